import { contextBridge } from 'electron';
import type { ShellBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: ShellBridge = {
  boot: call('shell:boot'),
  join: call('shell:join'),
  joinRecent: call('shell:join-recent'),
  forgetRecent: call('shell:forget-recent'),
  clearRecent: call('shell:clear-recent'),
  signOut: call('shell:sign-out'),
  onHomeChanged: listen('shell:home-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
