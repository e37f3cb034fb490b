import { unreachable } from '../../../shared/result.ts';
import type { MeetingSystem } from '../../../shared/schemas/meeting.ts';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { CaptureState } from '../media/use-capture.ts';
import { words } from '../words.ts';
import { DeniedActions } from './denied-actions.tsx';
import { LevelMeter } from './level-meter.tsx';
import { problemText } from './problem-text.ts';

interface MicrophoneStateProps {
  readonly state: CaptureState;
  /** What the microphone is called, where that is known. */
  readonly name: string | undefined;
  readonly system: MeetingSystem;
  readonly onRetry: () => void;
}

/** Under the picture: how loud you are, or why nobody will hear you. */
export function MicrophoneState({ state, name, system, onRetry }: MicrophoneStateProps) {
  switch (state.kind) {
    case 'off':
      return <Line icon="microphone-off" text={words.prejoin.microphoneOff} />;
    case 'starting':
      return <Line icon="microphone" text={words.prejoin.microphoneStarting} />;
    case 'on':
      return (
        <div class="microphone-state">
          <Icon name="microphone" />
          <LevelMeter stream={state.stream} />
          <p>{words.prejoin.microphoneOn}</p>
        </div>
      );
    case 'problem': {
      const text = problemText('microphone', state.problem, { system, name });
      return (
        <Notice
          kind="warning"
          happened={text.happened}
          next={text.next}
          actions={
            text.retry ? (
              <DeniedActions
                kind="microphone"
                opens={state.problem === 'denied' && system !== 'linux'}
                onRetry={onRetry}
              />
            ) : undefined
          }
        />
      );
    }
    default:
      return unreachable(state);
  }
}

function Line({ icon, text }: { readonly icon: 'microphone' | 'microphone-off'; readonly text: string }) {
  return (
    <div class="microphone-state" role="status">
      <Icon name={icon} />
      <p>{text}</p>
    </div>
  );
}
