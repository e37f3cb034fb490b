import type { ComponentChildren } from 'preact';
import { Logo } from '../ui/logo.tsx';
import { words } from './words.ts';

interface HeaderProps {
  readonly company: string | undefined;
  /** The person's menu, once it is known who it is. */
  readonly children: ComponentChildren;
}

export function Header({ company, children }: HeaderProps) {
  return (
    <header class="header">
      <div class="brand">
        <Logo size={26} />
        <span class="brand-name">{words.product}</span>
        {company !== undefined && (
          <span class="brand-company">
            <span class="brand-company-name" dir="auto">
              {company}
            </span>
          </span>
        )}
      </div>
      {children}
    </header>
  );
}
