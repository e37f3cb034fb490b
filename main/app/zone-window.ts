import { join } from 'node:path';
import {
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  nativeTheme,
  type Session,
  session,
} from 'electron';
import type { PageLanguage } from '../../shared/language.ts';
import { type Zone, zoneUrl } from '../../shared/zones.ts';
import { serveZone } from '../security/app-protocol.ts';
import { refuseDownloads } from '../security/downloads.ts';
import { builtInRules, type MeetingRules } from '../security/meeting-rules.ts';
import { lockPermissions } from '../security/permissions.ts';

/** Where the build put the preloads and pages. */
export interface Folders {
  readonly preload: string;
  readonly renderer: string;
}

/**
 * The session of a zone, set up once. SECURITY: every zone has its own, in memory: nothing a page stores reaches the
 * disk, and the meeting's third-party code shares nothing with our pages.
 */
export function createZoneSessions(
  folders: Folders,
  rules: () => MeetingRules = () => builtInRules,
  language: () => PageLanguage = () => 'en',
): (zone: Zone) => Session {
  const ready = new Map<Zone, Session>();
  return (zone) => {
    const known = ready.get(zone);
    if (known !== undefined) return known;
    const own = session.fromPartition(zone);
    serveZone(own, zone, folders.renderer, rules, language);
    lockPermissions(own, zone);
    refuseDownloads(own);
    ready.set(zone, own);
    return own;
  };
}

/** A window on one zone's page; `show` is called when its first paint is ready. */
export function openZoneWindow(
  zone: Zone,
  own: Session,
  folders: Folders,
  options: BrowserWindowConstructorOptions,
  show: (window: BrowserWindow) => void = (window) => {
    window.show();
  },
): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#161615' : '#f7f6f3',
    autoHideMenuBar: true,
    ...options,
    webPreferences: {
      preload: join(folders.preload, `${zone}.cjs`),
      session: own,
      // SECURITY: the three locks of every page of Foyer.
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    show(window);
  });
  void window.loadURL(zoneUrl(zone)).catch(() => {
    // A window closed while it loads rejects; there is nobody left to tell.
  });
  return window;
}
