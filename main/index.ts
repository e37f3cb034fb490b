import { join } from 'node:path';
import { app, ipcMain, nativeTheme, net, protocol, screen, session, shell } from 'electron';
import { ok } from '../shared/result.ts';
import { quitPastKeychain } from './account/keychain-at-quit.ts';
import { startKeeping } from './account/start-keeping.ts';
import { type Boot, readBootFile, removeBootFile, writeBootFile } from './app/boot-file.ts';
import { handOver } from './app/deep-link-sources.ts';
import { onBack } from './app/on-back.ts';
import { refuseSwitches } from './app/refuse-switches.ts';
import { startDeepLinks } from './app/start-deep-links.ts';
import { startQuitGuard } from './app/start-quit-guard.ts';
import { followTheme } from './app/follow-theme.ts';
import { createWindowPlaces, workAreasOf } from './app/window-places.ts';
import { createWindows } from './app/windows.ts';
import { createZoneSessions, openZoneWindow } from './app/zone-window.ts';
import { diagnoseOptions } from './diagnostics/command-line.ts';
import { diagnosticsOpener } from './diagnostics/open-diagnostics.ts';
import { startDiagnosing } from './diagnostics/start-diagnosing.ts';
import { createIpc } from './ipc/handle.ts';
import { handleMeeting } from './ipc/meeting-handlers.ts';
import { handleShell } from './ipc/shell-handlers.ts';
import { handleSettings } from './ipc/settings-handlers.ts';
import { handleSignIn } from './ipc/signin-handlers.ts';
import { startLanguage } from './language/start-language.ts';
import { createMeetingFacts } from './meeting/meeting-facts.ts';
import { pickerLoadedBy } from './meeting/load-sharing.ts';
import { createMeetings } from './meeting/meeting.ts';
import { createMeetingWindows } from './meeting/open-meeting-window.ts';
import { renewalsBy } from './meeting/meeting-renewal.ts';
import { rememberMeeting } from './meeting/recent-meetings.ts';
import { contactOf } from './policy/policy-look.ts';
import { startPrinting } from './policy/start-printing.ts';
import { registerAppScheme } from './security/app-protocol.ts';
import { builtInRules, meetingRulesOf } from './security/meeting-rules.ts';
import { lockNavigation } from './security/navigation.ts';
import type { Services } from './services.ts';
import { opensHidden } from './shell/opens-hidden.ts';
import { startSurroundings } from './shell/start-surroundings.ts';
import { startUpdates } from './updates/start-updates.ts';

refuseSwitches(app, import.meta.dirname);

