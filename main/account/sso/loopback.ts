import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Redirect } from '../../company/oidc-client.ts';
import type { Spoken } from '../../shell/words/words.ts';
import { type Landing, landingHeaders, landingPage } from './landing-page.ts';

const path = '/callback';

export interface Loopback {
  /** What the provider is told to send the browser back to. */
  readonly redirectUri: string;
  /** Takes no more; a page that is being sent is finished. */
  readonly close: () => void;
}

/**
 * Waits on this computer for the browser to come back (RFC 8252, 7.3). `undefined`: none of the ports is free.
 * @param onAnswer gets the parameters and says how the browser's page ends.
 */
export async function listenForBrowser(
  { host, ports }: Redirect,
  company: string,
  spoken: () => Spoken,
  onAnswer: (answer: URLSearchParams) => Promise<Landing>,
): Promise<Loopback | undefined> {
  let authority = '';
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const url = URL.canParse(request.url ?? '', `http://${authority}`)
      ? new URL(request.url ?? '', `http://${authority}`)
      : undefined;
    // SECURITY: another name for this computer (DNS rebinding), or a page that posts here, is not the browser coming back.
    if (request.method !== 'GET' || request.headers.host !== authority || url?.pathname !== path) {
      response.writeHead(404, landingHeaders).end();
      return;
    }
    void onAnswer(url.searchParams).then((landing) => {
      response
        .writeHead(landing === 'done' ? 200 : 400, landingHeaders)
        .end(landingPage(landing, company, spoken()));
    });
  };

  for (const port of ports.length === 0 ? [0] : ports) {
    const server = createServer(answer);
    // A browser may resolve localhost to either family.
    const taken = await listen(server, host === '[::1]' ? '::1' : '127.0.0.1', port);
    if (taken === undefined) continue;
    const other = host === 'localhost' ? createServer(answer) : undefined;
    if (other !== undefined) await listen(other, '::1', taken);
    authority = `${host}:${String(taken)}`;
    return {
      redirectUri: `http://${authority}${path}`,
      close() {
        server.close();
        other?.close();
      },
    };
  }
  return undefined;
}

/** The port, or `undefined` when it can't be had. SECURITY: on the loopback interface only. */
function listen(server: Server, host: string, port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    server.once('error', () => {
      resolve(undefined);
    });
    server.listen({ host, port, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' ? address?.port : undefined);
    });
  });
}
