import { parseArgs } from 'node:util';

/** What can be made on each system, the formats that `npm run dist` makes where none is named first. */
export const FORMATS = Object.freeze(
  /** @type {const} */ ({
    linux: ['deb', 'rpm', 'tar.gz', 'AppImage', 'dir'],
    win: ['nsis', 'msi', 'dir'],
    mac: ['dmg', 'zip', 'pkg', 'dir'],
  }),
);

/** @typedef {keyof typeof FORMATS} System */

/**
 * @typedef {object} DistOptions
 * @property {System} system
 * @property {readonly string[]} formats - empty: all but `dir`
 * @property {readonly ('x64' | 'arm64' | 'universal')[]} archs - empty: this computer's
 * @property {boolean} release
 * @property {boolean} devRuntime
 * @property {boolean} fast - hardly compressed, for tests
 * @property {string | undefined} report - of the end-to-end tests
 * @property {string | undefined} version - instead of package.json's
 * @property {string | undefined} output - folder, instead of `release`
 */

/** Something wrong with what was asked for, in one sentence. */
export class DistProblem extends Error {}

export const usage = `Usage: npm run dist -- [linux|win|mac] [FORMAT…] [--arch x64|arm64|universal]… [--release --report FILE]
       [--dev-runtime] [--fast] [--version X.Y.Z] [--output FOLDER]`;

/**
 * @param {readonly string[]} words
 * @param {NodeJS.Platform} platform
 * @returns {DistOptions}
 */
export function parseDistOptions(words, platform) {
  const { values, positionals } = parsed(words);
  const [first, ...more] = positionals;
  const named = systemOf(first);
  const system = named ?? hostSystem(platform);
  const formats = named === undefined ? positionals : more;
  const unknown = formats.find((format) => !FORMATS[system].some((known) => known === format));
  if (unknown !== undefined)
    throw new DistProblem(`For ${system} there is ${FORMATS[system].join(', ')}, but no “${unknown}”.`);
  if (values.version !== undefined && !/^\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(values.version))
    throw new DistProblem(`“${values.version}” is no version such as 1.2.3.`);
  const release = values.release ?? false;
  const devRuntime = values['dev-runtime'] ?? false;
  if (release && devRuntime)
    throw new DistProblem('A release never contains the development runtime: leave out --dev-runtime.');
  if (release && values.version !== undefined)
    throw new DistProblem('A release has the version of package.json: leave out --version.');
  return {
    system,
    formats,
    archs: (values.arch ?? []).map(archOf),
    release,
    devRuntime,
    fast: values.fast ?? false,
    report: values.report,
    version: values.version,
    output: values.output,
  };
}

function parsed(/** @type {readonly string[]} */ words) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        arch: { type: 'string', multiple: true },
        release: { type: 'boolean' },
        report: { type: 'string' },
        'dev-runtime': { type: 'boolean' },
        fast: { type: 'boolean' },
        version: { type: 'string' },
        output: { type: 'string' },
      },
    });
  } catch (error) {
    throw new DistProblem(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** @returns {System | undefined} */
function systemOf(/** @type {string | undefined} */ word) {
  return word === 'linux' || word === 'win' || word === 'mac' ? word : undefined;
}

/** @returns {System} */
function hostSystem(/** @type {NodeJS.Platform} */ platform) {
  if (platform === 'win32') return 'win';
  return platform === 'darwin' ? 'mac' : 'linux';
}

function archOf(/** @type {string} */ word) {
  if (word === 'x64' || word === 'arm64' || word === 'universal') return word;
  throw new DistProblem(`There is no package for “${word}”: x64, arm64 or, for macOS, universal.`);
}
