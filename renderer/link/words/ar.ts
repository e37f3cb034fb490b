import { isolated } from '../../../shared/isolated.ts';
import type { Words } from '../words.ts';

export const ar: Words = {
  problem: {
    title: 'يتعذّر فتح هذا الرابط',
    close: 'إغلاق',
  },
  leaves: (meeting) => `ستغادر «${isolated(meeting)}» من أجله.`,
  switch: {
    title: (leaves, meeting) => `هل تريد مغادرة «${isolated(leaves)}» والانضمام إلى «${isolated(meeting)}»؟`,
    text: (leaves) => `سيبقى الآخرون في «${isolated(leaves)}». يمكنك العودة ما دام الاجتماع مستمرًا.`,
    stay: 'البقاء',
    follow: 'المغادرة والانضمام',
  },
  otherCompany: {
    title: (server) => `هل تريد تسجيل الدخول إلى ${isolated(server)}؟`,
    text: (meeting, server, company) =>
      `يُعقد «${isolated(meeting)}» على ${isolated(server)}، وأنت مسجّل الدخول لدى ${isolated(company)}. للانضمام، سجّل الخروج من ${isolated(company)} أولًا. سينسى هذا الكمبيوتر حينئذ اجتماعاتك الأخيرة.`,
    promise: (server) => `لم يرسل Foyer شيئًا إلى ${isolated(server)}.`,
    stay: 'البقاء مسجّل الدخول',
    follow: 'تسجيل الخروج والمتابعة',
  },
  guest: {
    title: (meeting) => `هل تريد الانضمام إلى «${isolated(meeting)}» ضيفًا؟`,
    text: (server) => `هذا اجتماع على ${isolated(server)}. سيرى الآخرون الاسم الذي تكتبه هنا.`,
    promise: (server) => `لا يُرسَل شيء إلى ${isolated(server)} قبل أن تنضم.`,
    name: 'اسمك',
    stay: 'ليس الآن',
    signIn: 'تسجيل الدخول بدلًا من ذلك',
    follow: 'الانضمام ضيفًا',
  },
};
