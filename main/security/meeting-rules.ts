import type { PolicyKey, PolicyValues } from '../../shared/policy-settings.ts';
import type { RoomRules } from '../../shared/schemas/meeting.ts';

interface Settings {
  readonly mandatory: <K extends PolicyKey>(key: K) => PolicyValues[K];
}

/** A server of ZEGO's cloud-proxy service. */
type MediaProxy = RoomRules['mediaProxies'][number];

/** What meeting windows may do on this computer. */
export interface MeetingRules {
  /** Domains that may be reached, with all names below them. */
  readonly zegoHosts: readonly string[];
  readonly mediaProxies: readonly MediaProxy[];
  readonly screenSharing: boolean;
  readonly vendorTelemetry: boolean;
}

/** ZEGO's signalling domains, as the installed SDK names them; media goes by UDP and is not governed by a page's policy. */
const zegoDomains = [
  'coolbcloud.com',
  'coolgcloud.com',
  'coolzcloud.com',
  'coolfcloud.com',
  'zego.im',
  'zegocloud.com',
];

/** Where the company has set nothing. */
export const builtInRules: MeetingRules = {
  zegoHosts: zegoDomains,
  mediaProxies: [],
  screenSharing: true,
  vendorTelemetry: false,
};

/** The rules of this computer's policy. */
export function meetingRulesOf(policy: Settings): MeetingRules {
  return {
    zegoHosts: policy.mandatory('zegoHosts') ?? builtInRules.zegoHosts,
    mediaProxies: (policy.mandatory('mediaProxies') ?? []).map(proxyOf),
    screenSharing: policy.mandatory('screenSharing') ?? builtInRules.screenSharing,
    vendorTelemetry: policy.mandatory('vendorTelemetry') ?? builtInRules.vendorTelemetry,
  };
}

/** Those that the meeting's page has to know. */
export function roomRulesOf(policy: Settings): RoomRules {
  const { screenSharing, mediaProxies } = meetingRulesOf(policy);
  return { screenSharing, mediaProxies: [...mediaProxies] };
}

/** The schema has let through only what is a name, with a port or without. */
function proxyOf(text: string): MediaProxy {
  const [hostName = '', port = '443'] = text.split(':');
  return { hostName, port: Number(port) };
}
