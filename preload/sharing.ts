import { contextBridge } from 'electron';
import type { SharingBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: SharingBridge = {
  boot: call('sharing:boot'),
  stop: call('sharing:stop'),
  onLanguage: listen('sharing:language-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
