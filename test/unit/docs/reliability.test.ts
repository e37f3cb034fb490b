import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');

/** The last column of the tables of faults: a test file, and the title of one of its tests. */
const shown = [
  ...readFileSync(join(root, 'docs/reliability.md'), 'utf8').matchAll(/\| `(test\/[^`]+)`: (.+?) *\|$/gm),
].map(([, file = '', title = '']) => ({ file, title }));

describe('each fault of docs/reliability.md', () => {
  it('is one of many', () => {
    expect(shown.length).toBeGreaterThanOrEqual(30);
  });

  it.each(shown)('$file has “$title”', ({ file, title }) => {
    expect(existsSync(join(root, file)), file).toBe(true);
    const source = readFileSync(join(root, file), 'utf8');
    expect([`'${title}',`, `"${title}",`, `\`${title}\`,`].some((quoted) => source.includes(quoted))).toBe(
      true,
    );
  });
});
