import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { iconShapes } from '../../../../renderer/ui/icon-shapes.ts';

const pages = join(import.meta.dirname, '../../../../renderer');
const flat = (markup: string) => markup.replace(/\s+/g, ' ').replace(/ ?([<>]) ?/g, '$1');

/** The pictures in the markup that a page begins with; the logo is drawn elsewhere. */
const firstViews = readdirSync(pages)
  .filter((zone) => zone !== 'ui')
  .map((zone) => ({ zone, html: readFileSync(join(pages, zone, 'index.html'), 'utf8') }))
  .flatMap(({ zone, html }) =>
    [...html.matchAll(/<svg(?![^>]*class="logo")[^>]*>.*?<\/svg>/gs)].map(([svg]) => ({
      zone,
      svg: flat(svg),
    })),
  );

/** What `Icon` writes beside the size. */
const [frame = ''] =
  /viewBox.*?aria-hidden="true"/s.exec(readFileSync(join(pages, 'ui/icon.tsx'), 'utf8')) ?? [];

/** The same picture as `Icon` draws it. */
function drawn(name: keyof typeof iconShapes, size: string): string {
  const shapes = iconShapes[name].map(([tag, own]) => {
    const attributes = Object.entries(own).map(([key, value]) => ` ${key}="${String(value)}"`);
    return `<${tag}${attributes.join('')}></${tag}>`;
  });
  return flat(`<svg width="${size}" height="${size}" ${frame}>${shapes.join('')}</svg>`);
}

describe('the pictures a page begins with', () => {
  it('are there', () => {
    expect(firstViews.length).toBeGreaterThan(0);
  });

  it.each(firstViews)('are those that take their place: $zone', ({ svg }) => {
    const size = /width="(\d+)"/.exec(svg)?.[1] ?? '';
    const names = Object.keys(iconShapes);
    const all = names.flatMap((name) => (isName(name) ? [drawn(name, size)] : []));
    expect(all).toContain(svg);
  });
});

function isName(name: string): name is keyof typeof iconShapes {
  return name in iconShapes;
}
