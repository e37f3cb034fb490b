/**
 * The pages of Foyer. Each is a trust zone: its own host, preload and session (docs/security-model.md).
 * The hosts end in `localhost` because ZEGO's SDK refuses WebRTC elsewhere (measured with uikit-prebuilt 2.18.4).
 */
export type Zone = 'signin' | 'shell' | 'meeting' | 'picker' | 'sharing' | 'link' | 'diagnostics';

export const appScheme = 'app';

/** The address of a zone's page, for example `app://shell.localhost/`. */
export function zoneUrl(zone: Zone): string {
  return `${appScheme}://${zone}.localhost/`;
}

/** The zone a page's URL belongs to. Compares scheme and host: an `app:` URL's `origin` is the string "null". */
export function zoneOf(url: string): Zone | undefined {
  if (!URL.canParse(url)) return undefined;
  const { protocol, host } = new URL(url);
  if (protocol !== `${appScheme}:`) return undefined;
  switch (host) {
    case 'signin.localhost':
      return 'signin';
    case 'shell.localhost':
      return 'shell';
    case 'meeting.localhost':
      return 'meeting';
    case 'picker.localhost':
      return 'picker';
    case 'sharing.localhost':
      return 'sharing';
    case 'link.localhost':
      return 'link';
    case 'diagnostics.localhost':
      return 'diagnostics';
    default:
      return undefined;
  }
}
