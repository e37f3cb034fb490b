import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startTestServer } from '../support/test-server.ts';
import { check } from './check-server.ts';

const document = join(import.meta.dirname, '../../../docs/token-server/conformance.md');

it('explains every check by its name, in the order in which they run', async () => {
  const { url } = await startTestServer();
  const names = (await check(url, 'v1')).map(({ name }) => name);
  const text = await readFile(document, 'utf8');
  const explained = [...text.matchAll(/^- `([a-z-]+)`: /gm)].map(([, name]) => name);
  expect(explained).toEqual(names);
});
