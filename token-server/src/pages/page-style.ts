import { createHash } from 'node:crypto';
import type { Accent } from './accent.ts';

/** The one style of the pages, in the company's colour. */
export function pageStyle({ background, text }: Accent): string {
  return `
:root { color-scheme: light dark; --paper: #f6f6f4; --card: #fff; --ink: #1c1c1a; --soft: #55554f; --line: #d9d9d3 }
@media (prefers-color-scheme: dark) {
  :root { --paper: #171716; --card: #222220; --ink: #f1f1ee; --soft: #b4b4ac; --line: #43433f }
}
* { box-sizing: border-box }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; padding: 1.5rem; background: var(--paper);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif }
main { width: 100%; max-width: 30rem; padding: 2rem; background: var(--card); border: 1px solid var(--line);
  border-radius: 1rem; overflow-wrap: anywhere }
.company { margin: 0 0 1.5rem; color: var(--soft); font-weight: 600 }
.company::before { content: ""; display: inline-block; width: .75em; height: .75em; margin-inline-end: .5em;
  border-radius: 50%; background: ${background}; border: 1px solid var(--line) }
h1 { margin: 0 0 1.5rem; font-size: 1.6rem; line-height: 1.25 }
h2 { margin: 2rem 0 .5rem; font-size: 1rem }
p, ul { margin: .5rem 0 }
ul { padding-inline-start: 1.25rem }
.button { display: block; padding: .8rem 1rem; border-radius: .6rem; text-align: center; font-weight: 600;
  text-decoration: none; background: ${background}; color: ${text}; border: 1px solid var(--line) }
.second { margin-top: .75rem; background: transparent; color: var(--ink) }
a:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px }
`;
}

/**
 * SECURITY: nothing but this very style. No script, picture, frame, form or request, and nobody may frame the page to have
 * its link clicked unseen.
 */
export function pagePolicy(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return [
    "default-src 'none'",
    `style-src 'sha256-${hash}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
