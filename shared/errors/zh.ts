import { duration, type ErrorTexts } from './error-texts.ts';
import { meetings } from './zh/meetings.ts';
import { signIn } from './zh/sign-in.ts';

export const zh: ErrorTexts = {
  sentences: { ...signIn, ...meetings },
  places: {
    'credential-manager': 'Windows 凭据管理器',
    keychain: '钥匙串',
    keyring: '密钥环',
  },
  wait: (seconds) => (seconds === undefined ? '片刻' : ` ${duration('zh', seconds)}`),
  list: (parts) => new Intl.ListFormat('zh').format(parts),
  rightToLeft: false,
};
