import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type CallOptions,
  companyLimits,
  type CompanyRequest,
  createCompanyFetch,
} from '../../../../main/company/company-fetch.ts';
import { FakeCall } from './fake-call.ts';

const url = 'https://meet.acme.com/v1/room-tokens';

/** Starts one request and gives the call it makes. */
function start(request: Partial<CompanyRequest> = {}) {
  const calls: FakeCall[] = [];
  const companyFetch = createCompanyFetch((options) => {
    const call = new FakeCall(options);
    calls.push(call);
    return call;
  });
  const answer = companyFetch({ method: 'GET', url, ...request });
  const [call] = calls;
  if (call === undefined) throw new Error('no call was made');
  return { answer, call, calls };
}

const failed = (code: string) => ({ ok: false, error: { code, words: { address: 'meet.acme.com' } } });

describe('what goes out', () => {
  it('follows no redirect, brings no cookies, reads no cache', () => {
    const { call } = start();
    expect(call.options).toEqual({
      method: 'GET',
      url,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    });
    expect(call.headers).toEqual({ accept: 'application/json' });
    expect(call.body).toBeUndefined();
    expect(call.ended).toBe(true);
  });

  it('is JSON where there is a body', () => {
    const { call } = start({
      method: 'POST',
      headers: { authorization: 'Bearer k' },
      body: { roomID: '会' },
    });
    expect(call.headers).toEqual({
      accept: 'application/json',
      authorization: 'Bearer k',
      'content-type': 'application/json',
    });
    expect(call.body).toBe('{"roomID":"会"}');
  });

  it.each(['http://meet.acme.com/', 'http://127.0.0.1.evil.com/', 'ftp://meet.acme.com/'])(
    'is nothing at all for %s: no credential travels without TLS',
    async (plain) => {
      const open = vi.fn((options: CallOptions) => new FakeCall(options));
      const companyFetch = createCompanyFetch(open);
      expect(await companyFetch({ method: 'GET', url: plain })).toMatchObject({
        ok: false,
        error: { code: 'company.address-insecure' },
      });
      expect(open).not.toHaveBeenCalled();
    },
  );

  it('may be plain inside this computer', () => {
    expect(start({ url: 'http://127.0.0.1:8080/' }).calls).toHaveLength(1);
    expect(start({ url: 'http://localhost:8080/' }).calls).toHaveLength(1);
  });
});

describe('what comes back', () => {
  it('is the status, the first of each header and the text', async () => {
    const { answer, call } = start();
    const response = call.respond(401, { 'X-Request-Id': 'ABCD', 'set-cookie': ['a=1', 'b=2'], empty: [] });
    // A letter may be cut in two by the network.
    const text = Buffer.from('{"name":"会议"}');
    response.send(text.subarray(0, 10)).send(text.subarray(10)).end();
    expect(await answer).toEqual({
      ok: true,
      value: {
        status: 401,
        headers: { 'x-request-id': 'ABCD', 'set-cookie': 'a=1' },
        text: '{"name":"会议"}',
      },
    });
    expect(call.aborted).toBe(false);
  });

  it('may be exactly as large as the limit', async () => {
    const { answer, call } = start();
    call.respond(200).send('a'.repeat(companyLimits.maxBytes)).end();
    expect(await answer).toMatchObject({ ok: true });
  });

  it('ends the call when it is larger, also when it never ends', async () => {
    const { answer, call } = start();
    const response = call.respond(200);
    for (let kilobyte = 0; kilobyte < 64; kilobyte += 1) response.send('a'.repeat(1024));
    expect(call.aborted).toBe(false);
    response.send('a');
    expect(call.aborted).toBe(true);
    response.send('a'.repeat(1024)).end();
    expect(await answer).toMatchObject(failed('company.answer-too-large'));
  });

  it('is refused when it leads elsewhere', async () => {
    const { answer, call, calls } = start({ headers: { authorization: 'Bearer k' } });
    call.redirect();
    call.fail('net::ERR_ABORTED');
    expect(await answer).toMatchObject(failed('company.redirected'));
    expect(call.aborted).toBe(true);
    expect(calls).toHaveLength(1);
  });

  it.each(['error', 'aborted'] as const)(
    'is no answer when the connection breaks in it (%s)',
    async (how) => {
      const { answer, call } = start();
      call.respond(200).send('{"tok').break(how);
      expect(await answer).toMatchObject(failed('company.unreachable'));
    },
  );

  it('names the host alone, never the path, the body or the credential', async () => {
    const { answer, call } = start({
      headers: { authorization: 'Bearer secret-key' },
      body: { password: 'pw' },
    });
    call.fail('net::ERR_CONNECTION_REFUSED https://meet.acme.com/v1/room-tokens');
    const text = JSON.stringify(await answer);
    expect(text).toContain('meet.acme.com');
    expect(text).not.toMatch(/secret-key|pw|room-tokens|net::/);
  });
});

describe('a slow server', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is given up after 15 s, whether it says nothing or stops in the middle', async () => {
    const silent = start();
    const stuck = start();
    stuck.call.respond(200).send('{');
    await vi.advanceTimersByTimeAsync(companyLimits.timeoutMs - 1);
    expect([silent.call.aborted, stuck.call.aborted]).toEqual([false, false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await silent.answer).toMatchObject(failed('company.slow'));
    expect(await stuck.answer).toMatchObject(failed('company.slow'));
    expect([silent.call.aborted, stuck.call.aborted]).toEqual([true, true]);
  });

  it('leaves no timer behind when it answered', async () => {
    const { answer, call } = start();
    call.respond(204).end();
    await answer;
    expect(vi.getTimerCount()).toBe(0);
  });
});
