import type { ComponentChildren } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { words } from '../words.ts';

interface SettingRowProps {
  readonly id: string;
  readonly label: string;
  readonly text: string;
  /** Why it does not work as it is. */
  readonly problem?: string | undefined;
  /** The company has set it. */
  readonly fixed?: boolean | undefined;
  /** The control, with the row's id, and {@link explainedBy} as its description. */
  readonly children: ComponentChildren;
}

/** What a setting is called and does, and beside it what changes it. */
export function SettingRow({ id, label, text, problem, fixed, children }: SettingRowProps) {
  return (
    <div class="setting">
      <div class="setting-words">
        <label class="setting-label" for={id}>
          {label}
        </label>
        <p class="settings-text" id={explainedBy(id)}>
          {text}
          {fixed === true && (
            <span class="setting-fixed">
              <Icon name="lock" size={14} />
              {words.settings.fixed}
            </span>
          )}
        </p>
        {problem !== undefined && (
          <p class="setting-problem" role="alert">
            {problem}
          </p>
        )}
      </div>
      {children}
    </div>
  );
}

/** The element that says what a setting does. */
export function explainedBy(id: string): string {
  return `${id}-text`;
}
