import { contextBridge } from 'electron';
import type { SignInBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: SignInBridge = {
  boot: call('signin:boot'),
  findCompany: call('signin:find-company'),
  signIn: call('signin:sign-in'),
  acceptSessionOnly: call('signin:accept-session-only'),
  declineSessionOnly: call('signin:decline-session-only'),
  onWaitingChanged: listen('signin:waiting-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
