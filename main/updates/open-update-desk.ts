import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import type { Services } from '../services.ts';
import { builtInKeys } from './built-in-keys.ts';
import { type Installation, installationOf } from './installation.ts';
import { createUpdateDesk, type UpdateDesk } from './update-desk.ts';
import { updatePlan } from './update-plan.ts';

interface Parts {
  readonly app: Pick<App, 'getVersion' | 'isPackaged' | 'getPath'>;
  readonly services: Services;
  readonly inMeeting: () => boolean;
  readonly onChange: () => void;
}

/** The desk of this computer. electron-updater is loaded with the first look, not before. */
export function openUpdateDesk({ app, services, inMeeting, onChange }: Parts): UpdateDesk {
  const { policy, account, companyFetch, log } = services;
  const { platform, arch } = process;
  const installation = installationHere(app);
  return createUpdateDesk({
    current: app.getVersion(),
    plan: updatePlan({ policy, installation, builtInKeys, platform, arch }),
    engine: async (plan) => (await import('./electron-engine.ts')).createElectronEngine(plan, companyFetch),
    ...{ policy, account, companyFetch, log, inMeeting, onChange, now: Date.now },
  });
}

function installationHere(app: Parts['app']): Installation {
  return installationOf({
    platform: process.platform,
    packaged: app.isPackaged,
    execPath: app.getPath('exe'),
    env: process.env,
    packageType: packageType(join(process.resourcesPath, 'package-type')),
    exists: existsSync,
    ownerOf: (path) => statSync(path, { throwIfNoEntry: false })?.uid,
  });
}

function packageType(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}
