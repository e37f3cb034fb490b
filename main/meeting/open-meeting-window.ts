import type { BrowserWindow, BrowserWindowConstructorOptions, Session } from 'electron';
import type { MeetingRules } from '../security/meeting-rules.ts';
import { blockTelemetry } from '../security/vendor-hosts.ts';
import { answerDisplayMedia } from './display-media.ts';
import type { PickSource } from './picked.ts';

interface Parts {
  readonly session: () => Session;
  /** In the meeting's session. */
  readonly open: (options: BrowserWindowConstructorOptions) => BrowserWindow;
  readonly picker: PickSource;
  readonly rules: () => MeetingRules;
}

/** Opens meeting windows. Their session is prepared with the first: before first paint it would be work for nothing. */
export function createMeetingWindows(parts: Parts): (title: string) => BrowserWindow {
  const { session, open, picker, rules } = parts;
  let prepared = false;
  const prepare = () => {
    prepared = true;
    const own = session();
    blockTelemetry(own, () => rules().vendorTelemetry);
    // SECURITY: not the button that is gone, but this keeps a company's screens in the company.
    answerDisplayMedia(own, (question) => (rules().screenSharing ? picker(question) : Promise.resolve(null)));
  };
  return (title) => {
    if (!prepared) prepare();
    const window = open({ width: 1180, height: 760, minWidth: 480, minHeight: 480, title });
    window.on('page-title-updated', (event) => {
      event.preventDefault();
    });
    return window;
  };
}
