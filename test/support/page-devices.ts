import type { Page } from 'playwright';

/**
 * Plugs a camera with this label into the page, or everything out but what the computer really has: it is the real (fake)
 * camera under another id. The page hears of it as of a real one.
 */
export async function plugIn(meeting: Page, label: string | undefined): Promise<void> {
  await meeting.evaluate((name) => {
    const { mediaDevices } = navigator;
    const id = 'plugged-in';
    const real = MediaDevices.prototype.enumerateDevices.bind(mediaDevices);
    mediaDevices.enumerateDevices = async () => {
      const devices = await real();
      if (name === undefined) return devices;
      const plugged: MediaDeviceInfo = {
        kind: 'videoinput',
        deviceId: id,
        groupId: '',
        label: name,
        toJSON: () => ({}),
      };
      return [...devices, plugged];
    };
    const open = MediaDevices.prototype.getUserMedia.bind(mediaDevices);
    mediaDevices.getUserMedia = (constraints = {}) => {
      const asked = JSON.stringify(constraints);
      Reflect.set(globalThis, 'foyerAsked', asked);
      return open(asked.includes(id) ? { video: true } : constraints);
    };
    mediaDevices.dispatchEvent(new Event('devicechange'));
  }, label);
}

/** What the page asked for last when it opened a camera or microphone. */
export function lastAsked(meeting: Page): Promise<string> {
  return meeting.evaluate(() => String(Reflect.get(globalThis, 'foyerAsked')));
}

/** From now on every camera and microphone refuses to start, as Chromium says it: `NotReadableError` when another has it. */
export async function refuseDevices(meeting: Page, name: string): Promise<void> {
  await meeting.evaluate((error) => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Could not start video source', error));
  }, name);
}
