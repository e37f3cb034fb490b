import type { Preferences } from '../../shared/schemas/preferences.ts';

export type ShortcutName = keyof Preferences['shortcuts'];

/** The part of Electron's globalShortcut that is needed here. */
export interface GlobalKeys {
  readonly register: (accelerator: string, callback: () => void) => boolean;
  readonly unregister: (accelerator: string) => unknown;
}

export interface GlobalShortcuts {
  /** Takes the keys that were chosen, and lets go of the others. What another program has is tried again each time. */
  readonly use: (shortcuts: Preferences['shortcuts']) => void;
  /** Leaves the keys to other programs until `use`. */
  readonly letGo: () => void;
  /** What another program has of the keys that were wanted last. */
  readonly taken: () => ReadonlyMap<ShortcutName, string>;
}

interface Parts {
  readonly keys: GlobalKeys;
  readonly press: Readonly<Record<ShortcutName, () => void>>;
}

/**
 * Keys that work while another program is in front. They switch, and no more: Electron does not hear a key being let go of
 * outside of its windows, so nothing here can be held to talk.
 */
export function createGlobalShortcuts({ keys, press }: Parts): GlobalShortcuts {
  const held = new Map<ShortcutName, string>();
  const refused = new Map<ShortcutName, string>();

  const letGo = (name: ShortcutName) => {
    const accelerator = held.get(name);
    if (accelerator !== undefined) keys.unregister(accelerator);
    held.delete(name);
  };

  const use = (name: ShortcutName, accelerator: string | null) => {
    if (held.get(name) === accelerator) return;
    letGo(name);
    if (accelerator === null || take(accelerator, press[name])) {
      if (accelerator !== null) held.set(name, accelerator);
      refused.delete(name);
      return;
    }
    refused.set(name, accelerator);
  };

  const take = (accelerator: string, pressed: () => void): boolean => {
    // Two functions on the same keys: the first has them.
    if ([...held.values()].includes(accelerator)) return false;
    try {
      return keys.register(accelerator, pressed);
    } catch {
      // Keys that this system does not know.
      return false;
    }
  };

  return {
    use(shortcuts) {
      use('toggleMicrophone', shortcuts.toggleMicrophone);
      use('toggleCamera', shortcuts.toggleCamera);
    },
    letGo() {
      letGo('toggleMicrophone');
      letGo('toggleCamera');
    },
    taken: () => refused,
  };
}

/** Keys as they stand on the keyboard of this system. */
export function keysInWords(accelerator: string, platform: NodeJS.Platform): string {
  const command = platform === 'darwin' ? '⌘' : 'Ctrl';
  return accelerator.replace('CommandOrControl', command).replace('Control', 'Ctrl').replace('Command', '⌘');
}
