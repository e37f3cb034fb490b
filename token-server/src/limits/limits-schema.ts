import { z } from 'zod';

const requests = z.int().min(1).max(1_000_000);

function limit(burst: number, perMinute: number) {
  return z
    .strictObject({ burst: requests.default(burst), perMinute: requests.default(perMinute) })
    .default({ burst, perMinute });
}

interface Bounds {
  readonly identity: readonly [burst: number, perMinute: number];
  readonly address: readonly [burst: number, perMinute: number];
}

function limits({ identity, address }: Bounds) {
  const fields = { perIdentity: limit(...identity), perAddress: limit(...address) };
  return z.strictObject(fields).prefault({});
}

/**
 * How often may be asked for what, by one person and from one address. Generous: a whole company may come from one
 * address at nine o'clock, and nobody who works notices a limit.
 */
export const limitsSchema = z
  .strictObject({
    tokens: limits({ identity: [120, 60], address: [20_000, 10_000] }),
    rooms: limits({ identity: [60, 30], address: [2000, 1000] }),
    invitations: limits({ identity: [300, 120], address: [5000, 2000] }),
    signIns: limits({ identity: [60, 30], address: [2000, 1000] }),
    guests: limits({ identity: [60, 30], address: [600, 300] }),
  })
  .prefault({});

export type Limits = z.output<typeof limitsSchema>;
export type LimitedKind = keyof Limits;
