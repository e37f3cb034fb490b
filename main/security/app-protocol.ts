import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Protocol } from 'electron';
import { appScheme, type Zone, zoneOf } from '../../shared/zones.ts';
import { cspOf } from './csp.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** Must be called before `ready`: a scheme that is not standard and secure has no camera (measured). */
export function registerAppScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** The part of a Session that is needed here. */
interface Served {
  readonly protocol: Pick<Protocol, 'handle'>;
}

/** Serves one zone's page and the built assets to its own session; every other address is 404. */
export function serveZone(session: Served, zone: Zone, rendererFolder: string): void {
  session.protocol.handle(appScheme, async (request) => {
    const file = fileOf(request.method, request.url, zone);
    const type = file === undefined ? undefined : types[extname(file)];
    if (file === undefined || type === undefined) return new Response(null, { status: 404 });
    try {
      const body = await readFile(join(rendererFolder, file));
      return new Response(body, { headers: headersOf(zone, type) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** The file below the renderer folder, or `undefined` for what the zone may not have. */
export function fileOf(method: string, url: string, zone: Zone): string | undefined {
  // SECURITY: a zone's session gives out that zone's page only.
  if (method !== 'GET' || zoneOf(url) !== zone) return undefined;
  const { pathname } = new URL(url);
  if (pathname === '/') return `${zone}/index.html`;
  // SECURITY: one flat folder of built names: no dots to climb with, no percent-encoding.
  return /^\/assets\/[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(pathname) ? pathname.slice(1) : undefined;
}

function headersOf(zone: Zone, type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': cspOf(zone),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
}
