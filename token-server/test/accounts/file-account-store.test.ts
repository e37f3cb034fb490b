import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createAccount } from '../../src/accounts/account.ts';
import { writeAccountsFile } from '../../src/accounts/accounts-file.ts';
import { openFileAccountStore, Secret } from '../../src/index.ts';
import { matching } from '../support/matching.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { cheapScrypt } from '../support/test-server.ts';
import { rejectionOf } from '../support/thrown.ts';

let path = '';
const people = async (...users: string[]) =>
  Promise.all(
    users.map((user) => createAccount({ user, name: user, password: new Secret('p') }, cheapScrypt)),
  );

beforeEach(async () => {
  path = join(await temporaryFolder(), 'accounts.json');
});

describe('accounts in a file', () => {
  it('are found by name in any letters', async () => {
    await writeAccountsFile(path, await people('alice', 'Bob'));
    const store = await openFileAccountStore(path);
    expect(await store.find('ALICE')).toMatchObject({ user: 'alice' });
    expect(await store.find('bob')).toMatchObject({ user: 'Bob' });
    expect(await store.find('mallory')).toBeNull();
    // The Kelvin sign turns into k when made small.
    expect(await store.find('\u212a')).toBeNull();
    expect(await store.isReady()).toBe(true);
  });

  it('are read again when the file changed', async () => {
    await writeAccountsFile(path, await people('alice'));
    const store = await openFileAccountStore(path, { checkEvery: 0 });
    await writeAccountsFile(path, await people('bob'));
    expect(await store.find('alice')).toBeNull();
    expect(await store.find('bob')).not.toBeNull();
  });

  it('stay in force, but not ready, while a changed file can not be used', async () => {
    await writeAccountsFile(path, await people('alice'));
    const problems: string[] = [];
    const onProblem = (error: unknown) => problems.push(String(error));
    const store = await openFileAccountStore(path, { checkEvery: 0, onProblem });
    await writeFile(path, '{"version":1,"accounts":[{"user":"canary"}]}');
    expect(await store.find('alice')).not.toBeNull();
    expect(await store.isReady()).toBe(false);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(path);
    expect(problems[0]).not.toContain('canary');
    await rm(path);
    expect(await store.isReady()).toBe(false);
    expect(problems[1]).toContain('no such file');
    await writeAccountsFile(path, await people('bob'));
    expect(await store.isReady()).toBe(true);
    expect(await store.find('bob')).not.toBeNull();
  });

  it.each([
    ['no file', null, 'no such file'],
    ['no JSON', '{', 'is not JSON'],
    ['another version', '{"version":2,"accounts":[]}', 'version'],
    ['two of one name', 'twice', 'two accounts have the same user name'],
  ])('can not be opened from %s', async (_, text, reason) => {
    if (text === 'twice') await writeAccountsFile(path, await people('alice', 'ALICE'));
    else if (text !== null) await writeFile(path, text);
    expect(await rejectionOf(openFileAccountStore(path))).toMatchObject({
      name: 'DataFileError',
      message: matching(new RegExp(reason)),
    });
  });
});
