/** What is answered where nobody is alone with the bot. */
export const listenChoices = ['listen', 'mentions', 'silent'] as const;
/** Stands for a choice that nobody has made. */
export const unset = 'unset';
