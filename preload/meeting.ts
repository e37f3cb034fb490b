import { contextBridge } from 'electron';
import type { MeetingBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: MeetingBridge = {
  boot: call('meeting:boot'),
  roomToken: call('meeting:room-token'),
  saveChoices: call('meeting:save-choices'),
  report: call('meeting:report'),
  facts: call('meeting:facts'),
  happened: call('meeting:happened'),
  openPrivacySettings: call('meeting:open-privacy-settings'),
  rejoin: call('meeting:rejoin'),
  goHome: call('meeting:go-home'),
  onCommand: listen('meeting:command'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
