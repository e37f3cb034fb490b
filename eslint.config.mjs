import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';

/** The rooms of the house. A page may share nothing with another page but renderer/ui. */
const rooms = {
  shared: 'shared',
  main: 'main',
  preload: 'preload',
  ui: 'renderer/ui',
  signin: 'renderer/signin',
  shell: 'renderer/shell',
  meeting: 'renderer/meeting',
  picker: 'renderer/picker',
  sharing: 'renderer/sharing',
  link: 'renderer/link',
  diagnostics: 'renderer/diagnostics',
  'token-server': 'token-server',
  demo: 'demo',
  scripts: 'scripts',
  build: 'build',
  test: 'test',
};

/** Who may import whom; everyone may import their own room. */
const arrows = {
  main: ['shared'],
  preload: ['shared'],
  ui: ['shared'],
  signin: ['shared', 'ui'],
  shell: ['shared', 'ui'],
  meeting: ['shared', 'ui'],
  picker: ['shared', 'ui'],
  sharing: ['shared', 'ui'],
  link: ['shared', 'ui'],
  diagnostics: ['shared', 'ui'],
  demo: ['shared', 'token-server'],
  scripts: ['shared'],
  build: ['shared'],
  test: [
    'shared',
    'main',
    'preload',
    'ui',
    'signin',
    'shell',
    'meeting',
    'picker',
    'sharing',
    'link',
    'diagnostics',
    'token-server',
    'demo',
    'scripts',
  ],
};

/** Nothing of Node's or Electron's is in a page, nor in the contract. */
const notInPages = ['node:*', 'electron', 'keytar', 'electron-store'];

const noCasts = {
  selector: 'TSAsExpression:not([typeAnnotation.typeName.name="const"])',
  message: 'Parse it (zod) or narrow it; a cast hides what can go wrong.',
};

export default tseslint.config(
  {
    ignores: [
      '**/out/',
      '**/node_modules/',
      'release*/',
      'demo-output/',
      'test-results/',
      'scripts/setup/default-app/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      'no-restricted-syntax': ['error', noCasts],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      // Numbers read well in templates.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      'max-lines': ['error', 300],
    },
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': Object.entries(rooms).map(([type, pattern]) => ({
        type,
        pattern,
        partialMatch: false,
      })),
      'import/resolver': { node: { extensions: ['.ts', '.tsx'] } },
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          policies: [
            { allow: { to: { module: { origin: ['external', 'core'] } } } },
            ...Object.keys(rooms).map((room) => ({
              from: { element: { type: room } },
              allow: { to: { element: { types: { anyOf: [room, ...(arrows[room] ?? [])] } } } },
            })),
            // The build's own files at the top stand outside every room.
            { from: { element: { isUnknown: true } }, allow: { to: { element: { isUnknown: true } } } },
            {
              from: { element: { isUnknown: true } },
              allow: { to: { element: { types: { anyOf: ['build'] } } } },
            },
          ],
        },
      ],
    },
  },
  {
    files: ['shared/**/*.ts', 'renderer/meeting/room/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: notInPages }] },
  },
  {
    // The one place with casts: UIKit's own typings leave its engine and its core empty.
    files: ['renderer/meeting/room/uikit-types.ts'],
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/no-unsafe-enum-assignment': 'off' },
  },
  {
    // UIKit has one folder; ipcMain and the keychain have one file each.
    files: ['**/*.ts', '**/*.tsx'],
    ignores: [
      'renderer/**',
      'shared/**',
      'main/index.ts',
      'main/account/keytar-vault.ts',
      'demo/**',
      'test/support/keychain.ts',
      'test/unit/**',
    ],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain'],
              message: 'main/index.ts hands it to main/ipc/handle.ts.',
            },
            { name: 'keytar', message: 'The keychain is behind the Vault port.' },
            { name: '@zegocloud/zego-uikit-prebuilt', message: 'Only renderer/meeting/room knows UIKit.' },
          ],
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: ['renderer/meeting/room/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: notInPages,
          paths: [
            { name: '@zegocloud/zego-uikit-prebuilt', message: 'Only renderer/meeting/room knows UIKit.' },
          ],
        },
      ],
    },
  },
);
