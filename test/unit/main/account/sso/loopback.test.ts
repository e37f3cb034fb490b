import { createServer, request } from 'node:http';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import type { Landing } from '../../../../../main/account/sso/landing-page.ts';
import { listenForBrowser } from '../../../../../main/account/sso/loopback.ts';
import type { Redirect } from '../../../../../main/company/oidc-client.ts';
import { wordsIn } from '../../../../../main/shell/words/words.ts';

const spoken = { language: 'en', words: wordsIn('en') } as const;

async function listen(redirect: Partial<Redirect> = {}, landing: Landing = 'done') {
  const onAnswer = vi.fn<(answer: URLSearchParams) => Promise<Landing>>(() => Promise.resolve(landing));
  const where: Redirect = { host: '127.0.0.1', ports: [], ...redirect };
  const loopback = await listenForBrowser(where, 'Acme <b>&', () => spoken, onAnswer);
  onTestFinished(() => loopback?.close());
  return { loopback, onAnswer, uri: loopback?.redirectUri ?? '' };
}

async function occupiedPort(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return z.object({ port: z.number() }).parse(server.address()).port;
}

function statusWithHost(uri: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(uri, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('waiting for the browser', () => {
  it('gives the parameters on and ends on a page in the company’s name', async () => {
    const { uri, onAnswer } = await listen();
    expect(uri).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/);
    const response = await fetch(`${uri}?code=c1&state=s1`);
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('Acme &#60;b&#62;&#38;');
    expect(page).toContain('You can close this window');
    expect(page).not.toContain('c1');
    expect([...(onAnswer.mock.calls[0]?.[0] ?? [])]).toEqual([
      ['code', 'c1'],
      ['state', 's1'],
    ]);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'sha256-/,
    );
  });

  it.each([
    ['failed', 'The sign-in did not work'],
    ['notOurs', 'Foyer is not waiting for this'],
  ] as const)('says so when it ends as %s', async (landing, words) => {
    const { uri } = await listen({}, landing);
    const response = await fetch(uri);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(words);
  });

  it('hears nothing but the browser coming back', async () => {
    const { uri, onAnswer } = await listen();
    expect((await fetch(uri, { method: 'POST' })).status).toBe(404);
    expect((await fetch(new URL('/', uri))).status).toBe(404);
    expect((await fetch(`${uri}/more`)).status).toBe(404);
    expect(await statusWithHost(uri, 'evil.com')).toBe(404);
    expect(await statusWithHost(uri, `localhost:${new URL(uri).port}`)).toBe(404);
    expect(onAnswer).not.toHaveBeenCalled();
  });

  it('tries the ports the provider allows, in their order', async () => {
    const taken = await occupiedPort();
    const { port: free } = new URL((await listen()).uri);
    const { uri } = await listen({ ports: [taken, Number(free) + 1, Number(free) + 2] });
    expect([Number(free) + 1, Number(free) + 2].map(String)).toContain(new URL(uri).port);
    expect((await listen({ ports: [taken] })).loopback).toBeUndefined();
  });

  it.each(['localhost', '[::1]'] as const)('comes back to %s where the provider wants that', async (host) => {
    const { uri } = await listen({ host });
    expect(new URL(uri).hostname).toBe(host);
    expect((await fetch(uri)).status).toBe(200);
  });

  it('is over when it is closed', async () => {
    const { loopback, uri } = await listen();
    loopback?.close();
    await expect(fetch(uri)).rejects.toThrow();
  });
});
