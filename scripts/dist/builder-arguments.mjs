import { DistProblem, FORMATS } from './dist-options.mjs';

/** @typedef {import('./dist-options.mjs').DistOptions} DistOptions */
/** @typedef {import('./runtime-choice.mjs').RuntimeChoice} RuntimeChoice */

/**
 * What electron-builder is told besides electron-builder.yml.
 *
 * @param {DistOptions} options
 * @param {RuntimeChoice} runtime
 * @param {string} runtimeFolder - where the Electron that is here lies
 * @returns {string[]}
 */
export function builderArguments(options, runtime, runtimeFolder) {
  const development = runtime.kind === 'development';
  if (development && (options.system !== 'linux' || options.archs.some((arch) => arch !== 'x64')))
    throw new DistProblem('The development runtime is there for Linux on x64 only.');
  // SECURITY: nothing unsigned comes out of a release build where the system's own signing is part of the package.
  const settings = [`forceCodeSigning=${String(options.release)}`];
  if (development) {
    settings.push(`electronVersion=${runtime.version}`, `electronDist=${runtimeFolder}`);
    settings.push(
      'artifactName=${productName}-${version}-devruntime-electron-' +
        runtime.version +
        '-${os}-${arch}.${ext}',
    );
  }
  if (options.version !== undefined) settings.push(`extraMetadata.version=${options.version}`);
  settings.push(`directories.output=${options.output ?? (development ? 'release-devruntime' : 'release')}`);
  return [
    `--${options.system}`,
    ...formatsOf(options),
    ...options.archs.map((arch) => `--${arch}`),
    ...settings.map((setting) => `-c.${setting}`),
    '--publish=never',
  ];
}

/** Without a name electron-builder makes what its configuration lists, which is for every processor. */
function formatsOf(/** @type {DistOptions} */ { system, formats, archs, release }) {
  if (formats.length > 0) return formats;
  if (release && archs.length === 0) return [];
  const withoutDownload = system === 'linux' && !release ? ['deb', 'rpm', 'tar.gz'] : FORMATS[system];
  return withoutDownload.filter((format) => format !== 'dir');
}
