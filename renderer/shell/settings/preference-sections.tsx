import { words } from '../words.ts';
import { PreferenceSwitch } from './preference-switch.tsx';
import { Section } from './section.tsx';
import { SelectRow } from './select-row.tsx';
import { ShortcutRow } from './shortcut-row.tsx';
import { SwitchRow } from './switch-row.tsx';
import type { SettingsInForce } from './use-settings.ts';

/** What Foyer does when the computer starts and when its window is closed. */
export function StartUpSection(settings: SettingsInForce) {
  const text = words.settings.startUp;
  const { startAtLogin } = settings.values.preferences;
  return (
    <Section id="start-up" heading={text.heading}>
      <PreferenceSwitch {...settings} name="startAtLogin" label={text.atLogin} text={text.atLoginText} />
      <PreferenceSwitch
        {...settings}
        name="startHidden"
        label={text.hidden}
        text={text.hiddenText}
        idle={!startAtLogin}
      />
      <PreferenceSwitch {...settings} name="keepRunning" label={text.keep} text={text.keepText} />
    </Section>
  );
}

/** What Foyer says while its meeting is out of sight. */
export function NotificationSection({ values: { preferences, fixed }, change }: SettingsInForce) {
  const text = words.settings.notifications;
  const { notifications } = preferences;
  const rows = [
    { name: 'joined', label: text.joined, text: text.joinedText, idle: false },
    { name: 'chat', label: text.chat, text: text.chatText, idle: false },
    { name: 'chatText', label: text.quote, text: text.quoteText, idle: !notifications.chat },
    { name: 'ended', label: text.ended, text: text.endedText, idle: false },
  ] as const;
  return (
    <Section id="notifications" heading={text.heading} text={text.text}>
      {rows.map(({ name, ...row }) => (
        <SwitchRow
          {...row}
          key={name}
          id={`notify-${name}`}
          on={notifications[name]}
          fixed={fixed.includes('notifications')}
          onChange={(on) => {
            change({ notifications: { [name]: on } });
          }}
        />
      ))}
    </Section>
  );
}

/** Keys that work while another program is in front. */
export function ShortcutSection({ values: { preferences, fixed, keys, taken }, change }: SettingsInForce) {
  const text = words.settings.shortcuts;
  const rows = [
    { name: 'toggleMicrophone', label: text.microphone, text: text.microphoneText },
    { name: 'toggleCamera', label: text.camera, text: text.cameraText },
  ] as const;
  return (
    <Section id="shortcuts" heading={text.heading} text={text.text}>
      {rows.map(({ name, ...row }) => (
        <ShortcutRow
          {...row}
          key={name}
          id={`shortcut-${name}`}
          accelerator={preferences.shortcuts[name]}
          keys={keys}
          fixed={fixed.includes('shortcuts')}
          taken={taken.includes(name)}
          onChange={(accelerator) => {
            change({ shortcuts: { [name]: accelerator } });
          }}
        />
      ))}
    </Section>
  );
}

/** Each in its own words, for whoever is in a language they do not read. */
const ownNames = [
  { value: 'en', label: 'English', lang: 'en' },
  { value: 'de', label: 'Deutsch', lang: 'de' },
  { value: 'zh', label: '中文', lang: 'zh-CN' },
  { value: 'ar', label: 'العربية', lang: 'ar' },
] as const;

export function LanguageSection({ values: { preferences, fixed }, change }: SettingsInForce) {
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

export function ThemeSection({ values: { preferences, fixed }, change }: SettingsInForce) {
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

/** What is kept, and what is never sent. */
export function PrivacySection(settings: SettingsInForce) {
  const text = words.settings.privacy;
  return (
    <Section id="privacy" heading={text.heading}>
      <PreferenceSwitch {...settings} name="recentMeetings" label={text.recent} text={text.recentText} />
      <div class="setting-never">
        <h3>{text.never}</h3>
        <ul>
          {[text.neverUse, text.neverPassword, text.neverList].map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
