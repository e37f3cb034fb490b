import { found, type Step } from '../step.ts';
import type { NetworkProbe } from '../network-probe.ts';

/** Whether the company's host has an address. Behind a proxy that is the proxy's to find out. */
export function dnsStep(company: string | undefined, network: NetworkProbe): Step {
  return {
    name: 'dns',
    async run() {
      if (company === undefined) return found('any.no-company');
      const { host, hostname } = new URL(company);
      const [problem, proxy] = await Promise.all([network.resolve(hostname), network.proxyFor(company)]);
      if (problem === undefined) return found('dns.good', { host });
      return proxy === undefined
        ? found('dns.not-found', { host, net: problem })
        : found('dns.proxied', { host });
    },
  };
}
