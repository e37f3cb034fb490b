import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';
import { describe, expect, it } from 'vitest';
import { createLinuxSource } from '../../../../main/policy/linux-source.ts';
import { readTrustedFile } from '../../../../main/policy/trusted-file.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const me = userInfo().uid;
const somebodyElse = me + 1;

/** A file as the administrator would leave it, here owned by who runs the test. */
function policyFile(contents = '{}') {
  const folder = join(temporaryFolder(), 'foyer');
  mkdirSync(folder, { mode: 0o755 });
  const file = join(folder, 'policy.json');
  writeFileSync(file, contents);
  chmodSync(file, 0o644);
  return { folder, file };
}

const refused = (reason: string) => ({ kind: 'unreadable', reason });

describe('readTrustedFile', () => {
  it('reads a file that only its owner can write', () => {
    const { file } = policyFile('{"a":1}');
    expect(readTrustedFile(file, me)).toEqual({ kind: 'read', contents: Buffer.from('{"a":1}') });
  });

  it('finds none where there is no file, and none where there is no folder', () => {
    const { folder, file } = policyFile();
    expect(readTrustedFile(join(folder, 'other.json'), me)).toEqual({ kind: 'absent' });
    expect(readTrustedFile(join(folder, 'none', 'policy.json'), me)).toEqual({ kind: 'absent' });
    expect(readTrustedFile(file, me).kind).toBe('read');
  });

  it('takes none from anybody but the owner it asks for', () => {
    expect(readTrustedFile(policyFile().file, somebodyElse)).toEqual(refused('owner'));
  });

  it.each([0o664, 0o646, 0o602])('takes none that others may write (%o)', (mode) => {
    const { file } = policyFile();
    chmodSync(file, mode);
    expect(readTrustedFile(file, me)).toEqual(refused('writable'));
  });

  it.each([0o775, 0o757, 0o1777])('takes none from a folder that others may write (%o)', (mode) => {
    const { folder, file } = policyFile();
    chmodSync(folder, mode);
    expect(readTrustedFile(file, me)).toEqual(refused('writable'));
  });

  it('follows no link, neither of the file nor of its folder', () => {
    const { folder, file } = policyFile();
    symlinkSync(file, join(folder, 'link.json'));
    expect(readTrustedFile(join(folder, 'link.json'), me)).toEqual(refused('link'));
    symlinkSync(folder, `${folder}-link`);
    expect(readTrustedFile(join(`${folder}-link`, 'policy.json'), me)).toEqual(refused('link'));
  });

  it('takes a folder for no file', () => {
    const { folder } = policyFile();
    mkdirSync(join(folder, 'folder.json'), { mode: 0o755 });
    expect(readTrustedFile(join(folder, 'folder.json'), me)).toEqual(refused('not-a-file'));
  });

  it('reads 64 KiB and no more', () => {
    expect(readTrustedFile(policyFile(' '.repeat(65_536)).file, me).kind).toBe('read');
    expect(readTrustedFile(policyFile(' '.repeat(65_537)).file, me)).toEqual(refused('too-large'));
  });
});

describe('the policy on Linux', () => {
  const reading = (contents: string) => {
    const { file } = policyFile(contents);
    return { file, read: createLinuxSource({ file, owner: me })() };
  };

  it('is the file’s object', async () => {
    const { file, read } = reading('{"mandatory":{"recentMeetings":false}}');
    const document = { mandatory: { recentMeetings: false } };
    expect(await read).toEqual({ kind: 'found', source: file, document });
  });

  it.each(['', '{', '[]', 'null', '"text"'])('can’t be read from %j', async (contents) => {
    const { file, read } = reading(contents);
    expect(await read).toEqual({ kind: 'unreadable', source: file, reason: 'malformed' });
  });
});
