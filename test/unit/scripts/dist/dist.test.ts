import { describe, expect, it } from 'vitest';
import { builderArguments } from '../../../../scripts/dist/builder-arguments.mjs';
import { builderEnvironment } from '../../../../scripts/dist/builder-environment.mjs';
import { parseDistOptions } from '../../../../scripts/dist/dist-options.mjs';
import { problemWith } from '../../../../scripts/dist/release-report.mjs';
import { chooseRuntime } from '../../../../scripts/dist/runtime-choice.mjs';
import { whyNotHere } from '../../../../scripts/testing/packaged-suite.mjs';

const options = (line: string) => parseDistOptions(line.split(' ').filter(Boolean), 'linux');
const official = { kind: 'official', version: '45.4.1' } as const;
const development = { kind: 'development', version: '33.2.1' } as const;

describe('the Electron in a package', () => {
  it('is the one of package.json', () => {
    expect(chooseRuntime({ wanted: '45.4.1', installed: '45.4.1', devRuntime: false })).toEqual(official);
    expect(chooseRuntime({ wanted: '45.4.1', installed: '45.4.1', devRuntime: true })).toEqual(official);
  });

  it('is the development runtime only for those who ask for it, in one sentence otherwise', () => {
    const here = { wanted: '45.4.1', installed: '33.2.1' };
    expect(() => chooseRuntime({ ...here, devRuntime: false })).toThrow(
      /^Foyer ships with Electron 45\.4\.1, .*--dev-runtime \(Electron 33\.2\.1\)\.$/,
    );
    expect(chooseRuntime({ ...here, devRuntime: true })).toEqual(development);
  });

  it('is never the development runtime in a release', () => {
    expect(() => options('--release --dev-runtime')).toThrow('never contains the development runtime');
  });

  it('is in the names of what has the development runtime', () => {
    const built = builderArguments(options('deb --dev-runtime'), development, '/cache/electron');
    expect(built).toContain('-c.electronVersion=33.2.1');
    expect(built).toContain('-c.electronDist=/cache/electron');
    expect(built.find((word) => word.startsWith('-c.artifactName='))).toContain(
      '-devruntime-electron-33.2.1-',
    );
    expect(built).toContain('-c.directories.output=release-devruntime');
  });

  it('is the development runtime for Linux on x64 alone', () => {
    expect(() => builderArguments(options('win --dev-runtime'), development, '')).toThrow('x64 only');
    expect(() => builderArguments(options('--dev-runtime --arch arm64'), development, '')).toThrow(
      'x64 only',
    );
  });
});

describe('what is built', () => {
  it('is what can be built here without a download, if nothing is named', () => {
    const built = builderArguments(options(''), official, '');
    expect(built.slice(0, 4)).toEqual(['--linux', 'deb', 'rpm', 'tar.gz']);
    expect(built).toContain('-c.forceCodeSigning=false');
    expect(built).toContain('--publish=never');
  });

  it('is all that electron-builder.yml lists in a release, signed or not at all', () => {
    const built = builderArguments(options('win --release'), official, '');
    expect(built[0]).toBe('--win');
    expect(built[1]).toBe('-c.forceCodeSigning=true');
  });

  it('is refused by name when there is no such format, processor or version', () => {
    expect(() => options('linux snap')).toThrow('no “snap”');
    expect(() => options('--arch mips')).toThrow('“mips”');
    expect(() => options('--version tomorrow')).toThrow('“tomorrow”');
    expect(() => options('--what')).toThrow('Usage');
  });

  it('uses our own maker of deb and rpm, unless another is set', () => {
    const fast = { fast: true, platform: 'linux' } as const;
    expect(builderEnvironment({}, fast)['CUSTOM_FPM_PATH']).toMatch(/fpm\.mjs$/);
    expect(builderEnvironment({ CUSTOM_FPM_PATH: '/usr/bin/fpm' }, fast)['CUSTOM_FPM_PATH']).toBe(
      '/usr/bin/fpm',
    );
    expect(builderEnvironment({}, { fast: false, platform: 'darwin' })).toEqual({});
  });
});

describe('the report that a release needs', () => {
  const now = { electron: '45.4.1', commit: 'abc', clean: true };
  const report = {
    electron: '45.4.1',
    commit: 'abc',
    clean: true,
    playwright: { stats: { expected: 9, unexpected: 0, flaky: 0, skipped: 0 } },
  };
  const problem = (changes: object) => problemWith(JSON.stringify({ ...report, ...changes }), now);

  it('fits when all is the same and all is well', () => {
    expect(problem({})).toBeUndefined();
  });

  it.each<[string, object, string]>([
    ['another Electron', { electron: '33.2.1' }, 'Electron 33.2.1, not 45.4.1'],
    ['another commit', { commit: 'abd' }, 'another commit'],
    ['changes that nobody has seen', { clean: false }, 'in no commit'],
    [
      'a test that failed',
      { playwright: { stats: { ...report.playwright.stats, unexpected: 1 } } },
      '1 tests failed',
    ],
    ['no test', { playwright: { stats: { ...report.playwright.stats, expected: 0 } } }, 'no test has run'],
    ['no counts', { playwright: {} }, 'no counts'],
  ])('does not fit with %s', (_what, changes, said) => {
    expect(problem(changes)).toContain(said);
  });

  it('does not fit when it is none', () => {
    expect(problemWith('green!', now)).toBe('it is no report');
    expect(problemWith('null', now)).toBe('it is no report');
  });
});

describe('the test of the installed Foyer', () => {
  const here = { platform: 'linux', arch: 'x64', distribution: 'debian', distributionLike: [], root: true };
  const ask = (changes: object, occupied: string[] = []) =>
    whyNotHere(
      {
        ...{
          canAsk: false,
          installed: new Set<string>(),
          timeNames: false,
          display: false,
          secretService: false,
        },
        ...{ userNamespaces: false, officialFailedRecently: false },
        ...{ wantedElectron: undefined, installedElectron: undefined, runtimeChoice: undefined },
        ...here,
        ...changes,
      },
      occupied,
    );

  it('runs as root on Debian and what comes from it', () => {
    expect(ask({})).toBeUndefined();
    expect(ask({ distribution: 'mint', distributionLike: ['ubuntu'] })).toBeUndefined();
  });

  it.each<[string, object]>([
    ['package for Debian', { platform: 'darwin' }],
    ['x64', { arch: 'arm64' }],
    ['neither Debian nor Ubuntu', { distribution: 'fedora' }],
    ['root', { root: false }],
  ])('says “… %s …” elsewhere', (words, changes) => {
    expect(ask(changes)).toContain(words);
  });

  it('touches no Foyer that is somebody’s own', () => {
    expect(ask({}, ['/opt/Foyer'])).toContain('/opt/Foyer');
  });
});
