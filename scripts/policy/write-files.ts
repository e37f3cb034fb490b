import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { policyFiles } from './files.ts';

// npm run policy
const project = join(import.meta.dirname, '../..');
for (const [path, contents] of await policyFiles()) {
  mkdirSync(dirname(join(project, path)), { recursive: true });
  writeFileSync(join(project, path), contents);
  process.stdout.write(`${path}\n`);
}
