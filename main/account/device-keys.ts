import { z } from 'zod';
import { ok, type Result } from '../../shared/result.ts';
import { userIdPattern } from '../../shared/ids.ts';
import { Secret } from '../../shared/secret.ts';
import type { CompanyFetch } from '../company/company-fetch.ts';
import type { Company } from '../company/discovery.ts';
import { readAnswer } from '../company/read-answer.ts';

const deviceKeySchema = z.object({
  deviceKey: z
    .string()
    .min(16)
    .max(4096)
    .transform((key) => new Secret(key)),
  userID: z.string().regex(userIdPattern),
  userName: z.string().min(1).max(255),
});

export type DeviceKey = z.infer<typeof deviceKeySchema>;

/** Exchanges a password for a key of this device (`POST /v1/device-keys`): the key is what is kept, never the password. */
export async function requestDeviceKey(
  companyFetch: CompanyFetch,
  company: Company,
  signIn: { readonly user: string; readonly password: Secret; readonly device: string },
): Promise<Result<DeviceKey>> {
  const url = company.deviceKeysUrl;
  const answer = await companyFetch({
    method: 'POST',
    url,
    body: { user: signIn.user, password: signIn.password.reveal(), device: signIn.device },
  });
  if (!answer.ok) return answer;
  return readAnswer(answer.value, url, deviceKeySchema, {
    unauthorized: 'signin.credentials-wrong',
    forbidden: 'signin.not-allowed',
    garbled: 'company.not-a-server',
  });
}

/** Asks the server to forget this device's key. A server that does not answer keeps it until IT revokes it. */
export async function revokeDeviceKey(
  companyFetch: CompanyFetch,
  company: Pick<Company, 'currentDeviceKeyUrl'>,
  key: Secret,
): Promise<Result<null>> {
  const answer = await companyFetch({
    method: 'DELETE',
    url: company.currentDeviceKeyUrl,
    headers: { authorization: `Bearer ${key.reveal()}` },
  });
  return answer.ok ? ok(null) : answer;
}
