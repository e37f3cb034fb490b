import { describe, expect, it } from 'vitest';
import { alice, memorySettings } from '../memory-settings.ts';
import { answer } from '../scripted-company.ts';
import { item, key, setUp } from './set-up-account.ts';

/** Signed in earlier: the settings say so and the keychain has the key. */
function signedIn() {
  const parts = setUp({ account: alice });
  parts.keytar.items.set(item, 'key-1');
  return parts;
}

describe('an account', () => {
  it('is signed out at the very first start', async () => {
    const { account, keytar } = setUp();
    expect(account.state()).toEqual({ kind: 'signedOut' });
    expect(await account.credential()).toMatchObject({ ok: false, error: { code: 'signin.expired' } });
    expect(keytar.calls).toEqual([]);
  });

  it('is signed in again at the next start, without a look into the keychain', () => {
    const { account, keytar } = signedIn();
    expect(account.state()).toEqual({ kind: 'signedIn', account: alice, sessionOnly: false });
    expect(keytar.calls).toEqual([]);
  });

  it('keeps a sign-in in the keychain and only its name in the settings', async () => {
    const { account, keytar, settings } = setUp();
    expect(await account.keep(alice, key('key-1'))).toBe('kept');
    expect(keytar.items).toEqual(new Map([[item, 'key-1']]));
    expect(settings.read()).toMatchObject({ account: alice, lastAddress: alice.address });
    expect(JSON.stringify(settings.read())).not.toContain('key-1');
    const credential = await account.credential();
    expect(credential.ok && credential.value.reveal()).toBe('key-1');
  });

  it('names the item by the server too, and leaves none of the sign-in before', async () => {
    const { account, keytar } = setUp();
    await account.keep(alice, key('key-1'));
    await account.keep({ ...alice, address: 'https://meet.other.com:8443' }, key('key-2'));
    expect([...keytar.items]).toEqual([['alice@meet.other.com:8443', 'key-2']]);
  });

  it('is not signed in when the keychain did not take it', async () => {
    const { account, keytar, settings } = setUp();
    keytar.swallow = true;
    expect(await account.keep(alice, key('key-1'))).toBe('locked');
    keytar.failWith = new Error('broken');
    expect(await account.keep(alice, key('key-1'))).toBe('unavailable');
    expect(account.state()).toEqual({ kind: 'signedOut' });
    expect(settings.read().account).toBeNull();
  });
});

describe('who signs in after somebody who did not sign out', () => {
  const theirs = {
    account: alice,
    recent: [{ id: 'planning', title: 'Planning', lastJoined: 1 }],
    guestName: 'Alice W.',
  };
  const another = { ...alice, userID: 'bob', userName: 'Bob' };

  it('finds nothing of theirs', async () => {
    const kept = setUp(theirs);
    await kept.account.keep(another, key('key-2'));
    const untilQuit = setUp(theirs);
    untilQuit.account.keepUntilQuit(another, key('key-2'));
    for (const { settings } of [kept, untilQuit])
      expect(settings.read()).toMatchObject({ recent: [], guestName: '' });
  });

  it('finds it all when they are the same', async () => {
    const { account, settings } = setUp(theirs);
    await account.keep(alice, key('key-2'));
    expect(settings.read()).toMatchObject({ recent: theirs.recent, guestName: 'Alice W.' });
  });
});

describe('the credential', () => {
  it.each([
    ['reads as empty although the settings say there is an item', undefined, 'vault.locked'],
    ['is locked', new Error('Cannot get secret of a locked object'), 'vault.locked'],
    ['fails', new Error('no such service'), 'vault.unavailable'],
  ])('of a keychain that %s is an error, and nothing is forgotten', async (_case, failure, code) => {
    const { account, keytar, settings } = signedIn();
    keytar.failWith = failure;
    keytar.swallow = true;
    expect(await account.credential()).toMatchObject({
      ok: false,
      error: { code, words: { place: 'keyring' } },
    });
    expect(account.state()).toMatchObject({ kind: 'signedIn' });
    expect(settings.read().account).toEqual(alice);
    keytar.failWith = undefined;
    keytar.swallow = false;
    expect(await account.credential()).toMatchObject({ ok: true });
  });

  it('that somebody took out of an open keychain is missing, which signs nobody out', async () => {
    const { account, keytar, settings } = signedIn();
    keytar.items.clear();
    expect(await account.credential()).toMatchObject({ ok: false, error: { code: 'vault.missing' } });
    expect(account.state()).toMatchObject({ kind: 'signedIn' });
    expect(settings.read().account).toEqual(alice);
    expect(await account.signOut()).toMatchObject({ ok: true });
  });

  it('is not given out once the company has ended the sign-in', async () => {
    const { account, keytar } = signedIn();
    account.markExpired();
    expect(account.state()).toEqual({ kind: 'expired', account: alice });
    expect(await account.credential()).toMatchObject({ ok: false, error: { code: 'signin.expired' } });
    expect(keytar.items.get(item)).toBe('key-1');
  });

  it('does not expire for somebody who is signed out', () => {
    const { account } = setUp();
    account.markExpired();
    expect(account.state()).toEqual({ kind: 'signedOut' });
  });
});

