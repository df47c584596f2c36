import { quoteText } from './open-database.ts';

const twoDigits =
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'.split(
    ' ',
  );

/**
 * SQL of the country calling code of the first digits of an international number; a country that a file names stays what it is, digits
 * that no country begins with are none.
 * @see https://www.itu.int/pub/T-SP-E.164D
 */
export function countryOf(place: string): string {
  return `case when not starts_with(${place}, '+') then ${place} when substr(${place}, 2, 1) in ('1', '7') then substr(${place}, 1, 2)
    when try_cast(substr(${place}, 2, 2) as utinyint) is null then null
    when substr(${place}, 2, 2) in (${twoDigits.map(quoteText).join(', ')}) then substr(${place}, 1, 3) else ${place} end`;
}
