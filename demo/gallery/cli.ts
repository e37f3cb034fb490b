import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Camera, createCamera, type Picture } from './camera.ts';
import { playEndings, playServerDown } from './fault-scenes.ts';
import { playFirstHome, playHome } from './home-scenes.ts';
import { playMeeting, playWithoutCamera } from './meeting-scenes.ts';
import { playSignIn } from './sign-in-scenes.ts';
import { setStage } from './stage.ts';
import { galleryLanguages, writeIndex } from './write-index.ts';

// `npm run gallery [-- LANGUAGE…]`: takes a picture of every screen and state into docs/gallery; without a language, in all.
const all = Object.keys(galleryLanguages);
const named = process.argv.slice(2);
const unknown = named.filter((one) => !all.includes(one));
if (unknown.length > 0) {
  process.stderr.write(`There are pictures in ${all.join(' and ')}, not in ${unknown.join(', ')}.\n`);
  process.exit(2);
}
const folder = 'docs/gallery';
const pictures: Picture[] = [];
let runtime = '';

for (const language of named.length === 0 ? all : named) {
  await rm(join(folder, language), { recursive: true, force: true });
  pictures.length = 0;
  for (const devices of [true, false]) {
    const stage = await setStage(language, { devices });
    const camera: Camera = createCamera(stage.foyer, join(folder, language), (path) => {
      process.stdout.write(`  ${path}\n`);
    });
    try {
      runtime = `Electron ${await stage.foyer.app.evaluate(() => process.versions.electron)}`;
      const home = await playSignIn(stage, devices ? camera : { ...camera, shoot: () => Promise.resolve() });
      if (devices) {
        await playFirstHome(home, camera);
        await playMeeting(stage, home, camera);
        await playEndings(stage, camera);
        await playHome(stage, await stage.foyer.window('shell'), camera);
        await playServerDown(stage, await stage.foyer.window('shell'), camera);
      } else {
        await playWithoutCamera(stage, home, camera);
      }
    } catch (problem) {
      // The other pictures are worth having, and the gap shows.
      process.exitCode = 1;
      process.stderr.write(
        `${problem instanceof Error ? (problem.stack ?? problem.message) : String(problem)}\n`,
      );
    } finally {
      pictures.push(...camera.taken());
      await stage.close();
    }
  }
}
await writeIndex(folder, pictures, runtime);
// What was ended half-way may have left a server listening.
process.exit();
