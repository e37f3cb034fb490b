import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ProblemCode } from './error-catalogue.ts';
import { Problem, problemBody, toProblem } from './problem.ts';
import { createSupportCode } from './support-code.ts';

const problemType = 'application/problem+json; charset=utf-8';

/** Every way a request can fail ends here, in the same form. */
export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(new Problem('not-found'), request, reply));
}

export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = toProblem(error);
  if (problem.code === 'internal') request.log.error({ err: error }, 'unexpected error');
  request.facts.code = problem.code;
  request.facts.detail = problem.detail;
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type(problemType)
    .send(problemBody(problem, request.id));
}

/** For a path that can't be read: Fastify answers before any hook has run. */
export function answerUnreadablePath(_error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  request.facts = {};
  sendProblem(new Problem('request-invalid'), request, secureHeaders(request, reply));
}

export function secureHeaders(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  // SECURITY: no cache on the way keeps a token or a device key.
  return reply.headers({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-request-id': request.id,
  });
}

/** What Node finds wrong with a connection, as the problem to answer with. */
const connectionProblems: Readonly<Record<string, ProblemCode>> = {
  HPE_HEADER_OVERFLOW: 'request-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'request-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** Time for a client to read the answer to a broken request, in milliseconds. */
const lastWordsMs = 1000;

/**
 * For bytes that are not HTTP, or a request that takes too long to arrive.
 * SECURITY: replaces Fastify's handler, which would log the raw packet with its headers.
 */
export function answerBrokenConnection(
  this: FastifyInstance,
  error: Error & { code?: string },
  socket: Socket,
): void {
  const requestId = createSupportCode();
  this.log.info({ requestId, reason: error.code ?? 'unknown' }, 'broken connection');
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const problem = new Problem(connectionProblems[error.code ?? ''] ?? 'request-invalid');
  const body = JSON.stringify(problemBody(problem, requestId));
  socket.end(
    `HTTP/1.1 ${String(problem.status)} ${STATUS_CODES[problem.status] ?? ''}\r\n` +
      `content-type: ${problemType}\r\ncontent-length: ${String(Buffer.byteLength(body))}\r\n` +
      `cache-control: no-store\r\nx-request-id: ${requestId}\r\nconnection: close\r\n\r\n${body}`,
  );
  // SECURITY: whoever never closes their end does not keep the connection; at once, they might not get the answer.
  setTimeout(() => socket.destroy(), lastWordsMs).unref();
}
