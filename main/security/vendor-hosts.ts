import type { Session } from 'electron';

/** ZEGO's log hosts share their domains with the signalling hosts, so only the name in front tells them apart. */
export function isTelemetryHost(host: string): boolean {
  return /^(weblogger|detaillog)[a-z0-9-]*\./.test(host);
}

/**
 * SECURITY: ZEGO's log hosts get the full token in a URL; the request is cancelled before it leaves. The room works
 * without them (measured with uikit-prebuilt 2.18.4).
 */
export function blockTelemetry(session: Session): void {
  session.webRequest.onBeforeRequest({ urls: ['wss://*/*', 'https://*/*'] }, (request, answer) => {
    answer({ cancel: isTelemetryHost(new URL(request.url).host) });
  });
}
