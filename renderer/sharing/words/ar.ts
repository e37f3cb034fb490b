import type { Words } from '../words.ts';

export const ar: Words = {
  sharing: 'أنت تشارك',
  withSound: 'مع الصوت',
  stop: 'إيقاف المشاركة',
};
