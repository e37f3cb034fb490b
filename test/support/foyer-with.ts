import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FoyerApp, launchFoyer, newProfile, removeProfile } from '../../demo/driver/foyer-app.ts';
import { signIn } from '../../demo/driver/journeys.ts';
import type { Person } from '../../demo/company.ts';
import type { PreferencesChange } from '../../shared/schemas/preferences.ts';
import type { MeetingWorld } from './meeting-world.ts';

/** Foyer of an employee who has chosen these settings before; `close` also removes its profile. */
export async function foyerWith(
  world: MeetingWorld,
  person: Person,
  preferences: PreferencesChange,
): Promise<FoyerApp> {
  const profile = await newProfile();
  await writeFile(join(profile, 'settings.json'), JSON.stringify({ preferences }));
  const foyer = await launchFoyer(profile, { switches: world.double.clientSwitches() });
  await signIn(foyer, world.company.address, person);
  return {
    ...foyer,
    async close() {
      await foyer.close();
      await removeProfile(profile);
    },
  };
}
