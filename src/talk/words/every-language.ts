import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';
import type { WordLists } from './word-lists.ts';

/** The word lists of every language; a message is read with all of them, whatever the language of the client is. */
export const wordLists: readonly WordLists[] = [en, de, fr, es, ja];
