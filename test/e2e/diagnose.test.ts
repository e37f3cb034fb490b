import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { z } from 'zod';
import { newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { electronPath, sandboxSwitches } from '../../demo/electron.ts';
import { diagnosticSteps, verdicts } from '../../shared/diagnostics/steps.ts';
import { startTestCompany, type TestCompany } from '../support/company.ts';
import { startFaultServer } from '../support/fault-server.ts';
import { startInterceptingProxy } from '../support/intercepting-proxy.ts';

const project = join(import.meta.dirname, '../..');
let profile: string;

test.beforeEach(async () => {
  profile = await newProfile();
});

test.afterEach(async () => {
  await removeProfile(profile);
});

const reportSchema = z.object({
  version: z.literal(1),
  time: z.iso.datetime(),
  verdict: z.enum(['pass', 'warn', 'fail']),
  steps: z.array(
    z.object({
      step: z.enum(diagnosticSteps),
      verdict: z.enum(verdicts),
      code: z.string(),
      facts: z.record(z.string(), z.unknown()),
      happened: z.string().min(1),
    }),
  ),
});

/** Asks the built Foyer, as Intune or Jamf would. `address`: where somebody signed in last. */
async function diagnose(address: string | undefined, env: NodeJS.ProcessEnv = process.env) {
  if (address !== undefined)
    writeFileSync(join(profile, 'settings.json'), JSON.stringify({ lastAddress: address }));
  const out = join(profile, 'report.json');
  const args = ['.', ...sandboxSwitches(process.env), `--user-data-dir=${profile}`];
  const { code, printed } = await new Promise<{ code: unknown; printed: string }>((resolve) => {
    execFile(
      electronPath(),
      [...args, '--diagnose', '--json', '--out', out],
      { cwd: project, env, timeout: 80_000 },
      (error, stdout) => {
        resolve({ code: error === null ? 0 : error.code, printed: stdout });
      },
    );
  });
  expect(readFileSync(out, 'utf8')).toBe(printed);
  const report = reportSchema.parse(JSON.parse(printed));
  const codes = Object.fromEntries(report.steps.map(({ step, code: found }) => [step, found]));
  const facts = Object.fromEntries(report.steps.map(({ step, facts: own }) => [step, own]));
  expect(report.steps.map(({ step }) => step)).toEqual([...diagnosticSteps]);
  expect(code).toBe({ pass: 0, warn: 1, fail: 2 }[report.verdict]);
  return { codes, facts, report };
}

test('before anybody has signed in, and without a display, it looks at the computer', async () => {
  const remote = { ...process.env };
  delete remote['DISPLAY'];
  delete remote['WAYLAND_DISPLAY'];
  const { codes } = await diagnose(undefined, remote);
  expect(codes).toMatchObject({
    keychain: 'keychain.good',
    server: 'any.no-company',
    certificate: 'any.no-company',
    'sign-in': 'sign-in.nobody',
    pass: 'pass.nobody',
    screen: 'screen.missing',
    disk: expect.stringMatching(/^disk\.(good|low)$/),
  });
  expect(existsSync(join(profile, 'boot.json'))).toBe(false);
});

test.describe('at a company', () => {
  let company: TestCompany;

  test.beforeEach(async () => {
    company = await startTestCompany();
  });

  test.afterEach(async () => {
    await company.close();
  });

  test('it finds the server well', async () => {
    const { codes } = await diagnose(company.address);
    expect(codes).toMatchObject({
      dns: 'dns.good',
      proxy: 'proxy.none',
      certificate: 'certificate.inside',
      server: 'server.good',
      clock: 'clock.good',
      rooms: 'rooms.open',
    });
  });

  test('it tells a clock that is ten minutes wrong', async () => {
    const front = await startFaultServer(company.address);
    const answer = await (await fetch(`${company.address}/.well-known/meeting-client`)).text();
    front.answer('/.well-known/meeting-client', (_request, response) => {
      response.setHeader('date', new Date(Date.now() - 600_000).toUTCString());
      response.end(answer);
    });
    const { codes, facts, report } = await diagnose(front.address);
    await front.close();
    expect(codes).toMatchObject({ server: 'server.good', clock: 'clock.wrong' });
    expect(Math.abs(Number(facts['clock']?.['seconds']) - 600)).toBeLessThan(10);
    expect(report.verdict).toBe('fail');
  });

  test('it says that the server is down', async () => {
    await company.close();
    const { codes, facts, report } = await diagnose(company.address);
    expect(codes).toMatchObject({
      server: 'server.failed',
      clock: 'any.not-reached',
      rooms: 'any.not-reached',
    });
    expect(facts['server']).toMatchObject({ error: 'company.unreachable' });
    expect(report.verdict).toBe('fail');
  });
});

test('it names the proxy that reads along', async () => {
  const proxy = await startInterceptingProxy('Acme Web Gateway');
  const { codes, facts, report } = await diagnose(proxy.address);
  await proxy.close();
  expect(codes).toMatchObject({ certificate: 'certificate.untrusted', server: 'server.failed' });
  expect(facts['certificate']).toMatchObject({ issuer: 'Acme Web Gateway' });
  expect(facts['server']).toMatchObject({ error: 'company.certificate' });
  expect(report.verdict).toBe('fail');
});

test('it says that a name has no address', async () => {
  const { codes, facts } = await diagnose('https://meet.acme.invalid');
  expect(codes).toMatchObject({
    dns: 'dns.not-found',
    server: 'server.failed',
    certificate: 'certificate.none',
  });
  expect(facts['dns']).toMatchObject({ host: 'meet.acme.invalid' });
});
