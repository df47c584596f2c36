import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWaitingRoom } from '../../src/reading/waiting-room.ts';

// Protects fairness among those who wait for a reading.

const item = (asker: string, name = asker) => ({ asker, name });
const enterAll = (names: string, bounds = { most: 10, mostOfOne: 4 }) => {
  const room = createWaitingRoom<ReturnType<typeof item>>(bounds);
  const entered = [...names].map((asker, at) => room.enter(item(asker, `${asker}${at}`)));
  return { room, entered };
};

describe('the waiting room', () => {
  it('lets in whoever came first', () => {
    const { room } = enterAll('abc');
    expect([room.take()?.name, room.take()?.name, room.take()?.name, room.take()]).toEqual([
      'a0',
      'b1',
      'c2',
      undefined,
    ]);
  });

  it('gives each asker one place inside at a time', () => {
    const { room } = enterAll('aab');
    const first = room.take();
    expect([first?.name, room.take()?.name, room.take()]).toEqual(['a0', 'b2', undefined]);
    expect(room).toMatchObject({ waiting: 1, taken: 2, ready: 0 });
    if (first) room.leave(first);
    expect(room.take()?.name).toBe('a1');
  });

  it('prefers whoever was let in less often', () => {
    const { room } = enterAll('aaab');
    const first = room.take();
    if (first) room.leave(first);
    expect(room.take()?.name).toBe('b3');
  });

  it('is bounded, for all and for each', () => {
    expect(enterAll('abcd', { most: 3, mostOfOne: 4 }).entered).toEqual([true, true, true, false]);
    expect(enterAll('aaab', { most: 9, mostOfOne: 2 }).entered).toEqual([true, true, false, true]);
  });

  it('counts what is inside towards what one may have', () => {
    const { room } = enterAll('a', { most: 9, mostOfOne: 2 });
    room.take();
    expect([room.enter(item('a')), room.enter(item('a'))]).toEqual([true, false]);
  });

  it('drops only what still waits, and empties', () => {
    const room = createWaitingRoom<ReturnType<typeof item>>({ most: 9, mostOfOne: 9 });
    const [one, other] = [item('a'), item('b')];
    room.enter(one);
    room.enter(other);
    room.take();
    expect([room.drop(one), room.drop(other), room.drop(other)]).toEqual([false, true, false]);
    room.enter(other);
    expect([room.empty(), room.waiting, room.taken]).toEqual([[other], 0, 1]);
  });

  it('lets everybody in sooner or later, whatever comes', () => {
    const steps = fc.array(fc.oneof(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('take', 'leave')), {
      maxLength: 200,
    });
    fc.assert(
      fc.property(steps, (all) => {
        const room = createWaitingRoom<ReturnType<typeof item>>({ most: 5, mostOfOne: 3 });
        const inside: ReturnType<typeof item>[] = [];
        let [entered, taken] = [0, 0];
        const take = () => {
          const found = room.take();
          if (!found) return false;
          taken++;
          expect(inside.map(({ asker }) => asker)).not.toContain(found.asker);
          inside.push(found);
          return true;
        };
        for (const step of all) {
          if (step === 'take') take();
          else if (step === 'leave') {
            const gone = inside.shift();
            if (gone) room.leave(gone);
          } else if (room.enter(item(step))) entered++;
          expect(room.waiting).toBeLessThanOrEqual(5);
          expect(room.taken).toBe(inside.length);
        }
        do for (const gone of inside.splice(0)) room.leave(gone);
        while (take());
        expect(taken).toBe(entered);
      }),
    );
  });
});
