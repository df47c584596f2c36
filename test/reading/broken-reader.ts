/** A thread that does not even start. */
throw new Error('no such thing');
