import type { DesktopCapturer } from 'electron';
import type { PickSource } from './picked.ts';

/**
 * Lets the desktop's portal ask: listing opens its question, and what it lists is what was chosen. One listing for both
 * kinds, because each opens a question of its own.
 */
export function pickFromPortal(capturer: Pick<DesktopCapturer, 'getSources'>): PickSource {
  return async () => {
    const [chosen] = await capturer.getSources({
      types: ['screen', 'window'],
      thumbnailSize: { width: 0, height: 0 },
      fetchWindowIcons: false,
    });
    if (chosen === undefined) return null;
    const { id, display_id: displayID } = chosen;
    const kind = id.startsWith('window:') ? 'window' : 'screen';
    // The portal keeps the name of what was chosen to itself.
    return { id, name: '', kind, sound: false, ownWindows: true, displayID };
  };
}
