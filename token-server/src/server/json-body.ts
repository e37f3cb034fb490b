import type { FastifyInstance } from 'fastify';
import { Problem } from './problem.ts';

/**
 * Bodies are JSON or absent. An empty one counts as absent whatever its type says: some HTTP clients send
 * `content-type: application/json` with every DELETE.
 */
export function acceptJsonOnly(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? undefined : JSON.parse(body.toString()));
    } catch {
      // SECURITY: not the parser's error, which quotes the body.
      done(new Problem('request-invalid', { detail: 'The body is not JSON.' }), undefined);
    }
  });
}
