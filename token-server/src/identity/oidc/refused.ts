import { Problem } from '../../server/problem.ts';

const reasons = {
  'another-issuer': 'The bearer is of an issuer that this server does not know.',
  'another-audience': 'The bearer is for another audience.',
  'not-signed-as-agreed': 'The bearer is not signed with an allowed algorithm.',
  'unknown-key': 'The bearer is signed with a key that the identity provider does not have.',
  'wrong-signature': 'The signature of the bearer is wrong.',
  'not-yet-valid': 'The bearer is not valid yet.',
  'wrong-kind': 'The bearer is not of the kind that this server takes.',
  'bound-to-key': 'The bearer is bound to a key of its holder, which this server does not check.',
  malformed: 'The bearer is not a token that this server can read.',
} as const;

export type RefusedBecause = keyof typeof reasons;

const headers = { 'www-authenticate': 'Bearer error="invalid_token"' };

/** The answer to a bearer of an identity provider that does not count; nothing of the bearer is repeated. */
export function refused(reason: RefusedBecause): Problem {
  return new Problem('bearer-invalid', { detail: reasons[reason], headers });
}

/** Apart from the others: the client gets a new one from the provider and asks again. */
export function expired(): Problem {
  return new Problem('bearer-expired', { headers });
}
