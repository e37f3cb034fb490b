import { useRef, useState } from 'preact/hooks';
import type { Home } from '../../shared/schemas/home.ts';
import { Avatar } from '../ui/avatar.tsx';
import type { IconName } from '../ui/icon-shapes.ts';
import { Icon } from '../ui/icon.tsx';
import { shortAddress } from '../ui/short-address.ts';
import { openDiagnostics } from './open-diagnostics.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { words } from './words.ts';

const panelId = 'person';

interface PersonMenuProps extends Pick<Home, 'person' | 'company'> {
  readonly onCheckUpdates: () => void;
  readonly onSettings: () => void;
}

/**
 * Who is signed in, and the way out. A native popover: it closes on Escape and on a click elsewhere, and its content
 * follows its button in the order of the Tab key.
 */
export function PersonMenu({ person, company, onCheckUpdates, onSettings }: PersonMenuProps) {
  const panel = useRef<HTMLDivElement>(null);
  const [asking, setAsking] = useState(false);
  const closing = (action: () => void) => () => {
    panel.current?.hidePopover();
    action();
  };
  return (
    <>
      <button type="button" class="person-button" popovertarget={panelId}>
        <Avatar name={person.name} />
        <span class="visually-hidden">{words.person.menu}: </span>
        <span class="person-button-name" dir="auto">
          {person.name}
        </span>
        <Icon name="chevron-down" size={16} />
      </button>
      <div
        ref={panel}
        id={panelId}
        class="person-panel"
        popover="auto"
        role="group"
        aria-label={words.person.menu}
      >
        <div class="person-card">
          <Avatar name={person.name} large />
          <div class="person-card-text">
            <p class="person-name" dir="auto">
              {person.name}
            </p>
            <p class="person-detail">{person.userID}</p>
          </div>
        </div>
        <div class="person-company">
          <p dir="auto">{company.name}</p>
          <p class="person-detail">{shortAddress(company.address)}</p>
        </div>
        <Action icon="settings" text={words.settings.open} onClick={closing(onSettings)} />
        <Action icon="retry" text={words.updates.check} onClick={closing(onCheckUpdates)} />
        <Action icon="diagnostics" text={words.person.diagnostics} onClick={closing(openDiagnostics)} />
        <Action
          icon="leave"
          text={words.person.signOut}
          onClick={closing(() => {
            setAsking(true);
          })}
        />
      </div>
      {asking && (
        <SignOutDialog
          company={company.name}
          onCancel={() => {
            setAsking(false);
          }}
        />
      )}
    </>
  );
}

interface ActionProps {
  readonly icon: IconName;
  readonly text: string;
  readonly onClick: () => void;
}

function Action({ icon, text, onClick }: ActionProps) {
  return (
    <button type="button" class="person-action" onClick={onClick}>
      <Icon name={icon} size={18} />
      {text}
    </button>
  );
}
