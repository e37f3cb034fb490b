import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { errorCatalogue } from '../../../shared/error-catalogue.ts';

const root = join(import.meta.dirname, '../../..');
const text = (file: string) => readFileSync(join(root, file), 'utf8');
const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(text('package.json')));

const papers = [
  ...readdirSync(root).filter((name) => name.endsWith('.md')),
  'token-server/README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

describe.each(papers)('%s', (paper) => {
  it('names no command that is not there', () => {
    const named = [...text(paper).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !(name in scripts.scripts))).toEqual([]);
  });

  it('links to no file that is not there', () => {
    const links = [...text(paper).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, link = '']) => link);
    expect(links.filter((link) => !existsSync(join(root, dirname(paper), link)))).toEqual([]);
  });
});

describe('troubleshooting', () => {
  const documented = new Map(
    [...text('docs/troubleshooting.md').matchAll(/^- `([a-z]+\.[a-z-]+)`: “(.+)”$/gm)].map(
      ([, code = '', sentence = '']) => [code, sentence],
    ),
  );

  it('has every error that an employee can read, word for word, and no other', () => {
    const sentences = Object.entries(errorCatalogue).map(([code, { happened }]) => [code, happened]);
    expect(Object.fromEntries(documented)).toEqual(Object.fromEntries(sentences));
  });
});
