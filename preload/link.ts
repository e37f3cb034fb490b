import { contextBridge } from 'electron';
import type { LinkBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: LinkBridge = {
  boot: call('link:boot'),
  answer: call('link:answer'),
  onLanguage: listen('link:language-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
