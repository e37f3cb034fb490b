/** Chance that can be had again: the same seed gives the same numbers. */
export interface SeededRandom {
  /** A whole number from `least` to `most`, both included. */
  readonly between: (least: number, most: number) => number;
  /** The same things in an order by chance. */
  readonly shuffled: <T>(things: readonly T[]) => T[];
}

/** Marsaglia's xorshift on 32 bits: good enough to choose disturbances. */
export function seededRandom(seed: number): SeededRandom {
  // Zero would stay zero; the factor takes small seeds apart.
  let state = Math.imul(Math.floor(seed) + 1, 2_654_435_769) | 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    between,
    shuffled(things) {
      const order = things.map((thing) => ({ thing, place: next() }));
      return order.sort((one, other) => one.place - other.place).map(({ thing }) => thing);
    },
  };
}
