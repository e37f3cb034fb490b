/** What a refused request is told about the credentials that would do. */
export const bearerChallenge = { 'www-authenticate': 'Bearer' } as const;
export const anyChallenge = {
  'www-authenticate': 'Bearer, Basic realm="meetings", charset="UTF-8"',
} as const;
