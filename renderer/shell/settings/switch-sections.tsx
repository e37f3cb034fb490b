import type { SettingsPageValues } from '../../../shared/schemas/settings-page.ts';
import { words } from '../words.ts';
import { Section } from './section.tsx';
import { SwitchRow } from './switch-row.tsx';
import type { ChangeSettings } from './use-settings.ts';

interface SectionsProps {
  readonly values: SettingsPageValues;
  readonly change: ChangeSettings;
}

/** What Foyer does when the computer starts and when its window is closed. */
export function StartUpSection({ values: { preferences, fixed }, change }: SectionsProps) {
  const text = words.settings.startUp;
  return (
    <Section id="start-up" heading={text.heading}>
      <SwitchRow
        id="start-at-login"
        label={text.atLogin}
        text={text.atLoginText}
        on={preferences.startAtLogin}
        fixed={fixed.includes('startAtLogin')}
        onChange={(startAtLogin) => {
          change({ startAtLogin });
        }}
      />
      <SwitchRow
        id="start-hidden"
        label={text.hidden}
        text={text.hiddenText}
        on={preferences.startHidden}
        fixed={fixed.includes('startHidden')}
        idle={!preferences.startAtLogin}
        onChange={(startHidden) => {
          change({ startHidden });
        }}
      />
      <SwitchRow
        id="keep-running"
        label={text.keep}
        text={text.keepText}
        on={preferences.keepRunning}
        fixed={fixed.includes('keepRunning')}
        onChange={(keepRunning) => {
          change({ keepRunning });
        }}
      />
    </Section>
  );
}

/** What Foyer says while its meeting is out of sight. */
export function NotificationSection({ values: { preferences, fixed }, change }: SectionsProps) {
  const text = words.settings.notifications;
  const { joined, chat, chatText, ended } = preferences.notifications;
  const isFixed = fixed.includes('notifications');
  const rows = [
    { key: 'joined', label: text.joined, text: text.joinedText, on: joined, idle: false },
    { key: 'chat', label: text.chat, text: text.chatText, on: chat, idle: false },
    { key: 'chatText', label: text.quote, text: text.quoteText, on: chatText, idle: !chat },
    { key: 'ended', label: text.ended, text: text.endedText, on: ended, idle: false },
  ] as const;
  return (
    <Section id="notifications" heading={text.heading} text={text.text}>
      {rows.map((row) => (
        <SwitchRow
          key={row.key}
          id={`notify-${row.key}`}
          label={row.label}
          text={row.text}
          on={row.on}
          idle={row.idle}
          fixed={isFixed}
          onChange={(on) => {
            change({ notifications: { [row.key]: on } });
          }}
        />
      ))}
    </Section>
  );
}

/** What is kept, and what is never sent. */
export function PrivacySection({ values: { preferences, fixed }, change }: SectionsProps) {
  const text = words.settings.privacy;
  return (
    <Section id="privacy" heading={text.heading}>
      <SwitchRow
        id="recent-meetings"
        label={text.recent}
        text={text.recentText}
        on={preferences.recentMeetings}
        fixed={fixed.includes('recentMeetings')}
        onChange={(recentMeetings) => {
          change({ recentMeetings });
        }}
      />
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
