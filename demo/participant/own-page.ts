import { zegoDomains } from '../zego-double/client-switches.ts';

/**
 * UIKit touches WebRTC only on https, file, or a host with `localhost` in its name (measured against
 * uikit-prebuilt 2.18.4).
 */
export const scheme = 'app';
export const host = 'participant.localhost';
export const pageUrl = `${scheme}://${host}/index.html`;

/** Whether a URL or origin is the participant's own page. The origin of a custom scheme is 'null': compare its parts. */
export function isOwnPage(url: string): boolean {
  try {
    const { protocol, host: urlHost } = new URL(url);
    return protocol === `${scheme}:` && urlHost === host;
  } catch {
    return false;
  }
}

/** Hosts that only collect logs. SECURITY: their URLs would carry the whole token. */
const telemetry = /^(?:weblogger|detaillog)/;

/** Whether the page may make a request: its own files and ZEGO's hosts, except those for telemetry. */
export function mayRequest(url: string): boolean {
  if (isOwnPage(url)) return true;
  try {
    const { protocol, hostname } = new URL(url);
    if (protocol === 'data:' || protocol === 'blob:' || protocol === 'devtools:') return true;
    if (protocol !== 'wss:' && protocol !== 'https:') return false;
    return zegoDomains.some((domain) => hostname.endsWith(`.${domain}`)) && !telemetry.test(hostname);
  } catch {
    return false;
  }
}

const zegoHosts = zegoDomains.flatMap((domain) => [`wss://*.${domain}`, `https://*.${domain}`]).join(' ');

/** SECURITY: no eval, no foreign script; inline styles only because UIKit brings its own that way. */
export const contentSecurityPolicy = [
  `default-src 'none'`,
  `base-uri 'none'`,
  `form-action 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `media-src 'self' data: blob:`,
  `worker-src 'self' blob:`,
  `connect-src ${zegoHosts}`,
].join('; ');
