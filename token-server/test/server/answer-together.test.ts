import Fastify, { type FastifyRequest } from 'fastify';
import { expect, it } from 'vitest';
import { answerTogether } from '../../src/server/answer-together.ts';

const type = 'application/json; charset=utf-8';

/** A server whose answer to `/x` is what `work` makes of it, and the list of what it did. */
function start(work: (request: FastifyRequest) => string | Promise<string>) {
  const done: string[] = [];
  const app = Fastify();
  app.addHook('onSend', (request, _reply, payload, next) => {
    done.push(`send ${request.url}`);
    next(null, payload);
  });
  const handler = answerTogether((request) => {
    done.push(`work ${request.url}`);
    return work(request);
  });
  app.get('/*', handler);
  const ask = async (...urls: readonly string[]) => {
    const answers = await Promise.all(urls.map((url) => app.inject(url)));
    return answers.map(({ statusCode, body, headers }) => [statusCode, body, headers['content-type']]);
  };
  return { app, done, ask };
}

it('works on all requests of one turn before it sends their answers, each to who asked', async () => {
  const { done, ask } = start(({ url }) => JSON.stringify(url));
  expect(await ask('/a', '/b', '/c')).toEqual([
    [200, '"/a"', type],
    [200, '"/b"', type],
    [200, '"/c"', type],
  ]);
  expect(done).toEqual(['work /a', 'work /b', 'work /c', 'send /a', 'send /b', 'send /c']);
  expect(await ask('/d')).toEqual([[200, '"/d"', type]]);
});

it('answers those beside one that fails, at once or later, or whose answer takes longer', async () => {
  const { app, ask } = start(({ url }) => {
    if (url === '/thrown') throw new Error('thrown');
    if (url === '/rejected') return Promise.reject(new Error('rejected'));
    return url === '/later' ? new Promise((resolve) => setImmediate(resolve, '1')) : '2';
  });
  app.setErrorHandler((error, _request, reply) =>
    reply.code(418).send(error instanceof Error ? error.message : 'no error'),
  );
  const plain = 'text/plain; charset=utf-8';
  expect(await ask('/thrown', '/later', '/rejected', '/now')).toEqual([
    [418, 'thrown', plain],
    [200, '1', type],
    [418, 'rejected', plain],
    [200, '2', type],
  ]);
});

it('makes an error of what is thrown and is none, and never an answer', async () => {
  const { ask } = start(() => {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- what it is about
    throw 'a text';
  });
  const [[status, body] = []] = await ask('/');
  expect(status).toBe(500);
  expect(body).not.toContain('a text');
});

it('does not let more than 64 wait for each other', async () => {
  const { done, ask } = start(() => '1');
  const answers = await ask(...Array.from({ length: 100 }, (_, at) => `/${String(at)}`));
  expect(answers.every(([status]) => status === 200)).toBe(true);
  expect(done.indexOf('send /0')).toBe(64);
  expect(done).toHaveLength(200);
});

it('goes on when the answer to one can not be sent', async () => {
  const { app, ask } = start(() => '1');
  app.addHook('preHandler', (request, reply, next) => {
    if (request.url === '/broken')
      reply.raw.writeHead = () => {
        throw new Error('no head');
      };
    next();
  });
  const broken = app.inject('/broken').then(
    () => 'answered',
    () => 'broken off',
  );
  expect(await ask('/a')).toEqual([[200, '1', type]]);
  expect(await broken).toBe('broken off');
});
