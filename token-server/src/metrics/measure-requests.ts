import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { Metrics } from './metrics.ts';

/** Requests that one connection waits for. */
interface Connection {
  /** As good as always the only one. */
  reply: FastifyReply | null;
  /** Further ones, where a client does not wait for its answers. */
  readonly others: Set<FastifyReply>;
}

declare module 'fastify' {
  interface FastifyRequest {
    connection: Connection | null;
  }
}

export interface MeasuredRequests {
  /** To be called after all that may still change an answer. */
  endWithAnswers(): void;
}

/** Counts requests under way and how long each took, also those whose client went away before the answer. */
export function measureRequests(app: FastifyInstance, metrics: Metrics): MeasuredRequests {
  const connections = new WeakMap<Socket, Connection>();

  function ended({ request, statusCode, elapsedTime }: FastifyReply): void {
    metrics.requestEnded({
      method: request.method,
      route: request.routeConfig?.url ?? 'none',
      status: statusCode,
      seconds: elapsedTime / 1000,
    });
  }

  function opened(socket: Socket): Connection {
    const connection: Connection = { reply: null, others: new Set() };
    connections.set(socket, connection);
    // One listener for the connection and not one for each request, which costs more than all the rest here.
    socket.once('close', () => {
      if (connection.reply !== null) ended(connection.reply);
      connection.reply = null;
      connection.others.forEach(ended);
      connection.others.clear();
    });
    return connection;
  }

  app.decorateRequest('connection', null);
  app.addHook('onRequest', (request, reply, done) => {
    metrics.requestStarted();
    const { socket } = request;
    const connection = connections.get(socket) ?? opened(socket);
    if (connection.reply === null) connection.reply = reply;
    else connection.others.add(reply);
    request.connection = connection;
    done();
  });
  return {
    endWithAnswers() {
      app.addHook('onSend', (request, reply, payload, done) => {
        const { connection } = request;
        if (connection !== null && takeOut(connection, reply)) ended(reply);
        done(null, payload);
      });
    },
  };
}

/** False for one that was counted: an answer may be made twice, when the first can not be given. */
function takeOut(connection: Connection, reply: FastifyReply): boolean {
  if (connection.reply !== reply) return connection.others.delete(reply);
  connection.reply = null;
  return true;
}
