import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AuditAction } from './audit.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a route decides about; null for one that only tells what is so. */
    action?: AuditAction | null;
  }

  interface FastifyRequest {
    /** The settings of its route, looked up once: `routeOptions` is put together anew each time. */
    routeConfig: FastifyRequest['routeOptions']['config'] | null;
  }
}

const actions: Readonly<Record<string, AuditAction>> = {
  '/v1/room-tokens': 'token',
  '/v1/rooms': 'room',
  '/v1/invitations': 'invitation',
  '/v1/guests': 'guest',
  '/v1/device-keys': 'sign-in',
  '/v1/device-keys/current': 'key-revoked',
};

/**
 * Gives each route that is added from now on the name of what it decides. SECURITY: a route of which nothing is known
 * and that is not a plain GET counts as deciding something: nothing is left out of the audit log by being forgotten.
 */
export function nameActions(app: FastifyInstance, accessTokenPath: string | false): void {
  app.addHook('onRoute', (route) => {
    const readOnly = [route.method].flat().every((method) => method === 'GET' || method === 'HEAD');
    const known = route.url === accessTokenPath ? 'token' : actions[route.url];
    route.config = { action: known ?? (readOnly ? null : 'other'), ...route.config };
  });
  app.decorateRequest('routeConfig', null);
  app.addHook('onRequest', (request, _reply, done) => {
    request.routeConfig = request.routeOptions.config;
    done();
  });
}

/** What the route of a request decides about; null for nothing, and where there is no such route. */
export function actionOf(request: FastifyRequest): AuditAction | null {
  return request.routeConfig?.action ?? null;
}
