import { EventEmitter } from 'node:events';
import { expect, it } from 'vitest';
import { hearSessionEnd, hearSessionEndAt } from '../../../../main/app/session-end.ts';

it.each(['SIGTERM', 'SIGHUP', 'SIGINT'])('%s ends Foyer in order, without a question', (signal) => {
  const events: string[] = [];
  const process = new EventEmitter();
  hearSessionEnd({
    app: { quit: () => events.push('quit') },
    process,
    powerMonitor: new EventEmitter(),
    onEnd: () => events.push('end'),
  });
  process.emit(signal);
  expect(events).toEqual(['end', 'quit']);
});

it('hears a shutdown from the system, which then ends Foyer itself', () => {
  const events: string[] = [];
  const powerMonitor = new EventEmitter();
  hearSessionEnd({
    app: { quit: () => events.push('quit') },
    process: new EventEmitter(),
    powerMonitor,
    onEnd: () => events.push('end'),
  });
  powerMonitor.emit('shutdown');
  expect(events).toEqual(['end']);
});

it('hears it from a window, as Windows tells it', () => {
  const events: string[] = [];
  const window = new EventEmitter();
  hearSessionEndAt(window, () => events.push('end'));
  window.emit('query-session-end');
  expect(events).toEqual(['end']);
});
