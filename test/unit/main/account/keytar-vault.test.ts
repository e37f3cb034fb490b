import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeytarVault, vaultTimeoutMs } from '../../../../main/account/keytar-vault.ts';
import { Secret } from '../../../../shared/secret.ts';
import { createFakeKeytar } from './fake-keytar.ts';

const alice = 'alice@meet.acme.com';

function setUp() {
  const keytar = createFakeKeytar();
  return { keytar, vault: createKeytarVault(() => Promise.resolve(keytar)) };
}

describe('the vault on keytar', () => {
  it('keeps a secret, reads it and removes it', async () => {
    const { keytar, vault } = setUp();
    expect(await vault.write(alice, new Secret('key-1'))).toBe('done');
    const read = await vault.read(alice);
    expect(read.state === 'present' && read.secret.reveal()).toBe('key-1');
    expect(await vault.read('bob@meet.acme.com')).toEqual({ state: 'absent' });
    expect(await vault.remove(alice)).toBe('done');
    expect(keytar.items.size).toBe(0);
  });

  it('takes what a locked keyring seems not to have for locked, when it reads and when it removes', async () => {
    const keytar = createFakeKeytar();
    let shut = true;
    const vault = createKeytarVault(() => Promise.resolve(keytar), {
      mayBeShut: () => Promise.resolve(shut),
    });
    keytar.items.set(alice, 'key-1');
    keytar.swallow = true;
    expect(await vault.read(alice)).toEqual({ state: 'locked' });
    expect(await vault.remove(alice)).toBe('locked');
    keytar.swallow = false;
    // What can be read is there, whatever the keyring says of itself.
    expect(await vault.read(alice)).toMatchObject({ state: 'present' });
    // Nor is what it says it removed.
    expect(await vault.remove(alice)).toBe('done');
    expect(await vault.remove(alice)).toBe('locked');
    shut = false;
    expect(await vault.remove(alice)).toBe('done');
    expect(await vault.read(alice)).toEqual({ state: 'absent' });
  });

  it('names its items "Foyer" and the account', async () => {
    const { keytar, vault } = setUp();
    await vault.read(alice);
    expect(keytar.calls).toEqual([`getPassword Foyer ${alice}`]);
  });

  it('never asks the system for two things at once', async () => {
    const { keytar, vault } = setUp();
    await Promise.all([
      vault.write(alice, new Secret('key-1')),
      vault.read(alice),
      vault.remove('bob@meet.acme.com'),
      vault.read(alice),
    ]);
    expect(keytar.mostAtOnce()).toBe(1);
    expect(keytar.calls).toHaveLength(6);
  });

  it('calls a keyring that swallows a write locked', async () => {
    const { keytar, vault } = setUp();
    keytar.swallow = true;
    expect(await vault.write(alice, new Secret('key-1'))).toBe('locked');
  });

  it.each([
    ['Object does not exist at path “/org/freedesktop/secrets/collection/login”', 'locked'],
    ['Cannot get secret of a locked object', 'locked'],
    ['User interaction is not allowed.', 'locked'],
    ['The name org.freedesktop.secrets was not provided by any .service files', 'unavailable'],
    ['libsecret-1.so.0: cannot open shared object file', 'unavailable'],
    ['blocked by policy', 'unavailable'],
    ['', 'unavailable'],
  ])('"%s" means %s, for every kind of call', async (message, state) => {
    const { keytar, vault } = setUp();
    keytar.items.set(alice, 'key-1');
    keytar.failWith = new Error(message);
    expect(await vault.read(alice)).toEqual({ state });
    expect(await vault.write(alice, new Secret('key-2'))).toBe(state);
    expect(await vault.remove(alice)).toBe(state);
    expect(keytar.items.get(alice)).toBe('key-1');
  });

  it('is unavailable, not absent, where keytar cannot be loaded, and tries again the next time', async () => {
    const keytar = createFakeKeytar();
    const load = vi.fn(() => Promise.resolve(keytar));
    load.mockRejectedValueOnce(new Error('libsecret-1.so.0: cannot open shared object file'));
    const vault = createKeytarVault(load);
    expect(await vault.read(alice)).toEqual({ state: 'unavailable' });
    expect(await vault.read(alice)).toEqual({ state: 'absent' });
  });

  it('deletes nothing because a read failed', async () => {
    const { keytar, vault } = setUp();
    keytar.failWith = new Error('no');
    await vault.read(alice);
    keytar.failWith = undefined;
    keytar.swallow = true;
    await vault.read(alice);
    expect(keytar.calls.every((call) => call.startsWith('getPassword'))).toBe(true);
  });
});

