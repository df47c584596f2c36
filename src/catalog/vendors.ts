/** Makes of SBCs that hints are written for, each with the words it goes by in messages and in lists of trunks. */
const names = {
  AudioCodes: ['audiocodes', 'audiocode', 'mediant'],
  Ribbon: ['ribbon', 'sonus', 'rbbn'],
  Oracle: ['oracle', 'acme', 'acmepacket'],
  Cisco: ['cisco', 'cube'],
  Metaswitch: ['metaswitch', 'perimeta'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type Vendor = keyof typeof names;

/** The makes, in the order of their names here. */
export const vendors = Object.keys(names) as readonly Vendor[];

/** The make a text names, `AudioCodes Mediant 2600`, `what do I check on our CUBE`; the first where it names several. */
export function vendorOf(text: string | undefined): Vendor | undefined {
  const words: readonly string[] =
    text
      ?.slice(0, 2_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = vendors.flatMap((vendor) => {
    const at = words.findIndex((word) => (names[vendor] as readonly string[]).includes(word));
    return at < 0 ? [] : [{ vendor, at }];
  });
  return found.sort((a, b) => a.at - b.at)[0]?.vendor;
}