describe('a sign-in until quit', () => {
  it('touches neither the keychain nor the settings’ account', async () => {
    const { account, keytar, settings } = setUp();
    account.keepUntilQuit(alice, key('key-1'));
    expect(account.state()).toEqual({ kind: 'signedIn', account: alice, sessionOnly: true });
    const credential = await account.credential();
    expect(credential.ok && credential.value.reveal()).toBe('key-1');
    expect(keytar.calls).toEqual([]);
    expect(settings.read().account).toBeNull();
    expect(JSON.stringify(settings.read())).not.toContain('key-1');
  });

  it('ends with the sign-out, which tells the company', async () => {
    const { account, company, keytar } = setUp();
    account.keepUntilQuit(alice, key('key-1'));
    expect(await account.signOut()).toEqual({ ok: true, value: null });
    expect(company.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'DELETE https://meet.acme.com/v1/device-keys/current',
    ]);
    expect(account.state()).toEqual({ kind: 'signedOut' });
    expect(await account.credential()).toMatchObject({ ok: false });
    expect(keytar.calls).toEqual([]);
  });

  it('gives way to one that is kept', async () => {
    const { account } = setUp();
    account.keepUntilQuit(alice, key('key-1'));
    await account.keep(alice, key('key-2'));
    const credential = await account.credential();
    expect(credential.ok && credential.value.reveal()).toBe('key-2');
    expect(account.state()).toMatchObject({ sessionOnly: false });
  });
});

describe('signing out', () => {
  it('revokes the key, empties the keychain and forgets what was personal', async () => {
    const { account, company, keytar, settings } = signedIn();
    settings.change({
      lastAddress: alice.address,
      recent: [{ id: 'a', title: 'A', lastJoined: 1 }],
      choices: {
        camera: 'Cam',
        microphone: 'Mic',
        speaker: 'Speaker',
        cameraOn: false,
        microphoneOn: false,
        mirror: true,
      },
    });
    expect(await account.signOut()).toEqual({ ok: true, value: null });
    expect(company.requests).toEqual([
      {
        method: 'DELETE',
        url: alice.currentDeviceKeyUrl,
        headers: { authorization: 'Bearer key-1' },
      },
    ]);
    expect(keytar.items.size).toBe(0);
    expect(settings.read()).toEqual({
      ...memorySettings().read(),
      // So that nobody types it twice.
      lastAddress: alice.address,
    });
  });

  it.each([
    ['can’t be reached', { code: 'company.unreachable', support: 'S1' } as const],
    ['fails', answer(500)],
    ['does not know the key any more', answer(401)],
  ])('works although the company %s', async (_case, reply) => {
    const { account, company, keytar } = signedIn();
    company.reply('/v1/device-keys/current', reply);
    expect(await account.signOut()).toMatchObject({ ok: true });
    expect(keytar.items.size).toBe(0);
  });

  it('does not claim to be done while the keyring only seems to be empty', async () => {
    const { account, keytar, company } = signedIn();
    keytar.swallow = true;
    expect(await account.signOut()).toMatchObject({ ok: false, error: { code: 'vault.locked' } });
    expect(account.state()).toMatchObject({ kind: 'signedIn' });
    keytar.swallow = false;
    expect(await account.signOut()).toMatchObject({ ok: true });
    expect(keytar.items.size).toBe(0);
    expect(company.requests).toHaveLength(1);
  });

  it('works after the company has ended the sign-in', async () => {
    const { account, keytar, company } = signedIn();
    account.markExpired();
    expect(await account.signOut()).toMatchObject({ ok: true });
    expect(keytar.items.size).toBe(0);
    expect(company.requests).toEqual([]);
  });

  it.each([
    ['Cannot delete a locked object', 'vault.locked'],
    ['no such service', 'vault.unavailable'],
  ])('does not claim to be done while the key is still there (%s)', async (message, code) => {
    const { account, keytar, settings } = signedIn();
    keytar.failWith = new Error(message);
    expect(await account.signOut()).toMatchObject({
      ok: false,
      error: { code, words: { place: 'keyring' } },
    });
    expect(account.state()).toMatchObject({ kind: 'signedIn' });
    expect(settings.read().account).toEqual(alice);
    keytar.failWith = undefined;
    expect(await account.signOut()).toMatchObject({ ok: true });
  });

  it('is nothing when nobody is signed in', async () => {
    const { account, company } = setUp();
    expect(await account.signOut()).toEqual({ ok: true, value: null });
    expect(company.requests).toEqual([]);
  });
});

it('an access key is IT’s: signing out does not revoke it', async () => {
  const { account, company, keytar } = setUp();
  await account.keep({ ...alice, signIn: { method: 'access-key' } }, key('key-1'));
  expect(await account.signOut()).toMatchObject({ ok: true });
  expect(company.requests).toEqual([]);
  expect(keytar.items.size).toBe(0);
});
