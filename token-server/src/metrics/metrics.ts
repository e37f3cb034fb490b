import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { AuditEntry } from '../audit/audit.ts';
import type { ServerSecret } from '../reload/server-secret.ts';
import type { ReadyCheck } from '../server/routes/health.ts';

/** What the server counts of itself. Labels have few values each: never a user, a meeting or an address. */
export interface Metrics {
  decided(entry: Pick<AuditEntry, 'action' | 'code'>): void;
  auditFailed(): void;
  /** A connection above the limit. */
  connectionRefused(): void;
  /** A file that changed and could not be used. */
  reloadFailed(file: string): void;
  requestStarted(): void;
  requestEnded(request: EndedRequest): void;
  watchSecret(secret: ServerSecret, clock: () => number): void;
  /** Each part as `/readyz` sees it, asked when the metrics are read. */
  watchParts(checks: readonly ReadyCheck[]): void;
  /** Unix milliseconds at which the identity provider's keys were fetched; null while there are none. */
  watchIdentityProviderKeys(fetchedAt: () => number | null, clock: () => number): void;
  /** The text that Prometheus reads. */
  text(): Promise<string>;
  readonly contentType: string;
}

export interface EndedRequest {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly seconds: number;
}

const buckets = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Metrics in a registry of their own, so that two servers in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const granted = new Counter({
    name: 'foyer_granted_total',
    help: 'Decisions that gave what was asked for; action="token" are the tokens issued.',
    labelNames: ['action'],
    registers,
  });
  const refused = new Counter({
    name: 'foyer_refused_total',
    help: 'Decisions that refused, by the code that was answered.',
    labelNames: ['action', 'code'],
    registers,
  });
  const duration = new Histogram({
    name: 'foyer_http_request_duration_seconds',
    help: 'Time from the head of a request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets,
    registers,
  });
  const inFlight = new Gauge({
    name: 'foyer_http_requests_in_flight',
    help: 'Requests that are being answered.',
    registers,
  });
  const auditFailures = new Counter({
    name: 'foyer_audit_failures_total',
    help: 'Decisions that could not be written to the audit log.',
    registers,
  });
  const connectionsRefused = new Counter({
    name: 'foyer_connections_refused_total',
    help: 'Connections that were closed because too many were open.',
    registers,
  });
  const reloadFailures = new Counter({
    name: 'foyer_reload_failures_total',
    help: 'Changed files that could not be used; what was read before stayed in force.',
    labelNames: ['file'],
    registers,
  });

  return {
    decided({ action, code }) {
      if (code === null) granted.inc({ action });
      else refused.inc({ action, code });
    },
    auditFailed() {
      auditFailures.inc();
    },
    connectionRefused() {
      connectionsRefused.inc();
    },
    reloadFailed(file) {
      reloadFailures.inc({ file });
    },
    requestStarted() {
      inFlight.inc();
    },
    requestEnded({ method, route, status, seconds }) {
      inFlight.dec();
      duration.observe({ method, route, status }, seconds);
    },
    watchSecret(secret, clock) {
      watch(registry, 'foyer_secret_age_seconds', 'Time since the ServerSecret in force was read.', () =>
        secondsSince(secret.since(), clock),
      );
      new Gauge({
        name: 'foyer_secret_info',
        help: 'The id of the ServerSecret in force; the value is always 1.',
        labelNames: ['id'],
        registers,
        collect() {
          this.reset();
          this.set({ id: secret.current().id }, 1);
        },
      });
    },
    watchParts(checks) {
      new Gauge({
        name: 'foyer_part_ok',
        help: 'Parts of the server as /readyz sees them: 1 ok, 0 degraded or failed.',
        labelNames: ['part'],
        registers,
        async collect() {
          for (const part of checks) {
            const { state } = await part.check();
            this.set({ part: part.name }, state === 'ok' ? 1 : 0);
          }
        },
      });
    },
    watchIdentityProviderKeys(fetchedAt, clock) {
      const help = "Time since the identity provider's keys were fetched.";
      watch(registry, 'foyer_jwks_age_seconds', help, () => {
        const at = fetchedAt();
        return at === null ? NaN : secondsSince(at, clock);
      });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function watch(registry: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [registry],
    collect() {
      this.set(read());
    },
  });
}

function secondsSince(at: number, clock: () => number): number {
  return Math.max(0, (clock() - at) / 1000);
}
