import type { HouseNote, Link } from './entry.ts';

/** What an organisation tells of one of its trunks. */
export interface Trunk {
  /** FQDN of the SBC as it is registered in Teams; lower case. */
  readonly fqdn: string;
  readonly vendor?: string;
  readonly carrier?: string;
  /** Team or person that looks after the SBC. */
  readonly owner?: string;
  /** How to reach whoever a fault is passed on to. */
  readonly contact?: string;
  readonly portal?: Link;
  /** Language in which the contact is to be written to, in the organisation's own words. */
  readonly language?: string;
  /** Whose list it stands in. */
  readonly by: string;
}

/** A note that hangs on no entry and no guide: on codes that are not listed, a trunk, or a vendor. */
export interface LooseNote {
  readonly microsoftCode?: string;
  readonly sipCode?: string;
  readonly trunk?: string;
  readonly vendor?: string;
  readonly note: HouseNote;
}

/** What an organisation knows beside the entries and guides of the catalog. */
export interface House {
  readonly trunks: readonly Trunk[];
  /** Number of notes that hang on no entry and no guide. */
  readonly looseNotes: number;
  /** Notes on a pair, a code or a SIP code that the catalog does not list, or not as read. */
  notesOnCodes(microsoftCode: string | undefined, sipCode: string | undefined): readonly HouseNote[];
  /** The trunk with that name, in any letter case. */
  trunkOf(sbcName: string | undefined): Trunk | undefined;
  /** Trunks that a text names, by their FQDN or else by their vendor; for `to whom do I escalate sbc1.contoso.com`. */
  trunksIn(text: string): readonly Trunk[];
  /** Notes on the trunk with that name, then those on its vendor. */
  notesOnTrunk(sbcName: string | undefined): readonly HouseNote[];
}

/** `AudioCodes Mediant 2600` is called by its first word. */
function brandOf(vendor: string): string {
  return vendor.toLowerCase().match(/[\p{L}\p{N}]+/u)?.[0] ?? '';
}

/** Builds the look-ups over an organisation's trunks and loose notes. */
export function createHouse(trunks: readonly Trunk[] = [], notes: readonly LooseNote[] = []): House {
  const byName = new Map(trunks.map((trunk) => [trunk.fqdn, trunk]));
  const notesWhere = (fits: (note: LooseNote) => boolean) => notes.filter(fits).map(({ note }) => note);
  const trunkOf = (name: string | undefined) => (name === undefined ? undefined : byName.get(name.toLowerCase()));
  return Object.freeze({
    trunks: Object.freeze([...trunks]),
    looseNotes: notes.length,
    trunkOf,
    trunksIn: (text: string) => {
      const said = text.slice(0, 2_000).toLowerCase();
      const named = trunks.filter(({ fqdn }) => said.includes(fqdn));
      if (named.length > 0) return named;
      const words = new Set(said.match(/[\p{L}\p{N}]+/gu));
      return trunks.filter(({ vendor }) => vendor !== undefined && words.has(brandOf(vendor)));
    },
    notesOnCodes: (microsoftCode: string | undefined, sipCode: string | undefined) =>
      notesWhere(
        (note) =>
          (note.microsoftCode ?? note.sipCode) !== undefined &&
          (note.microsoftCode === undefined || note.microsoftCode === microsoftCode) &&
          (note.sipCode === undefined || note.sipCode === sipCode),
      ),
    notesOnTrunk: (sbcName: string | undefined) => {
      const name = sbcName?.toLowerCase();
      const vendor = trunkOf(name)?.vendor;
      return [
        ...notesWhere(({ trunk }) => trunk !== undefined && trunk === name),
        ...notesWhere(
          (note) => vendor !== undefined && note.vendor !== undefined && brandOf(note.vendor) === brandOf(vendor),
        ),
      ];
    },
  });
}
