import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignInMethod } from '../identity/identity.ts';
import type { ProblemCode } from './error-catalogue.ts';

/**
 * What the routes know of a request, for its log line, its entry in the audit log and the metrics: whoever finds
 * something out writes it here. Ids and numbers only, never a credential or a text as it was sent.
 */
export interface RequestFacts {
  code?: ProblemCode;
  /** Why, in the words of the answer, which never repeat what was sent. */
  detail?: string;
  /** Who asks: `Identity.subject`. */
  subject?: string;
  userID?: string;
  signInMethod?: SignInMethod;
  /** The id of the device or access key that was shown, never the key. */
  credentialID?: string;
  deviceKeyID?: string;
  roomID?: string;
  role?: string;
  rights?: { readonly login: boolean; readonly publish: boolean };
  /** Life of what was given, in seconds. */
  ttl?: number;
  /** The invitation that was made or shown; its code is never here. */
  invitationID?: string;
  /** What decided: the line and name in the policy file, or `default`. */
  rule?: string;
  /** Which ServerSecret a token was made with; set by the audit hook. */
  secretID?: string;
}

declare module 'fastify' {
  interface FastifyRequest {
    facts: RequestFacts;
  }
}

/** Facts for every request, and a line for each when there is a log: who got a token for which room, or why not. */
export function logRequests(app: FastifyInstance, { lines }: { readonly lines: boolean }): void {
  app.decorateRequest('facts');
  app.addHook('onRequest', (request, _reply, done) => {
    request.facts = {};
    done();
  });
  if (!lines) return;
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
  return { method: request.method, route: request.routeConfig?.url ?? null };
}
