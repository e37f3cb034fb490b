import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');

const packaging = text('electron-builder.yml')
  .split('\n')
  .filter((line) => !line.trimStart().startsWith('#'));

const packageSchema = z.object({ devDependencies: z.record(z.string(), z.string()) });
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      inBundle: z.boolean().optional(),
    }),
  ),
});

describe('a packaged Foyer', () => {
  it('is no Node, takes no debugger, and starts its own archive only', () => {
    const start = packaging.indexOf('electronFuses:');
    expect(start).toBeGreaterThan(-1);
    const end = packaging.findIndex((line, index) => index > start && !line.startsWith('  '));
    const fuses = packaging.slice(start + 1, end).map((line) => line.trim());
    expect(fuses).toEqual(
      expect.arrayContaining([
        'runAsNode: false',
        'enableNodeOptionsEnvironmentVariable: false',
        'enableNodeCliInspectArguments: false',
        'onlyLoadAppFromAsar: true',
        'enableEmbeddedAsarIntegrityValidation: true',
        'loadBrowserProcessSpecificV8Snapshot: false',
        'grantFileProtocolExtraPrivileges: false',
      ]),
    );
    expect(packaging).toContain('asar: true');
  });

  it('has the Electron of package.json, not the development runtime', () => {
    expect(packaging.filter((line) => /electron(Version|Dist|Download)\b/.test(line))).toEqual([]);
    const { devDependencies } = packageSchema.parse(JSON.parse(text('package.json')));
    const major = Number.parseInt((devDependencies['electron'] ?? '').replace(/^\D*/, ''), 10);
    expect(major).toBeGreaterThan(33);
  });
});

describe('packages', () => {
  it('are pinned by hash, each of them', () => {
    const { packages } = lockSchema.parse(JSON.parse(text('package-lock.json')));
    const fromRegistry = Object.entries(packages).filter(
      ([path, { link, inBundle }]) => path.includes('node_modules/') && link !== true && inBundle !== true,
    );
    expect(fromRegistry.length).toBeGreaterThan(100);
    expect(
      fromRegistry
        .filter(([, { integrity }]) => integrity?.startsWith('sha512-') !== true)
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('run no install scripts', () => {
    expect(text('.npmrc').split('\n')).toContain('ignore-scripts=true');
  });
});
