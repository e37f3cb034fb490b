import { bridge } from './bridge.ts';
import { roomDevicesOf } from './media/devices.ts';
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
    findDevices: async (choices) => {
      const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
      return roomDevicesOf(devices, choices);
    },
    onChange,
  });
}
