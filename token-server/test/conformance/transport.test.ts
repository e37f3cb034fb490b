import { createServer } from 'node:https';
import { describe, expect, it, onTestFinished } from 'vitest';
import { checkTransport } from '../../src/conformance/transport.ts';
import { selfSignedCertificate } from '../support/certificate.ts';
import { matching } from '../support/matching.ts';
import { check } from './check-server.ts';

async function start() {
  const { cert, key } = selfSignedCertificate();
  let requests = 0;
  const server = createServer({ cert, key }, (_request, response) => {
    requests += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { url: `https://127.0.0.1:${String(address.port)}`, cert, requests: () => requests };
}

describe('the check of the transport', () => {
  it('passes a certificate that counts, and says which TLS it was', async () => {
    const { url, cert } = await start();
    expect(await checkTransport(new URL(url), cert)).toEqual({
      result: 'pass',
      why: 'https, TLSv1.3, with a certificate that counts',
    });
  });

  it('fails a certificate that anybody can make, and sends nothing there', async () => {
    const { url, requests } = await start();
    const [transport, ...others] = await check(url, 'v1');
    expect(transport).toMatchObject({ name: 'transport', result: 'fail', why: matching(/SELF_SIGNED/) });
    expect(others.every(({ result }) => result === 'skipped')).toBe(true);
    expect(requests()).toBe(0);
  });

  it('fails one that is for another name', async () => {
    const { url, cert } = await start();
    const other = new URL(url.replace('127.0.0.1', 'localhost'));
    expect(await checkTransport(other, cert)).toMatchObject({ result: 'fail', why: matching(/ALTNAME/) });
  });

  it('fails where nobody listens', async () => {
    expect(await checkTransport(new URL('https://127.0.0.1:9'))).toMatchObject({
      result: 'fail',
      why: matching(/ECONNREFUSED/),
    });
  });
});
