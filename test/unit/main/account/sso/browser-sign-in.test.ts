import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBrowserSignIn, isWebPage } from '../../../../../main/account/sso/browser-sign-in.ts';
import type { Sso, SsoTokens } from '../../../../../main/account/sso/sso.ts';
import { err, ok, type Result } from '../../../../../shared/result.ts';
import { createFakeSso, tokens } from '../fake-sso.ts';
import { wordsIn } from '../../../../../main/shell/words/words.ts';

const spoken = { language: 'en', words: wordsIn('en') } as const;

const company = {
  name: 'Acme',
  oidc: {
    issuer: 'https://id.acme.com',
    clientID: 'foyer',
    scopes: ['openid'],
    tokenType: 'access' as const,
    redirect: { host: '127.0.0.1' as const, ports: [] },
  },
};
const found = () => Promise.resolve(ok(company));

function setUp(url = 'https://id.acme.com/authorize') {
  const opened: string[] = [];
  const redirects: string[] = [];
  const redeemed: string[] = [];
  const hints: (string | undefined)[] = [];
  let redeem: () => Promise<Result<SsoTokens>> = () => Promise.resolve(ok(tokens(1)));
  let states = 0;
  const sso: Sso = {
    ...createFakeSso(),
    begin(_provider, redirectUri, hint) {
      states += 1;
      redirects.push(redirectUri);
      hints.push(hint);
      return Promise.resolve(
        ok({
          url,
          state: `state-${states}`,
          redeem(answer) {
            redeemed.push(answer.toString());
            return redeem();
          },
        }),
      );
    },
  };
  const openExternal = vi.fn((address: string) => {
    opened.push(address);
    return Promise.resolve();
  });
  const onAnswered = vi.fn<() => void>();
  const browser = createBrowserSignIn({ sso, openExternal, onAnswered, spoken: () => spoken });
  const isOpen = (count: number) =>
    vi.waitFor(() => {
      expect(opened).toHaveLength(count);
    });
  return {
    ...{ browser, opened, redirects, redeemed, hints, openExternal, onAnswered, isOpen },
    redeemWith: (answer: () => Promise<Result<SsoTokens>>) => {
      redeem = answer;
    },
  };
}

describe('signing in with the browser', () => {
  it('opens the page, takes the answer, brings Foyer to the front and closes the way back', async () => {
    const { browser, redirects, redeemed, hints, onAnswered, isOpen } = setUp();
    const signingIn = browser.start(found, 'carol@acme.com');
    await isOpen(1);
    expect(hints).toEqual(['carol@acme.com']);
    const page = await fetch(`${redirects[0] ?? ''}?code=c1&state=state-1`);
    expect(page.status).toBe(200);
    expect(await signingIn).toMatchObject({ ok: true });
    expect(redeemed).toEqual(['code=c1&state=state-1']);
    expect(onAnswered).toHaveBeenCalledOnce();
    await expect(fetch(redirects[0] ?? '')).rejects.toThrow();
  });

  it('says in the browser too that it did not work', async () => {
    const { browser, redirects, redeemWith, isOpen } = setUp();
    const broken = err({ code: 'signin.provider-broken', support: 'S1' } as const);
    redeemWith(() => Promise.resolve(broken));
    const signingIn = browser.start(found);
    await isOpen(1);
    const page = await fetch(`${redirects[0] ?? ''}?code=c1&state=state-1`);
    expect(await page.text()).toContain('The sign-in did not work');
    expect(await signingIn).toEqual(broken);
  });

  it('waits on when an answer has another state, or none', async () => {
    const { browser, redirects, redeemed, isOpen } = setUp();
    const signingIn = browser.start(found);
    await isOpen(1);
    for (const query of ['code=c1&state=state-2', 'code=c1', 'error=access_denied', '']) {
      expect((await fetch(`${redirects[0] ?? ''}?${query}`)).status).toBe(400);
    }
    expect(browser.paste('http://127.0.0.1/callback?code=c1&state=state-2')).toMatchObject({
      ok: false,
      error: { code: 'signin.paste-wrong' },
    });
    expect(redeemed).toEqual([]);
    browser.cancel();
    expect(await signingIn).toEqual(ok('cancelled'));
  });

  it('takes one answer only', async () => {
    const { browser, redirects, redeemed, redeemWith, isOpen } = setUp();
    let answer: (result: Result<SsoTokens>) => void = () => undefined;
    redeemWith(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const signingIn = browser.start(found);
    await isOpen(1);
    const first = fetch(`${redirects[0] ?? ''}?code=c1&state=state-1`);
    await vi.waitFor(() => {
      expect(redeemed).toHaveLength(1);
    });
    expect((await fetch(`${redirects[0] ?? ''}?code=c2&state=state-1`)).status).toBe(400);
    expect(browser.paste('a-code-alone')).toMatchObject({ ok: false });
    answer(ok(tokens(1)));
    expect((await first).status).toBe(200);
    await signingIn;
    expect(redeemed).toEqual(['code=c1&state=state-1']);
  });

  it('is one at a time: the second cancels the first', async () => {
    const { browser, redirects, isOpen } = setUp();
    const first = browser.start(found);
    await isOpen(1);
    const second = browser.start(found);
    expect(await first).toEqual(ok('cancelled'));
    await isOpen(2);
    await expect(fetch(redirects[0] ?? '')).rejects.toThrow();
    expect(browser.paste('a-code-alone')).toEqual(ok(null));
    expect(await second).toMatchObject({ ok: true });
  });

  it('opens nothing when it is cancelled while the company is looked for', async () => {
    const { browser, opened, redirects } = setUp();
    const signingIn = browser.start(() => new Promise(() => undefined));
    browser.cancel();
    expect(await signingIn).toEqual(ok('cancelled'));
    expect([...opened, ...redirects]).toEqual([]);
  });

  it('opens the same page again on request', async () => {
    const { browser, opened, isOpen } = setUp();
    expect(await browser.openAgain()).toMatchObject({ ok: false });
    const signingIn = browser.start(found);
    await isOpen(1);
    expect(await browser.openAgain()).toEqual(ok(null));
    expect(opened).toEqual(['https://id.acme.com/authorize', 'https://id.acme.com/authorize']);
    browser.cancel();
    await signingIn;
  });

  it('says when there is no browser', async () => {
    const { browser, openExternal } = setUp();
    openExternal.mockRejectedValueOnce(new Error('no handler'));
    expect(await browser.start(found)).toMatchObject({
      ok: false,
      error: { code: 'signin.browser-missing' },
    });
  });

  it.each([
    'file:///etc/passwd',
    'ms-settings:',
    'http://id.acme.com/',
    'javascript:alert(1)',
    'foyer://join',
  ])('never opens %s', async (url) => {
    const { browser, opened } = setUp(url);
    expect(isWebPage(url)).toBe(false);
    expect(await browser.start(found)).toMatchObject({ ok: false });
    expect(opened).toEqual([]);
  });

  it.each(['https://id.acme.com/authorize', 'http://127.0.0.1:8080/', 'http://localhost/'])(
    'may open %s',
    (url) => {
      expect(isWebPage(url)).toBe(true);
    },
  );
});

describe('an employee who does not come back', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  it('is waited for five minutes', async () => {
    const { browser } = setUp();
    const signingIn = browser.start(found);
    await vi.advanceTimersByTimeAsync(300_000);
    expect(await signingIn).toMatchObject({ ok: false, error: { code: 'signin.browser-timeout' } });
    expect(browser.paste('a-code-alone')).toMatchObject({ ok: false });
  });
});
