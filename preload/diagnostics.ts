import { contextBridge } from 'electron';
import type { DiagnosticsBridge } from '../shared/bridge.ts';
import { call, listen } from './call.ts';

const bridge: DiagnosticsBridge = {
  boot: call('diagnostics:boot'),
  run: call('diagnostics:run'),
  report: call('diagnostics:report'),
  save: call('diagnostics:save'),
  onFinding: listen('diagnostics:finding'),
  onLanguage: listen('diagnostics:language-changed'),
};

contextBridge.exposeInMainWorld('foyer', bridge);
