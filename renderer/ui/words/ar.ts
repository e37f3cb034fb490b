import { isolated } from '../../../shared/isolated.ts';
import type { UiWords } from '../words.ts';

export const ar: UiWords = {
  supportCode: (code) => `رمز الدعم: ${isolated(code)}`,
  help: (contact) => `المساعدة: ${isolated(contact)}`,
  diagnose: 'ابحث عن السبب',
  showPassword: 'إظهار كلمة المرور',
  capsLock: 'مفتاح الأحرف الكبيرة مُفعَّل.',
};
