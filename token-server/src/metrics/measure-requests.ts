import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Socket } from 'node:net';
import type { Metrics } from './metrics.ts';

/** Requests under way on each connection; more than one only where a client does not wait for its answers. */
type UnderWay = Map<FastifyRequest, FastifyReply>;

/** Counts requests under way and how long each took, also those whose client went away before the answer. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): MeasuredRequests {
  const connections = new WeakMap<Socket, UnderWay>();

  function ended(request: FastifyRequest, reply: FastifyReply): void {
    metrics.requestEnded({
      method: request.method,
      route: request.routeConfig?.url ?? 'none',
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
  }

  function openedBy(socket: Socket): UnderWay {
    const underWay: UnderWay = new Map();
    connections.set(socket, underWay);
    // One listener for the connection and not one for each request, which costs more than all the rest here.
    socket.once('close', () => {
      for (const [request, reply] of underWay) ended(request, reply);
      underWay.clear();
    });
    return underWay;
  }

  app.addHook('onRequest', (request, reply, done) => {
    metrics.requestStarted();
    (connections.get(request.raw.socket) ?? openedBy(request.raw.socket)).set(request, reply);
    done();
  });
  return {
    endWithAnswers() {
      app.addHook('onSend', (request, reply, payload, done) => {
        if (connections.get(request.raw.socket)?.delete(request) === true) ended(request, reply);
        done(null, payload);
      });
    },
  };
}

export interface MeasuredRequests {
  /** To be called after all that may still change an answer. */
  endWithAnswers(): void;
}
