import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/**
 * How a part of the server does. `degraded` still serves, and somebody should look; `failed` does not.
 * SECURITY: anyone may read the reason, so it names no path, address or account.
 */
export type Readiness =
  { readonly state: 'ok' } | { readonly state: 'degraded' | 'failed'; readonly reason: string };

/** Something that `/readyz` asks: the secret, the accounts, the audit log, the policy, an identity provider. */
export interface ReadyCheck {
  /** In the answer, for example `accounts`. */
  readonly name: string;
  check(): Readiness | Promise<Readiness>;
}

export interface HealthRoutes {
  readonly checks: readonly ReadyCheck[];
  /** Whether ZEGO enforces the room named in a token, so that an operator sees it where they look. */
  readonly roomsEnforced: boolean;
}

/** `/livez`: the process answers. `/readyz`: it can also sign people in and give them tokens, part by part. */
export function addHealth(app: FastifyInstance, { checks, roomsEnforced }: HealthRoutes): void {
  app.get('/livez', () => ({ status: 'live' }));
  app.get('/readyz', async () => {
    const states = await Promise.all(checks.map(async (part) => [part.name, await askPart(part)] as const));
    const parts = Object.fromEntries(states);
    if (states.some(([, { state }]) => state === 'failed')) {
      throw new Problem('not-ready', { more: { parts, roomsEnforced } });
    }
    return { status: 'ready', parts, roomsEnforced };
  });
}

/** A store that answers yes or no, as a check; `otherwise` is what a no means. */
export function storeCheck(
  name: string,
  store: { isReady(): Promise<boolean> },
  otherwise: Exclude<Readiness, { state: 'ok' }>,
): ReadyCheck {
  return { name, check: async () => ((await store.isReady()) ? { state: 'ok' } : otherwise) };
}

/** How a part does. One that can not say counts as failed, and keeps nobody from hearing of the others. */
export async function askPart(part: ReadyCheck): Promise<Readiness> {
  try {
    return await part.check();
  } catch {
    return { state: 'failed', reason: 'It could not be found out how it does.' };
  }
}
