import { answerOf } from '../ui/answer-of.ts';
import { bridge } from './bridge.ts';

/** In a window of its own. */
export function openDiagnostics(): void {
  void answerOf(bridge.diagnostics());
}
