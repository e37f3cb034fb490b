import { useLayoutEffect, useRef } from 'preact/hooks';
import { unreachable } from '../../../shared/result.ts';
import type { MediaChoices } from '../../../shared/schemas/meeting.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { CaptureState } from '../media/use-capture.ts';
import { words } from '../words.ts';
import { problemText } from './problem-text.ts';
import { RoundToggle } from './round-toggle.tsx';

interface PreviewCardProps {
  readonly name: string;
  readonly choices: MediaChoices;
  readonly camera: CaptureState;
  readonly microphone: CaptureState;
  readonly onToggleCamera: () => void;
  readonly onToggleMicrophone: () => void;
  readonly onRetryCamera: () => void;
}

/** The camera as a mirror, or a sentence why there is no picture, with the two switches on it. */
export function PreviewCard(props: PreviewCardProps) {
  const { name, choices, camera, microphone } = props;
  return (
    <section class="preview" aria-label={words.prejoin.preview}>
      {camera.kind === 'on' ? (
        <Mirror stream={camera.stream} />
      ) : (
        <div class="preview-empty">
          <Avatar name={name} large />
          <CameraState state={camera} onRetry={props.onRetryCamera} />
        </div>
      )}
      <div class="preview-controls">
        <RoundToggle
          device={words.prejoin.microphone}
          on={choices.microphoneOn}
          failed={microphone.kind === 'problem'}
          icons={{ on: 'microphone', off: 'microphone-off' }}
          onToggle={props.onToggleMicrophone}
        />
        <RoundToggle
          device={words.prejoin.camera}
          on={choices.cameraOn}
          failed={camera.kind === 'problem'}
          icons={{ on: 'camera', off: 'camera-off' }}
          onToggle={props.onToggleCamera}
        />
      </div>
    </section>
  );
}

function Mirror({ stream }: { readonly stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} class="preview-video" autoplay muted playsInline />;
}

interface CameraStateProps {
  readonly state: Exclude<CaptureState, { kind: 'on' }>;
  readonly onRetry: () => void;
}

function CameraState({ state, onRetry }: CameraStateProps) {
  switch (state.kind) {
    case 'off':
      return <p role="status">{words.prejoin.cameraOff}</p>;
    case 'starting':
      return (
        <p role="status" class="preview-starting">
          <Spinner />
          {words.prejoin.cameraStarting}
        </p>
      );
    case 'problem': {
      const text = problemText('camera', state.problem);
      return (
        <div role="status" class="preview-problem">
          <p>
            <strong>{text.happened}</strong>
          </p>
          <p>{text.next}</p>
          {text.retry && <Button onClick={onRetry}>{words.retry}</Button>}
        </div>
      );
    }
    default:
      return unreachable(state);
  }
}
