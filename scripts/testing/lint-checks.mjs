import { join } from 'node:path';
import { projectFolder } from '../setup/project-folder.mjs';

const tool = (/** @type {string} */ path) => join(projectFolder, 'node_modules', path);
const cache = (/** @type {string} */ name) => join(projectFolder, 'node_modules/.cache/foyer', name);

/** Name → arguments for Node, the longest first. All of them also run alone: `npx tsc -b`, `npx eslint .` and so on. */
export const LINT_CHECKS = Object.freeze({
  'code and dependency arrows': [
    tool('eslint/bin/eslint.js'),
    '.',
    '--max-warnings=0',
    '--cache',
    `--cache-location=${cache('eslint')}`,
  ],
  'types, against Electron 45': [tool('typescript/bin/tsc'), '-b'],
  'types, against Electron 33': [tool('typescript/bin/tsc'), '-p', 'tsconfig.e33.json'],
  format: [
    tool('prettier/bin/prettier.cjs'),
    '.',
    '--check',
    '--log-level=warn',
    '--cache',
    `--cache-location=${cache('prettier')}`,
  ],
  'nothing unused': [tool('knip/bin/knip.js'), '--no-progress'],
});
