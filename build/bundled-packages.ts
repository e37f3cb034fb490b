import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const folder = 'node_modules/.cache/foyer/bundled-packages';

/**
 * Writes down which npm packages have gone into a bundle, for scripts/dist/licences.mjs: what is shipped, and nothing else,
 * is what owes its licence.
 * @param section of electron.vite.config.ts
 */
export function noteBundledPackages(section: string): Plugin {
  return {
    name: 'note-bundled-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const packages = new Set<string>();
      const entries: string[] = [];
      for (const part of Object.values(bundle)) {
        if (part.type !== 'chunk') continue;
        if (part.isEntry) entries.push(part.name);
        for (const file of Object.keys(part.modules)) {
          const found = packageFolder(file);
          if (found !== undefined) packages.add(found);
        }
      }
      mkdirSync(folder, { recursive: true });
      // Preloads are built one by one, each by a call of its own.
      writeFileSync(
        join(folder, `${[section, ...entries.sort()].join('-')}.json`),
        JSON.stringify([...packages].sort()),
      );
    },
  };
}

/** The folder of the innermost package a file is in, from `node_modules` on. */
function packageFolder(file: string): string | undefined {
  const path = file.replaceAll('\\', '/').replace(/^\0/, '').replace(/\?.*$/, '');
  const at = path.lastIndexOf('/node_modules/');
  if (at < 0) return undefined;
  const inside = path.slice(at + '/node_modules/'.length).split('/');
  const depth = inside[0]?.startsWith('@') === true ? 2 : 1;
  return (
    path.slice(path.indexOf('/node_modules/') + 1, at + '/node_modules/'.length) +
    inside.slice(0, depth).join('/')
  );
}
