/**
 * The expiry in a Token04's header: `"04"` + base64 of a big-endian int64 of unix seconds and an encrypted rest
 * (ZEGOCLOUD's published generators). The client cannot decrypt the rest and need not. `undefined`: not a Token04.
 */
export function expiryOfToken04(token: string): number | undefined {
  if (!/^04[A-Za-z0-9+/]{40,}={0,2}$/.test(token)) return undefined;
  const body = Buffer.from(token.slice(2), 'base64');
  const expiry = Number(body.readBigInt64BE(0));
  return Number.isSafeInteger(expiry) && expiry > 0 ? expiry : undefined;
}
