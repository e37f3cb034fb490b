import Fastify, { type FastifyInstance } from 'fastify';
import type { Metrics } from '../../metrics/metrics.ts';

/** `/metrics` for Prometheus. SECURITY: at an address of its own, which the company's proxy does not pass on. */
export function createMetricsServer(metrics: Metrics): FastifyInstance {
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    requestTimeout: 15_000,
    bodyLimit: 1024,
  });
  app.get('/metrics', async (_request, reply) => {
    const text = await metrics.text();
    return reply.headers({ 'cache-control': 'no-store' }).type(metrics.contentType).send(text);
  });
  return app;
}
