import { readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openFileAuditLog, requireAuditFile } from '../../src/audit/file-audit-log.ts';
import type { AuditEntry } from '../../src/index.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { rejectionOf } from '../support/thrown.ts';

function entry(requestID: string): AuditEntry {
  return {
    time: '2026-11-24T08:00:00.000Z',
    requestID,
    action: 'token',
    decision: 'granted',
    code: null,
    subject: 'account:1',
    userID: 'alice',
    method: 'device-key',
    credentialID: 'k1',
    invitationID: null,
    room: 'weekly',
    role: 'host',
    rights: { login: true, publish: true },
    ttl: 3600,
    rule: 'default',
    secretID: '01234567',
    address: '127.0.0.1',
  };
}

function open(path: string, checkEvery = 3_600_000) {
  const log = openFileAuditLog(path, { checkEvery, clock: () => 0 });
  onTestFinished(() => log.close());
  return log;
}

async function codes(path: string): Promise<unknown[]> {
  const text = await readFile(path, 'utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text
    .trimEnd()
    .split('\n')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      return typeof value === 'object' && value !== null && 'requestID' in value ? value.requestID : value;
    });
}

describe('openFileAuditLog', () => {
  it('appends a line for each entry, before write returns, to a file only its owner can read', async () => {
    const path = join(await temporaryFolder(), 'audit.jsonl');
    const log = open(path);
    log.write(entry('A'));
    expect(await readFile(path, 'utf8')).toBe(`${JSON.stringify(entry('A'))}\n`);
    const second = open(path);
    second.write(entry('B'));
    log.write(entry('C'));
    expect(await codes(path)).toEqual(['A', 'B', 'C']);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('goes on in a new file after reopen, and loses nothing of the one moved away', async () => {
    const path = join(await temporaryFolder(), 'audit.jsonl');
    const log = open(path);
    log.write(entry('A'));
    await rename(path, `${path}.1`);
    log.write(entry('B'));
    log.reopen();
    log.write(entry('C'));
    expect(await codes(`${path}.1`)).toEqual(['A', 'B']);
    expect(await codes(path)).toEqual(['C']);
  });

  it('notices by itself that the file was moved away or removed', async () => {
    const path = join(await temporaryFolder(), 'audit.jsonl');
    const log = open(path, 5);
    await rename(path, `${path}.1`);
    await vi.waitFor(() => stat(path));
    await rm(path);
    await vi.waitFor(() => stat(path));
    log.write(entry('A'));
    expect(await codes(path)).toEqual(['A']);
  });

  it('keeps the open file when the new one can not be opened', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'audit.jsonl');
    const log = open(path);
    await rename(path, `${path}.1`);
    await symlink(join(folder, 'none/audit.jsonl'), path);
    expect(() => {
      log.reopen();
    }).toThrow('no such file');
    log.write(entry('A'));
    expect(await codes(`${path}.1`)).toEqual(['A']);
  });

  it('throws when the disk is full, and says afterwards how many entries are missing', async () => {
    const folder = await temporaryFolder();
    const path = join(folder, 'audit.jsonl');
    await symlink('/dev/full', path);
    const log = open(path);
    for (const code of ['A', 'B']) {
      expect(() => {
        log.write(entry(code));
      }).toThrow(`${path} can not be written: the disk is full`);
    }
    expect(() => {
      log.check();
    }).toThrow('ENOSPC');
    await rm(path);
    log.reopen();
    log.check();
    log.check();
    log.write(entry('C'));
    expect(await codes(path)).toEqual([{ time: '1970-01-01T00:00:00.000Z', event: 'gap', lost: 2 }, 'C']);
  });

  it('writes nothing after close', async () => {
    const path = join(await temporaryFolder(), 'audit.jsonl');
    const log = open(path);
    await log.close();
    expect(() => {
      log.write(entry('A'));
    }).toThrow('the audit log is closed');
    expect(await readFile(path, 'utf8')).toBe('');
  });

  it('can be tried before the start', async () => {
    const folder = await temporaryFolder();
    requireAuditFile(join(folder, 'audit.jsonl'));
    const error = await rejectionOf(
      Promise.resolve().then(() => {
        requireAuditFile(folder);
      }),
    );
    expect(String(error)).toContain('this is a folder, not a file');
  });
});
