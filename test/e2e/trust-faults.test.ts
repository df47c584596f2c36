// Protects answers while what the bot relies on fails, on every backend.

// A store that fails at each call of a day, and not at every twelfth alone.
process.env.TRUST_STEP = '1';
await import('../bot/store-faults.test.ts');
