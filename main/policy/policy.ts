import { parseCompanyAddress, workMailDomain } from '../../shared/company-address.ts';
import type { PolicyKey, PolicyValues } from '../../shared/policy-settings.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { Log } from '../diagnostics/log.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import { type SetCompany, setCompanyOf } from './policy-company.ts';
import type { PolicyMemory } from './policy-memory.ts';
import type { PolicySource } from './reading.ts';
import { keyOf, type ManagedPolicy, type PolicyState, resolvePolicy } from './resolve-policy.ts';

/** What the company has set for this computer, as the rest of Foyer asks for it. */
export interface Policy {
  /** Nothing is sent anywhere before this is good. Looks again while the policy could not be read. */
  readonly ready: () => Promise<Result<null>>;
  /** The one company of this computer, an origin. */
  readonly onlyCompany: () => string | undefined;
  /** That company, where its server can't say itself what it is. */
  readonly setCompany: () => SetCompany | undefined;
  /** The address on the sign-in page; `own`: the one known from a sign-in, or empty. */
  readonly signInAddress: (own: string) => string;
  /** What to ask for what was typed: a work e-mail address means the one company. */
  readonly companyFor: (typed: string) => string;
  /** Whether Foyer may deal with the company at this URL. */
  readonly mayUse: (url: string) => Result<null>;
  /** The hosts that links may lead to besides the own company; `undefined`: Foyer asks about each. */
  readonly linkServers: () => readonly string[] | undefined;
  readonly keepsRecent: () => boolean;
  /** What the company has set for good. */
  readonly mandatory: <K extends PolicyKey>(key: K) => PolicyValues[K];
  /** What it has set until the employee chooses otherwise. */
  readonly recommended: <K extends PolicyKey>(key: K) => PolicyValues[K];
}

interface Parts {
  readonly source: PolicySource;
  readonly memory: PolicyMemory;
  readonly log: Log;
}

/** Reads the policy. It is read once a start, and again while it can't be read and nothing is known of it. */
export async function openPolicy({ source, memory, log }: Parts): Promise<Policy> {
  let state = await look();
  let looking: Promise<PolicyState> | undefined;

  async function look(): Promise<PolicyState> {
    const reading = await source();
    const next = resolvePolicy(reading, memory.read());
    if (reading.kind !== 'unreadable')
      remember(() => {
        memory.write(reading);
      });
    else log({ event: 'policy-unreadable', code: reading.reason });
    if (next.kind === 'managed')
      // SECURITY: what stands in a policy is text of others; only names that Foyer knows are logged.
      for (const { key } of next.problems) log({ event: 'policy-bad-value', code: loggable(key) });
    return next;
  }

  /** A profile that can't be written to is no reason not to start; the policy is in force all the same. */
  function remember(write: () => void): void {
    try {
      write();
    } catch {
      log({ event: 'policy-not-remembered' });
    }
  }

  const managed = (): ManagedPolicy | undefined => (state.kind === 'managed' ? state : undefined);
  const setCompany = () => setCompanyOf(managed()?.mandatory ?? {});
  const onlyCompany = () => originOf(managed()?.mandatory.companyAddress) ?? setCompany()?.address;

  return {
    async ready() {
      if (state.kind === 'unreadable') {
        looking ??= look();
        state = await looking;
        looking = undefined;
      }
      return state.kind === 'unreadable'
        ? err({ code: 'policy.unreadable', support: supportCode() })
        : ok(null);
    },

    onlyCompany,
    setCompany,

    signInAddress(own) {
      if (own !== '' && onlyCompany() === undefined) return own;
      return onlyCompany() ?? originOf(managed()?.recommended.companyAddress) ?? '';
    },

    companyFor(typed) {
      return workMailDomain(typed) === undefined ? typed : (onlyCompany() ?? typed);
    },

    mayUse(url) {
      const only = onlyCompany();
      if (only === undefined || new URL(url).origin === only) return ok(null);
      const words = { address: new URL(only).host };
      return err({ code: 'policy.other-company', support: supportCode(), words });
    },

    linkServers: () => managed()?.mandatory.linkServers?.map(hostOf),

    keepsRecent: () => managed()?.mandatory.recentMeetings ?? true,
    mandatory: (key) => managed()?.mandatory[key],
    recommended: (key) => managed()?.recommended[key],
  };
}

function loggable(key: string): string {
  return keyOf(key.slice(key.indexOf('.') + 1)) ?? 'other';
}

/** The schema has let through only what is an address. */
function originOf(address: string | undefined): string | undefined {
  const origin = parseCompanyAddress(address ?? '', '');
  return origin.ok ? origin.value : undefined;
}

function hostOf(address: string): string {
  return new URL(originOf(address) ?? address).host;
}
