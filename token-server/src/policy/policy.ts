import { z } from 'zod';

/** What somebody is in a meeting. A listener does not send sound and picture; a guest is shown as one. */
export const meetingRoleSchema = z.enum(['host', 'participant', 'listener', 'guest']);
export type MeetingRole = z.infer<typeof meetingRoleSchema>;

export const methodSchema = z.enum(['password', 'device-key', 'access-key', 'oidc', 'guest']);

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/** Whom a rule is for: all that is named must fit, and of each list one entry. `null` is anybody. */
export interface Who {
  readonly groups: readonly string[] | null;
  /** userIDs or subjects. */
  readonly users: readonly string[] | null;
  readonly claims: ReadonlyMap<string, readonly (string | number | boolean)[]> | null;
  /** `null` is every way to sign in; guests must be named. */
  readonly methods: readonly z.infer<typeof methodSchema>[] | null;
}

/** Minutes since midnight on the clocks of a time zone. `from` after `to` goes on past midnight. */
export interface TimeWindow {
  readonly timeZone: string;
  /** Days on which the window begins. */
  readonly days: ReadonlySet<Weekday>;
  readonly from: number;
  readonly to: number;
}

export interface Rule {
  readonly name: string;
  readonly line: number;
  readonly who: Who;
  /** Exact ids, patterns with `*`, or `@created` for every meeting this server minted. */
  readonly rooms: readonly string[];
  /** `null` is always. */
  readonly when: readonly TimeWindow[] | null;
  /** `none` refuses whom the rule is for. */
  readonly role: MeetingRole | 'none';
  /** Life of a token in seconds; `null` is the server's default. */
  readonly ttl: number | null;
  readonly mayInvite: boolean;
}

/** The rules of a company, or, without a policy file, the open door: every account, every room. */
export type Policy =
  | { readonly kind: 'open' }
  | {
      readonly kind: 'rules';
      /** The file's name without its folder, as it stands in logs. */
      readonly file: string;
      readonly rules: readonly Rule[];
    };

export const openPolicy: Policy = { kind: 'open' };
