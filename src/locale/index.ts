// Every sentence that users see: all that other rooms use of this one.

export { translateTitle } from './explained-titles.ts';
export { fill, joinWords, type Language, languageFor, languages, type Texts, textsFor } from './texts.ts';
