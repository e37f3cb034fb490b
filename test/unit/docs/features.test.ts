import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'docs/features.md'), 'utf8');

/** What Foyer has, by the tables: the first two columns of every row. */
const features = [...text.matchAll(/^\| *([^|\s][^|]*?) *\| *([^|]+?) *\|/gm)]
  .map(([, name = '', foyer = '']) => ({ name, foyer }))
  .filter(({ foyer }) => foyer !== 'Foyer' && !/^-+$/.test(foyer));

/** The tests that the paper names; a title may run over two of its lines. */
const proofs = [...text.matchAll(/^- ([^:\n]+):\s+“([^]+?)”\s+\(`([^`]+)`\)$/gm)].map(
  ([, name = '', title = '', file = '']) => ({ name, title: title.replace(/\s+/g, ' '), file }),
);

describe('what Foyer has', () => {
  it('is shown by a test for each yes, and by nothing that is not on the list', () => {
    expect(features.length).toBeGreaterThan(30);
    const said = features.filter(({ foyer }) => !['no', 'part'].includes(foyer)).map(({ name }) => name);
    expect([...new Set(proofs.map(({ name }) => name))].sort()).toEqual(said.sort());
  });

  it.each(proofs)('$name: $file has the test', ({ title, file }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    const titles = [
      ...readFileSync(join(root, file), 'utf8').matchAll(/\b(?:test|it)\(\s*(['"`])([^]*?)\1,/g),
    ];
    expect(titles.map(([, , found]) => found)).toContain(title);
  });
});
