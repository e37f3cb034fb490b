import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFiles } from '../../scripts/policy/files.ts';
import { exampleOf, settings } from '../../scripts/policy/settings.ts';
import { policyDocumentSchema, policyLevels } from '../../shared/policy-settings.ts';

const root = join(import.meta.dirname, '../..');
const files = await policyFiles();
const textOf = (path: string) => files.get(path) ?? '';

describe.each([...files.keys()])('%s', (path) => {
  it('is what `npm run policy` writes', () => {
    const file = join(root, path);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : undefined).toBe(textOf(path));
  });

  it('has every setting', () => {
    for (const { key } of settings) expect(textOf(path)).toContain(key);
  });
});

describe('the settings of a policy', () => {
  it('have examples that are good, at every level they can have and at no other', () => {
    const document = { mandatory: exampleOf('mandatory'), recommended: exampleOf('recommended') };
    expect(policyDocumentSchema.safeParse(document).error).toBeUndefined();
    for (const { key, setting } of settings)
      for (const level of policyLevels)
        expect(policyDocumentSchema.safeParse({ [level]: { [key]: setting.example } }).success).toBe(
          setting.levels.includes(level),
        );
  });
});

describe('the template of Group Policy', () => {
  const admx = textOf('docs/policy/foyer.admx');
  const adml = textOf('docs/policy/en-US/foyer.adml');
  const found = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map(([, id]) => id).sort();

  it('has all its words and labels, each once', () => {
    expect(found(/<string id="(\w+)">/g, adml)).toEqual([
      // A choice means the same at both levels.
      ...new Set(found(/\$\(string\.(\w+)\)/g, admx)),
    ]);
    expect(found(/<presentation id="(\w+)">/g, adml)).toEqual(found(/\$\(presentation\.(\w+)\)/g, admx));
    expect(found(/ refId="(\w+)"/g, adml)).toEqual(found(/<(?:text|decimal|enum|list) id="(\w+)"/g, admx));
  });

  it('has every setting at every level it can have', () => {
    const names = settings.flatMap(({ key, setting }) =>
      setting.levels.map((level) => (level === 'mandatory' ? key : `${key}_recommended`)),
    );
    expect(found(/<policy name="(\w+)"/g, admx)).toEqual(names.sort());
  });
});
