import type { z } from 'zod';
import type { PageLanguage } from './language.ts';
import type { Finding } from './schemas/diagnostics.ts';
import type { Home, WaitingMeeting } from './schemas/home.ts';
import type { ipcSchemas } from './schemas/ipc.ts';
import type { RoomToken } from './schemas/room-token.ts';
import type { UpdateState } from './schemas/update.ts';

type Schemas = typeof ipcSchemas;

export type Channel = keyof Schemas;
export type Arguments<C extends Channel> = z.infer<Schemas[C]['args']>;
export type Value<C extends Channel> = z.infer<Schemas[C]['value']>;

/** What other parts of Foyer may have a meeting do, as if the employee had pressed it in the room. */
export type RoomCommand =
  | { readonly kind: 'microphone' | 'camera'; readonly to: 'on' | 'off' | 'toggle' }
  | { readonly kind: 'stop-sharing' }
  /** Leaves without a question; the page shows its end. */
  | { readonly kind: 'leave' };

/** What main tells a meeting window to do. */
export type MeetingCommand = RoomCommand | { readonly kind: 'renew'; readonly roomToken: RoomToken };

/** What main sends by itself: channel → message. The part before the colon is the zone that hears it. */
export interface Events {
  readonly 'shell:home-changed': Home;
  readonly 'shell:update-changed': UpdateState;
  readonly 'shell:language-changed': PageLanguage;
  readonly 'signin:waiting-changed': WaitingMeeting;
  readonly 'signin:language-changed': PageLanguage;
  readonly 'picker:language-changed': PageLanguage;
  readonly 'sharing:language-changed': PageLanguage;
  readonly 'link:language-changed': PageLanguage;
  readonly 'diagnostics:language-changed': PageLanguage;
  readonly 'diagnostics:finding': Finding;
  readonly 'meeting:command': MeetingCommand;
}
