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

/** Initialisation vector, its length and that of the ciphertext in bytes, for AES-CBC and AES-GCM. */
const forms = [
  { iv: 16, fits: (sealed: number) => sealed > 0 && sealed % 16 === 0 },
  { iv: 12, fits: (sealed: number) => sealed > 16 },
];

/** Whether the lengths a Token04 names are those it has: one that was cut off, or is something else, has not. */
export function isWholeToken04(token: string): boolean {
  if (expiryOfToken04(token) === undefined) return false;
  const body = Buffer.from(token.slice(2), 'base64');
  const form = forms.find(({ iv }) => iv === body.readUInt16BE(8));
  if (form === undefined || body.length < 12 + form.iv) return false;
  const sealed = body.readUInt16BE(10 + form.iv);
  const rest = body.length - 12 - form.iv - sealed;
  // Newer tokens have one byte more, for the mode.
  return form.fits(sealed) && (rest === 0 || rest === 1);
}
