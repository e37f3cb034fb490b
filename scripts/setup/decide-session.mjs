/** @typedef {'demo' | 'test' | 'lint' | 'all'} SetupCommand */

/**
 * @typedef {object} SessionFacts
 * @property {SetupCommand} command
 * @property {string} platform - as `process.platform` says it
 * @property {string | undefined} display - the variable DISPLAY
 * @property {string | undefined} waylandDisplay - the variable WAYLAND_DISPLAY
 * @property {boolean} secretService - whether the user's message bus has, or can start, a keyring
 */

/** @typedef {{ keyring: 'own' | 'private' | 'none', display: 'own' | 'virtual' | 'none' }} SessionPlan */

/**
 * Which keyring and which display a command works with: the user's own, or one made for this run.
 *
 * @param {SessionFacts} facts
 * @returns {SessionPlan} `none` where the command needs neither
 */
export function decideSession({ command, platform, display, waylandDisplay, secretService }) {
  if (command === 'lint') return { keyring: 'none', display: 'none' };
  // macOS and Windows have one keychain and one desktop, always.
  if (platform !== 'linux') return { keyring: 'own', display: 'own' };
  const hasX = isSet(display);
  if (command !== 'demo') return { keyring: 'private', display: hasX ? 'own' : 'virtual' };
  if (!hasX && !isSet(waylandDisplay)) return { keyring: 'private', display: 'virtual' };
  return { keyring: secretService ? 'own' : 'private', display: 'own' };
}

function isSet(/** @type {string | undefined} */ value) {
  return value !== undefined && value !== '';
}
