import { createMemorySharedState, type SharedState } from '../../src/index.ts';

/** In memory, too, but like one that is asked over a network: every answer comes in a later turn of the event loop. */
export function slowSharedState(clock: () => number): SharedState {
  const { counters, failures, usedCodes } = createMemorySharedState(clock);
  return {
    counters: { take: (...asked) => later(() => counters.take(...asked)) },
    failures: {
      count: (...asked) => later(() => failures.count(...asked)),
      takeBack: (...asked) => later(() => failures.takeBack(...asked)),
      forget: (...asked) => later(() => failures.forget(...asked)),
    },
    usedCodes: {
      use: (...asked) => later(() => usedCodes.use(...asked)),
      isReady: () => usedCodes.isReady(),
    },
  };
}

async function later<T>(ask: () => T | PromiseLike<T>): Promise<T> {
  await new Promise((resolve) => setImmediate(resolve));
  const answer = await ask();
  await new Promise((resolve) => setImmediate(resolve));
  return answer;
}
