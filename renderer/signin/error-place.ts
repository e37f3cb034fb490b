import type { AppError } from '../../shared/app-error.ts';
import type { ErrorCode } from '../../shared/error-catalogue.ts';

/** Where an error is shown: beside the field it is about, or above the form when no field can mend it. */
export type CompanyPlace = 'address' | 'form';
export type SetUpPlace = 'address' | 'app-id' | 'form';
export type SignInPlace = 'user' | 'password' | 'key' | 'id' | 'form';

const aboutAddress: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'company.address-empty',
  'company.address-invalid',
  'company.address-credentials',
  'company.address-insecure',
  'company.not-found',
  'company.redirected',
  'company.not-a-server',
  'company.answer-too-large',
  'company.mail-public',
  'company.mail-nobody',
  'company.pass-address-invalid',
]);

/** The place of an error while the company is looked for. */
export function companyPlace(error: AppError): CompanyPlace {
  return aboutAddress.has(error.code) ? 'address' : 'form';
}

/** The place of an error while a company is set up by hand. */
export function setUpPlace(error: AppError): SetUpPlace {
  return error.code === 'company.app-id-invalid' ? 'app-id' : companyPlace(error);
}

/** Somebody answered, but without saying which company it is: its server may still be one to set up by hand. */
export function maySetUpByHand(error: AppError): boolean {
  return error.code === 'company.not-a-server' || error.code === 'company.redirected';
}

/** The place of an error while signing in: there is no address field, so all about the server stands above the form, as what is about an ID where nobody types one. */
export function signInPlace(error: AppError, withID = true): SignInPlace {
  switch (error.code) {
    case 'signin.user-empty':
      return 'user';
    case 'signin.password-empty':
    case 'signin.credentials-wrong':
      return 'password';
    case 'signin.key-empty':
    case 'signin.key-wrong':
      return 'key';
    case 'signin.id-invalid':
    case 'signin.id-refused':
      return withID ? 'id' : 'form';
    default:
      return 'form';
  }
}

/** What the page itself can see is missing, before anything is sent. Its errors carry no support code. */
export function missingAddress(address: string): AppError | undefined {
  return address.trim() === '' ? { code: 'company.address-empty', support: '' } : undefined;
}

/** As {@link missingAddress}, for the second step; the first empty field counts. Spaces can be a password. */
export function missingCredential(user: string, passwordLength: number): AppError | undefined {
  const missing = missingUser(user);
  if (missing !== undefined) return missing;
  return passwordLength === 0 ? { code: 'signin.password-empty', support: '' } : undefined;
}

/** As {@link missingCredential}, where nobody asks for a password. */
export function missingUser(user: string): AppError | undefined {
  return user.trim() === '' ? { code: 'signin.user-empty', support: '' } : undefined;
}

/** As {@link missingCredential}, for an access key. */
export function missingKey(keyLength: number): AppError | undefined {
  return keyLength === 0 ? { code: 'signin.key-empty', support: '' } : undefined;
}
