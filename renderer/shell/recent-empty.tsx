import type { IconName } from '../ui/icon-shapes.ts';
import { Icon } from '../ui/icon.tsx';
import { words } from './words.ts';

interface RecentEmptyProps {
  /** There will never be a list. */
  readonly off: boolean;
}

/** The first run: says how meetings come about here instead of showing an empty list. */
export function RecentEmpty({ off }: RecentEmptyProps) {
  return (
    <section class="empty" aria-labelledby="empty-heading">
      <h2 id="empty-heading">{off ? words.empty.headingOff : words.empty.heading}</h2>
      <ul>
        <Tip icon="people" text={words.empty.name} />
        <Tip icon="link" text={words.empty.invitation} />
        <Tip icon="plus" text={words.empty.new} />
        {off ? null : <Tip icon="clock" text={words.empty.list} />}
      </ul>
    </section>
  );
}

function Tip({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <li class="tip">
      <Icon name={icon} />
      <span>{text}</span>
    </li>
  );
}
