import { parseUpdateAddress } from '../../shared/policy/update-address.ts';
import { feedName } from '../../shared/update-feed.ts';
import type { Policy } from '../policy/policy.ts';
import type { Installation } from './installation.ts';
import type { FeedPlace } from './update-feed.ts';

/** Whether and where Foyer looks for updates. */
export type UpdatePlan =
  /** `company`: IT brings new versions. `nowhere`: there is no place to look, or no key to trust. */
  | { readonly kind: 'off'; readonly why: 'company' | 'nowhere' }
  | {
      readonly kind: 'on';
      readonly mode: 'notify' | 'automatic';
      readonly way: Exclude<Installation['way'], 'none'>;
      readonly place: FeedPlace;
      /** Milliseconds after the release before it is taken. */
      readonly deferral: number;
    };

interface Parts {
  readonly policy: Pick<Policy, 'mandatory'>;
  readonly installation: Installation;
  /** Those that count where no policy names others. */
  readonly builtInKeys: readonly string[];
  readonly platform: string;
  readonly arch: string;
}

const day = 24 * 60 * 60 * 1000;

/** SECURITY: the company's word goes before everything; what IT installed is left to IT until it says otherwise. */
export function updatePlan({ policy, installation, builtInKeys, platform, arch }: Parts): UpdatePlan {
  const { keeper, way } = installation;
  const mode = policy.mandatory('updates') ?? (keeper === 'it' ? 'off' : 'automatic');
  if (mode === 'off' || (keeper === 'it' && way === 'none')) return { kind: 'off', why: 'company' };
  const address = parseUpdateAddress(policy.mandatory('updateAddress') ?? '');
  const keys = policy.mandatory('updateKeys') ?? builtInKeys;
  if (address === undefined || keys.length === 0 || way === 'none') return { kind: 'off', why: 'nowhere' };
  const name = feedName(policy.mandatory('updateChannel') ?? 'latest', platform, arch);
  const deferral = (policy.mandatory('updateDeferralDays') ?? 0) * day;
  return { kind: 'on', mode, way, place: { address, name, keys }, deferral };
}
