import type { FastifyInstance } from 'fastify';

/**
 * Lets requests under way finish when the server closes, and no connection hold it up: each is closed with the answer
 * it still gets, and what is left after `patienceMs` is cut off.
 */
export function drainOnClose(app: FastifyInstance, patienceMs = 10_000): void {
  let closing = false;
  app.addHook('preClose', (done) => {
    closing = true;
    setTimeout(() => {
      app.server.closeAllConnections();
    }, patienceMs).unref();
    done();
  });
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (closing) reply.header('connection', 'close');
    done();
  });
}
