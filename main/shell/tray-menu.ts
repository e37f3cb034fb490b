import type { MenuItemConstructorOptions } from 'electron';
import { plainText } from './plain-text.ts';
import type { Presence } from './presence.ts';
import type { Words } from './words/words.ts';

/** What can be done from the tray. */
export interface TrayActions {
  readonly open: () => void;
  readonly toggleMicrophone: () => void;
  readonly leave: () => void;
  readonly quit: () => void;
}

const longestTitle = 40;

/** What the tray says when the pointer rests on it. */
export function trayTip(presence: Presence, { tray }: Words): string {
  if (presence.kind === 'idle') return tray.idle;
  const title = plainText(presence.title, longestTitle);
  return presence.microphone === 'on' ? tray.inMeeting(title) : tray.muted(title);
}

export function trayMenu(
  presence: Presence,
  { tray }: Words,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  const hasWindow = presence.kind === 'in-meeting' || presence.open !== undefined;
  return [
    { id: 'open', label: hasWindow ? tray.openMeeting : tray.open, click: actions.open },
    ...(presence.kind === 'in-meeting' ? meetingItems(presence.microphone, tray, actions) : []),
    { type: 'separator' },
    { id: 'quit', label: tray.quit, click: actions.quit },
  ];
}

function meetingItems(
  microphone: 'on' | 'off' | 'none',
  tray: Words['tray'],
  { toggleMicrophone, leave }: TrayActions,
): MenuItemConstructorOptions[] {
  return [
    { type: 'separator' },
    {
      id: 'microphone',
      label: microphone === 'on' ? tray.mute : tray.unmute,
      enabled: microphone !== 'none',
      click: toggleMicrophone,
    },
    { id: 'leave', label: tray.leave, click: leave },
  ];
}
