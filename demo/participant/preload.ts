import { contextBridge, ipcRenderer } from 'electron';
import type { PageCommand, PageReport, ParticipantBridge } from './messages.ts';

// SECURITY: named functions only; the page gets no way to send on a channel of its choice, and no event object.
const bridge: ParticipantBridge = {
  kit: () => ipcRenderer.invoke('participant:kit'),
  freshToken: () => ipcRenderer.invoke('participant:fresh-token'),
  report: (report: PageReport) => {
    ipcRenderer.send('participant:report', report);
  },
  onCommand: (listener) => {
    ipcRenderer.on('participant:command', (_event, command: PageCommand) => {
      listener(command);
    });
  },
};

contextBridge.exposeInMainWorld('participant', bridge);
