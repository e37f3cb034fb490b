import { contextBridge } from 'electron';
import type { ShellBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: ShellBridge = {
  boot: call('shell:boot'),
  join: call('shell:join'),
  joinRecent: call('shell:join-recent'),
  pinRecent: call('shell:pin-recent'),
  forgetRecent: call('shell:forget-recent'),
  restoreRecent: call('shell:restore-recent'),
  clearRecent: call('shell:clear-recent'),
  newMeeting: call('shell:new-meeting'),
  invitation: call('shell:invitation'),
  copyInvitation: call('shell:copy-invitation'),
  saveCalendar: call('shell:save-calendar'),
  diagnostics: call('shell:diagnostics'),
  settings: call('shell:settings'),
  changeSettings: call('shell:change-settings'),
  forgetDevices: call('shell:forget-devices'),
  signOut: call('shell:sign-out'),
  updateState: call('shell:update-state'),
  checkUpdates: call('shell:check-updates'),
  getUpdate: call('shell:get-update'),
  restartToUpdate: call('shell:restart-to-update'),
  onHomeChanged: listen('shell:home-changed'),
  onUpdateChanged: listen('shell:update-changed'),
  onLanguage: listen('shell:language-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
