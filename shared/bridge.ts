import type { Arguments, Channel, MeetingCommand, Value } from './ipc-contract.ts';
import type { PageLanguage } from './language.ts';
import type { Result } from './result.ts';
import type { Finding } from './schemas/diagnostics.ts';
import type { Home, WaitingMeeting } from './schemas/home.ts';
import type { UpdateState } from './schemas/update.ts';

type Call<C extends Channel> = (...args: Arguments<C>) => Promise<Result<Value<C>>>;
type Stop = () => void;
/** Draw your words again. */
type HearLanguage = (listener: (language: PageLanguage) => void) => Stop;

/** `window.foyer` on the sign-in page. */
export interface SignInBridge {
  readonly boot: Call<'signin:boot'>;
  readonly findCompany: Call<'signin:find-company'>;
  readonly signIn: Call<'signin:sign-in'>;
  readonly signInWithKey: Call<'signin:sign-in-with-key'>;
  readonly setUpByHand: Call<'signin:set-up-by-hand'>;
  readonly signInByHand: Call<'signin:sign-in-by-hand'>;
  readonly signInWithBrowser: Call<'signin:sign-in-with-browser'>;
  readonly openBrowserAgain: Call<'signin:open-browser-again'>;
  readonly cancelBrowser: Call<'signin:cancel-browser'>;
  readonly pasteAnswer: Call<'signin:paste-answer'>;
  readonly diagnostics: Call<'signin:diagnostics'>;
  readonly acceptSessionOnly: Call<'signin:accept-session-only'>;
  readonly declineSessionOnly: Call<'signin:decline-session-only'>;
  readonly onWaitingChanged: (listener: (waiting: WaitingMeeting) => void) => Stop;
  readonly onLanguage: HearLanguage;
}

/** `window.foyer` in the shell window. */
export interface ShellBridge {
  readonly boot: Call<'shell:boot'>;
  readonly join: Call<'shell:join'>;
  readonly joinRecent: Call<'shell:join-recent'>;
  readonly pinRecent: Call<'shell:pin-recent'>;
  readonly forgetRecent: Call<'shell:forget-recent'>;
  readonly restoreRecent: Call<'shell:restore-recent'>;
  readonly clearRecent: Call<'shell:clear-recent'>;
  readonly newMeeting: Call<'shell:new-meeting'>;
  readonly invitation: Call<'shell:invitation'>;
  readonly copyInvitation: Call<'shell:copy-invitation'>;
  readonly saveCalendar: Call<'shell:save-calendar'>;
  readonly diagnostics: Call<'shell:diagnostics'>;
  readonly settings: Call<'shell:settings'>;
  readonly changeSettings: Call<'shell:change-settings'>;
  readonly forgetDevices: Call<'shell:forget-devices'>;
  readonly signOut: Call<'shell:sign-out'>;
  readonly updateState: Call<'shell:update-state'>;
  readonly checkUpdates: Call<'shell:check-updates'>;
  readonly getUpdate: Call<'shell:get-update'>;
  readonly restartToUpdate: Call<'shell:restart-to-update'>;
  readonly onHomeChanged: (listener: (home: Home) => void) => Stop;
  readonly onUpdateChanged: (listener: (state: UpdateState) => void) => Stop;
  readonly onLanguage: HearLanguage;
}

/** `window.foyer` in a meeting window. SECURITY: no call takes a room or a user. */
export interface MeetingBridge {
  readonly boot: Call<'meeting:boot'>;
  readonly roomToken: Call<'meeting:room-token'>;
  readonly saveChoices: Call<'meeting:save-choices'>;
  readonly report: Call<'meeting:report'>;
  readonly facts: Call<'meeting:facts'>;
  readonly happened: Call<'meeting:happened'>;
  readonly openPrivacySettings: Call<'meeting:open-privacy-settings'>;
  readonly rejoin: Call<'meeting:rejoin'>;
  readonly goHome: Call<'meeting:go-home'>;
  readonly onCommand: (listener: (command: MeetingCommand) => void) => Stop;
}

/** `window.foyer` in the window that picks what to share. */
export interface PickerBridge {
  readonly boot: Call<'picker:boot'>;
  readonly sources: Call<'picker:sources'>;
  readonly choose: Call<'picker:choose'>;
  readonly onLanguage: HearLanguage;
}

/** `window.foyer` in the bar that says what is shared. */
export interface SharingBridge {
  readonly boot: Call<'sharing:boot'>;
  readonly stop: Call<'sharing:stop'>;
  readonly onLanguage: HearLanguage;
}

/** `window.foyer` in the window that asks about a link. */
export interface LinkBridge {
  readonly boot: Call<'link:boot'>;
  readonly answer: Call<'link:answer'>;
  readonly onLanguage: HearLanguage;
}

/** `window.foyer` in the diagnostics window. */
export interface DiagnosticsBridge {
  readonly boot: Call<'diagnostics:boot'>;
  readonly run: Call<'diagnostics:run'>;
  readonly report: Call<'diagnostics:report'>;
  readonly save: Call<'diagnostics:save'>;
  readonly onFinding: (listener: (finding: Finding) => void) => Stop;
  readonly onLanguage: HearLanguage;
}
