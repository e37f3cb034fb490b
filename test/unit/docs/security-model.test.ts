import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docs/security-model.md'), 'utf8');

interface Rule {
  readonly id: string;
  readonly upheldBy: readonly string[];
  readonly shownBy: readonly string[];
}

/** What stands between “Upheld by” (or “Shown by”) and the next item, of it the paths. */
function pathsAfter(words: string, rule: string): string[] {
  const [, item = ''] = new RegExp(`^ {2}- ${words} ([^]*?)(?=^ {2}- |(?![^]))`, 'm').exec(rule) ?? [];
  return [...item.matchAll(/`([^`\s]+)`/g)].map(([, path = '']) => path);
}

const rules: readonly Rule[] = [...text.matchAll(/^- \*\*(R\d+)\.\*\*([^]*?)(?=^- \*\*|^#|^\S)/gm)].map(
  ([, id = '', body = '']) => ({
    id,
    upheldBy: pathsAfter('Upheld by', body),
    shownBy: pathsAfter('Shown by', body),
  }),
);

/** A file, or the files of a folder. */
function filesOf(path: string): string[] {
  const whole = join(root, path);
  if (!statSync(whole).isDirectory()) return [whole];
  return readdirSync(whole, { recursive: true, encoding: 'utf8' })
    .map((name) => join(whole, name))
    .filter((file) => statSync(file).isFile());
}

const isMarked = (path: string) =>
  filesOf(path).some((file) => readFileSync(file, 'utf8').includes('SECURITY:'));

describe('the security model', () => {
  it('has each rule once', () => {
    const ids = rules.map(({ id }) => Number(id.slice(1))).sort((a, b) => a - b);
    expect(ids).toEqual(Array.from({ length: ids.length }, (_, index) => index + 1));
    expect(ids).toHaveLength([...text.matchAll(/\*\*R\d+\.\*\*/g)].length);
    expect(text).not.toMatch(/no test yet/i);
  });

  it('names no file that is not there', () => {
    const named = [...text.matchAll(/`([\w.-]+(?:\/[\w.-]*)+)`/g)]
      .map(([, path = '']) => path)
      .filter((path) => existsSync(join(root, path.split('/')[0] ?? '')));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe.each(rules)('rule $id', ({ upheldBy, shownBy }) => {
  it('is upheld by code that says so', () => {
    expect(upheldBy).not.toEqual([]);
    expect(upheldBy.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(upheldBy.some(isMarked)).toBe(true);
  });

  it('is shown by tests', () => {
    expect(shownBy).not.toEqual([]);
    for (const path of shownBy) {
      expect(existsSync(join(root, path)), path).toBe(true);
      expect(filesOf(path).some((file) => file.endsWith('.test.ts'))).toBe(true);
    }
  });
});
