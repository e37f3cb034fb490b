import { createHash } from 'node:crypto';
import { directionOf, pageTagOf } from '../../../shared/language.ts';
import type { Spoken } from '../../shell/words/words.ts';

/** How the page in the browser ends: with Foyer taking over, or with Foyer saying what went wrong. */
export type Landing = 'done' | 'failed' | 'notOurs';

/** SECURITY: takes the code out of the address bar, where it could be read over a shoulder. It was used already. */
const script = "history.replaceState(null, '', '/');";

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { display: grid; min-height: 90vh; place-content: center; margin: 0; padding: 1.5rem; text-align: center; }
p { margin: 0 0 0.5rem; opacity: 0.8; overflow-wrap: anywhere; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; }
`;

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** SECURITY: the page loads nothing and runs nothing but the one line above. */
export const landingHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  connection: 'close',
};

/** The page the browser ends on, in the company's name. */
export function landingPage(landing: Landing, company: string, { language, words }: Spoken): string {
  const { heading, text } = words.landing[landing];
  return `<!doctype html>
<html lang="${pageTagOf(language)}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(company)}: ${heading}</title>
<style>${style}</style><script>${script}</script></head>
<body><main><p dir="auto">${escape(company)}</p><h1>${heading}</h1><p>${text}</p></main></body>
</html>
`;
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
