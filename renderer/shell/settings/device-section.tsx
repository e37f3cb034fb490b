import { useRef } from 'preact/hooks';
import type { SettingsPageValues } from '../../../shared/schemas/settings-page.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../words.ts';
import { Section } from './section.tsx';
import { SwitchRow } from './switch-row.tsx';
import type { ChangeSettings } from './use-settings.ts';

interface DeviceSectionProps {
  readonly values: SettingsPageValues;
  readonly change: ChangeSettings;
  readonly onForget: () => void;
}

/** Which devices Foyer takes. The page itself may ask for none, so they are chosen where they are seen and heard. */
export function DeviceSection({ values, change, onForget }: DeviceSectionProps) {
  const { devices, preferences, fixed } = values;
  const text = words.settings.devices;
  const remember = useRef<HTMLDivElement>(null);
  const any = devices.camera !== null || devices.microphone !== null || devices.speaker !== null;
  const list = [
    { icon: 'camera', name: text.camera, device: devices.camera },
    { icon: 'microphone', name: text.microphone, device: devices.microphone },
    { icon: 'speaker', name: text.speaker, device: devices.speaker },
  ] as const;
  return (
    <Section id="devices" heading={text.heading} text={text.text}>
      <dl class="setting-devices">
        {list.map(({ icon, name, device }) => (
          <div key={icon}>
            <dt>
              <Icon name={icon} size={18} />
              {name}
            </dt>
            <dd dir="auto">{device ?? text.standard}</dd>
          </div>
        ))}
      </dl>
      <div ref={remember}>
        <SwitchRow
          id="remember-devices"
          label={text.remember}
          text={text.rememberText}
          on={preferences.rememberDevices}
          fixed={fixed.includes('rememberDevices')}
          onChange={(rememberDevices) => {
            change({ rememberDevices });
          }}
        />
      </div>
      {any && (
        <div class="setting-action">
          <Button
            onClick={() => {
              // The button goes away with what it forgets.
              remember.current?.querySelector('input')?.focus();
              onForget();
            }}
          >
            {text.forget}
          </Button>
        </div>
      )}
    </Section>
  );
}
