import type { FastifyInstance } from 'fastify';
import type { TokenServerSettings } from '../server/settings.ts';
import { openapiDocument } from './document.ts';

/** `/openapi.json`, made when it is first asked for. */
export function addOpenapi(app: FastifyInstance, settings: TokenServerSettings): void {
  let text: string | null = null;
  app.get('/openapi.json', (_request, reply) => {
    text ??= JSON.stringify(openapiDocument(settings));
    return reply.type('application/json; charset=utf-8').send(text);
  });
}
