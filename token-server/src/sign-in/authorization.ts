import { Secret } from '../secret.ts';

export type Authorization =
  | { readonly kind: 'none' }
  | { readonly kind: 'bearer'; readonly key: Secret }
  | { readonly kind: 'basic'; readonly user: string; readonly password: Secret };

const bearerPrefix = 'Bearer ';
const none: Authorization = { kind: 'none' };

/** Reads an Authorization header; what is neither Bearer nor well-formed Basic counts as none. */
export function parseAuthorization(header: string | undefined): Authorization {
  const bearer = plainBearer(header);
  if (bearer !== null) return bearer;
  const [, scheme, value] = /^([A-Za-z]+) +([^ ]+) *$/.exec(header ?? '') ?? [];
  if (scheme === undefined || value === undefined) return none;
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return { kind: 'bearer', key: new Secret(value) };
    case 'basic':
      return parseBasic(value);
    default:
      return none;
  }
}

/** The form in which nearly all come, without the regular expression. */
function plainBearer(header: string | undefined): Authorization | null {
  if (header?.startsWith(bearerPrefix) !== true || header.length === bearerPrefix.length) return null;
  return header.includes(' ', bearerPrefix.length)
    ? null
    : { kind: 'bearer', key: new Secret(header.slice(bearerPrefix.length)) };
}

function parseBasic(value: string): Authorization {
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 1 || colon === text.length - 1) return none;
  return { kind: 'basic', user: text.slice(0, colon), password: new Secret(text.slice(colon + 1)) };
}
