import { contextBridge } from 'electron';
import type { PickerBridge } from '../shared/bridge.ts';
import { call } from './call.ts';

const bridge: PickerBridge = {
  sources: call('picker:sources'),
  choose: call('picker:choose'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
