import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./fpm-arguments.mjs').FpmJob} FpmJob */

/** fpm's names for the four scripts, and dpkg's. */
const SCRIPTS = Object.freeze(
  /** @type {const} */ ({
    'before-install': 'preinst',
    'after-install': 'postinst',
    'before-remove': 'prerm',
    'after-remove': 'postrm',
  }),
);

/**
 * @param {FpmJob} job
 * @param {string} stage - the files, laid out
 * @param {string} level - of compression, 0 to 9
 */
export function makeDeb(job, stage, level) {
  const control = join(stage, 'DEBIAN');
  const size = execFileSync('du', ['-sk', stage], { encoding: 'utf8' }).split('\t')[0] ?? '0';
  const sums = execFileSync(
    'sh',
    ['-c', 'find . -type f -printf "%P\\0" | LC_ALL=C sort -z | xargs -0 md5sum'],
    {
      cwd: stage,
      encoding: 'utf8',
    },
  );
  mkdirSync(control, { mode: 0o755 });
  writeFileSync(join(control, 'md5sums'), sums);
  writeFileSync(join(control, 'control'), debControl(job, size));
  for (const [ours, theirs] of Object.entries(SCRIPTS)) {
    const script = Object.entries(job.scripts).find(([name]) => name === ours)?.[1] ?? '';
    if (script === '') continue;
    copyFileSync(script, join(control, theirs));
    chmodSync(join(control, theirs), 0o755);
  }
  execFileSync(
    'dpkg-deb',
    [
      '--root-owner-group',
      `-Z${debCompression(job.compression)}`,
      `-z${level}`,
      '--build',
      stage,
      job.output,
    ],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

/** What dpkg knows a package by. */
export function debControl(/** @type {FpmJob} */ job, /** @type {string} */ sizeInKiB) {
  const fields = [
    ['Package', job.name],
    ['Version', job.version],
    ['Architecture', job.architecture],
    ['Maintainer', job.maintainer],
    ['Installed-Size', sizeInKiB],
    ['Depends', job.depends.join(', ')],
    ['Recommends', job.recommends.join(', ')],
    ['Section', job.category || 'net'],
    ['Priority', 'optional'],
    ['Homepage', job.url],
    // A line that begins with a space goes on; an empty one would end the field.
    [
      'Description',
      `${job.summary}\n ${job.description.replace(/\n\s*\n/g, '\n.\n').replace(/\n\s*/g, '\n ')}`,
    ],
  ];
  return fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name ?? ''}: ${value ?? ''}\n`)
    .join('');
}

function debCompression(/** @type {string} */ name) {
  switch (name) {
    case 'xz':
    case '':
      return 'xz';
    case 'gz':
    case 'zstd':
    case 'none':
      return { gz: 'gzip', zstd: 'zstd', none: 'none' }[name];
    default:
      throw new Error(`fpm stand-in: a deb is not compressed by “${name}”`);
  }
}
