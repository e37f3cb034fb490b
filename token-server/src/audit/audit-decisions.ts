import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Metrics } from '../metrics/metrics.ts';
import type { ServerSecret } from '../reload/server-secret.ts';
import { Problem } from '../server/problem.ts';
import type { ReadyCheck } from '../server/routes/health.ts';
import type { AuditAction, AuditEntry, AuditLog } from './audit.ts';
import { actionOf } from './route-actions.ts';

export interface AuditOptions {
  /** Null when decisions are not written down: they are still counted. */
  readonly log: AuditLog | null;
  /** Whether an answer that could not be written down is withheld. */
  readonly required: boolean;
  readonly secret: ServerSecret;
  readonly metrics: Metrics;
  /** Unix milliseconds. */
  readonly clock: () => number;
}

const withheld = 'The server can not write down what it decides, so it gives nothing until it can.';

/**
 * Writes one entry for each decision, before its answer leaves, from what the routes left in the request's facts.
 * Decisions are the answers of the routes that `route-actions.ts` names, and every refusal of any other route.
 */
export function auditDecisions(app: FastifyInstance, options: AuditOptions): ReadyCheck {
  const { log, required, secret, metrics, clock } = options;
  let failing = false;

  function wasWritten(request: FastifyRequest, action: AuditAction): boolean {
    if (log === null) return true;
    try {
      log.write(entryFor(request, action, clock()));
      failing = false;
      return true;
    } catch (error) {
      failing = true;
      metrics.auditFailed();
      request.log.error({ err: error }, 'the audit log can not be written');
      return false;
    }
  }

  app.addHook('onSend', (request, _reply, payload, done) => {
    const action = decidedBy(request);
    if (action === null) {
      done(null, payload);
      return;
    }
    const granted = request.facts.code === undefined;
    if (granted && request.facts.ttl !== undefined) request.facts.secretID = secret.current().id;
    const written = wasWritten(request, action);
    // SECURITY: with `auditRequired` nothing is given of which nobody could say later to whom.
    if (!written && required && granted) {
      done(new Problem('not-ready', { detail: withheld }));
      return;
    }
    metrics.decided({ action, code: request.facts.code ?? null });
    done(null, payload);
  });

  return {
    name: 'audit',
    check() {
      if (failing) failing = !canWrite(log);
      if (!failing) return { state: 'ok' };
      return { state: required ? 'failed' : 'degraded', reason: 'The audit log can not be written.' };
    },
  };
}

/** Nobody may ask a server that is not ready, so it has to find out by itself that its log can be written again. */
function canWrite(log: AuditLog | null): boolean {
  try {
    log?.check();
    return true;
  } catch {
    return false;
  }
}

function decidedBy(request: FastifyRequest): AuditAction | null {
  if (request.routeConfig?.url === undefined) return null;
  const action = actionOf(request);
  if (action !== null) return action;
  // A server that says it is not ready decides nothing about anybody.
  return request.facts.code === undefined || request.facts.code === 'not-ready' ? null : 'other';
}

function entryFor(request: FastifyRequest, action: AuditAction, now: number): AuditEntry {
  const { facts } = request;
  return {
    time: new Date(now).toISOString(),
    requestID: request.id,
    action,
    decision: facts.code === undefined ? 'granted' : 'refused',
    code: facts.code ?? null,
    subject: facts.subject ?? null,
    userID: facts.userID ?? null,
    method: facts.signInMethod ?? null,
    credentialID: facts.credentialID ?? facts.deviceKeyID ?? null,
    invitationID: facts.invitationID ?? null,
    room: facts.roomID ?? null,
    role: facts.role ?? null,
    rights: facts.rights ?? null,
    ttl: facts.ttl ?? null,
    rule: facts.rule ?? null,
    secretID: facts.secretID ?? null,
    address: request.ip,
  };
}
