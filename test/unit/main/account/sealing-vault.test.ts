import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createKeytarVault } from '../../../../main/account/keytar-vault.ts';
import { createSealingVault, largestItem } from '../../../../main/account/sealing-vault.ts';
import { Secret } from '../../../../shared/secret.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { createFakeKeytar } from './fake-keytar.ts';

const alice = 'alice@meet.acme.com';
const large = (letter: string) => letter.repeat(8192);

function setUp() {
  const keytar = createFakeKeytar();
  const folder = join(temporaryFolder(), 'sealed');
  const vault = createSealingVault(
    createKeytarVault(() => Promise.resolve(keytar)),
    folder,
  );
  const files = () => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  };
  const read = async (account = alice) => {
    const got = await vault.read(account);
    return got.state === 'present' ? got.secret.reveal() : got.state;
  };
  return { keytar, folder, vault, files, read };
}

describe('a large secret', () => {
  it('of 8 kB lies sealed in the profile, and the keychain’s item fits every system', async () => {
    const { keytar, folder, vault, files, read } = setUp();
    const secret = large('x');
    expect(await vault.write(alice, new Secret(secret))).toBe('done');
    expect(await read()).toBe(secret);
    expect(files()).toHaveLength(1);
    const file = join(folder, files()[0] ?? '');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    const sealed = readFileSync(file, 'latin1');
    expect(sealed).not.toContain('xxxx');
    expect(file).not.toContain('alice');
    const item = keytar.items.get(alice) ?? '';
    expect(Buffer.byteLength(item)).toBeLessThan(largestItem);
    expect(item).not.toContain('xxxx');
  });

  it('counts bytes, not letters', async () => {
    const { vault, files } = setUp();
    await vault.write(alice, new Secret('é'.repeat(1250)));
    expect(files()).toEqual([]);
    await vault.write(alice, new Secret('é'.repeat(1251)));
    expect(files()).toHaveLength(1);
  });

  it('is sealed with another key each time, and only the newest file stays', async () => {
    const { keytar, vault, files, read } = setUp();
    await vault.write(alice, new Secret(large('x')));
    const [first, item] = [files()[0], keytar.items.get(alice)];
    await vault.write(alice, new Secret(large('y')));
    expect(files()).toHaveLength(1);
    expect(files()[0]).not.toBe(first);
    expect(keytar.items.get(alice)).not.toBe(item);
    expect(await read()).toBe(large('y'));
  });

  it('is gone after the sign-out, and after a small one took its place', async () => {
    const { keytar, vault, files, read } = setUp();
    await vault.write(alice, new Secret(large('x')));
    expect(await vault.remove(alice)).toBe('done');
    expect(files()).toEqual([]);
    expect(keytar.items.size).toBe(0);
    expect(await read()).toBe('absent');
    await vault.write(alice, new Secret(large('x')));
    await vault.write(alice, new Secret('small'));
    expect(files()).toEqual([]);
    expect(await read()).toBe('small');
  });

  it('of one account is not touched by another’s', async () => {
    const { vault, read } = setUp();
    await vault.write(alice, new Secret(large('x')));
    await vault.write('bob@meet.acme.com', new Secret(large('y')));
    await vault.remove('bob@meet.acme.com');
    expect(await read()).toBe(large('x'));
  });

  it.each([
    ['fails', 'unavailable'],
    ['is locked', 'locked'],
  ] as const)('stays what it was when the keychain %s', async (how, state) => {
    const { keytar, vault, files, read } = setUp();
    await vault.write(alice, new Secret(large('x')));
    keytar.failWith = new Error(how);
    expect(await vault.write(alice, new Secret(large('y')))).toBe(state);
    expect(await read()).toBe(state);
    expect(await vault.remove(alice)).toBe(state);
    expect(files()).toHaveLength(1);
    keytar.failWith = undefined;
    expect(await read()).toBe(large('x'));
  });

  it('that was changed or is gone can’t be read, which is not "absent"', async () => {
    const { keytar, folder, vault, files, read } = setUp();
    await vault.write(alice, new Secret(large('x')));
    const file = join(folder, files()[0] ?? '');
    const sealed = readFileSync(file);
    for (const place of [0, 12, 28, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[place] = (changed[place] ?? 0) ^ 1;
      writeFileSync(file, changed);
      expect(await read()).toBe('unavailable');
    }
    writeFileSync(file, sealed.subarray(0, 20));
    expect(await read()).toBe('unavailable');
    // Sealed for another account.
    writeFileSync(file, sealed);
    keytar.items.set('bob@meet.acme.com', keytar.items.get(alice) ?? '');
    expect(await read('bob@meet.acme.com')).toBe('unavailable');
    expect(await read()).toBe(large('x'));
  });

  it('can’t be written where the profile can’t, and the keychain is left alone', async () => {
    const { keytar, folder, vault } = setUp();
    writeFileSync(folder, 'a file is in the way');
    expect(await vault.write(alice, new Secret(large('x')))).toBe('unavailable');
    expect(keytar.items.size).toBe(0);
  });
});

it('a small secret that looks like the name of a sealed one is sealed itself', async () => {
  const { vault, read } = setUp();
  const odd = `foyer-sealed:1:${'0'.repeat(16)}:${'A'.repeat(43)}=`;
  await vault.write(alice, new Secret(odd));
  expect(await read()).toBe(odd);
});
