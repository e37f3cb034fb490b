import { readFile } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { contentSecurityPolicy, isOwnPage } from './own-page.ts';

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
]);

/** Serves the participant's page, and nothing beside it. @param folder where the built page is. */
export function servePage(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = fileIn(folder, request.url);
    const contentType = path === undefined ? undefined : contentTypes.get(extname(path));
    if (path === undefined || contentType === undefined) return new Response(null, { status: 404 });
    try {
      const headers = { 'content-type': contentType, 'content-security-policy': contentSecurityPolicy };
      return new Response(new Uint8Array(await readFile(path)), { headers });
    } catch {
      return new Response(null, { status: 404 });
    }
  };
}

// SECURITY: a path that climbs out of the folder is no file of the page.
function fileIn(folder: string, url: string): string | undefined {
  if (!isOwnPage(url)) return undefined;
  const path = resolve(join(folder, decodeURIComponent(new URL(url).pathname)));
  return path.startsWith(folder + sep) ? path : undefined;
}
