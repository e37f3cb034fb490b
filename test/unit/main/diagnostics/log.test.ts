import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../../../main/diagnostics/log.ts';
import { Secret } from '../../../../shared/secret.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const time = new Date('2026-08-01T10:00:00.000Z');
const open = (file: string) => createLog(file, () => time);

/** Windows keeps a user's folder to the user and knows no such bits. */
const ownerOnly = process.platform === 'win32' ? 0o666 : 0o600;

describe('the log', () => {
  it('is one JSON line an event, in a folder that it makes', () => {
    const file = join(temporaryFolder(), 'logs', 'foyer.log');
    const log = open(file);
    log({ event: 'meeting-joined' });
    log({ event: 'room-token-refused', code: 'company.broken', support: 'ABCD2345', detail: 7 });
    expect(readFileSync(file, 'utf8')).toBe(
      '{"time":"2026-08-01T10:00:00.000Z","event":"meeting-joined"}\n' +
        '{"time":"2026-08-01T10:00:00.000Z","event":"room-token-refused","code":"company.broken","support":"ABCD2345","detail":7}\n',
    );
  });

  it('stays one line an event, whatever an event is called', () => {
    const file = join(temporaryFolder(), 'foyer.log');
    open(file)({ event: 'two\nlines\u2028"' });
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(1);
  });

  it('does not print a secret that got into it', () => {
    const file = join(temporaryFolder(), 'foyer.log');
    const entry = { event: 'refused', more: { key: new Secret('dk_0123456789abcdef') } };
    open(file)(entry);
    expect(readFileSync(file, 'utf8')).toContain('[secret]');
    expect(readFileSync(file, 'utf8')).not.toContain('dk_');
  });

  it('is for its owner’s eyes only', () => {
    const file = join(temporaryFolder(), 'foyer.log');
    open(file)({ event: 'start' });
    expect(statSync(file).mode & 0o777).toBe(ownerOnly);
  });

  it('begins anew when it has grown large, and keeps the one before', () => {
    const file = join(temporaryFolder(), 'foyer.log');
    const log = open(file);
    writeFileSync(file, 'x'.repeat(1_000_000));
    log({ event: 'last' });
    expect(existsSync(`${file}.1`)).toBe(false);
    log({ event: 'first' });
    expect(readFileSync(`${file}.1`, 'utf8')).toContain('"last"');
    expect(readFileSync(file, 'utf8')).toContain('"first"');
    expect(readFileSync(file, 'utf8')).not.toContain('x'.repeat(10));
  });

  it('keeps so many files and no more, however long Foyer is used', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'foyer.log');
    const log = createLog(file, () => time, { maxBytes: 100, files: 3 });
    for (let turn = 0; turn < 50; turn += 1) log({ event: 'meeting-joined', detail: turn });
    expect(readdirSync(folder).sort()).toEqual(['foyer.log', 'foyer.log.1', 'foyer.log.2']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(250);
    expect(readFileSync(file, 'utf8')).toContain('"detail":49');
  });

  it('stops nothing when it cannot be written', () => {
    const file = join(temporaryFolder(), 'foyer.log');
    mkdirSync(file);
    expect(() => {
      open(file)({ event: 'start' });
    }).not.toThrow();
  });
});
