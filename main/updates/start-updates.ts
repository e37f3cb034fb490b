import type { App } from 'electron';
import type { PageLanguage } from '../../shared/language.ts';
import { ok } from '../../shared/result.ts';
import type { UpdateState } from '../../shared/schemas/update.ts';
import type { Windows } from '../app/windows.ts';
import type { Ipc } from '../ipc/handle.ts';
import type { MeetingWatch } from '../meeting/meeting-facts.ts';
import type { Services } from '../services.ts';
import type { UpdateDesk } from './update-desk.ts';

interface Parts {
  readonly app: Pick<App, 'getVersion' | 'isPackaged' | 'getPath'>;
  readonly ipc: Ipc;
  readonly services: () => Promise<Services>;
  readonly meeting: Pick<MeetingWatch, 'current' | 'subscribe'>;
  readonly windows: Pick<Windows, 'tellUpdate'>;
}

/** What the Help menu has of updates. */
export interface UpdateMenu {
  /** Not where the company brings new versions: there is nothing to look for then. */
  readonly isOffered: () => Promise<boolean>;
  /** Looks, and says what came of it. One at a time. */
  readonly check: (language: PageLanguage) => void;
}

const minute = 60_000;

/** Not all computers of a company at once, which are switched on at nine. */
const firstLook = () => (2 + Math.random() * 8) * minute;

const nextLook = 6 * 60 * minute;

/** Looks for updates now and then, and answers the home page. Nothing of it is loaded before it is needed. */
export function startUpdates({ app, ipc, services, meeting, windows }: Parts): UpdateMenu {
  const inMeeting = () => meeting.current() !== undefined;
  let loading: Promise<UpdateDesk> | undefined;
  let loaded: UpdateDesk | undefined;
  const desk = (): Promise<UpdateDesk> =>
    (loading ??= Promise.all([services(), import('./open-update-desk.ts')]).then(
      ([all, { openUpdateDesk }]) => {
        loaded = openUpdateDesk({
          app,
          services: all,
          inMeeting,
          onChange: () => {
            if (loaded !== undefined) windows.tellUpdate(loaded.state());
          },
        });
        return loaded;
      },
    ));

  const lookIn = (ms: number) => {
    setTimeout(() => {
      void desk()
        .then(({ check }) => check())
        .finally(() => {
          lookIn(nextLook);
        });
    }, ms).unref();
  };
  lookIn(firstLook());

  let wasOpen = false;
  meeting.subscribe((facts) => {
    const isOpen = facts !== undefined;
    if (isOpen !== wasOpen) loaded?.meetingChanged();
    wasOpen = isOpen;
  });

  // Asked with the page's first moments: from memory, and nothing is loaded for it.
  ipc.handleBoot('shell:update-state', () => loaded?.state() ?? nothingKnown(app.getVersion()));
  ipc.handle('shell:check-updates', async () => (await desk()).check());
  ipc.handle('shell:get-update', async () => {
    (await desk()).get();
    return ok(null);
  });
  ipc.handle('shell:restart-to-update', async () => (await desk()).restart());

  let asking: Promise<void> | undefined;
  return {
    isOffered: async () => (await desk()).state().keeper !== 'company',
    check(language) {
      asking ??= Promise.all([desk(), import('./update-menu.ts'), import('./show-update-answer.ts')])
        .then(([own, { checkFromMenu }, { showUpdateAnswer }]) =>
          checkFromMenu({
            ...{ desk: own, inMeeting, language },
            show: (options) => showUpdateAnswer(options, inMeeting()),
          }),
        )
        .finally(() => {
          asking = undefined;
        });
    },
  };
}

function nothingKnown(current: string): UpdateState {
  return { current, keeper: 'foyer', progress: { kind: 'none' } };
}
