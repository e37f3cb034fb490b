import { isLoopback } from '../../../shared/company-address.ts';
import { found, type Outcome, type Step } from '../step.ts';
import type { CertificateSeen, NetworkProbe } from '../network-probe.ts';

const soon = 14;
const day = 86_400;

/**
 * Who vouches for the company's server. An authority that is not public is the company's own, or that of a proxy that opens
 * what passes through it.
 * @param now the time in milliseconds
 */
export function certificateStep(company: string | undefined, network: NetworkProbe, now: () => number): Step {
  return {
    name: 'certificate',
    async run() {
      if (company === undefined) return found('any.no-company');
      const { protocol, hostname, host } = new URL(company);
      if (protocol === 'http:' && isLoopback(hostname)) return found('certificate.inside', { host });
      const answer = await network.certificateOf(company);
      if (answer.kind === 'none') return found('certificate.none', { host, net: answer.net });
      return outcomeOf(host, answer, now());
    },
  };
}

function outcomeOf(host: string, seen: CertificateSeen, now: number): Outcome {
  const { issuer, net, isPublic, validUntil } = seen;
  switch (net) {
    case undefined:
      break;
    case 'ERR_CERT_AUTHORITY_INVALID':
      return found('certificate.untrusted', { host, issuer });
    case 'ERR_CERT_DATE_INVALID':
      return found('certificate.dates', { host });
    case 'ERR_CERT_COMMON_NAME_INVALID':
      return found('certificate.name', { host });
    default:
      return found('certificate.bad', { host, net });
  }
  const days = Math.floor((validUntil - now / 1000) / day);
  if (!isPublic) return found('certificate.private', { host, issuer });
  return days < soon
    ? found('certificate.ends-soon', { host, days })
    : found('certificate.public', { host, issuer, days });
}
