import type { Identity } from '../identity/identity.ts';
import type { RoomFacts } from '../rooms/room-facts.ts';
import type { ProblemCode } from '../server/error-catalogue.ts';
import { whoMatches } from './match-who.ts';
import type { MeetingRole, Policy, Rule } from './policy.ts';
import { roomMatches } from './room-pattern.ts';
import { isWithin } from './time-window.ts';

export interface RoomRequest {
  readonly roomID: string;
  /** What the server knows of the room; `null` for a name that people agreed on. */
  readonly room: RoomFacts | null;
  /** Unix seconds. */
  readonly now: number;
}

export interface Rights {
  readonly login: true;
  /** May send sound and picture. */
  readonly publish: boolean;
}

export type Decision =
  | {
      readonly allowed: true;
      readonly role: MeetingRole;
      readonly rights: Rights;
      /** Seconds, not yet clamped; `null` is the server's default. */
      readonly ttl: number | null;
      /** May hand out invitations to this room. */
      readonly mayInvite: boolean;
      /** What decided, for the audit log: `policy.yaml:12 name`. */
      readonly rule: string;
    }
  | { readonly allowed: false; readonly code: ProblemCode; readonly rule: string };

type Rules = Extract<Policy, { kind: 'rules' }>;

/** Whether somebody may enter a room now, and as what. Of nothing but its arguments: the same ones, the same answer. */
export function decide(policy: Policy, identity: Identity, request: RoomRequest): Decision {
  const guest = identity.method === 'guest';
  // SECURITY: a guest's invitation is for one room, whatever the rules say of others.
  if (guest && identity.claims['roomID'] !== request.roomID) return refused('invitation');
  if (policy.kind === 'open') {
    if (guest) return allowed('guest', identity, request, { rule: 'invitation' });
    return allowed(identity.role ?? 'participant', identity, request, { rule: 'default' });
  }
  // Where no rule speaks of guests, the host's invitation is enough; where one does, the rules decide.
  if (guest && !policy.rules.some(({ who }) => who.methods?.includes('guest') === true)) {
    return allowed('guest', identity, request, { rule: 'invitation' });
  }
  return decideByRules(policy, identity, request);
}

function decideByRules(policy: Rules, identity: Identity, request: RoomRequest): Decision {
  const { roomID, room, now } = request;
  let atAnotherTime: Rule | null = null;
  for (const rule of policy.rules) {
    if (!whoMatches(rule.who, identity)) continue;
    if (!rule.rooms.some((pattern) => roomMatches(pattern, roomID, room))) continue;
    if (rule.when === null || rule.when.some((window) => isWithin(window, now))) {
      const label = ruleLabel(policy.file, rule);
      if (rule.role === 'none') return refused(label);
      return allowed(rule.role, identity, request, { ...rule, rule: label });
    }
    atAnotherTime ??= rule;
  }
  if (atAnotherTime === null) return refused(`${policy.file} no rule fits`);
  return { allowed: false, code: 'room-closed-now', rule: ruleLabel(policy.file, atAnotherTime) };
}

interface Terms {
  readonly rule: string;
  readonly ttl?: number | null;
  readonly mayInvite?: boolean;
}

/** The decision that lets somebody in. Whoever made the meeting is its host, if they may speak in it at all. */
export function allowed(
  wanted: MeetingRole,
  identity: Identity,
  { room }: RoomRequest,
  terms: Terms,
): Decision {
  const given = roleFor(wanted, identity);
  const role = given === 'participant' && room?.createdByCaller === true ? 'host' : given;
  return {
    allowed: true,
    role,
    rights: { login: true, publish: role !== 'listener' },
    ttl: terms.ttl ?? null,
    // SECURITY: whoever was invited invites nobody, whatever a rule says.
    mayInvite: identity.method !== 'guest' && (role === 'host' || terms.mayInvite === true),
    rule: terms.rule,
  };
}

/** SECURITY: whoever came by an invitation is a guest, or less, and never shown as anything else. */
function roleFor(role: MeetingRole, { method }: Identity): MeetingRole {
  return method === 'guest' && role !== 'listener' ? 'guest' : role;
}

function refused(rule: string): Decision {
  return { allowed: false, code: 'room-not-allowed', rule };
}

function ruleLabel(file: string, { line, name }: Rule): string {
  return `${file}:${String(line)} ${name}`;
}
