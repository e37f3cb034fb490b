import { meetings } from './ar/meetings.ts';
import { signIn } from './ar/sign-in.ts';
import { duration, type ErrorTexts } from './error-texts.ts';

export const ar: ErrorTexts = {
  sentences: { ...signIn, ...meetings },
  places: {
    'credential-manager': 'إدارة بيانات الاعتماد في Windows',
    keychain: 'سلسلة المفاتيح',
    keyring: 'حلقة المفاتيح',
  },
  wait: (seconds) => (seconds === undefined ? 'لحظات' : duration('ar', seconds)),
  list: (parts) => new Intl.ListFormat('ar').format(parts),
  rightToLeft: true,
};
