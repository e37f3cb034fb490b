import { found, type Step } from '../step.ts';
import type { NetworkProbe } from '../network-probe.ts';

/** Which way the operating system's settings send Foyer to the company. */
export function proxyStep(company: string | undefined, network: NetworkProbe): Step {
  return {
    name: 'proxy',
    async run() {
      if (company === undefined) return found('any.no-company');
      const { host } = new URL(company);
      const proxy = await network.proxyFor(company);
      return proxy === undefined ? found('proxy.none', { host }) : found('proxy.used', { host, proxy });
    },
  };
}
