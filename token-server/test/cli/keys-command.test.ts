import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runKeysCommand } from '../../src/cli/keys-command.ts';
import { openFileAccessKeyStore, Secret } from '../../src/index.ts';
import { accessKeyMatches } from '../../src/access-keys/access-key.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rejectionOf } from '../support/thrown.ts';

const now = Date.parse('2026-03-10T12:00:00Z');

async function start() {
  const file = join(await temporaryFolder(), 'access-keys.json');
  return {
    file,
    keys: (command: string, ...rest: string[]) =>
      runKeysCommand([command, '--access-keys', file, ...rest], now),
  };
}

describe('keys add', () => {
  it('prints a key this once and stores its hash, readable by the owner alone', async () => {
    const { file, keys } = await start();
    const printed = await keys('add', '--name', 'Lobby kiosk', '--role', 'host', '--groups', 'kiosks, lobby');
    expect(printed).toMatch(/^fak_[a-z2-7]{12}_[A-Za-z0-9_-]{43}\n$/);
    const stored = await readFile(file, 'utf8');
    expect(stored).not.toContain(printed.slice(17).trim());
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const record = await (await openFileAccessKeyStore(file)).find(printed.slice(4, 16));
    if (record === null) throw new Error('no such key');
    expect(record).toMatchObject({ name: 'Lobby kiosk', role: 'host', groups: ['kiosks', 'lobby'] });
    expect(accessKeyMatches(new Secret(printed.trim()), record)).toBe(true);
  });

  it('adds to what is there, and takes no name twice', async () => {
    const { keys } = await start();
    await keys('add', '--name', 'one');
    await keys('add', '--name', 'two');
    expect((await keys('list')).trim().split('\n')).toHaveLength(2);
    expect(String(await rejectionOf(keys('add', '--name', 'one')))).toContain(
      'already is a key of this name',
    );
  });

  it.each([
    [['--name', ''], '--name: is missing'],
    [['--name', 'x', '--role', 'boss'], '--role'],
    [['--name', 'x', '--groups', 'a,,b'], '--groups: is missing'],
    [['--name', 'x', '--expires', 'soon'], '--expires: must be a date'],
    [['--name', 'x', '--expires', '2027-02-30'], '--expires: must be a date'],
    [['--name', 'x', '--expires', '2026-03-09'], '--expires: this day is over'],
    [[], '--name is missing'],
    [['--name', 'x', 'fak_secret'], 'takes options only'],
  ])('refuses %j', async (args, message) => {
    const { file, keys } = await start();
    const error = String(await rejectionOf(keys('add', ...args)));
    expect(error).toContain(message);
    expect(error).not.toContain('fak_secret');
    expect(await rejectionOf(stat(file))).toMatchObject({ code: 'ENOENT' });
  });

  it('never overwrites a file that can not be used', async () => {
    const { file, keys } = await start();
    await writeFile(file, '{"version":1,"keys":[{}]}');
    expect(String(await rejectionOf(keys('add', '--name', 'x')))).toContain(file);
    expect(await readFile(file, 'utf8')).toBe('{"version":1,"keys":[{}]}');
  });
});

describe('keys list', () => {
  it('tells what each key is for and the last day on which it counts', async () => {
    const { file, keys } = await start();
    const ids = [];
    for (const expires of [[], ['--expires', '2026-03-10'], ['--expires', 'never']]) {
      const name = expires[1] ?? 'a year';
      ids.push((await keys('add', '--name', name, '--groups', 'a,b', ...expires)).slice(4, 16));
    }
    expect(await keys('list')).toBe(
      `${ids[0] ?? ''}\ta year\t-\ta,b\t2026-03-10\t2027-03-10\n` +
        `${ids[1] ?? ''}\t2026-03-10\t-\ta,b\t2026-03-10\t2026-03-10\n` +
        `${ids[2] ?? ''}\tnever\t-\ta,b\t2026-03-10\tnever\n`,
    );
    const tomorrow = await runKeysCommand(['list', '--access-keys', file], now + 86_400_000);
    expect(tomorrow).toContain('2026-03-10 (ended)');
    expect(tomorrow.match(/ended/g)).toHaveLength(1);
  });
});

describe('keys revoke', () => {
  it('ends one key', async () => {
    const { file, keys } = await start();
    const id = (await keys('add', '--name', 'one')).slice(4, 16);
    const other = (await keys('add', '--name', 'two')).slice(4, 16);
    expect(await keys('revoke', '--id', id)).toBe(`revoked ${id} (one)\n`);
    const store = await openFileAccessKeyStore(file);
    expect(await store.find(id)).toBeNull();
    expect(await store.find(other)).not.toBeNull();
    expect(String(await rejectionOf(keys('revoke', '--id', id)))).toContain('there is no key');
  });

  it('does not repeat a key that was pasted instead of its id', async () => {
    const { keys } = await start();
    const key = (await keys('add', '--name', 'one')).trim();
    const error = String(await rejectionOf(keys('revoke', '--id', key)));
    expect(error).toContain('--id: must have 12 characters');
    expect(error).not.toContain(key.slice(17));
  });
});
