/** ZEGO's log hosts share their domains with the signalling hosts, so only the name in front tells them apart. */
export function isTelemetryHost(host: string): boolean {
  return /^(weblogger|detaillog)[a-z0-9-]*\./.test(host);
}

/** The part of a Session that is needed here. */
interface Watched {
  readonly webRequest: {
    onBeforeRequest(
      filter: { urls: string[] },
      listener: (request: { readonly url: string }, answer: (response: { cancel: boolean }) => void) => void,
    ): void;
  };
}

/**
 * Stops what ZEGO's code reports, unless `allowed` says that the company wants it.
 * SECURITY: ZEGO's log hosts get the full token in a URL; the request is cancelled before it leaves. The room works
 * without them (measured with uikit-prebuilt 2.18.4).
 */
export function blockTelemetry(session: Watched, allowed: () => boolean): void {
  session.webRequest.onBeforeRequest({ urls: ['wss://*/*', 'https://*/*'] }, (request, answer) => {
    answer({ cancel: !allowed() && isTelemetryHost(new URL(request.url).host) });
  });
}
