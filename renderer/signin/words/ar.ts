import { isolated } from '../../../shared/isolated.ts';
import type { Words } from '../words.ts';

export const ar: Words = {
  title: 'تسجيل الدخول إلى Foyer',
  diagnostics: 'التشخيص',
  waiting: (meeting) => `سيُفتح «${isolated(meeting)}» بعد تسجيل الدخول.`,
  company: {
    heading: 'مرحبًا بك في Foyer',
    lead: 'أين تعقد شركتك اجتماعاتها؟',
    label: 'عنوان اجتماعات شركتك أو بريدك الإلكتروني في العمل',
    hint: `مثل ${isolated('meet.acme.com')} أو ${isolated('name@acme.com')}`,
    fixed: 'حدّدته شركتك.',
    submit: 'متابعة',
  },
  method: {
    heading: 'تسجيل الدخول',
    change: 'تغيير',
    changeLabel: 'تغيير الشركة',
    or: 'أو',
  },
  browser: {
    submit: 'تسجيل الدخول عبر المتصفح',
    heading: 'تابِع في متصفحك',
    text: (company) => `سجّل الدخول في صفحة ${isolated(company)} التي تُفتح هناك، ثم يتابع Foyer تلقائيًا.`,
    waiting: 'في انتظار متصفحك…',
    again: 'فتحها مرة أخرى',
    cancel: 'إلغاء',
    lost: 'ألم يعد متصفحك إلى Foyer؟',
    paste: 'لصق الرمز أو العنوان',
    pasteHint: 'العنوان الكامل للصفحة التي توقّف عندها متصفحك.',
    pasteSubmit: 'متابعة',
  },
  byHand: {
    instead: 'الإعداد يدويًا',
    why: 'إذا أعطاك قسم تقنية المعلومات عنوانًا كاملًا ومعرّف AppID.',
    heading: 'الإعداد يدويًا',
    lead: 'اكتب ما أعطاك إياه قسم تقنية المعلومات.',
    address: 'العنوان الكامل',
    addressHint: `مثل ${isolated('https://meet.acme.com/pass')}`,
    appID: 'معرّف AppID',
    appIDHint: 'رقم، مثل 1234567890',
    submit: 'متابعة',
    back: 'رجوع',
    card: (appID) => `معرّف AppID: ${String(appID)}`,
    name: 'اسمك في الاجتماعات (اختياري)',
    id: 'معرّفك في الاجتماعات',
    open: (company) => `يمكن لأي شخص الانضمام إلى اجتماعات ${isolated(company)} باسمك.`,
    openNext: 'لا يطلب الخادم كلمة مرور من أحد. وقد سمحت شركتك بذلك.',
    openPromise: (company) => `لا تطلب منك ${isolated(company)} كلمة مرور.`,
    idOther: 'هل معرّفك في الاجتماعات غير اسم المستخدم؟',
    promise: (company) =>
      `تُرسَل كلمة مرورك إلى ${isolated(company)} وحدها، وتُحفظ في مخزن كلمات المرور الآمن على هذا الكمبيوتر.`,
  },
  key: {
    label: 'مفتاح الوصول',
    submit: 'تسجيل الدخول',
    instead: 'استخدام مفتاح وصول',
    back: 'تسجيل الدخول بطريقة أخرى',
    promise: (company) =>
      `يُرسَل المفتاح إلى ${isolated(company)} وحدها، ويُحفظ في مخزن كلمات المرور الآمن على هذا الكمبيوتر.`,
  },
  password: {
    user: 'اسم المستخدم',
    password: 'كلمة المرور',
    submit: 'تسجيل الدخول',
    promise: (company) => `تُرسَل كلمة مرورك إلى ${isolated(company)} وحدها، ولا يحتفظ بها Foyer.`,
  },
  offer: {
    heading: 'لا يستطيع Foyer تذكّر تسجيل دخولك',
    text: (place) =>
      `لا يمكن استخدام ${place} حاليًا، ولذلك لا يوجد مكان آمن لحفظ تسجيل دخولك على هذا الكمبيوتر.`,
    next: 'يمكنك المتابعة مع ذلك. ستسجّل الدخول من جديد عندما تشغّل Foyer مرة أخرى.',
    accept: 'إبقائي مسجّل الدخول حتى أُنهي Foyer',
    decline: 'إلغاء',
  },
};
