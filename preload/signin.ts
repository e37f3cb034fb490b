import { contextBridge } from 'electron';
import type { SignInBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: SignInBridge = {
  boot: call('signin:boot'),
  findCompany: call('signin:find-company'),
  signIn: call('signin:sign-in'),
  signInWithKey: call('signin:sign-in-with-key'),
  setUpByHand: call('signin:set-up-by-hand'),
  signInByHand: call('signin:sign-in-by-hand'),
  signInWithBrowser: call('signin:sign-in-with-browser'),
  openBrowserAgain: call('signin:open-browser-again'),
  cancelBrowser: call('signin:cancel-browser'),
  pasteAnswer: call('signin:paste-answer'),
  diagnostics: call('signin:diagnostics'),
  acceptSessionOnly: call('signin:accept-session-only'),
  declineSessionOnly: call('signin:decline-session-only'),
  onWaitingChanged: listen('signin:waiting-changed'),
  onLanguage: listen('signin:language-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
