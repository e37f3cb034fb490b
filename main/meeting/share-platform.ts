/** What a computer says of itself, as far as sharing depends on it. */
export interface ShareFacts {
  readonly platform: NodeJS.Platform;
  /** Of the system: `15.1.0` on macOS, `10.0.22631` on Windows. */
  readonly systemVersion: string;
  readonly electronVersion: string;
  /** `XDG_SESSION_TYPE` and `WAYLAND_DISPLAY`. */
  readonly sessionType?: string | undefined;
  readonly waylandDisplay?: string | undefined;
  /** What `--ozone-platform` was set to. */
  readonly ozonePlatform?: string | undefined;
}

export interface SharePlatform {
  /**
   * Who asks what to share: our picker, or the portal of a Wayland desktop. The picker of macOS 15 is not used: Electron
   * then asks main nothing, so a company that forbids sharing could not be obeyed here, and no sound comes with it.
   */
  readonly asks: 'foyer' | 'portal';
  /** The computer's own sound can be shared. */
  readonly sound: boolean;
  /** Windows of ours can be left out of the picture of a screen. */
  readonly leavesOut: boolean;
}

/** The first number of a version; 0 for what is none. */
function majorOf(version: string): number {
  return Number.parseInt(version, 10) || 0;
}

/** How this computer shares: everything about sharing that differs between systems is decided here. */
export function sharePlatformOf(facts: ShareFacts): SharePlatform {
  const { platform, systemVersion, electronVersion } = facts;
  switch (platform) {
    case 'win32':
      // Windows 10 2004 is the first that leaves a window out; before it, the window's place is black.
      return { asks: 'foyer', sound: true, leavesOut: Number(systemVersion.split('.')[2] ?? 0) >= 19_041 };
    case 'darwin': {
      const system = majorOf(systemVersion);
      return {
        asks: 'foyer',
        // macOS gives programs its sound since 13; Electron hands it on since 39.
        sound: system >= 13 && majorOf(electronVersion) >= 39,
        // Captures of macOS 15 show windows that ask to be left out.
        leavesOut: system < 15,
      };
    }
    default:
      return { asks: isWayland(facts) ? 'portal' : 'foyer', sound: false, leavesOut: false };
  }
}

/**
 * Chromium captures through the portal in every Wayland session, also when its own windows go through X11. Each listing
 * opens the portal's question, so there must be exactly one.
 */
function isWayland({ sessionType, waylandDisplay, ozonePlatform }: ShareFacts): boolean {
  if (ozonePlatform === 'wayland') return true;
  return sessionType?.startsWith('wayland') === true && (waylandDisplay ?? '') !== '';
}
