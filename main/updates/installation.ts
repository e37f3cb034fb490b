/** How this Foyer came onto the computer, as far as updates are concerned. */
export interface Installation {
  /** Who looks after it where no policy says so. */
  readonly keeper: 'employee' | 'it';
  /** What can bring a newer one; `none`: nothing that Foyer could start. */
  readonly way: 'deb' | 'rpm' | 'appimage' | 'nsis' | 'mac' | 'none';
}

interface Computer {
  readonly platform: string;
  readonly packaged: boolean;
  readonly execPath: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What electron-builder says in the file `package-type` of a Linux package. */
  readonly packageType: string | undefined;
  readonly exists: (path: string) => boolean;
  /** Whose the file is; `undefined` where that can't be said. */
  readonly ownerOf: (path: string) => number | undefined;
}

/** Looks at where Foyer lies and what lies beside it. */
export function installationOf(computer: Computer): Installation {
  if (!computer.packaged) return { keeper: 'employee', way: 'none' };
  switch (computer.platform) {
    case 'linux':
      return linux(computer);
    case 'win32':
      return windows(computer);
    case 'darwin':
      // A pkg belongs to root; what an employee drags from a dmg is theirs.
      return computer.ownerOf(computer.execPath) === 0
        ? { keeper: 'it', way: 'none' }
        : { keeper: 'employee', way: 'mac' };
    default:
      return { keeper: 'employee', way: 'none' };
  }
}

function linux({ packageType, env }: Computer): Installation {
  if (packageType === 'deb' || packageType === 'rpm') return { keeper: 'it', way: packageType };
  return { keeper: 'employee', way: env['APPIMAGE'] === undefined ? 'none' : 'appimage' };
}

/** A MSI has no uninstaller of its own, and an installer of another kind would only lie over it. */
function windows({ execPath, env, exists }: Computer): Installation {
  const folder = execPath.slice(0, execPath.lastIndexOf('\\'));
  const way = exists(`${folder}\\Uninstall Foyer.exe`) ? 'nsis' : 'none';
  const own = env['LOCALAPPDATA'];
  const isOwn = own !== undefined && execPath.toLowerCase().startsWith(`${own.toLowerCase()}\\`);
  return { keeper: isOwn ? 'employee' : 'it', way };
}
