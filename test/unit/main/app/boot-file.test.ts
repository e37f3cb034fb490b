import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Boot, readBootFile, removeBootFile, writeBootFile } from '../../../../main/app/boot-file.ts';
import { homeSchema } from '../../../../shared/schemas/home.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const boot: Boot = {
  home: {
    person: { userID: 'alice', name: 'Alice 李' },
    company: { name: 'Acme', address: 'https://meet.acme.com' },
    recent: [{ id: 'm-1', title: '会议', lastJoined: 1_700_000_000_000 }],
    sessionOnly: false,
  },
  signIn: { address: 'https://meet.acme.com' },
};

const fileIn = (folder: string) => join(folder, 'boot.json');

function read(text: string): Boot | undefined {
  const file = fileIn(temporaryFolder());
  writeFileSync(file, text);
  return readBootFile(file);
}

/** Windows keeps a user's folder to the user and knows no such bits. */
const ownerOnly = process.platform === 'win32' ? 0o666 : 0o600;

describe('the boot file', () => {
  it('is read as it was written, and leaves nothing else behind', () => {
    const folder = temporaryFolder();
    writeBootFile(fileIn(folder), boot);
    expect(readBootFile(fileIn(folder))).toEqual(boot);
    writeBootFile(fileIn(folder), { home: null, signIn: {} });
    expect(readBootFile(fileIn(folder))).toEqual({ home: null, signIn: {} });
    expect(readdirSync(folder)).toEqual(['boot.json']);
  });

  it('knows the language, and is as good as none with one that Foyer does not speak', () => {
    expect(read(JSON.stringify({ ...boot, language: 'ar' }))?.language).toBe('ar');
    expect(read(JSON.stringify({ ...boot, language: 'system' }))?.language).toBe('system');
    expect(read(JSON.stringify({ ...boot, language: '../de' }))).toBeUndefined();
  });

  it('is for its owner’s eyes only', () => {
    const file = fileIn(temporaryFolder());
    writeBootFile(file, boot);
    expect(statSync(file).mode & 0o777).toBe(ownerOnly);
  });

  it('is nothing when it is missing, or a folder', () => {
    const folder = temporaryFolder();
    expect(readBootFile(fileIn(folder))).toBeUndefined();
    mkdirSync(fileIn(folder));
    expect(readBootFile(fileIn(folder))).toBeUndefined();
  });

  it('is nothing when it is damaged, and stays as it is until it is written anew', () => {
    const file = fileIn(temporaryFolder());
    writeFileSync(file, '{"home":{"person"');
    expect(readBootFile(file)).toBeUndefined();
    expect(readFileSync(file, 'utf8')).toBe('{"home":{"person"');
    writeBootFile(file, boot);
    expect(readBootFile(file)).toEqual(boot);
  });

  it.each([
    ['empty', ''],
    ['null', 'null'],
    ['a list', '[]'],
    ['without its halves', '{}'],
    ['without the sign-in half', JSON.stringify({ home: boot.home })],
    ['with a sign-in half of another kind', JSON.stringify({ ...boot, signIn: { address: 7 } })],
    ['without a person', JSON.stringify({ ...boot, home: { ...boot.home, person: undefined } })],
    ['with a nameless person', JSON.stringify({ ...boot, home: { ...boot.home, person: { userID: 'a' } } })],
    ['without a company', JSON.stringify({ ...boot, home: { ...boot.home, company: null } })],
    ['without a list', JSON.stringify({ ...boot, home: { ...boot.home, recent: {} } })],
    ['with half a meeting', JSON.stringify({ ...boot, home: { ...boot.home, recent: [{ id: 'a' }] } })],
    ['with a list half off', JSON.stringify({ ...boot, home: { ...boot.home, recentOff: false } })],
    ['without sessionOnly', JSON.stringify({ ...boot, home: { ...boot.home, sessionOnly: 'no' } })],
  ])('is nothing when it is %s', (_case, text) => {
    expect(read(text)).toBeUndefined();
  });

  it('never throws, and gives nothing that the page would stumble over', () => {
    const file = fileIn(temporaryFolder());
    const damaged = fc.tuple(fc.nat(), fc.string()).map(([place, noise]) => {
      const whole = JSON.stringify(boot);
      const at = place % whole.length;
      return whole.slice(0, at) + noise + whole.slice(at + noise.length);
    });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.json()), (text) => {
        writeFileSync(file, text);
        const home = readBootFile(file)?.home;
        if (home === undefined || home === null) return;
        // Lengths and whole numbers are not checked before first paint; the kinds of values are.
        const { recent, ...rest } = home;
        expect(homeSchema.omit({ recent: true }).safeParse(rest).success).toBe(true);
        for (const { id, title } of recent) expect([typeof id, typeof title]).toEqual(['string', 'string']);
      }),
      { numRuns: 300 },
    );
  });

  it('is removed, also twice', () => {
    const file = fileIn(temporaryFolder());
    writeBootFile(file, boot);
    removeBootFile(file);
    expect(existsSync(file)).toBe(false);
    removeBootFile(file);
  });
});
