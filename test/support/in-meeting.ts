import type { Page } from 'playwright';
import { expect } from 'playwright/test';
import { type Picture, otherPicture } from '../../demo/driver/pictures.ts';
import { untilClosed } from '../../demo/driver/until-closed.ts';

/** Waits until the other's picture moves: more frames than at the first look, and another picture on show. */
export async function expectOtherMoves(meeting: Page): Promise<void> {
  let first: Picture | undefined;
  await expect
    .poll(
      async () => {
        const now = await otherPicture(meeting);
        first ??= now;
        if (now === undefined || first === undefined) return 'no picture of the other';
        if (now.framesShown <= first.framesShown) return 'no new frame';
        return now.checksum === first.checksum ? 'the same picture again' : 'moves';
      },
      { intervals: [200] },
    )
    .toBe('moves');
}

/** Waits until something said in the chat is there, opening the chat first. */
export async function expectHeard(meeting: Page, text: string): Promise<void> {
  const chat = meeting.getByPlaceholder('Send a message to everyone');
  if (!(await chat.isVisible())) await meeting.getByRole('button', { name: 'Chat' }).click();
  await expect(meeting.getByRole('paragraph').getByText(text, { exact: true })).toBeVisible();
}

/** The end page with this heading, and both ways on. */
export async function expectEnd(meeting: Page, heading: string): Promise<void> {
  await expect(meeting.getByRole('heading', { level: 1 })).toHaveText(heading);
  await expect(meeting.getByRole('button', { name: 'Rejoin' })).toBeEnabled();
  await expect(meeting.getByRole('button', { name: 'Back to home' })).toBeEnabled();
}

/** Goes home from “Get ready” or the end page, and waits until the meeting's window is gone. */
export function goHome(meeting: Page): Promise<void> {
  return untilClosed(meeting, () => meeting.getByRole('button', { name: 'Back to home' }).click());
}
