import type { MeetingSystem } from '../../shared/schemas/meeting.ts';

/** Something that an operating system's privacy settings let programs use, or not. */
export type PrivateDevice = 'camera' | 'microphone';

/** The operating system by the name its users know. Whatever else there may be has no such settings we know of. */
export function systemOf(platform: NodeJS.Platform): MeetingSystem {
  switch (platform) {
    case 'win32':
      return 'windows';
    case 'darwin':
      return 'macos';
    default:
      return 'linux';
  }
}

/**
 * The address that opens the page of the system's settings on which a device is allowed; nothing on Linux, where every
 * desktop and packaging has its own way, or none. SECURITY: fixed addresses; none contains anything from a page.
 */
export function privacySettingsOf(system: MeetingSystem, device: PrivateDevice): string | undefined {
  switch (system) {
    case 'windows':
      return device === 'camera' ? 'ms-settings:privacy-webcam' : 'ms-settings:privacy-microphone';
    case 'macos':
      return `x-apple.systempreferences:com.apple.preference.security?Privacy_${
        device === 'camera' ? 'Camera' : 'Microphone'
      }`;
    case 'linux':
      return undefined;
  }
}
