import type { App } from 'electron';

const isLink = (text: string) => /^foyer:/i.test(text.trim());

/** The link that another program started Foyer with (Windows, Linux): the last argument that is one. */
export function linkIn(args: readonly string[]): string | undefined {
  return args.findLast(isLink);
}

/** What this start hands over when Foyer runs already; Chromium may reorder the arguments, but not this. */
export function handOver(args: readonly string[]): Record<string, unknown> {
  const link = linkIn(args);
  return link === undefined ? {} : { link };
}

/** The link of a second start: what it handed over, or what is in its arguments. */
export function linkOf(args: readonly string[], handedOver: unknown): string | undefined {
  const link: unknown =
    typeof handedOver === 'object' && handedOver !== null ? Reflect.get(handedOver, 'link') : undefined;
  return typeof link === 'string' && isLink(link) ? link : linkIn(args);
}

/**
 * Hears links from all sides: the start itself, a second start, and macOS, which may be faster than `ready`.
 * @param onSecond a second start; its link comes before.
 */
export function hearLinks(
  app: App,
  args: readonly string[],
  { onLink, onSecond }: { readonly onLink: (link: string) => void; readonly onSecond: () => void },
): void {
  app.on('open-url', (event, url) => {
    event.preventDefault();
    onLink(url);
  });
  app.on('second-instance', (_event, secondArgs, _folder, handedOver) => {
    const link = linkOf(secondArgs, handedOver);
    if (link === undefined) onSecond();
    else onLink(link);
  });
  const first = linkIn(args);
  if (first !== undefined) onLink(first);
  // From source it would register the development runtime, which knows nothing of Foyer.
  if (app.isPackaged) app.setAsDefaultProtocolClient('foyer');
}
