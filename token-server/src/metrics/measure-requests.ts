import type { FastifyInstance } from 'fastify';
import type { Metrics } from './metrics.ts';

/** Counts requests under way and how long each took, also those whose client went away before the answer. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): void {
  app.addHook('onRequest', (request, reply, done) => {
    metrics.requestStarted();
    // `close` comes after every answer and every abort; Fastify's own onResponse comes after answers only.
    reply.raw.once('close', () => {
      metrics.requestEnded({
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.raw.statusCode,
        seconds: reply.elapsedTime / 1000,
      });
    });
    done();
  });
}
