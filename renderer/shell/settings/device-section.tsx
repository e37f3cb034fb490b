import { useRef } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../words.ts';
import { PreferenceSwitch } from './preference-switch.tsx';
import { Section } from './section.tsx';
import type { SettingsInForce } from './use-settings.ts';

interface DeviceSectionProps extends SettingsInForce {
  readonly onForget: () => void;
}

/** Which devices Foyer takes. The page itself may ask for none, so they are chosen where they are seen and heard. */
export function DeviceSection({ onForget, ...settings }: DeviceSectionProps) {
  const { devices } = settings.values;
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
        <PreferenceSwitch
          {...settings}
          name="rememberDevices"
          label={text.remember}
          text={text.rememberText}
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
