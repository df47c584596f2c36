import type { FieldFinder, FieldRecord } from './list-fields.ts';
import { groupFields } from './list-fields.ts';
import { readTables } from './table-fields.ts';
import { isToldOf } from './truth-value.ts';

/** Objects of a tenant's cmdlet in list, table or JSON, that have one of the telling fields; a lone value told of in general is none. */
export function readTenantRecords(plain: string, finder: FieldFinder, telling: readonly string[]): FieldRecord[] {
  const all = [...groupFields(finder.find(plain), plain), ...readTables(plain, finder.names)];
  return all
    .filter(({ fields }) => telling.some((name) => fields.has(name)))
    .filter(({ fields, from, to }) => {
      const [value = ''] = fields.values();
      return fields.size > 1 || !isToldOf(plain, from, to, value);
    })
    .sort((one, other) => one.from - other.from);
}

/** What a cmdlet says of an identity that the tenant does not have, with the identity where it is quoted. */
export function findMissingObject(
  plain: string,
  cmdlet: string,
): { name?: string; from: number; to: number } | undefined {
  const pattern = new RegExp(
    String.raw`(?<![\w-])${cmdlet}\s?:[^\n]{0,120}?(?:Cannot find|could not be found|not found|does not exist|NotFound|nicht gefunden|introuvable|no se (?:encontró|pudo encontrar)|見つかりません)[^\n]{0,300}|(?:Management object not found for identity|Cannot find an object with identity)[: ]{1,3}[^\n]{1,300}`,
    'iu',
  );
  const match = pattern.exec(plain);
  if (!match) return undefined;
  const name = /["'“]([^"'”\n]{1,253})["'”]/.exec(match[0])?.[1];
  return { ...(name !== undefined && { name }), from: match.index, to: match.index + match[0].length };
}

/** Whether a value stands for nothing: empty, `{}`, `$null`. */
export function isEmptyValue(value: string | undefined): boolean {
  return value !== undefined && /^(?:\{\s*\}|\[\s*\]|\$?null|""|-)?$/i.test(value.trim());
}
