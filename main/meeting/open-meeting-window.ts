import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import { blockTelemetry } from '../security/vendor-hosts.ts';
import { answerDisplayMedia, type PickSource } from './display-media.ts';

interface Parts {
  readonly session: () => Session;
  readonly open: (own: Session, options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly picker: PickSource;
}

/** Opens meeting windows. Their session is prepared with the first: before first paint it would be work for nothing. */
export function createMeetingWindows({ session, open, picker }: Parts): (title: string) => BrowserWindow {
  let prepared: Session | undefined;
  const prepare = () => {
    const own = session();
    blockTelemetry(own);
    answerDisplayMedia(own, picker);
    return own;
  };
  return (title) => {
    prepared ??= prepare();
    const window = open(prepared, { width: 1180, height: 760, minWidth: 480, minHeight: 480, title });
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    return window;
  };
}
