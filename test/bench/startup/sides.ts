import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { alice, startTestCompany } from '../../support/company.ts';
import { launchFoyer } from '../../../demo/driver/foyer-app.ts';
import { signIn } from '../../../demo/driver/journeys.ts';
import { bundle } from './bundle.ts';
import { project } from './project.ts';

export type BenchPage = 'home' | 'signin';

/** One of the two apps that are started in turns. */
export interface Side {
  /** What `electron` is given: a folder with a package.json. */
  readonly app: string;
  readonly profile: string;
  /** Present in the page once the app has done what it does before it can be used. */
  readonly ready: string;
  readonly page: BenchPage;
}

export interface Sides {
  readonly foyer: Side;
  readonly bare: Side;
  /** The script that reports what happens (observe.ts), bundled. */
  readonly observer: string;
  readonly remove: () => Promise<void>;
}

const zones = { home: 'shell', signin: 'signin' } as const;

/** Makes the bare app out of the built page, and for the home page a profile with a real sign-in. */
export async function prepareSides(page: BenchPage): Promise<Sides> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-bench-'));
  const profiles = { foyer: join(folder, 'foyer-profile'), bare: join(folder, 'bare-profile') };
  const observer = join(folder, 'observe.cjs');
  const foyerApp = join(folder, 'foyer');
  const bareApp = join(folder, 'bare');
  await bundle('observe', observer);
  await copyBuiltApp(foyerApp);
  await makeBareApp(bareApp, page);
  await mkdir(profiles.foyer);
  const company = page === 'home' ? await startTestCompany() : undefined;
  if (company !== undefined) {
    const foyer = await launchFoyer(profiles.foyer);
    try {
      await signIn(foyer, company.address, alice);
    } finally {
      await foyer.close();
    }
  }
  return {
    // Home greets the person by name once main has said who it is. The sign-in page has nothing to wait for.
    foyer: {
      app: foyerApp,
      profile: profiles.foyer,
      ready: page === 'home' ? '.person-button' : 'input',
      page,
    },
    bare: { app: bareApp, profile: profiles.bare, ready: 'input', page },
    observer,
    async remove() {
      await company?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A copy, so that a build meanwhile does not pull the files from under a starting app. */
async function copyBuiltApp(folder: string): Promise<void> {
  await mkdir(folder);
  for (const part of ['package.json', 'out']) {
    await cp(join(project, part), join(folder, part), { recursive: true });
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'));
}

/** The built page's markup and style sheets, in the order the page names them; no script. */
async function makeBareApp(folder: string, page: BenchPage): Promise<void> {
  const renderer = join(project, 'out/renderer');
  await mkdir(folder);
  await bundle('bare', join(folder, 'main.cjs'));
  await writeFile(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'foyer-bare', version: '0.0.0', main: 'main.cjs' }),
  );
  const html = await readFile(join(renderer, zones[page], 'index.html'), 'utf8');
  await writeFile(join(folder, 'index.html'), bareMarkup(html));
  for (const file of await readdir(join(renderer, 'assets'))) {
    if (file.endsWith('.css')) await cp(join(renderer, 'assets', file), join(folder, 'assets', file));
  }
}

function bareMarkup(html: string): string {
  const bare = html
    .replace(/<script\b[^>]*><\/script>/g, '')
    .replace(/<link rel="modulepreload"[^>]*>/g, '')
    // A page from a file is nobody's origin, so `crossorigin` would keep its own style sheet from it.
    .replace(/(<link rel="stylesheet") crossorigin href="\.\.\//g, '$1 href="./');
  if (bare.includes('<script') || !bare.includes('<link rel="stylesheet" href="./assets/')) {
    throw new Error('The built page does not look as expected: the bare one would not be the same.');
  }
  return bare;
}
