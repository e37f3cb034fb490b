import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('starts no crash reporter, so that no dump of its memory is written or sent', () => {
  const main = join(import.meta.dirname, '../../../../main');
  const sources = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  expect(sources.length).toBeGreaterThan(50);
  const starters = sources.filter((file) => readFileSync(join(main, file), 'utf8').includes('crashReporter'));
  expect(starters).toEqual([]);
});
