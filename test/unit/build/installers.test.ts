import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builderErrors, builderScheme, msiTemplate, readYaml } from '../../support/builder-scheme.ts';

const root = join(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
const config = readYaml(join(root, 'electron-builder.yml'));

const target = z.object({ target: z.string(), arch: z.array(z.string()) });
const system = z.looseObject({ target: z.array(target) });
const dependent = z.looseObject({
  depends: z.array(z.string()),
  afterInstall: z.string(),
  afterRemove: z.string(),
  appArmorProfile: z.string(),
});
const {
  appId,
  protocols,
  electronFuses: fuses,
  asarUnpack,
  files,
  linux,
  deb,
  rpm,
  win,
  nsis,
  msi,
  mac,
  pkg,
} = z
  .looseObject({
    appId: z.string(),
    protocols: z.object({ name: z.string(), schemes: z.array(z.string()) }),
    electronFuses: z.record(z.string(), z.boolean()),
    asarUnpack: z.array(z.string()),
    files: z.array(z.string()),
    linux: system,
    deb: dependent,
    rpm: dependent,
    win: system,
    nsis: z.looseObject({ include: z.string() }),
    msi: z.looseObject({ upgradeCode: z.guid() }),
    mac: system.extend({ entitlements: z.string(), extendInfo: z.record(z.string(), z.string()) }),
    pkg: z.looseObject({}),
  })
  .parse(config);

const made = ({ target }: z.infer<typeof system>) =>
  Object.fromEntries(target.map((each) => [each.target, each.arch]));

describe('the description of the installers', () => {
  it('is one that electron-builder understands', () => {
    expect(builderErrors(config)).toEqual([]);
    expect(builderErrors({ win: { signtoolOptions: { certificateFil: 'x' } } })).not.toEqual([]);
  });

  it('names files that are there', () => {
    for (const file of [
      ...[deb, rpm].flatMap(({ afterInstall, afterRemove, appArmorProfile }) => [
        afterInstall,
        afterRemove,
        appArmorProfile,
      ]),
      ...[nsis.include, mac.entitlements, 'build/icon.ico', 'build/icon.icns', 'build/icons/256x256.png'],
    ])
      expect(existsSync(join(root, file)), file).toBe(true);
  });

  it('makes every package for every processor', () => {
    const both = ['x64', 'arm64'];
    expect(made(linux)).toEqual({ deb: both, rpm: both, AppImage: both, 'tar.gz': both });
    expect(made(win)).toEqual({ nsis: both, msi: both });
    expect(made(mac)).toEqual({ dmg: ['universal'], zip: ['universal'], pkg: ['universal'] });
  });

  it('states every fuse that electron-builder can set', () => {
    const known = z
      .looseObject({
        definitions: z.looseObject({
          FuseOptionsV1: z.looseObject({ properties: z.record(z.string(), z.unknown()) }),
        }),
      })
      .parse(builderScheme).definitions.FuseOptionsV1.properties;
    expect(Object.keys(fuses).sort()).toEqual(Object.keys(known).sort());
    expect(Object.keys(fuses).filter((name) => fuses[name])).toEqual([
      'enableCookieEncryption',
      'enableEmbeddedAsarIntegrityValidation',
      'onlyLoadAppFromAsar',
    ]);
  });

  it('registers the links, and packs no map, test or source', () => {
    expect(protocols.schemes).toEqual(['foyer']);
    expect(appId).toBe('app.foyer.desktop');
    expect(asarUnpack).toEqual(['**/*.node']);
    const taken = files.filter((pattern) => !pattern.startsWith('!'));
    expect(
      taken.filter((pattern) => !/^(out\/|package\.json$|node_modules\/keytar\/)/.test(pattern)),
    ).toEqual([]);
    expect(files).toContain('!**/*.map');
  });

  it('names what the keychain and the sandbox need on Linux', () => {
    expect(deb.depends.join()).toMatch(/libsecret-1-0/);
    expect(rpm.depends.join()).toMatch(/libsecret/);
    for (const library of ['gtk', 'nss', 'sound|alsa', 'gbm', 'notify'])
      for (const depends of [deb.depends, rpm.depends]) expect(depends.join()).toMatch(new RegExp(library));
  });

  it('keeps for good what Windows recognises an installed Foyer by', () => {
    // Another code would leave the old Foyer beside the new one on every managed computer.
    expect(msi).toMatchObject({ upgradeCode: '8C2F7C1E-3B54-4C0B-9C5E-2A4D6E1F7B90', perMachine: true });
    expect(nsis).toMatchObject({
      guid: '0f6f3b52-6b0c-5a53-9d0e-6d8c1b0d6a31',
      perMachine: false,
      oneClick: false,
    });
    expect(win).toMatchObject({
      signExts: ['.exe', '.dll', '.node'],
      signtoolOptions: { sign: 'build/sign-windows.cjs' },
    });
  });

  it('asks macOS for what a meeting needs, in words, and has it notarised', () => {
    expect(mac).toMatchObject({ hardenedRuntime: true, notarize: true });
    expect(pkg).toMatchObject({ isRelocatable: false });
    for (const use of ['Camera', 'Microphone', 'ScreenCapture', 'AudioCapture'])
      expect(mac.extendInfo[`NS${use}UsageDescription`]).toMatch(/^Foyer .+\.$/);
    const entitlements = readFileSync(join(root, mac.entitlements), 'utf8');
    expect([...entitlements.matchAll(/<key>(.+)<\/key>/g)].map(([, key]) => key)).toEqual([
      'com.apple.security.cs.allow-jit',
      'com.apple.security.device.audio-input',
      'com.apple.security.device.camera',
    ]);
  });
});

describe('the MSI', () => {
  const { withAdditions } = z
    .object({ withAdditions: z.custom<(project: string) => string>() })
    .parse(require(join(root, 'build/windows/msi-project.cjs')));

  it('registers the links for everybody, lets media in, and ends what people installed for themselves', () => {
    const project = withAdditions(msiTemplate);
    expect(project).toContain('<ComponentRef Id="FoyerForEverybody"/>');
    expect(project).toContain('Key="Software\\Classes\\foyer"');
    expect(project).toContain('Active Setup');
    expect(project).toMatch(/netsh\.exe&quot; advfirewall firewall add rule name=&quot;Foyer&quot;/);
    // A `$` of the additions is no order to replace().
    expect(project.split('</Product>')).toHaveLength(2);
  });

  it('is not made when electron-builder’s project has changed', () => {
    expect(() => withAdditions('<Wix/>')).toThrow('no single');
  });
});
