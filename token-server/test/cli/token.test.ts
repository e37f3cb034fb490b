import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { decodeToken04, encodeToken04, readRoomPrivilege } from '../../src/index.ts';
import { useBuild, workspace } from '../support/built.ts';
import { openIndependently, sealIndependently } from '../support/independent-token04.ts';
import { matching } from '../support/matching.ts';
import { runNode, runProcess, type Outcome } from '../support/run-process.ts';
import { otherSecret, secret, secretText } from '../support/secrets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// Each of them starts processes; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const built = useBuild();
let folder = '';
let secretFile = '';
const token = (...args: string[]) => runNode(built('token'), args, { cwd: folder });

beforeEach(async () => {
  folder = await temporaryFolder();
  secretFile = join(folder, 'secret');
  await writeFile(secretFile, `${secretText}\n`);
});

const create = { 'app-id': '1234567890', user: 'alice', ttl: '3600' };
const options = (values: Record<string, string | undefined>) => {
  const given: Record<string, string | undefined> = { 'secret-file': secretFile, ...values };
  return Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
};

function expectOneLine(outcome: Outcome, pattern: RegExp): void {
  expect(outcome.stderr).toMatch(/^token: [^\n]+\n$/);
  expect(outcome.stderr).toMatch(pattern);
  expect(outcome).toMatchObject({ code: 1, stdout: '' });
}

describe('token create', () => {
  it('prints the token and nothing else', async () => {
    const before = Math.floor(Date.now() / 1000);
    const { code, stdout, stderr } = await token('create', ...options(create));
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/^04[A-Za-z0-9+/]+=*\n$/);
    const decoded = decodeToken04(stdout.trim(), secret);
    expect(decoded).toMatchObject({ appID: 1234567890, userID: 'alice', payload: '', mode: 'gcm' });
    expect(decoded.ctime).toBeGreaterThanOrEqual(before);
    expect(decoded.expire - decoded.ctime).toBe(3600);
  });

  it('binds the token to a room, in either mode', async () => {
    for (const mode of ['gcm', 'cbc']) {
      const { stdout } = await token('create', ...options({ ...create, room: 'weekly', mode }));
      const { payload, mode: found } = decodeToken04(stdout.trim(), secret);
      expect(found).toBe(mode);
      expect(readRoomPrivilege(payload)).toMatchObject({ roomID: 'weekly', login: true, publish: true });
      expect(openIndependently(stdout.trim(), secretText).modeByte).toBe(mode === 'gcm' ? 1 : null);
    }
  });

  it('takes a secret file with or without a line end', async () => {
    for (const end of ['', '\n', '\r\n']) {
      await writeFile(secretFile, secretText + end);
      expect(await token('create', ...options(create))).toMatchObject({ code: 0 });
    }
  });

  it.each<[string, RegExp, Record<string, string | undefined>]>([
    ['AppID 0', /app-id-invalid: .*4294967295/, { 'app-id': '0' }],
    ['AppID above 32 bits', /app-id-invalid/, { 'app-id': '4294967296' }],
    ['AppID in words', /app-id-invalid/, { 'app-id': 'one' }],
    ['AppID with a fraction', /app-id-invalid/, { 'app-id': '1.5' }],
    ['no AppID', /usage: --app-id is missing/, { 'app-id': undefined }],
    ['a user with a space', /user-id-invalid/, { user: 'a b' }],
    ['an empty user', /user-id-invalid/, { user: '' }],
    ['no user', /usage: --user is missing/, { user: undefined }],
    ['a room with a slash', /room-id-invalid/, { room: 'a/b' }],
    ['a life of 0', /ttl-invalid/, { ttl: '0' }],
    ['a life above 24 days', /ttl-invalid.*2073600/, { ttl: '2073601' }],
    ['a life in words', /ttl-invalid/, { ttl: 'soon' }],
    ['no life', /usage: --ttl is missing/, { ttl: undefined }],
    ['an unknown mode', /usage: --mode is gcm or cbc/, { mode: 'ecb' }],
    ['an unknown option', /usage: there is no option --colour/, { colour: 'red' }],
    ['no secret file', /usage: --secret-file is missing/, { 'secret-file': undefined }],
    ['a missing secret file', /secret-file: .*missing: no such file/, { 'secret-file': 'missing' }],
    ['a folder for a secret file', /secret-file: .*this is a folder/, { 'secret-file': '.' }],
  ])('says in one line what is wrong: %s', async (_, pattern, change) => {
    expectOneLine(await token('create', ...options({ ...create, ...change })), pattern);
  });

  it.each([
    ['empty', '', /secret-invalid: .*32 ASCII bytes, this one has 0/],
    ['too short', 'canary', /secret-invalid: .*this one has 6/],
    ['too long', `canary${secretText}`, /secret-invalid: .*this one has 38/],
    ['far too long', 'canary'.repeat(1000), /secret-invalid: .*32 ASCII bytes/],
    ['not ASCII', `canary${'é'.repeat(13)}`, /secret-invalid: .*other characters/],
  ])('says what is wrong with a secret, without showing it: %s', async (_, text, pattern) => {
    await writeFile(secretFile, text);
    const outcome = await token('create', ...options(create));
    expectOneLine(outcome, pattern);
    expect(outcome.stderr).not.toContain('canary');
  });

  it('refuses an option given twice, one without a value, and words it does not know', async () => {
    expectOneLine(
      await token('create', ...options(create), '--user', 'bob'),
      /usage: --user was given more than once/,
    );
    expectOneLine(await token('create', ...options(create), '--room'), /usage: --room needs a value/);
    expectOneLine(await token('create', ...options(create), 'word'), /usage: create takes options only/);
  });
});

