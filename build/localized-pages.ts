import { join } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { directionOf, languages, type PageLanguage, pageTagOf, pseudoLanguage } from '../shared/language.ts';
import { pseudoWords } from '../shared/pseudo-words.ts';

/** A page as the bundler leaves it, in its first language. */
interface Page {
  readonly zone: string;
  readonly html: string;
}

/**
 * Makes a page of each language out of a zone's index.html: `{{join.heading}}` becomes the zone's word of that name. So the
 * first paint is in the employee's language before any script has run. English stays `index.html`; the others are
 * `index.<language>.html`, and ask for their words at once.
 * @param renderer the folder of the zones
 */
export function localizedPages(renderer: string): Plugin {
  return {
    name: 'localized-pages',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_options, bundle) {
      const wordFiles = new Map<string, string>();
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && part.facadeModuleId !== null)
          wordFiles.set(part.facadeModuleId.replaceAll('\\', '/'), part.fileName);
      }
      for (const part of Object.values(bundle)) {
        const zone = /^([a-z]+)\/index\.html$/.exec(part.fileName)?.[1];
        if (part.type !== 'asset' || zone === undefined) continue;
        const page = { zone, html: String(part.source) };
        for (const language of languages) {
          const file = join(renderer, zone, 'words', `${language}.ts`).replaceAll('\\', '/');
          const words = await wordsIn(file, language);
          const needed = [
            file,
            join(renderer, 'ui/words', `${language}.ts`).replaceAll('\\', '/'),
            join(renderer, '../shared/errors', `${language}.ts`).replaceAll('\\', '/'),
          ].flatMap((each) => wordFiles.get(each) ?? []);
          const source = localized(page, language, words, needed);
          if (language === 'en') {
            part.source = source;
            const pseudo = localized(page, pseudoLanguage, pseudoWords(words), []);
            this.emitFile({
              type: 'asset',
              fileName: `${zone}/index.${pseudoLanguage}.html`,
              source: pseudo,
            });
          } else {
            this.emitFile({ type: 'asset', fileName: `${zone}/index.${language}.html`, source });
          }
        }
      }
    },
  };
}

async function wordsIn(file: string, language: string): Promise<object> {
  const { module } = await runnerImport<Record<string, unknown>>(file);
  const words = module[language];
  if (typeof words !== 'object' || words === null) throw new Error(`${file} has no ${language}`);
  return words;
}

function localized(
  { zone, html }: Page,
  language: PageLanguage,
  words: object,
  wordFiles: readonly string[],
): string {
  // The script asks for them too, but only once it runs.
  const preload = wordFiles
    .map((file) => `  <link rel="modulepreload" crossorigin href="../${file}">\n  `)
    .join('');
  return html
    .replace('<html lang="en">', `<html lang="${pageTagOf(language)}" dir="${directionOf(language)}">`)
    .replace('</head>', `${preload}</head>`)
    .replace(/\{\{([\w.]+)\}\}/g, (_, name: string) => escape(wordOf(words, name, zone)));
}

function wordOf(words: object, name: string, zone: string): string {
  let value: unknown = words;
  for (const part of name.split('.'))
    value = typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined;
  if (typeof value !== 'string') throw new Error(`${zone}/index.html: no word is called ${name}`);
  return value;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}
