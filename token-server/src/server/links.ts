import type { FastifyRequest } from 'fastify';

/** Links to this server, as others outside reach it. */
export interface Links {
  /** The page of a meeting, `https://meet.example.com/j/R?invite=C`. */
  page(request: FastifyRequest, roomID: string, code: string | null): string;
  /** What opens Foyer, `foyer://join?room=R&server=H&invite=C`. */
  app(request: FastifyRequest, roomID: string, code: string | null): string;
}

/** @param publicURL the origin outside, if it is set; otherwise it is taken from each request. */
export function createLinks(publicURL: string | undefined): Links {
  const origin = (request: FastifyRequest) => publicURL ?? originOf(request.headers.host ?? '');
  const invite = (code: string | null) => (code === null ? [] : [`invite=${encodeURIComponent(code)}`]);
  return {
    page(request, roomID, code) {
      const query = invite(code).map((part) => `?${part}`);
      return `${origin(request)}/j/${encodeURIComponent(roomID)}${query.join('')}`;
    },
    app(request, roomID, code) {
      const server = encodeURIComponent(new URL(origin(request)).host);
      const parts = [`room=${encodeURIComponent(roomID)}`, `server=${server}`, ...invite(code)];
      return `foyer://join?${parts.join('&')}`;
    },
  };
}

/**
 * The origin from the Host header, as Foyer reads a host: with TLS but for this machine.
 * SECURITY: whoever sends another Host gets links to it, and nobody else does: answers are not cached. Never from
 * X-Forwarded-Host, which a proxy that is trusted for X-Forwarded-For may hand on as a caller sent it.
 */
function originOf(host: string): string {
  const { hostname } = new URL(isHost(host) ? `http://${host}` : 'http://localhost');
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return isHost(host) ? `${here ? 'http' : 'https'}://${host}` : 'http://localhost';
}

function isHost(text: string): boolean {
  return /^[A-Za-z0-9.:[\]-]{1,255}$/.test(text) && URL.canParse(`https://${text}`);
}
