import { isolated } from '../../isolated.ts';
import type { SomeSentences } from '../error-texts.ts';

/** Meetings, links to them, guests, and Foyer itself. */
export const meetings = {
  'meeting.title-empty': {
    happened: 'يحتاج الاجتماع إلى اسم.',
    next: 'اكتب الاسم الذي يستخدمه الآخرون، أو الصق الدعوة.',
  },
  'meeting.link-invalid': {
    happened: 'هذه الدعوة غير كاملة.',
    next: 'انسخ الرابط كله مرة أخرى، أو اطلب رابطًا جديدًا.',
  },
  'meeting.id-invalid': {
    happened: 'لا يمكن أن يوجد الاجتماع المذكور في هذه الدعوة.',
    next: 'انسخ الرابط كله مرة أخرى، أو اطلب رابطًا جديدًا.',
  },
  'meeting.other-company': {
    happened: 'هذه الدعوة لاجتماع على {address}، ولست مسجّل الدخول هناك.',
    next: 'سجّل الخروج ثم سجّل الدخول هناك، أو اطلب دعوة إلى اجتماع لشركتك.',
  },
  'meeting.not-allowed': {
    happened: 'لا تسمح لك شركتك بدخول هذا الاجتماع.',
    next: 'اسأل من دعاك.',
  },
  'meeting.pass-wrong': {
    happened: 'أرسل خادم اجتماعات شركتك تصريحًا لا يخصّك أو لا يخصّ هذا الاجتماع.',
    next: 'لم يستخدمه Foyer. أخبر قسم تقنية المعلومات.',
  },
  'meeting.pass-expired': {
    happened: 'أرسل خادم اجتماعات شركتك تصريحًا منتهي الصلاحية.',
    next: 'تحقق من التاريخ والوقت على هذا الكمبيوتر، ثم أعد المحاولة.',
  },
  'meeting.pass-garbled': {
    happened: 'لا يستطيع Foyer قراءة رد خادم اجتماعات شركتك.',
    next: 'أعد المحاولة. إذا استمر ذلك، فأخبر قسم تقنية المعلومات.',
  },
  'meeting.link-too-long': {
    happened: 'هذا الرابط أطول من أن يكون دعوة.',
    next: 'اطلب رابطًا جديدًا.',
  },
  'meeting.link-unknown': {
    happened: 'لا يعرف Foyer الغرض من هذا الرابط.',
    next: 'حدّث Foyer، أو اطلب دعوة إلى اجتماع.',
  },
  'meeting.link-insecure': {
    happened: `تقود هذه الدعوة إلى ${isolated('http://')}، ويمكن لأي شخص على الشبكة قراءتها.`,
    next: `اطلب دعوة جديدة تقود إلى ${isolated('https://')}.`,
  },
  'meeting.new-title-empty': {
    happened: 'يحتاج الاجتماع إلى عنوان.',
    next: 'اكتب موضوعه، مثل «تخطيط الأسبوع».',
  },
  'meeting.new-unavailable': {
    happened: 'لا يُنشئ خادم اجتماعات شركتك اجتماعات جديدة.',
    next: 'يمكنكم الالتقاء بالاسم بدلًا من ذلك: كل من يكتب الاسم نفسه يلتقي في المكان نفسه.',
  },
  'meeting.new-not-allowed': {
    happened: 'لا تسمح لك شركتك ببدء اجتماعات جديدة.',
    next: 'اطلب هذا الحق من قسم تقنية المعلومات، أو التقوا بالاسم بدلًا من ذلك.',
  },
  'meeting.guests-unavailable': {
    happened: 'لا يستقبل خادم اجتماعات شركتك ضيوفًا.',
    next: 'ادعُ الزملاء بالدعوة المعتادة.',
  },
  'meeting.guests-not-allowed': {
    happened: 'لا تسمح لك شركتك بدعوة ضيوف إلى هذا الاجتماع.',
    next: 'ادعُ الزملاء بالدعوة المعتادة، أو اطلب من المضيف أن يدعو ضيوفك.',
  },
  'calendar.time-empty': {
    happened: 'يحتاج الاجتماع إلى يوم ووقت.',
    next: 'اختر موعد بدايته.',
  },
  'calendar.not-saved': {
    happened: 'تعذّر على Foyer حفظ ملف التقويم.',
    next: 'اختر مجلدًا آخر أو اسمًا آخر.',
  },
  'guest.name-empty': {
    happened: 'اسمك ناقص.',
    next: 'اكتبه كما ينبغي أن يراه الآخرون.',
  },
  'guest.invitation-refused': {
    happened: 'لا يسمح لك {address} بالدخول بهذه الدعوة.',
    next: 'اطلب دعوة جديدة ممن دعاك.',
  },
  'guest.invitation-over': {
    happened: 'انتهت صلاحية هذه الدعوة، أو استخدمها شخص آخر.',
    next: 'اطلب دعوة جديدة ممن دعاك.',
  },
  'guest.not-welcome': {
    happened: 'لا يستقبل {address} ضيوفًا.',
    next: 'اسأل من دعاك عن كيفية الانضمام.',
  },
  'guest.pass-wrong': {
    happened: 'أرسل {address} تصريحًا لا يخصّ هذا الاجتماع.',
    next: 'لم يستخدمه Foyer. أخبر من دعاك.',
  },
  'guest.time-over': {
    happened: 'انتهى وقتك ضيفًا.',
    next: 'افتح الدعوة مرة أخرى، أو اطلب دعوة جديدة.',
  },
  'policy.unreadable': {
    happened: 'لا يستطيع Foyer قراءة ما حدّدته شركتك لهذا الكمبيوتر.',
    next: 'لن يرسل Foyer شيئًا حتى يتمكن من ذلك. أخبر قسم تقنية المعلومات، ثم أعد المحاولة.',
  },
  'policy.other-company': {
    happened: 'أعدّت شركتك Foyer للعمل مع {address} فقط.',
    next: 'استخدم ذلك العنوان. إذا كنت مسجّل الدخول في مكان آخر، فسجّل الخروج أولًا.',
  },
  'policy.server-differs': {
    happened: 'خادم الاجتماعات في {address} ليس معدًّا كما حددته شركتك لهذا الكمبيوتر.',
    next: 'لا يسجّل Foyer الدخول هناك. أخبر قسم تقنية المعلومات.',
  },
  'policy.link-refused': {
    happened: 'لا تسمح شركتك لـ Foyer بفتح اجتماعات على {address}.',
    next: 'اطلب دعوة إلى اجتماع لشركتك، أو اسأل قسم تقنية المعلومات.',
  },
  'update.unreachable': {
    happened: 'يتعذّر على Foyer الوصول إلى مصدر تحديثات شركتك.',
    next: 'تحقق من اتصالك بالإنترنت أو من VPN، ثم أعد المحاولة.',
  },
  'update.missing': {
    happened: 'لا توجد لدى شركتك تحديثات لهذا الكمبيوتر.',
    next: 'يمكنك متابعة العمل. إذا كنت تتوقع تحديثًا، فأخبر قسم تقنية المعلومات.',
  },
  'update.untrusted': {
    happened: 'ما وجده Foyer غير موقَّع من صانعي تحديثاته.',
    next: 'لم يأخذه Foyer. أخبر قسم تقنية المعلومات.',
  },
  'update.broken': {
    happened: 'لا يستطيع Foyer قراءة رد خادم التحديثات لشركتك.',
    next: 'أخبر قسم تقنية المعلومات. يمكنك متابعة العمل.',
  },
  'update.interrupted': {
    happened: 'لم يصل التحديث كاملًا.',
    next: 'تحقق من اتصالك بالإنترنت، ثم أعد المحاولة.',
  },
  'update.damaged': {
    happened: 'التحديث الذي وصل ليس هو المعلَن عنه.',
    next: 'تخلّص منه Foyer. أعد المحاولة لاحقًا؛ إذا استمر ذلك، فأخبر قسم تقنية المعلومات.',
  },
  'update.not-installed': {
    happened: 'تعذّر تثبيت التحديث.',
    next: 'يمكنك متابعة العمل. أعد المحاولة لاحقًا، أو اطلب من قسم تقنية المعلومات تثبيته.',
  },
  'update.in-meeting': {
    happened: 'أنت في اجتماع، ولذلك لم يُعَد تشغيل Foyer.',
    next: 'غادر الاجتماع أولًا.',
  },
  'room.unavailable': {
    happened: 'لم يبدأ قسم الاجتماعات في Foyer.',
    next: 'أعد المحاولة. إذا استمر ذلك، فأعد تشغيل Foyer.',
  },
  'media.camera-denied': {
    happened: 'لا يُسمح لـ Foyer باستخدام الكاميرا.',
    next: 'اسمح بذلك في إعدادات الخصوصية في نظامك، أو انضم من دون كاميرا.',
  },
  'media.microphone-denied': {
    happened: 'لا يُسمح لـ Foyer باستخدام الميكروفون.',
    next: 'اسمح بذلك في إعدادات الخصوصية في نظامك، أو انضم مكتومًا واستمع.',
  },
  'media.camera-busy': {
    happened: 'لا تعمل الكاميرا. ربما يستخدمها برنامج آخر.',
    next: 'أغلق البرنامج الآخر أو اختر كاميرا أخرى.',
  },
  'media.camera-in-use': {
    happened: 'لا يعمل {device}. من المرجّح أن برنامجًا آخر يستخدم هذه الكاميرا.',
    next: 'أغلق البرنامج الآخر أو اختر كاميرا أخرى.',
  },
  'media.microphone-busy': {
    happened: 'لا يعمل الميكروفون. ربما يستخدمه برنامج آخر.',
    next: 'أغلق البرنامج الآخر أو اختر ميكروفونًا آخر.',
  },
  'media.microphone-in-use': {
    happened: 'لا يعمل {device}. من المرجّح أن برنامجًا آخر يستخدم هذا الميكروفون.',
    next: 'أغلق البرنامج الآخر أو اختر ميكروفونًا آخر.',
  },
  'share.no-sources': {
    happened: 'لا يستطيع Foyer رؤية شاشاتك ونوافذك.',
    next: 'أعد المحاولة. على جهاز Mac، اسمح لـ Foyer بتسجيل الشاشة في إعدادات الخصوصية.',
  },
  'app.internal': {
    happened: 'حدث خطأ ما في Foyer.',
    next: 'أعد المحاولة. إذا استمر ذلك، فأعد تشغيل Foyer.',
  },
} as const satisfies SomeSentences;
