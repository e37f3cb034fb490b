import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runConformanceCommand } from '../../src/cli/conformance-command.ts';
import { matching } from '../support/matching.ts';
import { secretText } from '../support/secrets.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { alicePassword, startTestServer } from '../support/test-server.ts';
import { startCompany } from './small-server.ts';

interface Files {
  readonly credentials?: unknown;
  readonly secret?: string;
}

async function options({ credentials, secret = secretText }: Files = {}): Promise<readonly string[]> {
  const folder = await temporaryFolder();
  const files = { credentials: join(folder, 'credentials.json'), secret: join(folder, 'secret') };
  await writeFile(
    files.credentials,
    JSON.stringify(credentials ?? { user: 'alice', password: alicePassword }),
  );
  await writeFile(files.secret, `${secret}\n`);
  return ['--credentials-file', files.credentials, '--secret-file', files.secret];
}

/** `expect.arrayContaining` without its `any`. */
function containing(items: readonly unknown[]): unknown {
  return expect.arrayContaining([...items]);
}

it('prints a table, and ends with 0 when all passes', async () => {
  const { url } = await startTestServer();
  const { output, exitCode } = await runConformanceCommand(['--url', url, ...(await options())]);
  expect(exitCode).toBe(0);
  expect(output).toMatch(/^pass {5}token-user +belongs to alice$/m);
  expect(output).toMatch(/^22 passed, 0 failed, 1 skipped$/m);
  expect(output).not.toContain(alicePassword);
});

it('prints one JSON object, and ends with 1 when something fails', async () => {
  const url = await startCompany({ cacheControl: 'public' });
  const argv = ['--url', url, '--protocol', 'compatible', '--app-id', '42', '--json', ...(await options())];
  const { output, exitCode } = await runConformanceCommand(argv);
  expect(exitCode).toBe(1);
  expect(JSON.parse(output)).toMatchObject({
    url: `${url}/`,
    protocol: 'compatible',
    passed: false,
    checks: containing([
      { name: 'token-app', result: 'fail', why: 'the token is for app 1234567890, not 42' },
      { name: 'not-cached', result: 'fail', why: matching(/public/) },
    ]),
  });
});

it('sends nothing over plain HTTP to another machine', async () => {
  // 192.0.2.0/24 is nobody's.
  const argv = ['--url', 'http://192.0.2.1:9', '--json', ...(await options())];
  const { output, exitCode } = await runConformanceCommand(argv);
  expect(exitCode).toBe(1);
  const why = 'http: password and token could be read on their way, so nothing was sent';
  expect(JSON.parse(output)).toMatchObject({
    checks: containing([{ name: 'transport', result: 'fail', why }]),
  });
  expect(output.match(/"result":"skipped"/g)).toHaveLength(22);
});

it('fails where nothing answers', async () => {
  const url = await startCompany();
  const argv = ['--url', url.replace(/:\d+$/, ':1'), '--protocol', 'compatible', ...(await options())];
  const { output, exitCode } = await runConformanceCommand(argv);
  expect(exitCode).toBe(1);
  expect(output).toMatch(/^FAIL {5}sign-in +no answer: /m);
});

it.each<[string, readonly string[], Files, RegExp]>([
  ['no address', [], {}, /--url is missing/],
  ['no web address', ['--url', 'meet.example.com'], {}, /--url is an address/],
  ['a password in the address', ['--url', 'https://a:b@meet.example.com'], {}, /--url is an address/],
  ['an unknown protocol', ['--url', 'https://a.example', '--protocol', 'v2'], {}, /v1 or compatible/],
  ['a stray word', ['--url', 'https://a.example', 'hunter2'], {}, /options only/],
  ['an AppID that is none', ['--url', 'https://a.example', '--app-id', 'x'], {}, /AppID/],
  [
    'credentials that are none',
    ['--url', 'https://a.example'],
    { credentials: { user: 'alice' } },
    /credentials\.json/,
  ],
  ['a secret that is none', ['--url', 'https://a.example'], { secret: 'short' }, /32 ASCII bytes/],
  [
    'a bearer of nobody in the compatible form',
    ['--url', 'https://a.example', '--protocol', 'compatible'],
    { credentials: { bearer: 'abc' } },
    /userID/,
  ],
])('is called wrongly with %s', async (_what, argv, files, message) => {
  await expect(runConformanceCommand([...argv, ...(await options(files))])).rejects.toThrow(message);
});
