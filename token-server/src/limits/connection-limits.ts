import type { FastifyInstance } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';

/** What one connection may take of the server's time and memory. */
export interface ConnectionLimits {
  /** Time for the head of a request to arrive, also for the first byte on a new connection. */
  readonly headersTimeoutMs: number;
  /** Time for a whole request to arrive. */
  readonly requestTimeoutMs: number;
  /** How often connections are looked at for the two above. */
  readonly checkEveryMs: number;
  readonly maxHeaderBytes: number;
  readonly maxBodyBytes: number;
  /** Time without a byte in either direction while a request is under way. */
  readonly silenceMs: number;
  readonly maxConnections: number;
}

export const defaultConnectionLimits: ConnectionLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 15_000,
  checkEveryMs: 1000,
  maxHeaderBytes: 16 * 1024,
  maxBodyBytes: 64 * 1024,
  silenceMs: 30_000,
  maxConnections: 10_000,
};

/** The limits as Fastify and Node take them. */
export function connectionOptions(limits: ConnectionLimits) {
  return {
    bodyLimit: limits.maxBodyBytes,
    requestTimeout: limits.requestTimeoutMs,
    connectionTimeout: limits.silenceMs,
    http: {
      headersTimeout: limits.headersTimeoutMs,
      // Node's own 30 s would let a request that drips in live three times as long as it may.
      connectionsCheckingInterval: limits.checkEveryMs,
      maxHeaderSize: limits.maxHeaderBytes,
    },
  };
}

/** Refuses connections above the limit, so that those which are open go on being answered. */
export function limitConnections(app: FastifyInstance, limits: ConnectionLimits, metrics: Metrics): void {
  app.server.maxConnections = limits.maxConnections;
  app.server.on('drop', () => {
    metrics.connectionRefused();
  });
}
