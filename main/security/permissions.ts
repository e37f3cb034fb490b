import type { Session } from 'electron';
import { type Zone, zoneOf } from '../../shared/zones.ts';

/** What a meeting needs: devices, a screen, full screen, copying an invitation, choosing the speaker. */
const meetingPermissions = new Set([
  'media',
  'display-capture',
  'fullscreen',
  'clipboard-sanitized-write',
  'speaker-selection',
]);

/** Whether a page of `zone` at `url` may have a permission. SECURITY: everything not named here is denied. */
export function isPermitted(zone: Zone, permission: string, url: string): boolean {
  return zone === 'meeting' && zoneOf(url) === 'meeting' && meetingPermissions.has(permission);
}

export function lockPermissions(session: Session, zone: Zone): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isPermitted(zone, permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => isPermitted(zone, permission, origin));
  session.setDevicePermissionHandler(() => false);
}
