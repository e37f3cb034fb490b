import type { ErrorCode } from '../../shared/error-catalogue.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { UpdateProgress } from '../../shared/schemas/update.ts';
import type { Log } from '../diagnostics/log.ts';
import { supportCode } from '../diagnostics/support-code.ts';
import type { UpdateEngine } from './update-engine.ts';

export interface Updates {
  readonly progress: () => UpdateProgress;
  /** Looks now. A good answer says how it stands then. */
  readonly look: () => Promise<Result<UpdateProgress>>;
  /** The employee wants what was found; it goes on in the background. */
  readonly get: () => void;
  /** Installs and starts Foyer anew; refused while a meeting is open. */
  readonly restart: () => Promise<Result<null>>;
  /** A meeting began or ended. */
  readonly meetingChanged: () => void;
}

interface Parts {
  /** Loaded with the first look. */
  readonly engine: () => Promise<UpdateEngine>;
  readonly mode: 'notify' | 'automatic';
  /** Milliseconds after the release before it is taken. */
  readonly deferral: number;
  readonly inMeeting: () => boolean;
  readonly now: () => number;
  readonly log: Log;
  readonly onChange: () => void;
}

/**
 * One newer version on its way: found, arriving, ready.
 * A meeting comes first: nothing is got while one is open, and Foyer does not restart in one, whoever asks.
 */
export function createUpdates(parts: Parts): Updates {
  const { mode, deferral, inMeeting, now, log, onChange } = parts;
  let progress: UpdateProgress = { kind: 'none' };
  /** What was found shall be got, as soon as no meeting is in the way. */
  let wanted = false;
  let looking: Promise<Result<UpdateProgress>> | undefined;

  const become = (next: UpdateProgress) => {
    progress = next;
    onChange();
  };

  async function lookOnce(): Promise<Result<UpdateProgress>> {
    const engine = await parts.engine();
    const offer = await engine.look();
    if (!offer.ok) {
      log({ event: 'update-look', code: offer.error.code, support: offer.error.support });
      return offer;
    }
    const found = offer.value;
    const taken = found !== undefined && found.released + deferral <= now();
    log({ event: taken ? 'update-found' : 'update-none' });
    // What is under way or waits for a restart is not given up for a look.
    if (progress.kind === 'arriving') return ok(progress);
    if (!taken) {
      if (progress.kind === 'found') become({ kind: 'none' });
    } else if (progress.kind !== 'ready' || progress.version !== found.version) {
      if (mode === 'automatic') wanted = true;
      become({ kind: 'found', version: found.version });
      void getWanted();
    }
    return ok(progress);
  }

  async function getWanted(): Promise<void> {
    if (!wanted || progress.kind !== 'found' || inMeeting()) return;
    const { version } = progress;
    become({ kind: 'arriving', version, percent: 0 });
    const engine = await parts.engine();
    const got = await engine.get((percent) => {
      if (progress.kind === 'arriving' && progress.percent !== percent)
        become({ kind: 'arriving', version, percent });
    });
    if (got.ok) {
      wanted = false;
      log({ event: 'update-ready' });
      become({ kind: 'ready', version });
      return;
    }
    log({ event: 'update-not-got', code: got.error.code, support: got.error.support });
    // A meeting stopped it: it goes on afterwards. Anything else waits for the next look.
    const stopped = inMeeting();
    if (!stopped) wanted = false;
    become({ kind: 'found', version });
  }

  return {
    progress: () => progress,

    look() {
      looking ??= lookOnce().finally(() => {
        looking = undefined;
      });
      return looking;
    },

    get() {
      wanted = true;
      void getWanted();
    },

    async restart() {
      if (inMeeting()) return refuse('update.in-meeting');
      if (progress.kind !== 'ready') return refuse('app.internal');
      const installed = await (await parts.engine()).install();
      log({ event: installed.ok ? 'update-installed' : 'update-not-installed' });
      // What can't be installed is got anew.
      if (!installed.ok) become({ kind: 'none' });
      return installed;
    },

    meetingChanged() {
      if (!inMeeting()) void getWanted();
      else if (progress.kind === 'arriving')
        void parts.engine().then(({ stop }) => {
          stop();
        });
    },
  };
}

function refuse(code: ErrorCode): Result<never> {
  return err({ code, support: supportCode() });
}
