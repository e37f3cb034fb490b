import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/** `/livez`: the process answers. `/readyz`: it can also sign people in and give them tokens. */
export function addHealth(app: FastifyInstance, parts: readonly { isReady(): Promise<boolean> }[]): void {
  app.get('/livez', () => ({ status: 'live' }));
  app.get('/readyz', async () => {
    const ready = await Promise.all(parts.map((part) => part.isReady()));
    if (ready.includes(false)) throw new Problem('not-ready');
    return { status: 'ready' };
  });
}