describe('token decode', () => {
  const body = { app_id: 7, user_id: 'alice', nonce: -5, ctime: 1000, expire: 4600, payload: '' };
  const seal = (plain: string, mode: 'gcm' | 'cbc' = 'gcm', expire = 4600) =>
    sealIndependently(plain, secretText, { mode, expire });
  const decode = (text: string) => token('decode', '--secret-file', secretFile, text);
  const good = encodeToken04({ appID: 7, userID: 'alice', ttl: 60 }, secret);

  it('prints the body as one JSON object', async () => {
    for (const mode of ['gcm', 'cbc'] as const) {
      const { code, stdout, stderr } = await decode(seal(JSON.stringify(body), mode));
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toBe(
        `{"app_id":7,"user_id":"alice","nonce":-5,"ctime":1000,"expire":4600,"payload":"","mode":"${mode}"}\n`,
      );
    }
  });

  it.each<[string, RegExp, string]>([
    ['nothing', /bad-prefix/, ''],
    ['a bad prefix', /bad-prefix/, `03${good.slice(2)}`],
    ['bad base64', /bad-base64/, `${good}!`],
    ['no padding', /bad-base64/, '04AAA'],
    ['too short', /wrong-lengths/, '04AAAA'],
    ['a cut token', /wrong-lengths/, `04${good.slice(2, 102)}`],
    [
      'an unknown mode',
      /unknown-mode/,
      sealIndependently('{}', secretText, { mode: 'gcm', expire: 1, modeByte: 9 }),
    ],
    [
      'another secret (GCM)',
      /wrong-secret-or-tampered/,
      encodeToken04({ appID: 7, userID: 'a', ttl: 60 }, otherSecret),
    ],
    [
      'another secret (CBC)',
      /wrong-secret-or-tampered/,
      encodeToken04({ appID: 7, userID: 'a', ttl: 60, mode: 'cbc' }, otherSecret),
    ],
    [
      'a changed ciphertext',
      /wrong-secret-or-tampered/,
      `${good.slice(0, 60)}${good.charAt(60) === 'A' ? 'B' : 'A'}${good.slice(61)}`,
    ],
    [
      'a header that disagrees with the body',
      /header-body-disagree/,
      seal(JSON.stringify(body), 'gcm', 4601),
    ],
    ['not JSON', /not-json/, seal('canary')],
    ['missing fields', /wrong-fields: .*nonce, ctime/, seal('{"app_id":7,"user_id":"canary"}')],
  ])('says in one line what is wrong: %s', async (_, pattern, text) => {
    const outcome = await decode(text);
    expectOneLine(outcome, pattern);
    expect(outcome.stderr).not.toContain('canary');
    expect(outcome.stderr).not.toContain(good.slice(4, 20));
  });

  it('says in one line what is wrong with the call', async () => {
    expectOneLine(await token('decode', '--secret-file', secretFile), /usage: decode takes one token/);
    expectOneLine(await token('decode', '--secret-file', secretFile, good, good), /usage: decode takes one/);
    expectOneLine(await token('decode', good), /usage: --secret-file is missing/);
    expectOneLine(await token('decode', '--secret-file', 'none', good), /secret-file: .*no such file/);
    expectOneLine(await token('decode', '--key', 'x', good), /usage: there is no option --key/);
    await writeFile(secretFile, 'short');
    expectOneLine(await decode(good), /secret-invalid/);
  });
});

describe('token', () => {
  it('refuses no command and an unknown one', async () => {
    expectOneLine(await token(), /usage: the command is create or decode/);
    expectOneLine(await token('renew'), /usage: the command is create or decode/);
  });

  it.each([['help'], ['--help'], ['create', '--help'], ['decode', '-h']])(
    'explains itself: %s %s',
    async (...args) => {
      const { code, stdout, stderr } = await token(...args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^token create --app-id N .*\n(.*\n)*token decode --secret-file F TOKEN\n/);
    },
  );

  it('runs from the root of the repository as `npm run -s token`', async () => {
    const npm = (...args: string[]) =>
      runProcess('npm', ['run', '-s', 'token', '--', ...args], { cwd: join(workspace, '..') });
    const created = await npm('create', ...options(create));
    expect(created).toMatchObject({ code: 0, stdout: matching(/^04[A-Za-z0-9+/]+=*\n$/) });
    const decoded = await npm('decode', '--secret-file', secretFile, created.stdout.trim());
    expect(JSON.parse(decoded.stdout)).toMatchObject({ app_id: 1234567890, user_id: 'alice', mode: 'gcm' });
    const refused = await npm('decode', '--secret-file', secretFile, 'x');
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(/^token: bad-prefix: [^\n]+\n$/);
  });
});
