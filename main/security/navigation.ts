import type { WebContents } from 'electron';
import { zoneOf } from '../../shared/zones.ts';

/** A link that may open in the employee's browser. SECURITY: https only; no other program is started from a page. */
export function isExternalLink(url: string): boolean {
  return URL.canParse(url) && new URL(url).protocol === 'https:';
}

/** Whether a page at `from` may go to `to`. SECURITY: a page may reload itself and go nowhere else. */
export function mayNavigate(from: string, to: string): boolean {
  const here = zoneOf(from);
  return here !== undefined && zoneOf(to) === here;
}

/** Holds a page where it is: no navigation, no windows, no webviews. An https link opens in the browser. */
export function lockNavigation(contents: WebContents, openExternal: (url: string) => void): void {
  const stay = (event: { preventDefault: () => void; url: string }) => {
    if (!mayNavigate(contents.getURL(), event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    if (isExternalLink(url)) openExternal(url);
    return { action: 'deny' };
  });
}
