import { access, constants, readFile, statfs } from 'node:fs/promises';
import { release } from 'node:os';
import { basename, join } from 'node:path';
import type { App, Net, Session, SystemPreferences } from 'electron';
import type { Finding, ReportFile } from '../../shared/schemas/diagnostics.ts';
import { policyMemoryIn } from '../policy/policy-memory.ts';
import { policySource } from '../policy/policy-source.ts';
import { resolvePolicy } from '../policy/resolve-policy.ts';
import { meetingRulesOf } from '../security/meeting-rules.ts';
import type { Services } from '../services.ts';
import { createDevices } from './devices.ts';
import { logFiles } from './log.ts';
import { holdBack } from './hold-back.ts';
import { createNetworkProbe } from './network-probe.ts';
import { type Report, reportFiles, reportOf } from './report.ts';
import { runSteps } from './run-steps.ts';
import { createServerProbe, type ServerAddress } from './server-probe.ts';
import { certificateStep } from './steps/certificate.ts';
import { clockStep } from './steps/clock.ts';
import { deviceStep } from './steps/device.ts';
import { diskStep } from './steps/disk.ts';
import { dnsStep } from './steps/dns.ts';
import { graphicsStep } from './steps/graphics.ts';
import { keychainStep } from './steps/keychain.ts';
import { passStep } from './steps/pass.ts';
import { policyStep } from './steps/policy.ts';
import { proxyStep } from './steps/proxy.ts';
import { roomsStep } from './steps/rooms.ts';
import { screenStep } from './steps/screen.ts';
import { serverStep } from './steps/server.ts';
import { signInStep } from './steps/sign-in.ts';
import { versionStep } from './steps/version.ts';
import { zegoStep } from './steps/zego.ts';
import type { Step } from './step.ts';

export interface DiagnoseParts {
  readonly app: Pick<App, 'getVersion' | 'getPath' | 'getGPUFeatureStatus'>;
  readonly net: Net;
  /** A session of its own in memory, a new one each time: a certificate that was accepted once is not looked at again. */
  readonly newSession: () => Session;
  readonly media: Pick<SystemPreferences, 'getMediaAccessStatus'>;
}

/** Looks at everything that Foyer needs. Works before anybody has signed in, and changes nothing. */
export async function diagnose(
  all: Services,
  parts: DiagnoseParts,
  onFinding: (finding: Finding) => void,
): Promise<Report> {
  const findings = await runSteps(stepsOf(all, parts), { onFinding, now: () => performance.now() });
  return reportOf(findings, new Date());
}

/** The files of a report, as they are shown and saved. */
export async function filesOf(report: Report, userData: string): Promise<ReportFile[]> {
  const logs = new Map<string, string>();
  for (const file of logFiles(join(userData, 'logs', 'foyer.log'))) {
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) logs.set(basename(file), text);
  }
  return reportFiles(report, logs);
}

function stepsOf(all: Services, { app, net, newSession, media }: DiagnoseParts): Step[] {
  const userData = app.getPath('userData');
  const server = serverOf(all);
  const session = newSession();
  const network = createNetworkProbe({
    session,
    request: (options) => net.request({ ...options, session }),
  });
  const { companyFetch } = all;
  const probe = server === undefined ? undefined : createServerProbe(server, { companyFetch, now: Date.now });
  const devices = createDevices({ platform: process.platform, env: process.env, media });
  const rules = () => meetingRulesOf(all.policy);
  const held = (step: Step) => holdBack(step, all.policy.ready);
  return [
    versionStep({
      version: app.getVersion(),
      electron: process.versions.electron,
      system: `${process.platform} ${process.arch} ${release()}`,
    }),
    policyStep(async () => resolvePolicy(await policySource()(), policyMemoryIn(userData).read())),
    keychainStep({ read: all.readKeychain }, all.keychainName),
    held(dnsStep(server?.address, network)),
    held(proxyStep(server?.address, network)),
    held(certificateStep(server?.address, network, Date.now)),
    serverStep(probe),
    clockStep(probe),
    signInStep(all.account),
    passStep({
      isSignedIn: () => all.account.state().kind === 'signedIn',
      roomToken: (roomID) => all.roomToken(roomID, true),
    }),
    roomsStep(probe),
    held(zegoStep(rules, network)),
    deviceStep('camera', () => devices.access('camera')),
    deviceStep('microphone', () => devices.access('microphone')),
    screenStep({ mayShare: () => rules().screenSharing, access: devices.screen }),
    graphicsStep(() => app.getGPUFeatureStatus().gpu_compositing),
    diskStep({
      free: async () => {
        const { bavail, bsize } = await statfs(userData);
        return bavail * bsize;
      },
      isWritable: () =>
        access(userData, constants.W_OK).then(
          () => true,
          () => false,
        ),
    }),
  ];
}

/** The server of who is signed in, or the one that a sign-in would go to. */
function serverOf({ account, policy, settings }: Services): ServerAddress | undefined {
  const state = account.state();
  if (state.kind !== 'signedOut') {
    const { account: own } = state;
    return own.protocol === 'compatible'
      ? { protocol: 'compatible', address: own.address, tokenUrl: own.tokenUrl }
      : { protocol: 'v1', address: own.address };
  }
  const set = policy.setCompany();
  if (set !== undefined) return { protocol: 'compatible', address: set.address, tokenUrl: set.tokenUrl };
  const { lastAddress, byHand } = settings.read();
  const address = policy.signInAddress(lastAddress);
  if (address === '') return undefined;
  return byHand !== null && new URL(byHand.tokenUrl).origin === address
    ? { protocol: 'compatible', address, tokenUrl: byHand.tokenUrl }
    : { protocol: 'v1', address };
}
