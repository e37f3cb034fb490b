import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { openFileAccountStore, Secret } from '../../src/index.ts';
import { passwordMatches } from '../../src/accounts/password-hash.ts';
import { useBuild, workspace } from '../support/built.ts';
import { runNode, runProcess, type Outcome } from '../support/run-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// Each of them starts processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const built = useBuild();
let folder = '';
let accounts = '';
const account = (args: readonly string[], input = '') =>
  runNode(built('account'), args, { cwd: folder, input });
const add = (change: readonly string[] = [], input = 'canary-Zürich-7\n') =>
  account(['add', '--accounts', accounts, '--user', 'alice', '--name', 'Alice Example', ...change], input);

beforeEach(async () => {
  folder = await temporaryFolder();
  accounts = join(folder, 'accounts.json');
});

function expectOneLine(outcome: Outcome, pattern: RegExp): void {
  expect(outcome.stderr).toMatch(/^account: [^\n]+\n$/);
  expect(outcome.stderr).toMatch(pattern);
  expect(outcome.stderr).not.toContain('canary');
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
}

async function idOf(user: string): Promise<string> {
  const found = await (await openFileAccountStore(accounts)).find(user);
  if (found === null) throw new Error(`there is no ${user}`);
  return found.id;
}

async function opensWith(user: string, password: string): Promise<boolean> {
  const found = await (await openFileAccountStore(accounts)).find(user);
  return found !== null && passwordMatches(new Secret(password), found.password);
}

describe('account add', () => {
  it('makes the file, readable by its owner alone, with a scrypt hash and no password', async () => {
    expect(await add(['--role', 'host'])).toEqual({ code: 0, stdout: 'added alice\n', stderr: '' });
    const text = await readFile(accounts, 'utf8');
    expect(text).not.toContain('canary');
    expect((await stat(accounts)).mode & 0o777).toBe(0o600);
    const stored = z
      .object({ version: z.literal(1), accounts: z.tuple([z.looseObject({ password: z.unknown() })]) })
      .parse(JSON.parse(text)).accounts[0];
    expect(stored).toMatchObject({
      user: 'alice',
      name: 'Alice Example',
      role: 'host',
      password: { scheme: 'scrypt', N: 32768, r: 8, p: 3 },
    });
    expect(await opensWith('Alice', 'canary-Zürich-7')).toBe(true);
    expect(await opensWith('alice', 'canary-Zürich-8')).toBe(false);
  });

  it('takes the password from a file', async () => {
    await writeFile(join(folder, 'password'), 'from-a-file\r\n');
    expect(await add(['--password-file', 'password'], '')).toMatchObject({ code: 0 });
    expect(await opensWith('alice', 'from-a-file')).toBe(true);
  });

  it('keeps the accounts that were there', async () => {
    await add();
    await account(['add', '--accounts', accounts, '--user', 'bob', '--name', 'Bob 李'], 'another-canary');
    expect(await account(['list', '--accounts', accounts])).toEqual({
      code: 0,
      stdout: 'alice\tparticipant\tAlice Example\nbob\tparticipant\tBob 李\n',
      stderr: '',
    });
    expect(await opensWith('alice', 'canary-Zürich-7')).toBe(true);
  });

  it.each<[string, RegExp, { options?: Record<string, string>; words?: string[]; input?: string }]>([
    ['a user with a space', /--user: must have 1 to 32 characters/, { options: { user: 'a b' } }],
    ['a user with _', /--user: must have 1 to 32 characters/, { options: { user: 'a_b' } }],
    ['an empty name', /--name: is missing/, { options: { name: ' ' } }],
    ['an unknown role', /--role: /, { options: { role: 'king' } }],
    ['no password', /the password is missing/, { input: '' }],
    ['a short password', /at least 8 characters/, { input: 'canary\n' }],
    ['a long password', /at most 1024 bytes/, { input: 'canary'.repeat(200) }],
    ['an endless password', /at most 1024 bytes/, { input: 'canary'.repeat(100_000) }],
    ['two lines', /one line/, { input: 'canary-1234\ncanary-5678\n' }],
    ['a missing password file', /password file none: no such file/, { options: { 'password-file': 'none' } }],
    ['a password as an argument', /there is no option --password/, { options: { password: 'canary-1234' } }],
    ['a password as a word', /takes options only/, { words: ['canary-1234'] }],
    ['a folder that is not there', /there is no folder/, { options: { accounts: 'none/accounts.json' } }],
  ])('says in one line what is wrong: %s', async (_, pattern, { options = {}, words = [], input }) => {
    const given = { accounts, user: 'alice', name: 'Alice Example', ...options };
    const args = Object.entries(given).flatMap(([name, value]) => [`--${name}`, value]);
    expectOneLine(await account(['add', ...args, ...words], input ?? 'canary-1234'), pattern);
    await expect(stat(accounts)).rejects.toThrow('ENOENT');
  });

  it('refuses a user name that is taken, in any letters, and a file that is none of ours', async () => {
    await add();
    const before = await readFile(accounts, 'utf8');
    const again = ['add', '--accounts', accounts, '--user', 'ALICE', '--name', 'A'];
    expectOneLine(await account(again, 'canary-1234'), /there already is an account ALICE/);
    expect(await readFile(accounts, 'utf8')).toBe(before);
    for (const text of ['', 'canary', '[]', '{"version":2,"accounts":[]}', '{"version":1,"accounts":[{}]}']) {
      await writeFile(accounts, text);
      expectOneLine(await add(), /data-file: .*accounts\.json/);
      expect(await readFile(accounts, 'utf8')).toBe(text);
    }
  });
});

