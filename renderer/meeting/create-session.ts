import { bridge } from './bridge.ts';
import { possibleChoices, roomDevicesOf } from './media/devices.ts';
import { createMeetingSession, type MeetingSession } from './meeting-session.ts';

/** Loads the room with UIKit in it, once. */
export function loadRoom() {
  return import('./room/open-room.ts');
}

/** The session of this page, with main, UIKit and the devices behind it. */
export function createSession(onChange: () => void): MeetingSession {
  return createMeetingSession({
    bridge,
    loadRoom,
    lookForDevices: async (choices) => {
      const found = await navigator.mediaDevices.enumerateDevices().catch(() => undefined);
      return {
        devices: roomDevicesOf(found ?? [], choices),
        choices: found === undefined ? choices : possibleChoices(found, choices),
      };
    },
    onChange,
  });
}
