import type { MediaChoices } from '../../../shared/schemas/meeting.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { type DeviceInfo, type DeviceKind, hasDevice, namedDevices } from '../media/devices.ts';
import { words } from '../words.ts';
import { MirrorField } from './mirror-field.tsx';
import { SpeakerTest } from './speaker-test.tsx';

interface DeviceFieldsProps {
  readonly devices: readonly DeviceInfo[];
  readonly choices: MediaChoices;
  /** What was unplugged while the page is open. */
  readonly unplugged: Readonly<Partial<Record<DeviceKind, string>>>;
  readonly onChoose: (changed: Partial<MediaChoices>) => void;
}

/** Which camera, microphone and speaker. They are remembered by name, also while they are not plugged in. */
export function DeviceFields({ devices, choices, unplugged, onChoose }: DeviceFieldsProps) {
  const field = (kind: DeviceKind) => (
    <DeviceField
      kind={kind}
      devices={devices}
      chosen={choices[kind]}
      unplugged={unplugged[kind]}
      onChoose={(name) => {
        onChoose({ [kind]: name });
      }}
    />
  );
  return (
    <div class="device-fields">
      <div class="camera-field">
        {field('camera')}
        <MirrorField
          on={choices.mirror}
          onChange={(mirror) => {
            onChoose({ mirror });
          }}
        />
      </div>
      {field('microphone')}
      <div class="speaker-row">
        {field('speaker')}
        <SpeakerTest devices={devices} chosen={choices.speaker} />
      </div>
    </div>
  );
}

interface DeviceFieldProps {
  readonly kind: DeviceKind;
  readonly devices: readonly DeviceInfo[];
  readonly chosen: string | null;
  readonly unplugged: string | undefined;
  readonly onChoose: (name: string | null) => void;
}

function DeviceField({ kind, devices, chosen, unplugged, onChoose }: DeviceFieldProps) {
  const named = namedDevices(devices, kind);
  const present = named.some(({ name }) => name === chosen);
  const { prejoin } = words;
  const empty = hasDevice(devices, kind) ? prejoin.hidden : prejoin.noneFound;
  // While no name is known, the chosen one may well be there.
  const absent = chosen !== null && !present && named.length > 0;
  const gone = unplugged === undefined ? undefined : prejoin.unplugged(unplugged);
  return (
    <SelectField
      id={`device-${kind}`}
      label={prejoin[kind]}
      // No device is named by the empty text, so it stands for the system's own choice.
      options={[
        { value: '', label: named.length > 0 ? prejoin.systemDefault : empty },
        ...named.map(({ name }) => ({ value: name, label: name })),
        ...(absent ? [{ value: chosen, label: prejoin.absent(chosen) }] : []),
      ]}
      value={(present || absent) && chosen !== null ? chosen : ''}
      hint={absent ? prejoin.absentHint(chosen) : gone}
      disabled={named.length === 0}
      onChange={(name) => {
        onChoose(name === '' ? null : name);
      }}
    />
  );
}
