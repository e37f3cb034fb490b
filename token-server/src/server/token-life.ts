import { Problem } from './problem.ts';
import type { TokenServerSettings } from './settings.ts';

export interface LifeQuestion {
  readonly bounds: TokenServerSettings['ttl'];
  /** Seconds that the caller asks for. */
  readonly wanted: number | null;
  /** Seconds that the rule gives: never more than that. */
  readonly ruled: number | null;
  /** Unix seconds at which the caller's own sign-in ends. */
  readonly bearerEnds: number | null;
  readonly issuedAt: number;
}

/** How long a token lives, in seconds. @throws Problem `bearer-expired` when the sign-in that it may not outlive has ended. */
export function tokenLife({ bounds, wanted, ruled, bearerEnds, issuedAt }: LifeQuestion): number {
  const most = Math.min(bounds.max, Math.max(bounds.min, ruled ?? bounds.max));
  const life = Math.min(most, Math.max(bounds.min, wanted ?? ruled ?? bounds.default));
  if (!bounds.withinSignIn || bearerEnds === null) return life;
  const left = bearerEnds - issuedAt;
  if (left < 1) throw new Problem('bearer-expired');
  return Math.min(life, left);
}
