import { ok, type Result } from '../../shared/result.ts';
import type { UpdateState } from '../../shared/schemas/update.ts';
import type { Account } from '../account/account.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { discover } from '../company/discovery.ts';
import type { Log } from '../diagnostics/log.ts';
import type { Policy } from '../policy/policy.ts';
import { type MinimumVersion, wantedVersion } from './minimum-version.ts';
import type { UpdateEngine } from './update-engine.ts';
import type { UpdatePlan } from './update-plan.ts';
import { createUpdates } from './updates.ts';

/** What the home page may ask of updates, whether Foyer looks for them or not. */
export interface UpdateDesk {
  readonly state: () => UpdateState;
  /** Looks for a newer version, and at what the company asks for. */
  readonly check: () => Promise<Result<UpdateState>>;
  readonly get: () => void;
  readonly restart: () => Promise<Result<null>>;
  readonly meetingChanged: () => void;
}

interface Parts {
  readonly current: string;
  readonly plan: UpdatePlan;
  readonly engine: (plan: Extract<UpdatePlan, { readonly kind: 'on' }>) => Promise<UpdateEngine>;
  readonly policy: Pick<Policy, 'mandatory'>;
  readonly account: Pick<Account, 'state'>;
  readonly companyFetch: CompanyFetch;
  readonly inMeeting: () => boolean;
  readonly now: () => number;
  readonly log: Log;
  readonly onChange: () => void;
}

export function createUpdateDesk(parts: Parts): UpdateDesk {
  const { current, plan, policy, account, companyFetch, inMeeting, now, log, onChange } = parts;
  let server: MinimumVersion | undefined;
  let engine: Promise<UpdateEngine> | undefined;
  const updates =
    plan.kind === 'off'
      ? undefined
      : createUpdates({
          engine: () => (engine ??= parts.engine(plan)),
          mode: plan.mode,
          deferral: plan.deferral,
          ...{ inMeeting, now, log, onChange },
        });

  const state = (): UpdateState => {
    const wanted = wantedVersion({ current, policy, server, now: now() });
    return {
      current,
      keeper: keeperOf(plan),
      progress: updates?.progress() ?? { kind: 'none' },
      ...(wanted === undefined ? {} : { wanted }),
    };
  };

  /** Asks the meeting server who is signed in at. What can't be asked changes nothing. */
  async function askServer(): Promise<void> {
    const signedIn = account.state();
    if (signedIn.kind !== 'signedIn' || signedIn.account.protocol !== 'v1') return;
    const company = await discover(companyFetch, signedIn.account.address);
    if (company.ok) server = company.value.minimumVersion;
  }

  return {
    state,

    async check() {
      const [looked] = await Promise.all([updates?.look(), askServer()]);
      onChange();
      return looked?.ok === false ? looked : ok(state());
    },

    get() {
      updates?.get();
    },

    async restart() {
      return updates === undefined ? ok(null) : updates.restart();
    },

    meetingChanged() {
      updates?.meetingChanged();
    },
  };
}

function keeperOf(plan: UpdatePlan): UpdateState['keeper'] {
  if (plan.kind === 'on') return 'foyer';
  return plan.why === 'company' ? 'company' : 'nobody';
}
