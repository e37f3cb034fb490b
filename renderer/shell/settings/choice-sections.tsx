import type { SettingsPageValues } from '../../../shared/schemas/settings-page.ts';
import { words } from '../words.ts';
import { Section } from './section.tsx';
import { SelectRow } from './select-row.tsx';
import { ShortcutRow } from './shortcut-row.tsx';
import type { ChangeSettings } from './use-settings.ts';

interface SectionsProps {
  readonly values: SettingsPageValues;
  readonly change: ChangeSettings;
}

/** Each in its own words, for whoever is in a language they do not read. */
const ownNames = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'de', label: 'Deutsch', lang: 'de' },
  { value: 'zh', label: '中文', lang: 'zh-CN' },
  { value: 'ar', label: 'العربية', lang: 'ar' },
] as const;

export function LanguageSection({ values: { preferences, fixed }, change }: SectionsProps) {
  const text = words.settings.language;
  return (
    <Section id="language" heading={text.heading}>
      <SelectRow
        id="foyer-language"
        label={text.label}
        text={text.text}
        value={preferences.language}
        options={[{ value: 'system', label: text.system }, ...ownNames]}
        fixed={fixed.includes('language')}
        onChange={(language) => {
          change({ language });
        }}
      />
    </Section>
  );
}

export function ThemeSection({ values: { preferences, fixed }, change }: SectionsProps) {
  const text = words.settings.theme;
  return (
    <Section id="appearance" heading={text.heading}>
      <SelectRow
        id="theme"
        label={text.label}
        text={text.text}
        value={preferences.theme}
        options={[
          { value: 'system', label: text.system },
          { value: 'light', label: text.light },
          { value: 'dark', label: text.dark },
        ]}
        fixed={fixed.includes('theme')}
        onChange={(theme) => {
          change({ theme });
        }}
      />
    </Section>
  );
}

export function ShortcutSection({ values: { preferences, fixed, keys, taken }, change }: SectionsProps) {
  const text = words.settings.shortcuts;
  const { toggleMicrophone, toggleCamera } = preferences.shortcuts;
  const isFixed = fixed.includes('shortcuts');
  return (
    <Section id="shortcuts" heading={text.heading} text={text.text}>
      <ShortcutRow
        id="shortcut-microphone"
        label={text.microphone}
        text={text.microphoneText}
        accelerator={toggleMicrophone}
        keys={keys}
        fixed={isFixed}
        taken={taken.includes('toggleMicrophone')}
        onChange={(accelerator) => {
          change({ shortcuts: { toggleMicrophone: accelerator } });
        }}
      />
      <ShortcutRow
        id="shortcut-camera"
        label={text.camera}
        text={text.cameraText}
        accelerator={toggleCamera}
        keys={keys}
        fixed={isFixed}
        taken={taken.includes('toggleCamera')}
        onChange={(accelerator) => {
          change({ shortcuts: { toggleCamera: accelerator } });
        }}
      />
    </Section>
  );
}
