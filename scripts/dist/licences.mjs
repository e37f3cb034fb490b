import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectCacheFolder } from '../setup/cache-folder.mjs';

/** A licence's text, whatever a package calls the file; UIKit's list of what is in it, too. */
const LICENCE_FILE = /^(licen[cs]e|copying|notice)([-.].*)?$|\.licen[cs]e\.txt$/i;

/** Packages that are shipped without being in a bundle. */
const SHIPPED_AS_THEY_ARE = ['node_modules/keytar'];

/** Where the build notes what is in its bundles (build/bundled-packages.ts). */
export function bundledFolder(/** @type {string} */ root) {
  return join(projectCacheFolder(root), 'bundled-packages');
}

/**
 * Writes the licences of everything in the package, for electron-builder.yml to pick up. Electron brings its own two files.
 *
 * @param {string} root - the project's folder
 */
export async function writeLicences(root) {
  const folder = join(projectCacheFolder(root), 'licences');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'THIRD-PARTY-LICENCES.txt'), await thirdPartyLicences(root));
  await writeFile(join(folder, 'LICENCE.txt'), await readFile(join(root, 'LICENSE')));
}

/**
 * @param {string} root - the project's folder, after a build
 * @returns {Promise<string>} package by package, with its version, licence and the licence's text
 */
export async function thirdPartyLicences(root) {
  const notes = await readdir(bundledFolder(root));
  const lists = await Promise.all(
    notes.map(async (name) => listIn(await readFile(join(bundledFolder(root), name), 'utf8'))),
  );
  const folders = [...new Set([...SHIPPED_AS_THEY_ARE, ...lists.flat()])].sort();
  const entries = await Promise.all(
    folders
      .filter((path) => existsSync(join(root, path, 'package.json')))
      .map((path) => entryOf(join(root, path))),
  );
  return [
    'Foyer contains work of others, under these licences. Electron and Chromium have their own files beside this one.',
    ...entries,
  ].join(`\n\n${'='.repeat(100)}\n`);
}

async function entryOf(/** @type {string} */ folder) {
  /** @type {unknown} */
  const about = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const names = (await readdir(folder)).filter((name) => LICENCE_FILE.test(name)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const heading = `${textIn(about, 'name')} ${textIn(about, 'version')} (${textIn(about, 'license')})`;
  const body =
    texts.length > 0
      ? texts.map((text) => text.trim()).join('\n\n')
      : 'Its package contains no text of a licence.';
  return `${heading}\n${authorOf(about)}\n${body}\n`;
}

/** @returns {string[]} */
function listIn(/** @type {string} */ text) {
  /** @type {unknown} */
  const list = JSON.parse(text);
  return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : [];
}

function textIn(/** @type {unknown} */ about, /** @type {string} */ name) {
  const value = fieldOf(about, name);
  return typeof value === 'string' ? value : '';
}

function authorOf(/** @type {unknown} */ about) {
  const author = fieldOf(about, 'author');
  const name = typeof author === 'string' ? author : textIn(author, 'name');
  return name === '' ? '' : `By ${name}\n`;
}

/** @returns {unknown} */
function fieldOf(/** @type {unknown} */ value, /** @type {string} */ name) {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}
