import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { provideRuntime } from '../../../scripts/setup/electron-runtime.mjs';
import { FALLBACK } from '../../../scripts/setup/fallback-runtime.mjs';
import { packChecked } from '../../../scripts/setup/npm-pack.mjs';

let folder: string;
let steps: string;
let tarballs: string;

/** An npm that delivers other contents than those that were asked for, and notes when it was asked. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'foyer-test-'));
  steps = join(folder, 'steps');
  tarballs = join(folder, 'tarballs');
  const bin = join(folder, 'bin');
  for (const made of [bin, tarballs, join(folder, 'node_modules', 'electron')])
    mkdirSync(made, { recursive: true });
  const npm = join(bin, 'npm');
  // Its arguments: pack --silent --ignore-scripts --pack-destination FOLDER SPEC.
  writeFileSync(npm, `#!/bin/sh\necho "fetched $6" >> '${steps}'\nprintf 'contents' > "$5/package.tgz"\n`);
  chmodSync(npm, 0o755);
  vi.stubEnv('PATH', `${bin}${delimiter}${process.env['PATH'] ?? ''}`);
  vi.stubEnv('XDG_CACHE_HOME', join(folder, 'cache'));
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    writeFileSync(steps, `said ${text.toString()}`, { flag: 'a' });
    return true;
  });
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

// `printf contents | openssl dgst -sha512 -binary | base64`
const integrityOfContents =
  'sha512-rJjXL8yuWFNrEyY32fIiCvbodmfbZfN0S3VS+537HGfj7Oy3KRvSh7xKhg3KL3q/QXvInXq4c8wCjweiT59ncg==';

it('a package is taken when its hash is the pinned one', async () => {
  const wanted = { spec: 'a@1.0.0', integrity: integrityOfContents, folder: tarballs };
  expect(await packChecked(wanted)).toBe(join(tarballs, 'package.tgz'));
});

it('the development runtime is announced before it is fetched, and refused with another hash', async () => {
  await expect(provideRuntime(folder, { kind: 'fallback' })).rejects.toThrow('its hash differs');
  const text = readFileSync(steps, 'utf8');
  const announced = text.indexOf('For development only: it never ships.');
  const fetched = text.indexOf(`fetched ${FALLBACK.spec}`);
  expect(announced).toBeGreaterThan(-1);
  expect(text).toContain(FALLBACK.integrity.slice(0, 20));
  expect(fetched).toBeGreaterThan(announced);
  // Nothing of it is left to be started.
  expect(existsSync(join(folder, 'node_modules', 'electron', 'dist'))).toBe(false);
  expect(existsSync(join(folder, 'cache', 'foyer', `electron-${FALLBACK.electron}-linux-x64`))).toBe(false);
});
