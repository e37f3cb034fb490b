import { contextBridge } from 'electron';
import type { PickerBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: PickerBridge = {
  boot: call('picker:boot'),
  sources: call('picker:sources'),
  choose: call('picker:choose'),
  onLanguage: listen('picker:language-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
