import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createAccessKey, createMemoryAccessKeyStore, type TokenServerOptions } from '../../src/index.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';
import { startOidcServer } from '../support/oidc-server.ts';
import { bearer } from '../support/test-server.ts';

type Entry = Parameters<NonNullable<TokenServerOptions['audit']>['write']>[0];

const lineSchema = z.record(z.string(), z.unknown());

async function start() {
  const provider = await startIdentityProvider();
  const lines: string[] = [];
  const entries: Entry[] = [];
  const kiosk = createAccessKey({ name: 'Kiosk', expiresAt: null }, 0);
  const server = await startOidcServer(
    provider,
    {},
    {
      accessKeys: createMemoryAccessKeyStore([kiosk.record]),
      logger: { level: 'trace', stream: { write: (line) => lines.push(line) } },
      audit: {
        write: (entry) => {
          entries.push(entry);
        },
        close: () => Promise.resolve(),
        check: () => undefined,
      },
    },
  );
  const requests = async () => {
    await server.stop();
    return lines.map((line) => lineSchema.parse(JSON.parse(line))).filter(({ msg }) => msg === 'request');
  };
  return { provider, server, lines, entries, requests, kiosk };
}

describe('log and audit', () => {
  it('name who asked, by which way, and that somebody asked in another’s name', async () => {
    const { provider, server, entries, kiosk } = await start();
    const { accessToken } = await provider.signIn({ sub: 'alice-1', name: 'Alice' });
    const me = await server.call('GET', '/v1/me', bearer(accessToken));
    const ask = (key: string, body: object) =>
      server.call('POST', '/v1/room-tokens', { ...bearer(key), body });
    await ask(accessToken, { roomID: 'r' });
    await ask(accessToken, { roomID: 'r', userID: 'the-boss' });
    await ask(kiosk.key.reveal(), { roomID: 'r', uid: 'the-boss' });
    const person = { subject: `oidc:${provider.issuer}#alice-1`, userID: me.body['userID'], method: 'oidc' };
    const machine = {
      subject: `key:${kiosk.record.id}`,
      method: 'access-key',
      credentialID: kiosk.record.id,
    };
    expect(entries).toMatchObject([
      { ...person, decision: 'granted', code: null, room: 'r' },
      { ...person, decision: 'refused', code: 'not-you' },
      { ...machine, decision: 'refused', code: 'not-you' },
    ]);
  });

  it('tell the operator why a bearer was refused', async () => {
    const { provider, server, requests } = await start();
    await server.call('GET', '/v1/me', bearer(await provider.sign({ aud: 'other' })));
    const [line] = await requests();
    expect(line).toMatchObject({ code: 'bearer-invalid', detail: 'The bearer is for another audience.' });
    expect(line).not.toHaveProperty('userID');
  });

  it('hold no bearer, no key and no claim, whatever was sent where', async () => {
    const { provider, server, lines, entries, kiosk } = await start();
    const canary = 'canary-4711';
    const good = await provider.sign({ sub: 'alice-1', name: canary, email: `${canary}@example.com` });
    const bad = await provider.sign({ aud: canary, name: canary }, { kid: canary });
    const exchanged = await server.call('POST', '/v1/device-keys', {
      ...bearer(good),
      body: { device: canary },
    });
    const deviceKey = String(exchanged.body['deviceKey']);
    const keys = [good, bad, deviceKey, kiosk.key.reveal()];
    for (const key of keys) {
      const more = { ...bearer(key), body: { roomID: 'r', userID: canary } };
      for (const path of ['/v1/room-tokens', '/v1/device-keys', `/v1/room-tokens?userID=${canary}`]) {
        await server.call('POST', path, more);
      }
      await server.call('DELETE', `/v1/device-keys/${canary}`, bearer(key));
    }
    await provider.stop();
    server.pass(86_401);
    await server.call('GET', '/v1/me', bearer(good));
    await server.stop();
    const written = lines.join('') + JSON.stringify(entries);
    expect(written.length).toBeGreaterThan(1000);
    expect(written).not.toContain(canary);
    for (const key of keys) {
      expect(written).not.toContain(key);
      expect(written).not.toContain(key.slice(-43));
    }
  });
});
