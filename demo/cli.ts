import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { SecretFileError, Token04Error } from '../token-server/src/index.ts';
import { newProfile, removeProfile } from './driver/foyer-app.ts';
import { openFoyer } from './interactive.ts';
import { forgetSignIn } from './keychain.ts';
import { type DemoOptions, readOptions, usage, UsageProblem } from './options.ts';
import { playStory } from './story/play.ts';
import { cameTrue } from './story/report.ts';
import { startWorld, type World } from './world.ts';

const pictures = 'demo-output';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const complain = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const wordsOf = (problem: unknown): string =>
  problem instanceof Error ? (problem.stack ?? problem.message) : JSON.stringify(problem);

try {
  process.exitCode = await run(readOptions(process.argv.slice(2)));
} catch (error) {
  const ours =
    error instanceof UsageProblem || error instanceof SecretFileError || error instanceof Token04Error;
  complain(ours ? error.message : `The demo failed: ${wordsOf(error)}`);
  process.exitCode = ours ? 2 : 1;
}
// What failed half-way may have left a server listening.
process.exit();

/** @returns the exit status */
async function run(options: DemoOptions): Promise<number> {
  if (options.kind === 'help') {
    say(usage);
    return 0;
  }
  const world = await startWorld(options.cloud, (problem) => {
    complain(`The second participant can’t come: ${wordsOf(problem)}`);
  });
  const profile = await newProfile();
  try {
    if (options.check) return await check(world, profile);
    // scripts/run-demo.mjs knows whether anybody can see a window.
    if (process.env['FOYER_NO_DISPLAY'] === '1') return await show(world, profile);
    return await open(world, profile);
  } finally {
    await forgetSignIn(world.address).catch((problem: unknown) => {
      complain(`The demo’s sign-in stays in the keychain: ${wordsOf(problem)}`);
    });
    await world.close();
    await removeProfile(profile);
  }
}

async function open(world: World, profile: string): Promise<number> {
  say(`
  Foyer is opening. Sign in with

    your company’s meeting address   ${world.address}
    user name                        ${world.employee.user}
    password                         ${world.employee.password}

  then type a meeting’s name and join. ${world.companionPerson.name} comes along and answers in the chat.
  Quit Foyer to end the demo.
`);
  const { status, complaint } = await openFoyer(profile, world.switches);
  if (status !== 0) complain(`Foyer ended with ${status}.\n${complaint}`);
  return status === 0 ? 0 : 1;
}

/** Without a display: the story plays itself and leaves pictures. */
async function show(world: World, profile: string): Promise<number> {
  await mkdir(pictures, { recursive: true });
  say(`There is no display, so the demo plays its story by itself. Pictures go to ${pictures}/.`);
  const { report, problem } = await playStory({
    world,
    profile,
    onScene: async (name, page) => {
      const path = join(pictures, `${name}.png`);
      await page.screenshot({ path });
      say(`  ${path}`);
    },
  });
  if (problem !== undefined) complain(wordsOf(problem));
  if (!cameTrue(report)) return 1;
  say(
    `Two people met: joined in ${report.ms.joinToJoined} ms, ${report.remoteFramesDecoded} frames seen of the other, chat both ways, left and came back.`,
  );
  return 0;
}

async function check(world: World, profile: string): Promise<number> {
  const { report, problem } = await playStory({ world, profile, onScene: () => Promise.resolve() });
  if (problem !== undefined) complain(wordsOf(problem));
  say(JSON.stringify(report));
  return cameTrue(report) ? 0 : 1;
}
