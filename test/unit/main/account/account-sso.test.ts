import { describe, expect, it, vi } from 'vitest';
import type { Credential } from '../../../../main/account/credential.ts';
import type { SsoTokens } from '../../../../main/account/sso/sso.ts';
import type { SignedInAccount } from '../../../../main/settings/settings.ts';
import { err, ok, type Result } from '../../../../shared/result.ts';
import type { Secret } from '../../../../shared/secret.ts';
import { alice } from '../memory-settings.ts';
import { tokens } from './fake-sso.ts';
import { item, setUp } from './set-up-account.ts';

describe('a sign-in at an identity provider', () => {
  const sso: SignedInAccount['signIn'] = {
    method: 'oidc',
    issuer: 'https://id.acme.com',
    clientID: 'foyer',
    scopes: ['openid'],
    tokenType: 'access',
  };
  const carol: SignedInAccount = { ...alice, signIn: sso };
  const credential = (number: number, refreshToken?: string): Credential => ({
    kind: 'sso',
    tokens: tokens(number, refreshToken),
  });
  const stored = (refreshToken: string) => JSON.stringify({ method: 'oidc', refreshToken });
  const reveal = (got: Result<Secret>) => (got.ok ? got.value.reveal() : got.error.code);

  /** Signed in before the last start. */
  function restarted() {
    const parts = setUp({ account: carol });
    parts.keytar.items.set(item, stored('refresh-1'));
    return parts;
  }

  it('keeps what renews it, with its method, and nothing else', async () => {
    const { account, keytar, settings } = setUp();
    expect(await account.keep(carol, credential(1))).toBe('kept');
    expect([...keytar.items]).toEqual([[item, stored('refresh-1')]]);
    expect(settings.read().account).toEqual(carol);
    expect(JSON.stringify(settings.read())).not.toMatch(/access-1|refresh-1/);
  });

  it('gives out the access of the sign-in until that runs out, then renews and keeps the rotated one', async () => {
    const { account, keytar, sso } = setUp();
    await account.keep(carol, credential(1));
    sso.now = 59_999;
    expect(reveal(await account.credential())).toBe('access-1');
    expect(sso.refreshed).toEqual([]);
    sso.now = 60_000;
    expect(reveal(await account.credential())).toBe('access-2');
    expect(sso.refreshed).toEqual(['refresh-1']);
    expect(keytar.items.get(item)).toBe(stored('refresh-2'));
    expect(reveal(await account.credential())).toBe('access-2');
    expect(reveal(await account.credential(true))).toBe('access-3');
    expect(sso.refreshed).toEqual(['refresh-1', 'refresh-2']);
  });

  it('renews once for all who ask at the same time', async () => {
    const { account, sso } = restarted();
    const got = await Promise.all([account.credential(), account.credential(), account.credential(true)]);
    expect(got.map(reveal)).toEqual(['access-2', 'access-2', 'access-2']);
    expect(sso.refreshed).toEqual(['refresh-1']);
  });

  it('does not write to the keychain when the provider does not rotate', async () => {
    const { account, sso, keytar } = restarted();
    sso.answer = () => Promise.resolve(ok(tokens(2, 'refresh-1')));
    await account.credential();
    expect(keytar.calls.filter((call) => call.startsWith('setPassword'))).toEqual([]);
  });

  it('goes on when the rotated one can’t be kept, uses it, and keeps it as soon as it can', async () => {
    const { account, sso, keytar, onNotSaved } = restarted();
    await account.credential();
    // It locks between reading and writing.
    sso.answer = () => {
      keytar.failWith = new Error('locked');
      return Promise.resolve(ok(tokens(3)));
    };
    expect(reveal(await account.credential(true))).toBe('access-3');
    expect(onNotSaved).toHaveBeenCalledOnce();
    keytar.failWith = undefined;
    sso.answer = () => Promise.resolve(ok({ ...tokens(4), refreshToken: undefined }));
    expect(reveal(await account.credential(true))).toBe('access-4');
    expect(sso.refreshed).toEqual(['refresh-1', 'refresh-2', 'refresh-3']);
    expect(keytar.items.get(item)).toBe(stored('refresh-3'));
  });

  it('keeps the rotated one at the next use, without a renewal, once the keychain is open again', async () => {
    const { account, sso, keytar, onNotSaved } = restarted();
    keytar.items.set(item, stored('refresh-1'));
    sso.answer = () => {
      keytar.failWith = new Error('locked');
      return Promise.resolve(ok(tokens(2)));
    };
    await account.credential();
    expect(reveal(await account.credential())).toBe('access-2');
    await account.keepUnsaved();
    expect(onNotSaved).toHaveBeenCalledOnce();
    expect(keytar.items.get(item)).toBe(stored('refresh-1'));
    keytar.failWith = undefined;
    expect(reveal(await account.credential())).toBe('access-2');
    await vi.waitFor(() => {
      expect(keytar.items.get(item)).toBe(stored('refresh-2'));
    });
    expect(sso.refreshed).toEqual(['refresh-1']);
  });

  it('keeps the rotated one when it is told to, and the newest of several', async () => {
    const { account, keytar, sso } = restarted();
    let next = 2;
    sso.answer = () => {
      keytar.failWith = new Error('locked');
      return Promise.resolve(ok(tokens(next++)));
    };
    await account.credential(true);
    await account.credential(true);
    keytar.failWith = undefined;
    await account.keepUnsaved();
    expect(keytar.items.get(item)).toBe(stored('refresh-3'));
    const written = keytar.calls.length;
    await account.keepUnsaved();
    expect(keytar.calls).toHaveLength(written);
  });

  it('is expired when the provider has ended it, and only then', async () => {
    const { account, sso, keytar } = restarted();
    sso.answer = () => Promise.resolve(err({ code: 'company.unreachable', support: 'S1' }));
    expect(reveal(await account.credential())).toBe('company.unreachable');
    expect(account.state()).toMatchObject({ kind: 'signedIn' });
    sso.answer = () => Promise.resolve(err({ code: 'signin.expired', support: 'S2' }));
    expect(reveal(await account.credential())).toBe('signin.expired');
    expect(account.state()).toEqual({ kind: 'expired', account: carol });
    expect(keytar.items.get(item)).toBe(stored('refresh-1'));
  });

  it('never sends an item of another kind to the provider', async () => {
    const { account, sso, keytar } = restarted();
    keytar.items.set(item, 'dk_0123456789abcdef');
    expect(reveal(await account.credential())).toBe('signin.expired');
    expect(sso.refreshed).toEqual([]);
  });

  it('is revoked at the sign-out', async () => {
    const { account, company, sso, keytar } = restarted();
    expect(await account.signOut()).toMatchObject({ ok: true });
    expect(sso.revoked).toEqual(['refresh-1']);
    expect(company.requests).toEqual([]);
    expect(keytar.items.size).toBe(0);
  });

  it('is revoked at the sign-out by the newest token, also when a locked keychain did not take it before', async () => {
    const { account, sso, keytar } = restarted();
    sso.answer = () => {
      keytar.failWith = new Error('locked');
      return Promise.resolve(ok(tokens(2)));
    };
    await account.credential();
    keytar.failWith = undefined;
    expect(await account.signOut()).toMatchObject({ ok: true });
    expect(sso.revoked).toEqual(['refresh-2']);
    expect(keytar.items.size).toBe(0);
  });

  it('is not brought back by a renewal that was under way at the sign-out', async () => {
    const { account, sso, keytar } = restarted();
    let answer: (value: Result<SsoTokens>) => void = () => undefined;
    sso.answer = () =>
      new Promise((resolve) => {
        answer = resolve;
      });
    const renewing = account.credential();
    await vi.waitFor(() => {
      expect(sso.refreshed).toHaveLength(1);
    });
    const leaving = account.signOut();
    answer(ok(tokens(2)));
    await Promise.all([renewing, leaving]);
    expect(keytar.items.size).toBe(0);
    expect(sso.revoked).toEqual(['refresh-2']);
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });

  it('lives without the keychain until Foyer quits', async () => {
    const { account, sso, keytar, settings } = setUp();
    account.keepUntilQuit(carol, credential(1));
    expect(reveal(await account.credential(true))).toBe('access-2');
    expect(reveal(await account.credential(true))).toBe('access-3');
    expect(sso.refreshed).toEqual(['refresh-1', 'refresh-2']);
    expect(keytar.calls).toEqual([]);
    expect(settings.read().account).toBeNull();
  });

  it('ends with its access where the provider gives nothing to renew it with', async () => {
    const { account, sso } = setUp();
    account.keepUntilQuit(carol, { kind: 'sso', tokens: { ...tokens(1), refreshToken: undefined } });
    expect(reveal(await account.credential())).toBe('access-1');
    sso.now = 60_000;
    expect(reveal(await account.credential())).toBe('signin.expired');
    expect(account.state()).toMatchObject({ kind: 'expired' });
    expect(sso.refreshed).toEqual([]);
  });
});
