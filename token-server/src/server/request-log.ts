import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ProblemCode } from './error-catalogue.ts';

/** What a request's one log line tells beyond its route and status. Ids and numbers only. */
export interface RequestFacts {
  code?: ProblemCode;
  userID?: string;
  roomID?: string;
  /** Life of the token that was given, in seconds. */
  ttl?: number;
  deviceKeyID?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

/** One line for each request, which also is the audit trail: who got a token for which room, or why not. */
export function logRequests(app: FastifyInstance): void {
  app.decorateRequest('facts');
  app.addHook('onRequest', (request, _reply, done) => {
    request.facts = {};
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        ...describe(request),
        address: request.ip,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
        ...request.facts,
      },
      'request',
    );
    done();
  });
}

/**
 * SECURITY: what a log line may say of requests and errors, wherever they are logged. Never a header, a query, a
 * path as it was typed or a packet: each can hold a password, a device key or a token.
 */
export const safeSerializers = {
  req: (request: FastifyRequest) => describe(request),
  res: (reply: { statusCode?: number }) => ({ status: reply.statusCode }),
  err: (error: Error) => ({ type: error.name, message: error.message, stack: error.stack ?? '' }),
};

function describe(request: FastifyRequest) {
  return { method: request.method, route: request.routeOptions.url ?? null };
}
