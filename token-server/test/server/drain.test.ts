import Fastify from 'fastify';
import { connect } from 'node:net';
import { expect, it, onTestFinished, vi } from 'vitest';
import { drainOnClose } from '../../src/server/drain.ts';

it('does not wait for ever for a request that never arrives whole', async () => {
  const app = Fastify({ forceCloseConnections: 'idle' });
  drainOnClose(app, 50);
  app.post('/', () => 'whole');
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
  });
  let answer = '';
  socket.on('data', (part) => (answer += part.toString()));
  const over = new Promise((resolve) => socket.on('close', resolve));
  socket.write('POST / HTTP/1.1\r\nhost: x\r\nexpect: 100-continue\r\ncontent-length: 9\r\n\r\n');
  await vi.waitFor(() => {
    expect(answer).toContain('100 Continue');
  });
  await app.close();
  await over;
  expect(answer).not.toContain('whole');
});
