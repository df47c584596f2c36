import { describe, expect, it } from 'vitest';
import { maskPersonal } from '../../src/render/mask.ts';

// Protects phone numbers and names on cards.

describe('masking', () => {
  it.each([
    ['an international number', 'to +14255550123 failed', 'to +1•••23 failed'],
    ['a number with spaces and brackets', 'to +49 (40) 4804 80123 failed', 'to +49•••23 failed'],
    ['a country code of three digits', '+420 123 456 789', '+420•••89'],
    ['a number masked in part', '+1504555***', '+1•••55'],
    ['a national number', 'call 425-555-0123 now', 'call •••23 now'],
    ['a national number with a trunk prefix', '030 12345678', '•••78'],
    ['a number as one run of digits', 'from 4255550123 to 12345678', 'from •••23 to •••78'],
    ['a tel address', 'tel:+15550100883', 'tel:+1•••83'],
    ['a SIP address', '<sip:+14255550123@sbc.contoso.com;user=phone>', '<sip:•••@sbc.contoso.com;user=phone>'],
    ['a SIP address with a name', '"Ann Smith" <sips:ann@contoso.com>', '"•••" <sips:•••@contoso.com>'],
    ['a SIP address with parameters in the user part', 'sip:ann;ext=1@contoso.com', 'sip:•••@contoso.com'],
    ['a sign-in name', 'ann.smith@contoso.com called', '•••@contoso.com called'],
    ['a sign-in name in another script', 'анна@contoso.com', '•••@contoso.com'],
    ['names in a call record', '{"userDisplayName":"Ann Smith"}', '{"userDisplayName":"•••"}'],
    ['an identity of the calling API', '4:+15550100883', '4:+1•••83'],
  ])('hides %s', (_, text, masked) => {
    expect(maskPersonal(text)).toBe(masked);
  });

  it.each([
    ['codes side by side', '569002 504'],
    ['codes with a slash', '569002/504'],
    ['codes in columns', '504 569002 12'],
    ['a Windows error in decimal', 'HRESULT=-2146893016 or 2148074280'],
    ['a Windows error in hex', '0x80090328 590615'],
    ['a date and a time', '2023-05-04 05:04:00'],
    ['a day first', '04.05.2023'],
    ['an address with a port', '192.0.2.48:5061'],
    ['a GUID', '3f569008-0504-4880-8403-569002000504'],
    ['a MAC address', '00:50:56:90:02:da'],
    ['a host name', 'sbc1.contoso.com'],
  ])('leaves %s', (_, text) => {
    expect(maskPersonal(text)).toBe(text);
  });

  it('takes time in proportion to the text', () => {
    const killer = '+1 (('.repeat(400) + 'a@'.repeat(400) + '"x'.repeat(400);
    expect(maskPersonal(killer)).not.toBe('');
  });
});
