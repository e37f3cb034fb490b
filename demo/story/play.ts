import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright';
import { type FoyerApp, launchFoyer } from '../driver/foyer-app.ts';
import { findCompany, inMeeting, leave, openMeeting, say, typeSignIn } from '../driver/journeys.ts';
import { otherPicture } from '../driver/pictures.ts';
import type { World } from '../world.ts';
import { emptyReport, type StoryReport } from './report.ts';

const title = 'Monday planning';
const greeting = 'Good morning!';

export interface StoryParts {
  readonly world: World;
  readonly profile: string;
  /** Called at every scene, with the page it shows. */
  readonly onScene: (name: string, page: Page) => Promise<void>;
}

export interface Story {
  readonly report: StoryReport;
  /** Why it stopped before its end. */
  readonly problem?: unknown;
}

/** Plays an employee's first meeting in real Electron, from the first start to the way home. */
export async function playStory(parts: StoryParts): Promise<Story> {
  const started = Date.now();
  const foyer = await launchFoyer(parts.profile, { switches: parts.world.switches });
  const told = { report: emptyReport };
  const tell = (news: Partial<StoryReport>) => {
    told.report = { ...told.report, ...news };
  };
  try {
    await arrive(parts, foyer, started, told, tell);
    await meet(parts, foyer, told, tell);
    return told;
  } catch (problem) {
    return { ...told, problem };
  } finally {
    await foyer.close();
  }
}

interface Told {
  readonly report: StoryReport;
}
type Tell = (news: Partial<StoryReport>) => void;

async function arrive(
  { world, onScene }: StoryParts,
  foyer: FoyerApp,
  started: number,
  told: Told,
  tell: Tell,
) {
  const page = await foyer.window('signin');
  tell({ ms: { ...told.report.ms, firstPaint: Math.round((await paintedAt(page)) - started) } });
  await findCompany(page, world.address);
  await typeSignIn(page, world.employee);
  await onScene('sign-in', page);
  const clicked = Date.now();
  await page.getByRole('button', { name: 'Sign in' }).click();
  const home = await foyer.window('shell');
  await home.getByRole('button', { name: `Your account: ${world.employee.name}` }).waitFor();
  tell({ signedIn: true, ms: { ...told.report.ms, signIn: Date.now() - clicked } });
  await onScene('home', home);
}

async function meet({ world, onScene }: StoryParts, foyer: FoyerApp, told: Told, tell: Tell) {
  const { companion, employee } = world;
  const meeting = await openMeeting(foyer, title);
  await meeting.locator('video').first().waitFor();
  await onScene('get-ready', meeting);
  const clicked = Date.now();
  await meeting.getByRole('button', { name: 'Join', exact: true }).click();
  await inMeeting(meeting);
  tell({ joined: true, ms: { ...told.report.ms, joinToJoined: Date.now() - clicked } });

  const sees = async (present: boolean) => {
    const other = companion.participant();
    if (other === undefined) throw new Error('the second participant did not start');
    const what = present ? 'sees the employee' : 'sees the employee leave';
    return other.waitFor(
      what,
      ({ peers }) => peers.some(({ userID }) => userID === employee.user) === present,
      20_000,
    );
  };
  tell({ participants: (await sees(true)).peers.length + 1 });
  await movingPicture(meeting);
  await say(meeting, greeting);
  await meeting.getByText(`You said: “${greeting}”`).waitFor();
  tell({ chatRoundTrip: true });
  await onScene('meeting', meeting);
  tell({ remoteFramesDecoded: await movingPicture(meeting, 10) });

  await leave(meeting);
  await sees(false);
  await onScene('left', meeting);
  await meeting.getByRole('button', { name: 'Rejoin' }).click();
  await inMeeting(meeting);
  await sees(true);
  await movingPicture(meeting);
  tell({ rejoined: true });

  await leave(meeting);
  await sees(false);
  await meeting.getByRole('button', { name: 'Back to home' }).click();
  const home = await foyer.window('shell');
  await home
    .getByRole('button', { name: new RegExp(title) })
    .first()
    .waitFor();
  tell({ left: true });
}

/** Waits until the other's picture has moved: more frames, `least` in all, and another one on show. */
async function movingPicture(meeting: Page, least = 1): Promise<number> {
  const deadline = Date.now() + 20_000;
  let first = await otherPicture(meeting);
  while (Date.now() < deadline) {
    const now = await otherPicture(meeting);
    first ??= now;
    const moved =
      now !== undefined &&
      first !== undefined &&
      now.framesShown > first.framesShown &&
      now.framesShown >= least;
    if (moved && now.checksum !== first?.checksum) return now.framesShown;
    await pause(100);
  }
  throw new Error('the other’s picture does not move');
}

/** When the page showed its first content, in Unix milliseconds. */
function paintedAt(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list, observer) => {
          const paint = list.getEntriesByName('first-contentful-paint')[0];
          if (paint === undefined) return;
          observer.disconnect();
          resolve(performance.timeOrigin + paint.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
}
