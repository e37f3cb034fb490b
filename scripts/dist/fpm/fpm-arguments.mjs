/**
 * The part of fpm's command line that electron-builder uses: `-s dir -t deb|rpm`, options, and `from=to` pairs.
 */

/**
 * @typedef {object} FpmJob
 * @property {'deb' | 'rpm'} type
 * @property {string} output - the package to write
 * @property {string} name
 * @property {string} version
 * @property {string} architecture - as the package format calls it
 * @property {string} maintainer
 * @property {string} vendor
 * @property {string} url
 * @property {string} license
 * @property {string} category
 * @property {string} summary - one line
 * @property {string} description
 * @property {string} compression - what electron-builder calls it: `xz`, `gz`, `none` …
 * @property {readonly string[]} depends
 * @property {readonly string[]} recommends
 * @property {Readonly<Record<Script, string>>} scripts - files; empty where there is none
 * @property {readonly { from: string, to: string }[]} files - a folder's contents where `from` ends in a slash
 */

/** @typedef {'after-install' | 'after-remove' | 'before-install' | 'before-remove'} Script */

const FLAGS = new Set(['--force', '--debug']);
const NEVER_USED = new Set(['s', 'rpm-os', 'log', 'deb-priority']);
const KNOWN = new Set([
  ...['t', 'd', 'package', 'name', 'version', 'architecture', 'maintainer', 'vendor', 'url', 'license'],
  ...['category', 'description', 'rpm-summary', 'deb-recommends', 'deb-compression', 'rpm-compression'],
  ...['after-install', 'after-remove', 'before-install', 'before-remove'],
]);

/**
 * @param {readonly string[]} words - without program and script
 * @returns {FpmJob} throws at anything it does not know: a package that lacks something must not come out
 */
export function parseFpmArguments(words) {
  const { options, files } = sort(words);
  const all = (/** @type {string} */ name) => options.get(name) ?? [];
  const one = (/** @type {string} */ name) => all(name).at(-1) ?? '';
  const type = one('t');
  if (type !== 'deb' && type !== 'rpm') throw new Error(`fpm stand-in: it makes no “${type}”`);
  for (const name of ['package', 'name', 'version', 'architecture', 'maintainer'])
    if (one(name) === '') throw new Error(`fpm stand-in: --${name} is missing`);
  const [head = '', ...rest] = one('description').trim().split('\n');
  return {
    type,
    output: one('package'),
    name: one('name'),
    version: one('version'),
    architecture: one('architecture'),
    maintainer: one('maintainer'),
    vendor: one('vendor'),
    url: one('url'),
    license: one('license'),
    category: one('category'),
    summary: one('rpm-summary') || head.trim() || one('name'),
    description: rest.join('\n').trim() || head.trim(),
    compression: one(`${type}-compression`),
    depends: all('d'),
    recommends: all('deb-recommends'),
    scripts: {
      'after-install': one('after-install'),
      'after-remove': one('after-remove'),
      'before-install': one('before-install'),
      'before-remove': one('before-remove'),
    },
    files,
  };
}

function sort(/** @type {readonly string[]} */ words) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  /** @type {{ from: string, to: string }[]} */
  const files = [];
  const rest = [...words];
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (FLAGS.has(word)) continue;
    if (!word.startsWith('-')) {
      files.push(pairOf(word));
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const name = (equals < 0 ? word : word.slice(0, equals)).replace(/^-+/, '');
    const value = equals < 0 ? rest.shift() : word.slice(equals + 1);
    if (NEVER_USED.has(name)) continue;
    if (value === undefined || !KNOWN.has(name)) throw new Error(`fpm stand-in: it does not know “${word}”`);
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  return { options, files };
}

function pairOf(/** @type {string} */ word) {
  const at = word.lastIndexOf('=');
  if (at < 1 || !word.slice(at + 1).startsWith('/'))
    throw new Error(`fpm stand-in: “${word}” is no from=/to`);
  return { from: word.slice(0, at), to: word.slice(at + 1) };
}
