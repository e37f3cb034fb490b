import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '../../ui/icon-button.tsx';
import { ErrorNotice } from '../../ui/notice.tsx';
import { words } from '../words.ts';
import { DeviceSection } from './device-section.tsx';
import {
  LanguageSection,
  NotificationSection,
  PrivacySection,
  ShortcutSection,
  StartUpSection,
  ThemeSection,
} from './preference-sections.tsx';
import { useSettings } from './use-settings.ts';

interface SettingsPageProps {
  readonly onBack: () => void;
  readonly announce: (text: string) => void;
}

/** Everything about Foyer that can be chosen, in the place of the home page. What is changed counts at once. */
export function SettingsPage({ onBack, announce }: SettingsPageProps) {
  const { values, error, change, forgetDevices } = useSettings();
  const heading = useRef<HTMLHeadingElement>(null);

  useEffect(() => {
    heading.current?.focus();
  }, []);

  useEffect(() => {
    const leave = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onBack();
    };
    addEventListener('keydown', leave);
    return () => {
      removeEventListener('keydown', leave);
    };
  }, [onBack]);

  return (
    <div class="settings">
      <div class="settings-head">
        <IconButton icon="arrow-left" label={words.settings.back} onClick={onBack} />
        <h1 ref={heading} tabIndex={-1}>
          {words.settings.open}
        </h1>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
      {values !== undefined && (
        <>
          <DeviceSection
            values={values}
            change={change}
            onForget={() => {
              void forgetDevices().then(() => {
                announce(words.settings.devices.forgotten);
              });
            }}
          />
          <StartUpSection values={values} change={change} />
          <NotificationSection values={values} change={change} />
          <ShortcutSection values={values} change={change} />
          <LanguageSection values={values} change={change} />
          <ThemeSection values={values} change={change} />
          <PrivacySection values={values} change={change} />
        </>
      )}
    </div>
  );
}
