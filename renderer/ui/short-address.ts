/** A company's address as people say it: `https://meet.acme.com` → `meet.acme.com`. Plain http stays visible. */
export function shortAddress(address: string): string {
  return address.replace(/^https:\/\//, '').replace(/\/$/, '');
}
