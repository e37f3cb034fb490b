import type { Words } from '../words.ts';

export const ar: Words = {
  heading: 'اختر ما تريد مشاركته',
  lead: 'يرى كل من في الاجتماع ما تختاره إلى أن توقف المشاركة.',
  search: 'البحث في الشاشات والنوافذ',
  searchShort: 'بحث',
  screens: 'الشاشات',
  windows: 'النوافذ',
  looking: 'جارٍ البحث…',
  noWindows: 'لا توجد نوافذ أخرى مفتوحة.',
  noMatch: 'لا شيء هنا بهذا الاسم.',
  silent: {
    screen: 'لم يذكر نظامك شاشاته بعد. يواصل Foyer السؤال.',
    window: 'لم يذكر نظامك نوافذه بعد. يواصل Foyer السؤال.',
  },
  untitled: 'بلا عنوان',
  sound: 'مشاركة صوت هذا الكمبيوتر',
  ownWindows: 'إظهار نوافذ Foyer',
  gone: 'أُغلق ما اخترته. اختر شيئًا آخر.',
  retry: 'إعادة المحاولة',
  cancel: 'إلغاء',
  share: 'مشاركة',
};
