interface CatalogueEntry {
  readonly status: number;
  readonly title: string;
}

/** Every error the server answers. Codes are stable: clients and support rely on them; the README lists them. */
export const errorCatalogue = {
  'request-invalid': { status: 400, title: 'The request is not as this server expects it' },
  'room-id-invalid': { status: 400, title: 'This meeting can not exist' },
  'credentials-missing': { status: 401, title: 'Sign-in required' },
  'credentials-wrong': { status: 401, title: 'User name and password do not match' },
  'device-key-invalid': { status: 401, title: 'This device is not signed in' },
  'access-key-invalid': { status: 401, title: 'This access key does not count' },
  'bearer-invalid': { status: 401, title: 'This sign-in does not count here' },
  'bearer-expired': { status: 401, title: 'This sign-in has ended' },
  'guest-key-invalid': { status: 401, title: 'This guest is not let in any more' },
  'groups-unreadable': { status: 403, title: 'The identity provider names too many groups' },
  'not-you': { status: 403, title: 'Tokens are only given for the one who asks' },
  'room-not-allowed': { status: 403, title: 'This meeting is not open to you' },
  'room-closed-now': { status: 403, title: 'This meeting is not open at this time' },
  'create-not-allowed': { status: 403, title: 'You can not make meetings' },
  'invite-not-allowed': { status: 403, title: 'Only hosts invite to this meeting' },
  'invitation-invalid': { status: 403, title: 'This invitation does not count here' },
  'not-found': { status: 404, title: 'There is nothing here' },
  'request-timeout': { status: 408, title: 'The request took too long to arrive' },
  'invitation-expired': { status: 410, title: 'This invitation is over' },
  'invitation-used': { status: 410, title: 'This invitation was used already' },
  'request-too-large': { status: 413, title: 'The request is too large' },
  'media-type-unsupported': { status: 415, title: 'The body must be JSON' },
  'rate-limited': { status: 429, title: 'Too many attempts' },
  internal: { status: 500, title: 'The server has a problem' },
  'identity-provider-unreachable': { status: 503, title: 'The identity provider can not be reached' },
  'policy-unavailable': { status: 503, title: 'It can not be decided now who may enter' },
  'not-ready': { status: 503, title: 'The server is not ready' },
} as const satisfies Record<string, CatalogueEntry>;

export type ProblemCode = keyof typeof errorCatalogue;
