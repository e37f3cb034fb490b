import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Picture, themes } from './camera.ts';

/** The languages of the pictures, and how the index names them. */
export const galleryLanguages = { en: 'English', de: 'German' } as const;

/** Writes the page that shows all pictures: a table for each, languages across, themes down. */
export async function writeIndex(
  folder: string,
  pictures: readonly Picture[],
  runtime: string,
): Promise<void> {
  const tags = Object.keys(galleryLanguages);
  const tables = pictures.map(({ name, caption }) =>
    [
      `## ${caption}`,
      '',
      `| | ${Object.values(galleryLanguages).join(' | ')} |`,
      `| --- | ${tags.map(() => '---').join(' | ')} |`,
      ...themes.map(
        (theme) =>
          `| ${theme} | ${tags.map((tag) => cellOf(folder, `${tag}/${name}-${theme}.png`, caption)).join(' | ')} |`,
      ),
      '',
    ].join('\n'),
  );
  const head = [
    '# What Foyer looks like',
    '',
    `Every screen and state, taken from the running app by \`npm run gallery\` (${runtime}). What is in the room itself,`,
    'pictures of people, buttons and chat, is drawn by ZEGOCLOUD’s UIKit.',
    '',
  ].join('\n');
  await writeFile(join(folder, 'README.md'), [head, ...tables].join('\n'));
}

/** A picture, or that there is none: where only some languages were taken. */
function cellOf(folder: string, file: string, caption: string): string {
  return existsSync(join(folder, file)) ? `![${caption}](${file})` : 'not taken';
}
