import { describe, expect, it } from 'vitest';
import { findWindowsCode } from '../../src/codes/windows-code.ts';
import { renderDiagnoses } from '../../src/render/render.ts';
import { markdownOf } from '../support/card-rules.ts';
import { unlisted } from '../support/sample-diagnoses.ts';
import { samples } from '../support/sample-entries.ts';

// Protects who has a code nobody listed: explained, never bent.

const textOf = (...args: Parameters<typeof unlisted>) =>
  markdownOf(renderDiagnoses([unlisted(...args)], { catalogVersion: 'abc123' }).card).join('\n');

describe('the card of codes that are not in the catalog', () => {
  it('says so, who ended the call and what the SIP code means', () => {
    const text = textOf({ read: { microsoftCode: '560480', sipCode: '480' } });
    expect(text).toMatch(/Who acts: SBC administrator/);
    for (const part of [
      'No answer, or not reachable',
      'for Azure Communication Services, not for Teams',
      'the SIP code the SBC sent, 480',
      'Temporarily Unavailable',
      'What to collect',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('says that it is derived where no page lists the code, and that nothing is known where nothing is', () => {
    const derived = textOf({ read: { microsoftCode: '560600', sipCode: '600' } });
    expect(derived).toMatch(/\nNormal end/);
    for (const part of ['Busy on every line', 'derived from the structure', 'If there are many'])
      expect(derived).toContain(part);
    const unknown = textOf({ read: { microsoftCode: '510999', sipCode: '403' } });
    expect(unknown).toContain('Not in the catalog');
    expect(unknown).not.toContain('If there are many');
  });

  it.each([
    ['Microsoft', { microsoftCode: '511532', sipCode: '403' }, 'A Microsoft service produced the final response'],
    ['nobody without a Microsoft code', { sipCode: '403' }, 'No Microsoft code was read'],
  ])('holds responsible: %s', (_, read, sentence) => {
    expect(textOf({ read })).toContain(sentence);
  });

  it('offers neighbours as neighbours only', () => {
    const text = textOf({ read: { microsoftCode: '560402', sipCode: '402' }, nearest: [samples.forbidden] });
    expect(text).toContain('Similar, but not the answer:');
    expect(text).toContain(samples.forbidden.phrase);
    expect(textOf({ read: { sipCode: '402' } })).not.toContain('Similar');
  });

  it('decodes a Windows error', () => {
    const text = textOf({ read: {}, windowsCode: findWindowsCode('0x80090328') });
    expect(text).toContain('What SEC_E_CERT_EXPIRED means');
  });

  it('explains the digits in English after a sentence in the language of the user', () => {
    const read = { microsoftCode: '560480', sipCode: '480' };
    const { card } = renderDiagnoses([unlisted({ read })], { catalogVersion: 'abc123', locale: 'fr' });
    const text = markdownOf(card).join('\n');
    expect(text).toContain('le SBC a mis fin à l’appel avec SIP 480');
    expect(text).toContain('the SIP code the SBC sent, 480');
  });

  it('does not take 999 for a SIP code', () => {
    const { card } = renderDiagnoses([unlisted({ read: { microsoftCode: '560999' } })], {
      catalogVersion: '1',
      locale: 'de',
    });
    expect(markdownOf(card).join('\n')).not.toContain('mit SIP 999 beendet');
  });

  it('names a Q.850 cause, and says beside a SIP code that the code counts', () => {
    expect(textOf({ read: { microsoftCode: '569123', q850: '34' } })).not.toContain('ND1017');
    expect(textOf({ read: { sipCode: '480', q850: '34' } })).toContain('so the SIP code of the status line counts');
    expect(textOf({ read: { sipCode: '480', q850: '34' } })).toContain('34 (No circuit/channel available)');
  });

  it('leads with a normal end when the SIP code is one', () => {
    expect(textOf({ read: { sipCode: '486' } })).toMatch(/\nNormal end/);
  });
});
