import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { type DeviceInfo, deviceIdOf, hasDevice } from '../media/devices.ts';
import { playTestSound } from '../media/test-sound.ts';
import { words } from '../words.ts';

interface SpeakerTestProps {
  readonly devices: readonly DeviceInfo[];
  readonly chosen: string | null;
}

/** Plays a short sound where the meeting will be heard. */
export function SpeakerTest({ devices, chosen }: SpeakerTestProps) {
  const [state, setState] = useState<'idle' | 'playing' | 'failed'>('idle');
  const play = async () => {
    setState('playing');
    try {
      await playTestSound(deviceIdOf(devices, 'speaker', chosen));
      setState('idle');
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button
        icon="speaker"
        size="large"
        busy={state === 'playing'}
        disabled={!hasDevice(devices, 'speaker')}
        onClick={() => void play()}
      >
        {words.prejoin.testSpeaker}
        <span class="visually-hidden">{`: ${words.prejoin.testSpeakerLabel}`}</span>
      </Button>
      <p class="speaker-failed" role="status">
        {state === 'failed' ? words.prejoin.speakerFailed : ''}
      </p>
    </>
  );
}
