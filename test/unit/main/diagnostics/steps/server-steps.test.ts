import { describe, expect, it } from 'vitest';
import type { CompanyFetch } from '../../../../../main/company/company-fetch.ts';
import { createServerProbe, type ServerAddress } from '../../../../../main/diagnostics/server-probe.ts';
import { clockStep } from '../../../../../main/diagnostics/steps/clock.ts';
import { roomsStep } from '../../../../../main/diagnostics/steps/rooms.ts';
import { serverStep } from '../../../../../main/diagnostics/steps/server.ts';
import { err, ok } from '../../../../../shared/result.ts';

const time = Date.UTC(2026, 10, 24, 12);
const v1: ServerAddress = { protocol: 'v1', address: 'https://meet.acme.com' };
const compatible: ServerAddress = {
  protocol: 'compatible',
  address: 'https://meet.acme.com',
  tokenUrl: 'https://meet.acme.com/pass',
};

const discovery = {
  version: 1,
  name: 'Acme',
  appID: 1,
  endpoints: {
    deviceKeys: '/v1/device-keys',
    currentDeviceKey: '/v1/device-keys/current',
    roomTokens: '/v1/room-tokens',
  },
  signInMethods: ['password'],
  minimumClientVersion: '0.1.0',
  roomsEnforced: false,
};

interface Answer {
  readonly status?: number;
  readonly text?: string;
  /** How many seconds the server's clock is behind. */
  readonly behind?: number;
  readonly date?: boolean;
}

/** What the three steps find at a server that answers so; `undefined`: it does not. */
async function look(server: ServerAddress, answer: Answer | undefined) {
  let calls = 0;
  const companyFetch: CompanyFetch = () => {
    calls += 1;
    if (answer === undefined)
      return Promise.resolve(err({ code: 'company.unreachable', support: 'ABCD2345', words: {} }));
    const { status = 200, text = JSON.stringify(discovery), behind = 0, date = true } = answer;
    const headers = date ? { date: new Date(time - behind * 1000).toUTCString() } : {};
    return Promise.resolve(ok({ status, text, headers }));
  };
  const probe = createServerProbe(server, { companyFetch, now: () => time });
  const found = await Promise.all(
    [serverStep(probe), clockStep(probe), roomsStep(probe)].map(({ run }) => run()),
  );
  return { codes: found.map(({ code }) => code), found, calls };
}

describe('the company’s server', () => {
  it('is asked once for all that is to be known', async () => {
    const { codes, calls } = await look(v1, {});
    expect(codes).toEqual(['server.good', 'clock.good', 'rooms.open']);
    expect(calls).toBe(1);
  });

  it('says whether rooms are enforced', async () => {
    const text = JSON.stringify({ ...discovery, roomsEnforced: true });
    expect((await look(v1, { text })).codes[2]).toBe('rooms.enforced');
    const silent = JSON.stringify({ ...discovery, roomsEnforced: undefined });
    expect((await look(v1, { text: silent })).codes[2]).toBe('rooms.unknown');
  });

  it('is named for what it is when it is down, and the rest is not tried', async () => {
    const { codes, found } = await look(v1, undefined);
    expect(codes).toEqual(['server.failed', 'any.not-reached', 'any.not-reached']);
    expect(found[0]?.facts).toEqual({ host: 'meet.acme.com', error: 'company.unreachable' });
  });

  it.each([
    [500, '{}', 'company.broken'],
    [404, '<html>', 'company.not-a-server'],
    [200, '{"version":2}', 'company.not-a-server'],
  ])('does not answer as it should: %i %s', async (status, text, error) => {
    expect((await look(v1, { status, text })).found[0]).toMatchObject({
      code: 'server.failed',
      facts: { error },
    });
  });

  it('of the compatible form has to ask who is there', async () => {
    expect((await look(compatible, { status: 401, text: '' })).codes).toEqual([
      'server.compatible',
      'clock.good',
      'rooms.unknown',
    ]);
    expect((await look(compatible, { text: '{"token":"04x"}' })).codes[0]).toBe('server.open');
  });

  it.each([
    [0, 'clock.good', 0],
    [29, 'clock.good', 29],
    [-31, 'clock.off', 31],
    [300, 'clock.off', 300],
    [-301, 'clock.wrong', 301],
  ])('has a clock that is %i s behind this computer’s', async (behind, code, seconds) => {
    expect((await look(v1, { behind })).found[1]).toEqual({ code, facts: { seconds } });
  });

  it('may have no clock', async () => {
    expect((await look(v1, { date: false })).codes[1]).toBe('clock.unknown');
  });

  it('is not asked while nobody knows which', async () => {
    for (const step of [serverStep(undefined), clockStep(undefined), roomsStep(undefined)])
      expect((await step.run()).code).toBe('any.no-company');
  });
});
