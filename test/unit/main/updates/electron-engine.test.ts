import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CompanyFetch } from '../../../../main/company/company-fetch.ts';
import { ok } from '../../../../shared/result.ts';
import { pretendElectron } from './pretend-electron.ts';
import { keyPair, signFeed } from './signed-feed.ts';

/*
 * The real electron-updater and a real web server. Only Electron is pretended: its requests go by Node's.
 */

const name = 'latest-linux.yml';
const file = 'Foyer-1.0.1-linux-x64.deb';
const keys = keyPair();
const packageBytes = randomBytes(3_000_000);

let folder: string;
let server: Server;
let address: URL;
let files: Map<string, Buffer>;
/** Every path that was asked for. */
let asked: string[];
/** After so many bytes of the package the connection breaks. */
let breaksAfter: number | undefined;
/** … or nothing more comes, on a connection that stays open. */
let holdsAfter: number | undefined;
/** How often whoever asked for the package did not wait for the whole of it. */
let givenUp: number;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-updates-'));
  process.env['XDG_CACHE_HOME'] = folder;
  asked = [];
  files = new Map();
  breaksAfter = undefined;
  holdsAfter = undefined;
  givenUp = 0;
  server = createServer((request, response) => {
    const path = new URL(request.url ?? '', 'http://x').pathname.slice(1);
    asked.push(path);
    const bytes = files.get(path);
    if (bytes === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-length': bytes.length });
    if (path === file && holdsAfter !== undefined) {
      response.write(bytes.subarray(0, holdsAfter));
      response.once('close', () => givenUp++);
    } else if (path !== file || breaksAfter === undefined) response.end(bytes);
    else
      response.write(bytes.subarray(0, breaksAfter), () => {
        response.destroy();
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = new URL(`http://127.0.0.1:${portOf(server)}/`);
  offer('1.0.1');
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true });
});

function portOf(one: Server): string {
  const at: AddressInfo | string | null = one.address();
  return at === null || typeof at === 'string' ? '' : String(at.port);
}

function offer(version: string, more = '', bytes = packageBytes): void {
  const sha512 = createHash('sha512').update(bytes).digest('base64');
  const feed = `version: ${version}
files:
  - url: ${file}
    sha512: ${sha512}
    size: ${bytes.length}
releaseDate: '2026-11-24T10:00:00.000Z'
${more}`;
  files.set(name, Buffer.from(feed));
  files.set(`${name}.sig`, Buffer.from(signFeed(name, feed, [keys])));
  files.set(file, packageBytes);
}

const companyFetch: CompanyFetch = async ({ url }) => {
  const answer = await fetch(url);
  return ok({ status: answer.status, headers: {}, text: await answer.text() });
};

async function engine(version = '1.0.0') {
  const electron = await pretendElectron(folder, version);
  const { createElectronEngine } = await import('../../../../main/updates/electron-engine.ts');
  const place = { address, name, keys: [keys.publicKey] };
  const plan = { kind: 'on', mode: 'automatic', way: 'deb', place, deferral: 0 } as const;
  return { ...createElectronEngine(plan, companyFetch), electron };
}

const pending = join('foyer-updater', 'pending');
const hasArrived = async () => packageBytes.equals(await readFile(join(folder, pending, file)));
const leftOvers = async () =>
  existsSync(join(folder, pending)) ? (await readdir(join(folder, pending))).sort() : [];

describe('electron-updater, as Foyer holds it', () => {
  it('finds a newer version and gets exactly the package that was announced', async () => {
    const { look, get } = await engine();
    expect(await look()).toEqual(ok({ version: '1.0.1', released: Date.parse('2026-11-24T10:00:00.000Z') }));
    const percents: number[] = [];
    expect(await get((percent) => percents.push(percent))).toEqual(ok(null));
    expect(await hasArrived()).toBe(true);
    expect(percents.at(-1)).toBe(100);
    expect(asked.filter((path) => path.startsWith('latest')).sort()).toEqual([name, `${name}.sig`]);
  });

  it.each(['1.0.1', '1.0.2', '2.0.0'])('does not go back from %s', async (current) => {
    expect(await (await engine(current)).look()).toEqual(ok(undefined));
  });

  it('refuses a tampered feed before anything else is asked for', async () => {
    const feed = files.get(name) ?? Buffer.alloc(0);
    files.set(name, Buffer.from(feed.toString().replace('1.0.1', '1.0.9')));
    const { look, get } = await engine();
    expect(await look()).toMatchObject({ error: { code: 'update.untrusted' } });
    expect(await get(() => undefined)).toMatchObject({ ok: false });
    expect(asked).not.toContain(file);
  });

  it('refuses a tampered package, and keeps nothing of it', async () => {
    const tampered = Buffer.from(packageBytes);
    tampered.writeUInt8(tampered.readUInt8(1_000_000) ^ 1, 1_000_000);
    files.set(file, tampered);
    const { look, get, install, electron } = await engine();
    await look();
    expect(await get(() => undefined)).toMatchObject({ error: { code: 'update.damaged' } });
    expect(await leftOvers()).toEqual([]);
    expect(await install()).toMatchObject({ ok: false });
    expect(electron.quits()).toBe(0);
  });

  it('starts again cleanly after a connection that broke', async () => {
    breaksAfter = 1_000_000;
    const { look, get } = await engine();
    await look();
    expect(await get(() => undefined)).toMatchObject({ error: { code: 'update.interrupted' } });
    expect(await leftOvers()).toEqual([]);
    breaksAfter = undefined;
    expect(await get(() => undefined)).toEqual(ok(null));
    expect(await hasArrived()).toBe(true);
  });

  it('gives up a download when it is told to, also one that stands still', async () => {
    holdsAfter = 1_000_000;
    const { look, get, stop } = await engine();
    await look();
    const seen = once(server, 'request');
    const got = get(() => undefined);
    await seen;
    stop();
    expect(await got).toMatchObject({ error: { code: 'update.interrupted' } });
    await expect.poll(() => givenUp).toBe(1);
    expect(await leftOvers()).toEqual([]);
    holdsAfter = undefined;
    expect(await get(() => undefined)).toEqual(ok(null));
  });

  it('does not ask for a package again that is there whole', async () => {
    const first = await engine();
    await first.look();
    await first.get(() => undefined);
    const second = await engine();
    await second.look();
    expect(await second.get(() => undefined)).toEqual(ok(null));
    expect(asked.filter((path) => path === file)).toHaveLength(1);
  });

  it('installs nothing that was changed after it had arrived', async () => {
    const { look, get, install, electron } = await engine();
    await look();
    await get(() => undefined);
    await writeFile(join(folder, pending, file), 'something else');
    expect(await install()).toMatchObject({ error: { code: 'update.damaged' } });
    expect(electron.quits()).toBe(0);
  });

  it('takes part in a roll-out by its own number', async () => {
    const { look } = await engine();
    offer('1.0.1', 'stagingPercentage: 0\n');
    expect(await look()).toEqual(ok(undefined));
    offer('1.0.1', 'stagingPercentage: 100\n');
    expect(await look()).toMatchObject({ value: { version: '1.0.1' } });
  });
});
