import type { Result } from '../../shared/result.ts';

/** A version that the feed offers to this computer. */
export interface Offer {
  readonly version: string;
  /** Unix milliseconds. */
  readonly released: number;
}

/** What looks for, gets and installs a new version: electron-updater, or a stand-in in tests. */
export interface UpdateEngine {
  /** Looks at the feed. `undefined`: nothing newer for this computer. */
  readonly look: () => Promise<Result<Offer | undefined>>;
  /** Gets what was last offered, whole and checked. One at a time. */
  readonly get: (onPercent: (percent: number) => void) => Promise<Result<null>>;
  /** Gives up what is being got. */
  readonly stop: () => void;
  /** Installs what was got and starts Foyer anew. After a good answer Foyer quits. */
  readonly install: () => Promise<Result<null>>;
}
