import { inMeeting, join, openMeeting } from '../../../demo/driver/journeys.ts';
import { alice, bob } from '../../support/company.ts';
import { expectOtherMoves } from '../../support/in-meeting.ts';
import { expect, test } from '../../support/meeting-test.ts';
import { canChangeNetworks, enterNetwork, type OtherNetwork } from '../../support/other-network.ts';

const room = 'monday-planning';

test.skip(!canChangeNetworks(), 'making a network takes root');

let network: OtherNetwork | undefined;

test.afterEach(() => {
  network?.leave();
  network = undefined;
});

test('who changes from one network to another stays in the meeting without a click', async ({ world }) => {
  network = enterNetwork('foyeroffice', '10.213.1.2');
  const foyer = await world.signedIn(alice);
  const companion = await world.companion(bob);
  const meeting = await openMeeting(foyer, 'Monday planning');
  await join(meeting);
  const other = await companion.goTo(room);
  await other.waitFor('sees Alice', ({ framesDecoded }) => framesDecoded > 0, 15_000);
  await expectOtherMoves(meeting);

  // The cable is out: the address is gone, and with it every connection. The next network has another address.
  network.leave();
  network = undefined;
  world.double.cut();
  network = enterNetwork('foyerhome', '10.213.2.2');

  await expect.poll(() => world.people(room)).toEqual(['alice', 'bob']);
  await expect(meeting.getByRole('status').getByText('Reconnecting…')).toHaveCount(0, { timeout: 30_000 });
  await inMeeting(meeting);
  await expectOtherMoves(meeting);
  const { framesDecoded: before } = other.state;
  await other.waitFor('sees Alice again', ({ framesDecoded }) => framesDecoded > before + 10, 20_000);
});
