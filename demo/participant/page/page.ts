import type { ParticipantBridge } from '../messages.ts';
import { watchDecodedFrames } from './decoded-frames.ts';

declare global {
  interface Window {
    readonly participant: ParticipantBridge;
  }
}

start(window.participant).catch((error: unknown) => {
  window.participant.report({ type: 'problem', message: String(error) });
});

async function start(bridge: ParticipantBridge): Promise<void> {
  const container = document.getElementById('room');
  if (container === null) throw new Error('the page has no place for the room');
  const decodedFrames = watchDecodedFrames(globalThis);
  const kit = await bridge.kit();
  const { enterRoom } = await import('./room.ts');
  const room = enterRoom({ container, kit, bridge });
  bridge.onCommand((command) => {
    switch (command.type) {
      case 'say':
        room.say(command.text);
        return;
      case 'leave':
        room.leave();
        bridge.report({ type: 'left' });
        window.close();
    }
  });
  reportFrames(bridge, decodedFrames);
}

/** Reports the number of frames each second in which it grew. */
function reportFrames(bridge: ParticipantBridge, decodedFrames: () => Promise<number>): void {
  let last = 0;
  setInterval(() => {
    decodedFrames().then(
      (decoded) => {
        if (decoded === last) return;
        last = decoded;
        bridge.report({ type: 'frames', decoded });
      },
      (error: unknown) => {
        bridge.report({ type: 'problem', message: `no statistics: ${String(error)}` });
      },
    );
  }, 1000);
}
