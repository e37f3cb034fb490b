import { Counter, Gauge, Registry } from 'prom-client';
import type { AuditEntry } from '../audit/audit.ts';
import type { ServerSecret } from '../reload/server-secret.ts';
import { askPart, type ReadyCheck } from '../server/routes/health.ts';
import { RequestDurations } from './request-durations.ts';
import { createTally } from './tally.ts';

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

/** Metrics in a registry of their own, so that two servers in one process do not mix. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const granted = createTally(registry, {
    name: 'foyer_granted_total',
    help: 'Decisions that gave what was asked for; action="token" are the tokens issued.',
    labelNames: ['action'],
  });
  const refused = createTally(registry, {
    name: 'foyer_refused_total',
    help: 'Decisions that refused, by the code that was answered.',
    labelNames: ['action', 'code'],
  });
  const durations = new RequestDurations(registry);
  let inFlight = 0;
  watch(registry, 'foyer_http_requests_in_flight', 'Requests that are being answered.', () => inFlight);
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
      if (code === null) granted(action);
      else refused(action, code);
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
      inFlight += 1;
    },
    requestEnded(request) {
      inFlight -= 1;
      durations.add(request);
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
            const { state } = await askPart(part);
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
