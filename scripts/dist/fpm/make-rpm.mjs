import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./fpm-arguments.mjs').FpmJob} FpmJob */
/** @typedef {{ folders: readonly string[], files: readonly string[] }} Contents - paths from `/` on */

/** Only what is ours alone: every other folder belongs to a package of the system. */
const OWN_FOLDERS = /^\/opt\/./;

/** The package's sections for scripts, by fpm's names. */
const SECTIONS = Object.freeze(
  /** @type {const} */ ({
    'before-install': '%pre',
    'after-install': '%post',
    'before-remove': '%preun',
    'after-remove': '%postun',
  }),
);

/**
 * @param {FpmJob} job
 * @param {string} stage - the files, laid out
 * @param {string} level - of compression, 0 to 9
 * @param {string} folder - an empty one, to work in
 */
export function makeRpm(job, stage, level, folder) {
  mkdirSync(folder, { recursive: true });
  const spec = join(folder, 'package.spec');
  writeFileSync(
    spec,
    rpmSpec(job, contentsOf(stage), `mkdir -p %{buildroot}\ncp -a '${stage}/.' %{buildroot}/`),
  );
  const defines = [
    `_topdir ${folder}`,
    `_binary_payload w${level}T0.xzdio`,
    // The same input gives the same file list and needs no name of the machine that builds.
    '_buildhost localhost',
  ].flatMap((define) => ['--define', define]);
  execFileSync(
    'rpmbuild',
    ['-bb', '--quiet', '--target', rpmArchitecture(job.architecture), ...defines, spec],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const built = readdirSync(join(folder, 'RPMS'), { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.rpm'),
  );
  if (built === undefined) throw new Error('fpm stand-in: rpmbuild has made no package');
  copyFileSync(join(folder, 'RPMS', built), job.output);
}

/** electron-builder leaves it to fpm to know that rpm calls Debian's names otherwise. */
export function rpmArchitecture(/** @type {string} */ name) {
  switch (name) {
    case 'amd64':
      return 'x86_64';
    case 'arm64':
      return 'aarch64';
    default:
      return name;
  }
}

/** @returns {Contents} */
function contentsOf(/** @type {string} */ stage) {
  const list = (/** @type {readonly string[]} */ test) =>
    execFileSync('find', ['.', ...test], { cwd: stage, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.slice(1))
      .sort();
  return {
    folders: list(['-type', 'd']).filter((path) => OWN_FOLDERS.test(path)),
    files: list(['-not', '-type', 'd']),
  };
}

/**
 * @param {FpmJob} job
 * @param {Contents} contents
 * @param {string} install - the shell's lines that put the files in place
 */
export function rpmSpec(job, { folders, files }, install) {
  const scripts = Object.entries(SECTIONS).flatMap(([name, section]) => {
    const file = Object.entries(job.scripts).find(([ours]) => ours === name)?.[1] ?? '';
    if (file === '') return [];
    return [`${section} -p /bin/sh\n${escaped(readFileSync(file, 'utf8').replace(/^#!.*\n/, ''))}`];
  });
  return `Name: ${job.name}
Version: ${job.version}
Release: 1
Summary: ${escaped(job.summary)}
License: ${job.license || 'unknown'}
Vendor: ${escaped(job.vendor)}
URL: ${escaped(job.url)}
Packager: ${escaped(job.maintainer)}
AutoReqProv: no
${job.depends.map((name) => `Requires: ${name}`).join('\n')}

%global _build_id_links none
%global __os_install_post %{nil}
%global debug_package %{nil}

%description
${escaped(job.description)}

%install
${install}

${scripts.join('\n')}
%files
%defattr(-,root,root,-)
${folders.map((path) => `%dir "${escaped(path)}"`).join('\n')}
${files.map((path) => `"${escaped(path)}"`).join('\n')}
`;
}

/** A percent sign begins a macro there. */
function escaped(/** @type {string} */ text) {
  return text.replace(/%/g, '%%');
}