describe('account password, sign-out, remove', () => {
  beforeEach(async () => {
    await add();
    await account(['add', '--accounts', accounts, '--user', 'bob', '--name', 'Bob'], 'bobs-password');
  });

  it('changes one password and signs out that account’s devices', async () => {
    const before = { alice: await idOf('alice'), bob: await idOf('bob') };
    const outcome = await account(['password', '--accounts', accounts, '--user', 'ALICE'], 'second-canary');
    expect(outcome).toEqual({
      code: 0,
      stdout: 'changed the password of alice; its devices are signed out\n',
      stderr: '',
    });
    expect(await opensWith('alice', 'second-canary')).toBe(true);
    expect(await opensWith('alice', 'canary-Zürich-7')).toBe(false);
    expect(await opensWith('bob', 'bobs-password')).toBe(true);
    expect(await idOf('alice')).not.toBe(before.alice);
    expect(await idOf('bob')).toBe(before.bob);
  });

  it('signs out one account’s devices and keeps its password', async () => {
    const before = { alice: await idOf('alice'), bob: await idOf('bob') };
    const outcome = await account(['sign-out', '--accounts', accounts, '--user', 'alice']);
    expect(outcome).toEqual({ code: 0, stdout: 'signed out all devices of alice\n', stderr: '' });
    expect(await opensWith('alice', 'canary-Zürich-7')).toBe(true);
    expect(await idOf('alice')).not.toBe(before.alice);
    expect(await idOf('bob')).toBe(before.bob);
  });

  it('removes one account', async () => {
    const outcome = await account(['remove', '--accounts', accounts, '--user', 'Alice']);
    expect(outcome).toEqual({ code: 0, stdout: 'removed alice\n', stderr: '' });
    expect((await account(['list', '--accounts', accounts])).stdout).toBe('bob\tparticipant\tBob\n');
  });

  it('says in one line what is wrong', async () => {
    for (const command of ['password', 'sign-out', 'remove']) {
      const call = (...args: string[]) => account([command, ...args], 'canary-1234');
      expectOneLine(await call('--accounts', accounts, '--user', 'mallory'), /there is no account mallory/);
      expectOneLine(await call('--accounts', accounts), /--user is missing/);
      expectOneLine(await call('--user', 'alice'), /--accounts is missing/);
      expectOneLine(await call('--accounts', 'none', '--user', 'alice'), /none: no such file/);
    }
    expectOneLine(await account(['list', '--accounts', 'none']), /none: no such file/);
    expectOneLine(await account([]), /the command is add, password, sign-out, list or remove/);
    expectOneLine(await account(['canary']), /the command is add/);
  });
});

describe('account', () => {
  it('runs from the root of the repository as `npm run -s account`', async () => {
    const args = [
      'run',
      '-s',
      'account',
      '--',
      'add',
      '--accounts',
      accounts,
      '--user',
      'alice',
      '--name',
      'A',
    ];
    const outcome = await runProcess('npm', args, { cwd: join(workspace, '..'), input: 'canary-1234' });
    expect(outcome).toMatchObject({ code: 0, stdout: 'added alice\n' });
    expect(await opensWith('alice', 'canary-1234')).toBe(true);
  });
});
