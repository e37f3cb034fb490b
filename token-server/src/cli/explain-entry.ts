import type { FoundEntry } from '../audit/find-entries.ts';
import { errorCatalogue } from '../server/error-catalogue.ts';
import { advice } from './explain-advice.ts';

const actions: Readonly<Record<string, string>> = {
  token: 'asked for a pass',
  room: 'wanted to make a meeting',
  invitation: 'wanted to invite somebody',
  guest: 'wanted to come in as a guest',
  'sign-in': 'wanted to sign in',
  'key-revoked': 'gave back the key of a device',
};

const proofs: Readonly<Record<string, string>> = {
  password: 'by user name and password',
  'device-key': 'by the key of a device that is signed in',
  'access-key': 'by an access key',
  oidc: 'by a sign-in at the identity provider',
  guest: 'as the guest of an invitation',
};

/** One decision in plain sentences: what happened, when, who, which meeting, what decided, what to do. */
export function explainEntry(entry: FoundEntry): string {
  const sentences = [
    happened(entry),
    whoAsked(entry),
    whatDecided(entry),
    whatWasGiven(entry),
    whatToDo(entry),
  ];
  return sentences.flatMap((sentence) => (sentence === null ? [] : [`${printable(sentence)}\n`])).join('');
}

function happened({ time, userID, action, room, address, decision, code }: FoundEntry): string {
  const when = time.replace('T', ' ').replace(/\.\d+Z$/, ' UTC');
  const who = userID ?? 'somebody';
  const meeting = room === null ? '' : ` for the meeting "${room}"`;
  const asked = `${when}: ${who} ${actions[action] ?? 'asked for something'}${meeting}, from ${address},`;
  if (decision === 'granted') return `${asked} and it was granted.`;
  return `${asked} and was refused: ${titleOf(code)} (${code ?? 'no code'}).`;
}

function whoAsked({ subject, method, credentialID, invitationID }: FoundEntry): string | null {
  const invitation = invitationID === null ? null : `The invitation is ${invitationID}.`;
  if (subject === null) return invitation ?? 'The server did not find out who it was.';
  const key = credentialID === null ? '' : ` (${credentialID})`;
  const known = `The server knew them as ${subject}, ${proofs[method ?? ''] ?? 'in a way not noted'}${key}.`;
  return invitation === null ? known : `${known} ${invitation}`;
}

function whatDecided({ rule, decision }: FoundEntry): string {
  if (rule === 'default') return 'What decided: the default, since there is no policy for it.';
  if (rule !== null) return `What decided: ${rule}.`;
  return decision === 'refused'
    ? 'It was refused before any policy was asked.'
    : 'No policy is asked for this.';
}

function whatWasGiven({ decision, role, rights, ttl, secretID }: FoundEntry): string | null {
  if (decision === 'refused' || ttl === null) return null;
  const as = role === null ? '' : ` as ${role}`;
  const may = rights === null ? '' : rights.publish ? ', to see, hear and speak' : ', to see and hear only';
  const key = secretID === null ? '' : ` It was made with the secret ${secretID}.`;
  return `The pass counts for ${String(ttl)} seconds${as}${may}.${key}`;
}

function whatToDo({ decision, code }: FoundEntry): string {
  if (decision === 'granted') {
    return 'What to do: nothing here. If the meeting did not work, compare the ids of the secret in /metrics and at ZEGOCLOUD.';
  }
  return `What to do: ${lookUp(advice, code) ?? "look at the server's log, in the line with the same requestId."}`;
}

function titleOf(code: string | null): string {
  const entry = lookUp(errorCatalogue, code);
  return entry?.title ?? 'for a reason this version does not know';
}

function lookUp<T extends object>(table: T, name: string | null): T[keyof T] | null {
  for (const key in table) if (key === name) return table[key];
  return null;
}

/** SECURITY: what a caller could choose, such as the name of a meeting, must not steer the terminal. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\n]/gu, '?');
}
