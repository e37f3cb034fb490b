import { useLayoutEffect, useRef } from 'preact/hooks';
import { unreachable } from '../../../shared/result.ts';
import type { MediaChoices, MeetingSystem } from '../../../shared/schemas/meeting.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import type { CaptureState } from '../media/use-capture.ts';
import { words } from '../words.ts';
import { DeniedActions } from './denied-actions.tsx';
import { problemText } from './problem-text.ts';
import { RoundToggle } from './round-toggle.tsx';

interface PreviewCardProps {
  readonly name: string;
  /** What the camera is called, where that is known. */
  readonly cameraName: string | undefined;
  readonly system: MeetingSystem;
  readonly choices: MediaChoices;
  readonly camera: CaptureState;
  readonly microphone: CaptureState;
  readonly onToggleCamera: () => void;
  readonly onToggleMicrophone: () => void;
  readonly onRetryCamera: () => void;
}

/** The own picture, or a sentence why there is no picture, with the two switches on it. */
export function PreviewCard(props: PreviewCardProps) {
  const { name, choices, camera, microphone } = props;
  return (
    <section class="preview" aria-label={words.prejoin.preview}>
      {camera.kind === 'on' ? (
        <OwnPicture stream={camera.stream} mirrored={choices.mirror} />
      ) : (
        <div class="preview-empty">
          <Avatar name={name} large />
          <CameraState
            state={camera}
            name={props.cameraName}
            system={props.system}
            onRetry={props.onRetryCamera}
          />
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

interface OwnPictureProps {
  readonly stream: MediaStream;
  readonly mirrored: boolean;
}

function OwnPicture({ stream, mirrored }: OwnPictureProps) {
  const video = useRef<HTMLVideoElement>(null);
  useLayoutEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return (
    <video
      ref={video}
      class={mirrored ? 'preview-video preview-mirrored' : 'preview-video'}
      autoplay
      muted
      playsInline
    />
  );
}

interface CameraStateProps {
  readonly state: Exclude<CaptureState, { kind: 'on' }>;
  readonly name: string | undefined;
  readonly system: MeetingSystem;
  readonly onRetry: () => void;
}

function CameraState({ state, name, system, onRetry }: CameraStateProps) {
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
      const text = problemText('camera', state.problem, { system, name });
      return (
        <div role="status" class="preview-problem">
          <p>
            <strong>{text.happened}</strong>
          </p>
          <p>{text.next}</p>
          {text.retry && (
            <div class="preview-actions">
              <DeniedActions
                kind="camera"
                opens={state.problem === 'denied' && system !== 'linux'}
                onRetry={onRetry}
              />
            </div>
          )}
        </div>
      );
    }
    default:
      return unreachable(state);
  }
}
