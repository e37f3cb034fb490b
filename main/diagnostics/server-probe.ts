import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import { refusesStrangers } from '../company/by-hand.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { discover } from '../company/discovery.ts';

/** The company's server, as this computer knows it. */
export type ServerAddress =
  | { readonly protocol: 'v1'; readonly address: string }
  | { readonly protocol: 'compatible'; readonly address: string; readonly tokenUrl: string };

export interface ServerFacts {
  readonly answer: Result<null>;
  /** Whether anybody answered at all. */
  readonly reached: boolean;
  readonly milliseconds: number;
  /** How far this computer's clock is ahead, in milliseconds; `undefined`: the server did not say. */
  readonly skew: number | undefined;
  readonly roomsEnforced: boolean | undefined;
}

export interface ServerProbe {
  readonly host: string;
  readonly protocol: ServerAddress['protocol'];
  /** Asks once, however many want to know. */
  readonly ask: () => Promise<ServerFacts>;
}

interface Parts {
  readonly companyFetch: CompanyFetch;
  /** The time, in milliseconds. */
  readonly now: () => number;
}

const roomsSchema = z.object({ roomsEnforced: z.boolean() });

/** Nobody is called so. */
const stranger = 'foyer-diagnostics';

export function createServerProbe(server: ServerAddress, parts: Parts): ServerProbe {
  let asked: Promise<ServerFacts> | undefined;
  return {
    host: new URL(server.address).host,
    protocol: server.protocol,
    ask: () => (asked ??= askServer(server, parts)),
  };
}

async function askServer(server: ServerAddress, { companyFetch, now }: Parts): Promise<ServerFacts> {
  let seen: { readonly text: string; readonly skew: number | undefined } | undefined;
  /** Remembers what the first answer says besides what is read of it. */
  const watched: CompanyFetch = async (request) => {
    const got = await companyFetch(request);
    if (got.ok && seen === undefined) {
      const date = Date.parse(got.value.headers['date'] ?? '');
      seen = { text: got.value.text, skew: Number.isNaN(date) ? undefined : now() - date };
    }
    return got;
  };
  const begun = now();
  const answer =
    server.protocol === 'v1'
      ? await nothingOf(discover(watched, server.address))
      : await refusesStrangers(watched, server.tokenUrl, stranger);
  return {
    answer,
    reached: seen !== undefined,
    milliseconds: Math.max(0, now() - begun),
    skew: seen?.skew,
    roomsEnforced: server.protocol === 'v1' ? roomsIn(seen?.text) : undefined,
  };
}

async function nothingOf(result: Promise<Result<unknown>>): Promise<Result<null>> {
  const done = await result;
  return done.ok ? ok(null) : done;
}

function roomsIn(text: string | undefined): boolean | undefined {
  try {
    return roomsSchema.safeParse(JSON.parse(text ?? '')).data?.roomsEnforced;
  } catch {
    return undefined;
  }
}
