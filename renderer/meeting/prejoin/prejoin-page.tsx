import { useEffect } from 'preact/hooks';
import { type AppError, errorText } from '../../../shared/app-error.ts';
import type { MediaChoices, MeetingBoot } from '../../../shared/schemas/meeting.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { loadRoom } from '../create-session.ts';
import { deviceNameOf, hasDevice } from '../media/devices.ts';
import { useCapture } from '../media/use-capture.ts';
import { useDevices } from '../media/use-devices.ts';
import { useUnplugged } from '../media/use-unplugged.ts';
import { useWayOut } from '../use-way-out.ts';
import { words } from '../words.ts';
import { DeviceFields } from './device-fields.tsx';
import { MicrophoneState } from './microphone-state.tsx';
import { PassProblem } from './pass-problem.tsx';
import { PreviewCard } from './preview-card.tsx';

interface PrejoinPageProps {
  readonly boot: MeetingBoot;
  readonly problem?: AppError | undefined;
  /** Gets the pass; called when the page is there and when the employee tries again. */
  readonly onPrepare: () => Promise<void>;
  readonly onChoose: (choices: MediaChoices) => void;
  readonly onJoin: () => void;
}

/** “Get ready”: how the others will see and hear you, before they do. */
export function PrejoinPage({ boot, problem, onPrepare, onChoose, onJoin }: PrejoinPageProps) {
  const { title, userName, choices, system } = boot;
  const { devices, refresh } = useDevices();
  const shared = { devices, onOpened: refresh };
  const camera = useCapture({ ...shared, kind: 'camera', on: choices.cameraOn, name: choices.camera });
  const microphone = useCapture({
    ...shared,
    kind: 'microphone',
    on: choices.microphoneOn,
    name: choices.microphone,
  });
  const unplugged = useUnplugged(devices);
  const nameOf = (kind: 'camera' | 'microphone') => deviceNameOf(devices ?? [], kind, choices[kind]);
  const wayOut = useWayOut();

  useEffect(() => {
    void onPrepare();
    // UIKit loads while the employee looks at this page. If it fails, the click tries again and says so.
    void loadRoom().catch(() => undefined);
  }, []);

  const choose = (changed: Partial<MediaChoices>) => {
    onChoose({ ...choices, ...changed });
  };
  // Trying again does not help, so the way home is the one to take.
  const refused = problem !== undefined && !errorText(problem).retry;
  const nothing =
    devices !== undefined &&
    !hasDevice(devices, 'camera') &&
    !hasDevice(devices, 'microphone') &&
    !hasDevice(devices, 'speaker');

  return (
    <main class="prejoin">
      <div class="prejoin-preview">
        <PreviewCard
          name={userName}
          cameraName={nameOf('camera')}
          system={system}
          choices={choices}
          camera={camera.state}
          microphone={microphone.state}
          onToggleCamera={() => {
            choose({ cameraOn: !choices.cameraOn });
          }}
          onToggleMicrophone={() => {
            choose({ microphoneOn: !choices.microphoneOn });
          }}
          onRetryCamera={camera.again}
        />
        <MicrophoneState
          state={microphone.state}
          name={nameOf('microphone')}
          system={system}
          onRetry={microphone.again}
        />
      </div>
      <form
        class="prejoin-side"
        onSubmit={(event) => {
          event.preventDefault();
          onJoin();
        }}
      >
        <div class="prejoin-head">
          <h1>{words.prejoin.heading}</h1>
          <p class="prejoin-title" dir="auto" title={title}>
            {title}
          </p>
          <div class="prejoin-person">
            <Avatar name={userName} large />
            <p>
              <span class="prejoin-as">{words.prejoin.as}</span>
              <strong dir="auto">{userName}</strong>
            </p>
          </div>
        </div>
        {nothing ? (
          <p class="prejoin-nothing">{words.prejoin.noDevices}</p>
        ) : (
          <DeviceFields devices={devices ?? []} choices={choices} unplugged={unplugged} onChoose={choose} />
        )}
        <PassProblem error={wayOut.error ?? problem} onRetry={onPrepare} />
        <div class="prejoin-actions">
          <Button type="submit" kind={refused ? 'secondary' : 'primary'} size="large" wide>
            {words.prejoin.join}
          </Button>
          <Button
            kind={refused ? 'primary' : 'quiet'}
            size={refused ? 'large' : 'normal'}
            wide
            busy={wayOut.taken === 'home'}
            onClick={() => void wayOut.take('home')}
          >
            {words.home}
          </Button>
        </div>
      </form>
    </main>
  );
}
