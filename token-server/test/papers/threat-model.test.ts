import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspace } from '../support/built.ts';

const text = readFileSync(join(workspace, '../docs/token-server/threat-model.md'), 'utf8');
const sources = [...text.matchAll(/`((?:[a-z0-9-]+\/)+[\w-]+\.ts)`/g)]
  .map(([, file = '']) => file)
  .filter((file) => !file.endsWith('.test.ts'));
/** File of tests → names of tests in it, as the tables have them: `a/b.test.ts`: "one", "two"; … */
const tests = [...text.matchAll(/`([\w/-]+\.test\.ts)`: ((?:"[^"|]+"(?:, )?)+)/g)].map(
  ([, file = '', names = '']) =>
    [file, [...names.matchAll(/"([^"]+)"/g)].map(([, name = '']) => name)] as const,
);

describe('the threat model', () => {
  it('names what stops an attack, and shows it, in every row', () => {
    const rows = text.split('\n').filter((line) => line.startsWith('| ') && line.includes('.ts`'));
    expect(rows.length).toBeGreaterThan(40);
    for (const row of rows) expect(row, 'a row without a test').toMatch(/\.test\.ts`/);
    expect(tests.length).toBeGreaterThanOrEqual(rows.length);
  });

  it.each([...new Set(sources)])('names %s, which is there', (file) => {
    expect(existsSync(join(workspace, 'src', file))).toBe(true);
  });

  it.each(tests)('names tests of %s that are there: %j', (file, names) => {
    const source = readFileSync(join(workspace, 'test', file), 'utf8').replaceAll("\\'", "'");
    for (const name of names) expect(source).toContain(name);
  });
});
