import type { Session } from 'electron';

/** SECURITY: no page of Foyer has anything to save, so none can put a file on the computer. */
export function refuseDownloads(session: Pick<Session, 'on'>): void {
  session.on('will-download', (event) => {
    event.preventDefault();
  });
}