/** The composition root: builds the parts, wires them, starts. What is not needed for first paint is imported later. */
function start(): void {
  registerAppScheme(protocol);
  const userData = app.getPath('userData');
  const bootFile = join(userData, 'boot.json');
  const folders = {
    preload: join(import.meta.dirname, '../preload'),
    renderer: join(import.meta.dirname, '../renderer'),
  };
  const sessionOf = createZoneSessions(
    folders,
    () => rules(),
    () => language.now(),
  );

  let services: Promise<Services> | undefined;
  let loaded: Services | undefined;
  const loadServices = (): Promise<Services> =>
    (services ??= import('./services.ts').then(async ({ createServices }) => {
      // Said at once, whoever needs them first: a link or a meeting that ends may come before the home page's turn.
      loaded = await createServices({
        userData,
        version: app.getVersion(),
        net,
        companySession: session.fromPartition('company'),
        openExternal: (url) => shell.openExternal(url),
        onBackFromBrowser: () => {
          windows.focus();
        },
        language: () => language.now(),
      });
      const all = loaded;
      surroundings.start(all);
      followTheme(nativeTheme, all.preferences);
      language.follow(all.preferences, () => {
        refresh(all);
      });
      return all;
    }));

  // A meeting opens after the services have loaded.
  const rules = () => (loaded === undefined ? builtInRules : meetingRulesOf(loaded.policy));

  let boot: Boot = readBootFile(bootFile) ?? { home: null, signIn: {} };
  const haveBootFile = boot.home !== null;
  const language = startLanguage(app, boot.language);
  if (boot.theme !== undefined) nativeTheme.themeSource = boot.theme;

  const openPlaced = createWindowPlaces({
    file: join(userData, 'window-places.json'),
    workAreas: () => workAreasOf(screen),
    open: (zone, options, show) => openZoneWindow(zone, sessionOf(zone), folders, options, show),
  });
  const windows = createWindows(openPlaced);
  const ipc = createIpc({
    ipcMain,
    loadSchemas: async () => (await import('../shared/schemas/ipc.ts')).ipcSchemas,
    onError: (channel, { code, support }) => {
      void loadServices().then(({ log }) => {
        log({ event: `refused ${channel}`, code, support });
      });
    },
  });

  /** Brings the boot copy, its file and the home page up to what the services say. */
  const refresh = (all: Services): void => {
    const home = all.home();
    const state = all.account.state();
    const account = state.kind === 'signedOut' ? undefined : state.account;
    const address = all.policy.signInAddress(account?.address ?? all.settings.read().lastAddress);
    boot = {
      home,
      language: all.preferences.read().language,
      theme: all.preferences.read().theme,
      signIn: {
        ...(address === '' ? {} : { address }),
        ...(all.policy.onlyCompany() === undefined ? {} : { addressFixed: true }),
        ...contactOf(all.policy),
        ...(state.kind === 'expired' ? { notice: 'signin.expired', user: state.account.userID } : {}),
      },
    };
    // A sign-in until quit leaves nothing behind that says who it was.
    if (home === null || home.sessionOnly) removeBootFile(bootFile);
    else writeBootFile(bootFile, boot);
    if (home !== null) windows.tellHome(home);
  };

  const meetingFacts = createMeetingFacts(Date.now);
  const quitGuard = startQuitGuard({
    meeting: meetingFacts,
    leave: () => {
      meetings.leave();
    },
    language: () => language.now(),
  });
  quitPastKeychain({
    app,
    underWay: () => loaded?.keychainCall(),
    kill: () => {
      process.kill(process.pid, 'SIGKILL');
    },
  });

  const showFirst = (all: Services): void => {
    if (quitGuard.isQuitting()) return;
    refresh(all);
    // Home comes back at the meeting's end.
    if (meetings.isOpen()) return;
    if (links.opensNow()) {
      links.settle();
      if (boot.home !== null) windows.endSignIn();
      return;
    }
    if (boot.home === null) windows.showSignIn();
    else windows.showHome();
    links.settle();
  };
  const showFirstSoon = (): void => {
    void loadServices().then(showFirst);
  };

  const openMeetingWindow = createMeetingWindows({
    session: () => sessionOf('meeting'),
    open: (options) => openPlaced('meeting', options),
    picker: pickerLoadedBy(async () =>
      (await import('./meeting/start-sharing.ts')).startSharing({
        ...{ ipc, meeting: meetingFacts },
        open: (zone, options, show) => openZoneWindow(zone, sessionOf(zone), folders, options, show),
      }),
    ),
    rules,
  });
  /** Between a meeting and what comes after it no window is open. */
  let comingBack = false;

  const meetings = createMeetings({
    facts: meetingFacts,
    openWindow: (title) => {
      windows.stepAside();
      const window = openMeetingWindow(title);
      quitGuard.guard(window);
      surroundings.watch(window);
      return window;
    },
    createRenewal: renewalsBy(loadServices),
    onJoined: (target) => {
      // A guest's meetings are not remembered.
      if (target.guest !== undefined) return;
      void loadServices().then((all) => {
        all.recent.change((list) => rememberMeeting(list, target, Date.now()));
        refresh(all);
      });
    },
    onClosed: (target, last) => {
      comingBack = true;
      links.meetingClosed(target, last);
      void sessionOf('meeting')
        .clearStorageData()
        .catch(() => undefined)
        .then(loadServices)
        .then(showFirst)
        .finally(() => {
          comingBack = false;
        });
    },
  });

  /** Whoever starts Foyer again, or clicks on it in the dock or tray, wants to see it. */
  const open = (): void => {
    if (meetings.isOpen()) meetings.focus();
    else if (windows.areOpen()) windows.focus();
    else showFirstSoon();
  };
  const openDiagnostics = diagnosticsOpener({
    ...{ ipc, services: loadServices },
    open: (options) => openZoneWindow('diagnostics', sessionOf('diagnostics'), folders, options),
  });
  const surroundings = startSurroundings({
    ...{ meeting: meetingFacts, open, onDiagnostics: openDiagnostics },
    updates: startUpdates({ app, ipc, services: loadServices, meeting: meetingFacts, windows }),
    ...{ language: () => language.now(), onLanguage: language.onChange },
  });

  const links = startDeepLinks({
    ...{ app, ipc, meetings, windows, showFront: open },
    args: process.argv,
    loaded: () => (quitGuard.isQuitting() ? undefined : loaded),
    openWindow: (options) => openZoneWindow('link', sessionOf('link'), folders, options),
    settleSoon: () => {
      void loadServices().then(links.settle);
    },
    onHomeChanged: refresh,
    knownAddress: () => boot.signIn.address,
  });

  ipc.handleBoot('signin:boot', () => ({ ...boot.signIn, ...links.waiting(boot.signIn.address) }));
  ipc.handleBoot('shell:boot', () => boot.home);
  handleSignIn(ipc, loadServices, showFirstSoon);
  handleSettings({
    ...{ ipc, services: loadServices, platform: process.platform, onChanged: refresh },
    takenKeys: surroundings.takenKeys,
  });
  handleShell({
    ipc,
    services: loadServices,
    openMeeting: (target) => {
      // Another meeting is left only if the employee says so.
      if (meetings.isOpen()) links.follow(target);
      else meetings.open(target);
      return ok(null);
    },
    followLink: links.receive,
    onHomeChanged: refresh,
    onSignedOut: showFirstSoon,
  });
  handleMeeting(ipc, loadServices, meetings, meetingFacts, (url) => shell.openExternal(url));

  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents, (url) => {
      void shell.openExternal(url);
    });
  });
  app.on('window-all-closed', () => {
    if (meetings.isOpen() || comingBack || loaded?.preferences.read().keepRunning === true) return;
    app.quit();
  });

  void app.whenReady().then(() => {
    onBack(meetings.checkToken);
    const onQuit = (listener: () => void) => app.on('before-quit', listener);
    startKeeping({ onQuit, onBack, account: () => loaded?.account });
    setTimeout(quitGuard.hearSessionEnd, 1500).unref();
    if (opensHidden(app, process) && !links.isWaiting()) {
      void loadServices().then((all) => {
        if (!all.preferences.read().startHidden) showFirst(all);
      });
      return;
    }
    // A link goes first: it may need no home at all.
    if (!haveBootFile || links.isWaiting()) {
      showFirstSoon();
      return;
    }
    windows.showHome();
    // Store, schemas and keychain load after first paint: loading them at once costs a fifth of the start (measured).
    setTimeout(() => {
      void loadServices().then(showFirst);
    }, 1500).unref();
  });
}

const looking = diagnoseOptions(process.argv);
if (process.argv.includes('--print-policy')) startPrinting(app);
else if (looking !== undefined) startDiagnosing(app, looking);
else if (app.requestSingleInstanceLock(handOver(process.argv))) start();
else app.quit();
