import { parseCompanyAddress } from '../../shared/company-address.ts';
import type { PolicyKey, PolicyValues } from '../../shared/policy-settings.ts';

interface Misfit {
  readonly key: PolicyKey;
  readonly problem: string;
}

/** Values that are good alone, and no good beside the others. */
export function misfitsOf(values: PolicyValues): readonly Misfit[] {
  const { protocol, tokenUrl, appID, companyAddress, signInMethods, oidcIssuer, oidcClientID } = values;
  if (protocol !== 'compatible') return [];
  const misfits: Misfit[] = [];
  if (tokenUrl === undefined || appID === undefined)
    misfits.push({ key: 'protocol', problem: '“compatible” needs tokenUrl and appID' });
  else if (companyAddress !== undefined && originOf(companyAddress) !== originOf(tokenUrl))
    misfits.push({ key: 'companyAddress', problem: 'is not the server of tokenUrl' });
  const withProvider = oidcIssuer !== undefined && oidcClientID !== undefined;
  if (signInMethods?.includes('oidc') === true && !withProvider)
    misfits.push({ key: 'signInMethods', problem: '“oidc” needs oidcIssuer and oidcClientID' });
  return misfits;
}

function originOf(address: string): string | undefined {
  const origin = parseCompanyAddress(address, '');
  return origin.ok ? origin.value : undefined;
}
