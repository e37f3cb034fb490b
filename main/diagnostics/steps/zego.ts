import type { MeetingRules } from '../../security/meeting-rules.ts';
import { found, type Step } from '../step.ts';
import type { NetworkProbe } from '../network-probe.ts';

/** Whether meetings can be reached: the hosts of ZEGO that this computer is set up for, or its proxies. */
export function zegoStep(rules: () => MeetingRules, network: NetworkProbe): Step {
  return {
    name: 'zego',
    async run() {
      const hosts = zegoHostsOf(rules());
      const answers = await Promise.all(
        hosts.map(async (host) => ({ host, net: await network.reach(`https://${host}/`) })),
      );
      const silent = answers.flatMap(({ host, net }) => (net === undefined ? [] : [{ host, net }]));
      const [total, count] = [hosts.length, hosts.length - silent.length];
      const [first] = silent;
      if (first === undefined) return found('zego.good', { count, total });
      return found(count === 0 ? 'zego.none' : 'zego.some', { count, total, ...first });
    },
  };
}

/** ZEGO's way in. Of the built-in domains the SDK tries these two first; the others are for when both fail. */
export function zegoHostsOf({ zegoHosts, mediaProxies }: MeetingRules): string[] {
  if (mediaProxies.length > 0)
    return mediaProxies.map(({ hostName, port }) =>
      port === 443 ? hostName : `${hostName}:${String(port)}`,
    );
  return zegoHosts.slice(0, 2).map((domain) => `accesshub-wss.${domain}`);
}
