import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import {
  AppImageUpdater,
  type AppUpdater,
  CancellationToken,
  DebUpdater,
  MacUpdater,
  NsisUpdater,
  RpmUpdater,
  type UpdateInfo,
} from 'electron-updater';
import type { AppError } from '../../shared/app-error.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { err, ok, type Result, unreachable } from '../../shared/result.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import { requestsOf } from './requests-of.ts';
import { signedProvider } from './signed-provider.ts';
import type { UpdateEngine } from './update-engine.ts';
import { readFeed } from './update-feed.ts';
import type { UpdatePlan } from './update-plan.ts';

type Plan = Extract<UpdatePlan, { readonly kind: 'on' }>;

/** Carries what is wrong with a feed through electron-updater, which knows thrown errors only. */
class FeedRefused extends Error {
  readonly refused: AppError;

  constructor(refused: AppError) {
    super(refused.code);
    this.refused = refused;
  }
}

/** electron-updater, held to signed feeds, to newer versions, and to doing nothing by itself. */
export function createElectronEngine(plan: Plan, companyFetch: CompanyFetch): UpdateEngine {
  const updater = updaterFor(plan.way);
  const read = async (): Promise<UpdateInfo> => {
    const feed = await readFeed(companyFetch, plan.place);
    if (!feed.ok) throw new FeedRefused(feed.error);
    return feed.value;
  };
  updater.setFeedURL({
    provider: 'custom',
    updateProvider: signedProvider(plan.place.address, read),
  });
  updater.autoDownload = false;
  // SECURITY: an older version may have a hole that is mended; whoever holds an old feed could bring it back.
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  // A password in the middle of quitting surprises; where none is needed, quitting is the quietest moment.
  updater.autoInstallOnAppQuit = plan.way !== 'deb' && plan.way !== 'rpm';
  updater.logger = null;
  const requests = requestsOf(updater);
  const failures: Error[] = [];
  // Without a listener an error of electron-updater would end Foyer.
  updater.on('error', (error) => {
    failures.push(error);
  });
  let token: CancellationToken | undefined;
  let got: { readonly file: string; readonly sha512: string } = { file: '', sha512: '' };
  let hashes: ReadonlyMap<string, string> = new Map();

  return {
    async look() {
      try {
        const result = await updater.checkForUpdates();
        if (result?.isUpdateAvailable !== true) return ok(undefined);
        const { version, releaseDate, files } = result.updateInfo;
        hashes = new Map(files.map(({ url, sha512 }) => [url, sha512]));
        return ok({ version, released: Date.parse(releaseDate) });
      } catch (error) {
        return error instanceof FeedRefused ? err(error.refused) : refuse('update.broken');
      }
    },

    async get(onPercent) {
      const listen = ({ percent }: { readonly percent: number }) => {
        onPercent(Math.min(100, Math.max(0, Math.floor(percent))));
      };
      updater.on('download-progress', listen);
      token = new CancellationToken();
      try {
        const [file = ''] = await updater.downloadUpdate(token);
        got = { file, sha512: hashes.get(basename(file)) ?? '' };
        return ok(null);
      } catch (error) {
        return refuse(isMismatch(error) ? 'update.damaged' : 'update.interrupted');
      } finally {
        token = undefined;
        requests.forget();
        updater.removeListener('download-progress', listen);
      }
    },

    stop() {
      requests.abort();
      token?.cancel();
    },

    async install() {
      // SECURITY: the file may have lain there for days; what runs with an administrator's rights is what was announced.
      if ((await sha512Of(got.file)) !== got.sha512) return refuse('update.damaged');
      failures.length = 0;
      updater.quitAndInstall(true, true);
      return failures.length === 0 ? ok(null) : refuse('update.not-installed');
    },
  };
}

function updaterFor(way: Plan['way']): AppUpdater {
  switch (way) {
    case 'deb':
      return new DebUpdater();
    case 'rpm':
      return new RpmUpdater();
    case 'appimage':
      return new AppImageUpdater();
    case 'nsis':
      return new NsisUpdater();
    case 'mac':
      return new MacUpdater();
    default:
      return unreachable(way);
  }
}

/** The file is not the one that the feed announced, or Windows says that another publisher made it. */
function isMismatch(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_CHECKSUM_MISMATCH' || code === 'ERR_UPDATER_INVALID_SIGNATURE';
}

async function sha512Of(file: string): Promise<string> {
  const hash = createHash('sha512');
  try {
    await pipeline(createReadStream(file), hash);
  } catch {
    return 'unreadable';
  }
  return hash.digest('base64');
}

function refuse(code: ErrorCode): Result<never> {
  return err({ code, support: supportCode() });
}