describe('a keychain that hangs', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is unavailable after its time, not before', async () => {
    const { keytar, vault } = setUp();
    keytar.hang();
    const answered = vi.fn();
    const read = vault.read(alice).then(answered);
    await vi.advanceTimersByTimeAsync(vaultTimeoutMs - 1);
    expect(answered).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await read;
    expect(answered).toHaveBeenCalledExactlyOnceWith({ state: 'unavailable' });
  });

  it('stays unavailable at once while it hangs, without a second native call', async () => {
    const { keytar, vault } = setUp();
    keytar.hang();
    const first = vault.read(alice);
    await vi.advanceTimersByTimeAsync(vaultTimeoutMs);
    await first;
    expect(await vault.read(alice)).toEqual({ state: 'unavailable' });
    expect(await vault.write(alice, new Secret('key-1'))).toBe('unavailable');
    expect(await vault.remove(alice)).toBe('unavailable');
    expect(keytar.calls).toHaveLength(1);
  });

  it('works again when the call comes back', async () => {
    const { keytar, vault } = setUp();
    keytar.items.set(alice, 'key-1');
    keytar.hang();
    const first = vault.read(alice);
    await vi.advanceTimersByTimeAsync(vaultTimeoutMs);
    expect(await first).toEqual({ state: 'unavailable' });
    keytar.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(await vault.read(alice)).toMatchObject({ state: 'present' });
  });

  it('does not do later what it said could not be done', async () => {
    const { keytar, vault } = setUp();
    keytar.items.set(alice, 'key-1');
    keytar.hang();
    const answers = Promise.all([
      vault.read(alice),
      vault.remove(alice),
      vault.write(alice, new Secret('key-2')),
    ]);
    await vi.advanceTimersByTimeAsync(vaultTimeoutMs);
    expect(await answers).toEqual([{ state: 'unavailable' }, 'unavailable', 'unavailable']);
    keytar.release();
    await vi.advanceTimersByTimeAsync(vaultTimeoutMs);
    expect(keytar.items.get(alice)).toBe('key-1');
    expect(keytar.calls).toHaveLength(1);
  });

  it('keeps nothing that comes through after the employee was told it could not be kept', async () => {
    const { keytar, vault } = setUp();
    keytar.hang();
    const written = vault.write(alice, new Secret('key-1'));
    await vi.advanceTimersByTimeAsync(vaultTimeoutMs);
    expect(await written).toBe('unavailable');
    keytar.release();
    await vi.advanceTimersByTimeAsync(0);
    expect(keytar.items.size).toBe(0);
  });

  it('says what is under way until all of it is back, however long ago its callers got an answer', async () => {
    const { keytar, vault } = setUp();
    expect(vault.underWay()).toBeUndefined();
    keytar.hang();
    const first = vault.read(alice);
    const second = vault.remove(alice);
    await vi.advanceTimersByTimeAsync(vaultTimeoutMs);
    expect([await first, await second]).toEqual([{ state: 'unavailable' }, 'unavailable']);
    let back = false;
    const wait = vault.underWay()?.then(() => {
      back = true;
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(back).toBe(false);
    keytar.release();
    await wait;
    expect(vault.underWay()).toBeUndefined();
    // The second had its turn after its time, and was not made.
    expect(keytar.calls).toEqual([`getPassword Foyer ${alice}`]);
  });

  it('leaves no timer behind a call that came back in time', async () => {
    const { vault } = setUp();
    await vault.read(alice);
    expect(vi.getTimerCount()).toBe(0);
  });
});
