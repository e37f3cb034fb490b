import { contextBridge } from 'electron';
import type { LinkBridge } from '../shared/bridge.ts';
import { call } from './call.ts';

const bridge: LinkBridge = {
  boot: call('link:boot'),
  answer: call('link:answer'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
