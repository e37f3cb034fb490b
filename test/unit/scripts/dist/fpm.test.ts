import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseFpmArguments } from '../../../../scripts/dist/fpm/fpm-arguments.mjs';
import { debControl } from '../../../../scripts/dist/fpm/make-deb.mjs';
import { rpmArchitecture, rpmSpec } from '../../../../scripts/dist/fpm/make-rpm.mjs';

const folder = mkdtempSync(join(tmpdir(), 'foyer-fpm-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const script = join(folder, 'after-install');
writeFileSync(script, '#!/bin/sh\necho 100%\n');

/** As electron-builder 26 calls it. */
const words = [
  ...[
    '-s',
    'dir',
    '--force',
    '-t',
    'deb',
    '-d',
    'libnss3',
    '-d',
    'libgbm1',
    '--deb-recommends',
    'gnome-keyring',
  ],
  ...['--deb-compression', 'xz', '--architecture', 'amd64', '--after-install', script],
  ...[
    '--description',
    'Meetings\n Calm ones.\n\n Really.',
    '--version',
    '1.2.3',
    '--package',
    '/out/foyer.deb',
  ],
  ...[
    '--name',
    'foyer',
    '--maintainer',
    'F <f@foyer.example>',
    '--vendor',
    'F',
    '--url',
    'https://foyer.example',
  ],
  ...['--category', 'net', '--deb-priority', 'optional', '--license', 'Apache-2.0'],
  ...['/build/linux-unpacked/=/opt/Foyer', '/tmp/16.png=/usr/share/icons/foyer.png'],
];

describe('the stand-in for fpm', () => {
  const job = parseFpmArguments(words);

  it('understands electron-builder', () => {
    expect(job).toMatchObject({
      type: 'deb',
      output: '/out/foyer.deb',
      depends: ['libnss3', 'libgbm1'],
      summary: 'Meetings',
      files: [
        { from: '/build/linux-unpacked/', to: '/opt/Foyer' },
        { from: '/tmp/16.png', to: '/usr/share/icons/foyer.png' },
      ],
    });
  });

  it('makes no package that would lack something it does not understand', () => {
    expect(() => parseFpmArguments([...words, '--config-files', '/etc/foyer'])).toThrow('--config-files');
    expect(() => parseFpmArguments([...words, 'nowhere'])).toThrow('nowhere');
    expect(() => parseFpmArguments(words.map((word) => (word === 'deb' ? 'pacman' : word)))).toThrow(
      'pacman',
    );
    expect(() => parseFpmArguments(['-t', 'deb'])).toThrow('--package is missing');
  });

  it('tells dpkg all it was told', () => {
    const control = debControl(job, '1000');
    const file = join(folder, 'control');
    writeFileSync(file, control);
    expect(control).toContain('Depends: libnss3, libgbm1\nRecommends: gnome-keyring\n');
    // An empty line would end the description, and with it the package's fields.
    expect(control).not.toMatch(/\n\n/);
    expect(control.endsWith('Description: Meetings\n Calm ones.\n .\n Really.\n')).toBe(true);
  });

  it('tells rpm all it was told, and takes no percent sign for an order', () => {
    const rpm = { ...job, depends: ['(nss or mozilla-nss)'], summary: '100% calm' };
    const spec = rpmSpec(rpm, { folders: ['/opt/Foyer'], files: ['/opt/Foyer/foyer'] }, 'true');
    expect(spec).toContain('Requires: (nss or mozilla-nss)\n');
    expect(spec).toContain('Summary: 100%% calm\n');
    expect(spec).toContain('%post -p /bin/sh\necho 100%%\n');
    expect(spec).toContain('%dir "/opt/Foyer"\n"/opt/Foyer/foyer"\n');
  });

  it('calls processors as each format does', () => {
    expect(['amd64', 'arm64', 'aarch64'].map(rpmArchitecture)).toEqual(['x86_64', 'aarch64', 'aarch64']);
  });
});

describe('a package made by it', () => {
  const program = join(import.meta.dirname, '../../../../scripts/dist/fpm/fpm.mjs');
  const has = (tool: string) => spawnSync(tool, ['--version']).status === 0;
  const app = join(folder, 'app');
  mkdirSync(app);
  writeFileSync(join(app, 'foyer'), 'a program');
  const make = (type: 'deb' | 'rpm') => {
    const output = join(folder, `made.${type}`);
    const [from, to] = type === 'rpm' ? ['--deb-compression', '--rpm-compression'] : ['', ''];
    const changed = words
      .map((word) => (word === 'deb' ? type : word === from ? to : word))
      .map((word) => (word === '/out/foyer.deb' ? output : word))
      .filter((word) => !word.includes('='));
    execFileSync(process.execPath, [program, ...changed, `${app}/=/opt/Foyer`]);
    return output;
  };

  it.runIf(has('dpkg-deb'))('is a deb that dpkg reads, with everything owned by root', () => {
    const deb = make('deb');
    const field = (name: string) => execFileSync('dpkg-deb', ['-f', deb, name], { encoding: 'utf8' }).trim();
    expect([field('Package'), field('Version'), field('Architecture')]).toEqual(['foyer', '1.2.3', 'amd64']);
    const list = execFileSync('dpkg-deb', ['-c', deb], { encoding: 'utf8' });
    expect(list).toMatch(/^-rw-r--r-- root\/root .* \.\/opt\/Foyer\/foyer$/m);
  });

  it.runIf(has('rpmbuild'))('is an rpm that rpm reads, for the processor as rpm calls it', () => {
    const rpm = make('rpm');
    const ask = (...query: string[]) => execFileSync('rpm', ['-qp', ...query, rpm], { encoding: 'utf8' });
    expect(ask('--qf', '%{NAME} %{VERSION} %{ARCH}')).toBe('foyer 1.2.3 x86_64');
    expect(ask('--requires')).toContain('libgbm1\n');
    expect(ask('-l')).toBe('/opt/Foyer\n/opt/Foyer/foyer\n');
  });
});

describe('the scripts of the packages', () => {
  const root = join(import.meta.dirname, '../../../..');
  it.each(['after-install', 'after-remove'])('%s are good for a plain shell', (name) => {
    const text = readFileSync(join(root, `build/linux/${name}.tpl`), 'utf8')
      .replaceAll('${executable}', 'foyer')
      .replaceAll('${sanitizedProductName}', 'Foyer');
    expect(text).not.toContain('${');
    const file = join(folder, name);
    writeFileSync(file, text);
    execFileSync('sh', ['-n', file]);
  });

  it('leave all in place when a newer Foyer takes over', () => {
    const file = join(folder, 'after-remove');
    // What the shell does, line by line: it may not get as far as taking something away.
    for (const why of ['upgrade', '1'])
      expect(spawnSync('sh', ['-x', file, why], { encoding: 'utf8' })).toMatchObject({
        status: 0,
        stderr: '+ set -e\n+ exit 0\n',
      });
  });
});
