// What a message means after what was told before: all that other rooms use of this one.

export { converse } from './converse.ts';
export { type Memory, noMemory, readMemory, writeMemory } from './memory.ts';
export { pointsAbove } from './read-pointer.ts';
export { recall } from './recall.ts';
