// Threads that read long texts: all that other rooms use of this one.

export { createReadingPool } from './reading-pool.ts';
