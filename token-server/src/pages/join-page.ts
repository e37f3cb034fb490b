import type { Accent } from './accent.ts';
import { Html, markup } from './markup.ts';
import { pagePolicy, pageStyle } from './page-style.ts';

export interface JoinPageCompany {
  readonly name: string;
  readonly accent: Accent;
  /** Where Foyer is to be had. */
  readonly downloadURL: string | null;
}

interface OpenState {
  readonly kind: 'open';
  /** The meeting's title, or its id when nothing else is known of it. */
  readonly title: string;
  /** `foyer://join?…` */
  readonly appLink: string;
  /** Whether whoever comes needs no account. */
  readonly invited: boolean;
}

export type JoinPageState = OpenState | { readonly kind: 'over' } | { readonly kind: 'broken' };

export interface JoinPage {
  readonly contentSecurityPolicy: string;
  render(state: JoinPageState): string;
}

/** The page behind an invitation's link. It needs no script and asks for nothing. */
export function createJoinPage(company: JoinPageCompany): JoinPage {
  const style = pageStyle(company.accent);
  return {
    contentSecurityPolicy: pagePolicy(style),
    render(state) {
      const { heading, content } = partsFor(state, company);
      return markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${heading} · ${company.name}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
<p class="company" dir="auto">${company.name}</p>
<h1 dir="auto">${heading}</h1>
${content}
</main>
</body>
</html>
`.text;
    },
  };
}

function partsFor(state: JoinPageState, company: JoinPageCompany): { heading: string; content: Html } {
  switch (state.kind) {
    case 'open':
      return { heading: state.title, content: openContent(state, company) };
    case 'over':
      return {
        heading: 'This invitation is over',
        content: markup`<p>Ask the person who sent it to you for a new one.</p>`,
      };
    case 'broken':
      return {
        heading: 'This link does not work',
        content: markup`<p>Part of it may have been lost on the way. Copy all of it once more, or ask the person who sent it to
you for a new one.</p>`,
      };
  }
}

function openContent({ appLink, invited }: OpenState, { name, downloadURL }: JoinPageCompany): Html {
  return markup`<a class="button" href="${appLink}">Open in Foyer</a>
${downloadURL === null ? '' : markup`<a class="button second" href="${downloadURL}" rel="noreferrer">Get Foyer</a>\n`}<h2>If nothing opens</h2>
<ul>
<li>Without Foyer on this computer nothing happens: ${
    downloadURL === null ? 'your IT department has it.' : 'get it, install it, then come back to this page.'
  }</li>
<li>When your browser asks whether to open Foyer, say yes.</li>
<li>Or copy the address of this page, and paste it into Foyer where it asks for a meeting.</li>
${
  invited
    ? markup`<li>You need no account: you come in as a guest, under the name you type.</li>`
    : markup`<li>Foyer asks for your account at <span dir="auto">${name}</span>, unless you are signed in.</li>`
}
</ul>
<p>If none of this works, tell the person who invited you.</p>`;
}
