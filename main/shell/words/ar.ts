import { isolated } from '../../../shared/isolated.ts';
import type { Words } from './words.ts';

/** Which of Arabic's plural forms a number takes is for Intl to say. */
const plural = new Intl.PluralRules('ar');

export const ar: Words = {
  leave: {
    title: (meeting) => `هل تريد مغادرة «${isolated(meeting)}»؟`,
    text: 'سيبقى الآخرون. يمكنك العودة ما دام الاجتماع مستمرًا.',
    leave: 'مغادرة',
    quitTitle: (meeting) => `هل تريد مغادرة «${isolated(meeting)}» وإنهاء Foyer؟`,
    quit: 'مغادرة وإنهاء',
    stay: 'البقاء',
  },
  tray: {
    idle: 'Foyer',
    inMeeting: (meeting) => `Foyer: في «${isolated(meeting)}»`,
    muted: (meeting) => `Foyer: في «${isolated(meeting)}»، الميكروفون مكتوم`,
    open: 'فتح Foyer',
    openMeeting: 'إظهار الاجتماع',
    mute: 'كتم الصوت',
    unmute: 'إلغاء الكتم',
    leave: 'مغادرة الاجتماع',
    quit: 'إنهاء Foyer',
  },
  menu: {
    file: 'ملف',
    edit: 'تحرير',
    view: 'عرض',
    window: 'نافذة',
    help: 'مساعدة',
    about: 'حول Foyer',
    hide: 'إخفاء Foyer',
    hideOthers: 'إخفاء الآخرين',
    showAll: 'إظهار الكل',
    services: 'الخدمات',
    close: 'إغلاق النافذة',
    quit: 'إنهاء Foyer',
    undo: 'تراجع',
    redo: 'إعادة',
    cut: 'قص',
    copy: 'نسخ',
    paste: 'لصق',
    selectAll: 'تحديد الكل',
    actualSize: 'الحجم الفعلي',
    zoomIn: 'تكبير',
    zoomOut: 'تصغير',
    fullScreen: 'ملء الشاشة',
    minimize: 'تصغير النافذة',
    zoom: 'تكبير النافذة',
    front: 'إحضار الكل إلى الأمام',
    diagnostics: 'التشخيص…',
    checkUpdates: 'البحث عن تحديثات…',
  },
  updates: {
    standing: {
      foyer: (version) => `لديك أحدث إصدار من Foyer، وهو ${isolated(version)}.`,
      company: (version) => `تتولى شركتك التحديثات. لديك Foyer ${isolated(version)}.`,
      nobody: (version) =>
        `لديك Foyer ${isolated(version)}. لم تحدد شركتك مصدرًا للتحديثات؛ يوفر قسم تقنية المعلومات الإصدارات الجديدة.`,
    },
    found: (version) => `يتوفر إصدار جديد من Foyer، وهو ${isolated(version)}.`,
    get: 'تنزيله',
    afterMeeting: 'ينزّله Foyer عند انتهاء اجتماعك.',
    arriving: (version) => `جارٍ تنزيل Foyer ${isolated(version)}.`,
    ready: (version) => `التحديث جاهز: Foyer ${isolated(version)}.`,
    readyNext: 'يُغلق Foyer ويثبّت التحديث ثم يُفتح من جديد. يستغرق ذلك نحو دقيقة.',
    restartAfterMeeting: 'أعد تشغيل Foyer عند انتهاء اجتماعك.',
    restart: 'إعادة التشغيل الآن',
    later: 'لاحقًا',
    close: 'إغلاق',
    support: (code) => `رمز الدعم: ${isolated(code)}`,
  },
  notification: {
    came: (name) => `انضم ${isolated(name)}`,
    cameTwo: (one, other) => `انضم ${isolated(one)} و${isolated(other)}`,
    cameMore(one, more) {
      const others = {
        zero: 'آخرون',
        one: 'شخص آخر',
        two: 'شخصان آخران',
        few: `${more} آخرين`,
        many: `${more} آخرين`,
        other: `${more} آخرين`,
      };
      return `انضم ${isolated(one)} و${others[plural.select(more)]}`;
    },
    somebody: 'شخص ما',
    said: (name) => `رسالة من ${isolated(name)}`,
    saidMore(messages) {
      const forms = {
        zero: 'لا رسائل جديدة',
        one: 'رسالة جديدة',
        two: 'رسالتان جديدتان',
        few: `${messages} رسائل جديدة`,
        many: `${messages} رسالة جديدة`,
        other: `${messages} رسالة جديدة`,
      };
      return forms[plural.select(messages)];
    },
    removed: 'تمت إزالتك من الاجتماع',
    elsewhere: 'انضممت من جهاز آخر',
    ended: 'انتهى الاجتماع بالنسبة إليك',
    taken: 'اختصارك لا يعمل',
    takenText: (shortcut) => `يستخدم برنامج آخر ${isolated(shortcut)}. اختر اختصارًا آخر في الإعدادات.`,
  },
  invitation: {
    invites: (name) => `يدعوك ${isolated(name)} إلى اجتماع.`,
    byName: (title) => `افتح الرابط، أو اكتب «${isolated(title)}» في Foyer.`,
    byLink: 'افتح الرابط، أو الصقه في Foyer حيث يُسأل عن الاجتماع.',
    forGuests: (until) => `لا تحتاج إلى حساب: افتح الرابط واكتب اسمك. يعمل حتى ${isolated(until)}.`,
    fileName: 'اجتماع',
  },
  landing: {
    done: { heading: 'يمكنك إغلاق هذه النافذة', text: 'يتابع Foyer تلقائيًا.' },
    failed: { heading: 'لم ينجح تسجيل الدخول', text: 'يذكر Foyer السبب. يمكنك إغلاق هذه النافذة.' },
    notOurs: {
      heading: 'لا ينتظر Foyer هذا',
      text: 'انتهى تسجيل الدخول، أو بدأت عملية أخرى بعده. يمكنك إغلاق هذه النافذة.',
    },
  },
};
