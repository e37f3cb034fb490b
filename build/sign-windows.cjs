const { execFileSync } = require('node:child_process');
const { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

/*
 * Signs one file for Windows. electron-builder calls it for Foyer.exe, every .dll and .node, the installers and the MSI
 * (`signExts` in electron-builder.yml). Which key signs is said by the environment: docs/releasing.md.
 */

const SIGNED = /\.(exe|dll|node|msi)$/i;

/** Whose clock says when it was signed; the signature then outlives the certificate. */
const TIMESTAMPS = {
  azure: 'http://timestamp.acs.microsoft.com',
  pkcs11: 'http://timestamp.digicert.com',
  pfx: 'http://timestamp.digicert.com',
};

/** @param {{ path: string, hash: string, isNest?: boolean }} file - as electron-builder hands it over */
exports.default = async function sign({ path, hash }) {
  // SECURITY: a SHA-1 signature proves nothing any more.
  if (hash !== undefined && hash !== 'sha256') return;
  if (!SIGNED.test(path)) return;
  const { run, written } = commandFor(path, process.env);
  try {
    execFileSync(run.program, run.words, { stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    throw new Error(explain(error, run.program, path));
  }
  if (written !== undefined) renameSync(written, path);
};

exports.commandFor = commandFor;
exports.signingProblem = signingProblem;

/**
 * The one command that signs `path` with what the environment names. `written`: where a tool that changes nothing in place
 * puts the signed file.
 */
function commandFor(path, env) {
  const problem = signingProblem(env);
  if (problem !== undefined) throw new Error(problem);
  const way = env.FOYER_SIGN_WINDOWS;
  const timestamp = env.FOYER_SIGN_TIMESTAMP_URL ?? TIMESTAMPS[way];
  if (way === 'azure') return azure(path, env, timestamp);
  const written = `${path}.signed`;
  const key =
    way === 'pfx'
      ? ['-pkcs12', env.FOYER_SIGN_PFX, '-readpass', env.FOYER_SIGN_PASSWORD_FILE]
      : [
          ...(env.FOYER_SIGN_PKCS11_ENGINE === undefined
            ? []
            : ['-pkcs11engine', env.FOYER_SIGN_PKCS11_ENGINE]),
          ...[
            '-pkcs11module',
            env.FOYER_SIGN_PKCS11_MODULE,
            '-pkcs11cert',
            env.FOYER_SIGN_PKCS11_CERTIFICATE,
          ],
          ...['-key', env.FOYER_SIGN_PKCS11_KEY, '-readpass', env.FOYER_SIGN_PASSWORD_FILE],
        ];
  const clock =
    env.FOYER_SIGN_TSA_CERTIFICATES === undefined
      ? ['-ts', timestamp]
      : ['-TSA-certs', env.FOYER_SIGN_TSA_CERTIFICATES, '-TSA-key', env.FOYER_SIGN_TSA_KEY];
  const words = ['sign', ...key, '-h', 'sha256', ...clock, '-n', 'Foyer', '-in', path, '-out', written];
  return { run: { program: env.FOYER_OSSLSIGNCODE ?? 'osslsigncode', words }, written };
}

/** Azure Trusted Signing has Windows' own signtool call Microsoft's library, which asks Azure for each signature. */
function azure(path, env, timestamp) {
  const metadata = join(mkdtempSync(join(tmpdir(), 'foyer-sign-')), 'account.json');
  writeFileSync(
    metadata,
    JSON.stringify({
      Endpoint: env.FOYER_SIGN_AZURE_ENDPOINT,
      CodeSigningAccountName: env.FOYER_SIGN_AZURE_ACCOUNT,
      CertificateProfileName: env.FOYER_SIGN_AZURE_PROFILE,
    }),
  );
  process.once('exit', () => rmSync(join(metadata, '..'), { recursive: true, force: true }));
  const clock = ['/fd', 'SHA256', '/tr', timestamp, '/td', 'SHA256'];
  const library = ['/dlib', env.FOYER_SIGN_AZURE_LIBRARY, '/dmdf', metadata];
  return {
    run: {
      program: env.FOYER_SIGNTOOL ?? 'signtool',
      words: ['sign', '/v', ...clock, ...library, '/d', 'Foyer', path],
    },
    written: undefined,
  };
}

const NEEDED = {
  azure: [
    'FOYER_SIGN_AZURE_ENDPOINT',
    'FOYER_SIGN_AZURE_ACCOUNT',
    'FOYER_SIGN_AZURE_PROFILE',
    'FOYER_SIGN_AZURE_LIBRARY',
  ],
  pkcs11: [
    'FOYER_SIGN_PKCS11_MODULE',
    'FOYER_SIGN_PKCS11_CERTIFICATE',
    'FOYER_SIGN_PKCS11_KEY',
    'FOYER_SIGN_PASSWORD_FILE',
  ],
  pfx: ['FOYER_SIGN_PFX', 'FOYER_SIGN_PASSWORD_FILE'],
};

/** Why Windows packages can't be signed here, in a sentence; `undefined` when all is there. */
function signingProblem(env) {
  const way = env.FOYER_SIGN_WINDOWS;
  if (way === undefined || !Object.hasOwn(NEEDED, way))
    return 'Signing for Windows: set FOYER_SIGN_WINDOWS to azure, pkcs11 or pfx (docs/releasing.md).';
  const missing = NEEDED[way].filter((name) => (env[name] ?? '') === '');
  if (missing.length > 0) return `Signing for Windows with ${way}: ${missing.join(', ')} is not set.`;
  const gone = ['FOYER_SIGN_PFX', 'FOYER_SIGN_PASSWORD_FILE', 'FOYER_SIGN_AZURE_LIBRARY'].filter(
    (name) => NEEDED[way].includes(name) && !existsSync(env[name]),
  );
  if (gone.length > 0) return `Signing for Windows with ${way}: the file of ${gone.join(', ')} is not there.`;
  return undefined;
}

/** SECURITY: what the tool says is passed on, what it was called with is not: a key's name may be a secret. */
function explain(error, program, path) {
  const name = path.replace(/^.*[\\/]/, '');
  if (error.code === 'ENOENT') return `${name} was not signed: ${program} is not installed.`;
  const said = `${error.stdout ?? ''}${error.stderr ?? ''}`.trim().split('\n').slice(-3).join(' ');
  return `${name} was not signed: ${said === '' ? `${program} failed` : said}`;
}
