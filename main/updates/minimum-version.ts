import type { Policy } from '../policy/policy.ts';
import { isOlder } from '../company/version-order.ts';

/** The oldest version that should be in use, and from when on. */
export interface MinimumVersion {
  readonly version: string;
  /** Unix milliseconds; missing: at once. */
  readonly from?: number | undefined;
}

/** What the employee is asked for; a day in the future is still ahead. */
export interface WantedVersion {
  readonly version: string;
  readonly from?: number;
}

interface Parts {
  readonly current: string;
  readonly policy: Pick<Policy, 'mandatory'>;
  /** What the company's meeting server says. */
  readonly server: MinimumVersion | undefined;
  readonly now: number;
}

/**
 * Whether the company wants a newer version than this one. It is mentioned and asked for, and never keeps anybody from a
 * meeting: one wrong number must not lock out a company. The policy's word goes before the server's.
 */
export function wantedVersion({ current, policy, server, now }: Parts): WantedVersion | undefined {
  const minimum = byPolicy(policy) ?? server;
  if (minimum === undefined || !isOlder(current, minimum.version)) return undefined;
  const { version, from } = minimum;
  return from === undefined || from <= now ? { version } : { version, from };
}

function byPolicy(policy: Parts['policy']): MinimumVersion | undefined {
  const version = policy.mandatory('minimumVersion');
  if (version === undefined) return undefined;
  const day = policy.mandatory('minimumVersionFrom');
  // Older than every Foyer.
  if (version === 'none') return { version: '0.0.0' };
  return { version, ...(day === undefined ? {} : { from: Date.parse(`${day}T00:00:00`) }) };
}
