import type { FindingSentences } from '../../../shared/diagnostics/sentences.ts';

const plugIn = 'وصّل جهازًا، أو تأكد من أنه مشغّل.';
const allow = 'اسمح بذلك في إعدادات الخصوصية في نظامك.';
const toIT = 'أعطِ هذا التقرير لقسم تقنية المعلومات.';
const print = 'يرى قسم تقنية المعلومات موضع الخلل بالأمر foyer --print-policy.';
const room = 'أفسح مكانًا، مثلًا بإفراغ سلة المهملات.';

export const findings: FindingSentences = {
  'any.no-company': { happened: 'لم يُفحص: لا يعرف Foyer أي شركة بعد.' },
  'any.not-reached': { happened: 'لم يُفحص: خادم الشركة لا يجيب.' },
  'any.held': { happened: 'لم يُفحص: لا يرسل Foyer شيئًا حتى يستطيع قراءة ما حددته شركتك.' },
  'any.slow': { happened: 'لا جواب خلال {seconds} ث.', next: `حاول مرة أخرى. إذا بقي الأمر كذلك، ${toIT}` },
  'any.broken': { happened: 'تعذّر فحص هذا.', next: toIT },
  'version.good': { happened: 'Foyer {version}، Electron {electron}، {system}.' },
  'version.development': {
    happened: 'يعمل Foyer {version} على Electron {electron} المخصص للتطوير فقط.',
    next: 'ثبّت نسخة Foyer التي توزعها شركتك.',
  },
  'policy.none': { happened: 'لم تحدد شركتك أي شيء لهذا الكمبيوتر.' },
  'policy.good': { happened: 'إعدادات شركتك: {count}، من {source}.' },
  'policy.bad-value': {
    happened: 'بعض الإعدادات في {source} غير صالحة: {keys}. والبقية سارية.',
    next: print,
  },
  'policy.last-known': { happened: 'تعذّرت قراءة {source} ({reason}). يسري آخر ما قرأه Foyer.', next: print },
  'policy.unreadable': { happened: 'تعذّرت قراءة {source} ({reason})، لذلك لا يرسل Foyer شيئًا.', next: print },
  'keychain.good': { happened: '{place}: يمكن قراءته.' },
  'keychain.locked': {
    happened: '{place}: مقفل.',
    next: 'افتحه. حتى ذلك الحين لا يستطيع Foyer إبقاءك مسجّل الدخول.',
  },
  'keychain.unavailable': {
    happened: '{place}: لا يجيب.',
    next: 'يبقيك Foyer مسجّل الدخول حتى تنهيه. على Linux، تأكد من وجود حلقة مفاتيح مثبتة وعاملة.',
  },
  'dns.good': { happened: 'لـ {host} عنوان.' },
  'dns.proxied': { happened: 'ليس لـ {host} عنوان هنا، لكن الوكيل يبحث عنه.' },
  'dns.not-found': {
    happened: 'ليس لـ {host} عنوان ({net}).',
    next: 'تحقق من عنوان اجتماعات الشركة ومن شبكتك ومن VPN.',
  },
  'proxy.none': { happened: 'يصل Foyer إلى {host} دون وكيل.' },
  'proxy.used': { happened: 'يصل Foyer إلى {host} عبر الوكيل {proxy}.' },
  'certificate.public': { happened: 'تضمن {issuer}، وهي جهة عامة، {host}، وبقي {days} يومًا.' },
  'certificate.inside': { happened: '{host} داخل هذا الكمبيوتر، حيث لا حاجة إلى شهادة.' },
  'certificate.ends-soon': {
    happened: 'تنتهي شهادة {host} بعد {days} يومًا.',
    next: 'على قسم تقنية المعلومات تجديدها.',
  },
  'certificate.private': {
    happened: 'تضمن {issuer} {host}. وهي ليست جهة عامة: إما أنها لشركتك، أو أن وكيلًا يقرأ ما يمر.',
    next: 'يعرف قسم تقنية المعلومات إن كان ذلك مقصودًا.',
  },
  'certificate.untrusted': {
    happened: 'تضمن {issuer} {host}، وهذا الكمبيوتر لا يثق بها. ربما يقرأ وكيلٌ ما يمر.',
    next: 'لا تسجّل الدخول على هذه الشبكة. إذا كان الوكيل لشركتك، فعلى قسم تقنية المعلومات تثبيت جهته هنا.',
  },
  'certificate.dates': {
    happened: 'شهادة {host} غير صالحة اليوم.',
    next: 'تحقق من تاريخ هذا الكمبيوتر. إذا كان صحيحًا فعلى قسم تقنية المعلومات تجديد الشهادة.',
  },
  'certificate.name': {
    happened: 'الشهادة التي يقدمها {host} لاسم آخر.',
    next: 'تحقق من عنوان اجتماعات الشركة. على شبكة ضيوف افتح صفحة ويب أولًا لتسجيل الدخول إليها.',
  },
  'certificate.bad': { happened: 'شهادة {host} غير مقبولة ({net}).', next: toIT },
  'certificate.none': {
    happened: 'لا يقدم {host} شهادة ({net}).',
    next: 'تحقق من اتصالك بالإنترنت ومن VPN ومن جدار الحماية.',
  },
  'server.good': { happened: 'يجيب {host} كخادم اجتماعات، في {milliseconds} م.ث.' },
  'server.compatible': { happened: 'يجيب {host} ويسأل من هناك، في {milliseconds} م.ث.' },
  'server.open': {
    happened: 'يدخل {host} أي شخص إلى الاجتماعات دون أن يسأل من هو.',
    next: 'على قسم تقنية المعلومات تغيير ذلك.',
  },
  'server.failed': { happened: '{says}', next: '{advice}' },
  'clock.good': { happened: 'ساعة هذا الكمبيوتر صحيحة.' },
  'clock.off': {
    happened: 'ساعة هذا الكمبيوتر خاطئة بمقدار {seconds} ث.',
    next: 'دع نظامك يضبط التاريخ والوقت بنفسه.',
  },
  'clock.wrong': {
    happened: 'ساعة هذا الكمبيوتر خاطئة بمقدار {seconds} ث: قد يفشل تسجيل الدخول والاجتماعات.',
    next: 'دع نظامك يضبط التاريخ والوقت بنفسه، ثم أعد تشغيل Foyer.',
  },
  'clock.unknown': { happened: 'لا يقول الخادم كم الساعة.' },
  'sign-in.good': { happened: 'هناك من سجّل الدخول.' },
  'sign-in.nobody': { happened: 'لم يسجّل أحد الدخول.' },
  'sign-in.failed': { happened: '{says}', next: '{advice}' },
  'pass.good': { happened: 'أعطى الخادم تصريحًا لاجتماع تجريبي، صالحًا لمدة {seconds} ث.' },
  'pass.refused': {
    happened: 'لم يعطِ الخادم تصريحًا لاجتماع تجريبي.',
    next: 'هذا كما ينبغي حيث لا يُسمح إلا باجتماعات معينة.',
  },
  'pass.nobody': { happened: 'لم يُفحص: لم يسجّل أحد الدخول.' },
  'pass.failed': { happened: '{says}', next: '{advice}' },
  'rooms.enforced': { happened: 'يفتح التصريح اجتماعًا واحدًا لا غير.' },
  'rooms.open': {
    happened: 'يفتح التصريح كل اجتماعات الشركة لمن يغيّر Foyer.',
    next: 'يستطيع قسم تقنية المعلومات طلب صلاحيات الغرف من ZEGO ثم إبلاغ الخادم بها.',
  },
  'rooms.unknown': { happened: 'لا يقول الخادم هل يفتح التصريح اجتماعًا واحدًا فقط.' },
  'zego.good': { happened: 'خوادم ZEGO تجيب: {count} من {total}.' },
  'zego.some': {
    happened: 'من خوادم ZEGO يجيب {count} من {total}؛ {host} لا يجيب ({net}).',
    next: 'يمكن أن تعمل الاجتماعات. ينبغي لقسم تقنية المعلومات أن يتيح لـ Foyer الوصول إليها كلها.',
  },
  'zego.none': {
    happened: 'لا يجيب أي من خوادم ZEGO؛ {host} يقول {net}.',
    next: 'لا يمكن أن تعمل الاجتماعات. على قسم تقنية المعلومات أن يتيح لـ Foyer الوصول إليها.',
  },
  'camera.good': { happened: 'توجد كاميرا، ويجوز لـ Foyer استخدامها.' },
  'camera.asks': { happened: 'يسأل نظامك عند أول استخدام للكاميرا.' },
  'camera.missing': { happened: 'لا توجد كاميرا.', next: plugIn },
  'camera.denied': { happened: 'لا يسمح نظامك لـ Foyer باستخدام الكاميرا.', next: allow },
  'microphone.good': { happened: 'يوجد ميكروفون، ويجوز لـ Foyer استخدامه.' },
  'microphone.asks': { happened: 'يسأل نظامك عند أول استخدام للميكروفون.' },
  'microphone.missing': { happened: 'لا يوجد ميكروفون.', next: plugIn },
  'microphone.denied': { happened: 'لا يسمح نظامك لـ Foyer باستخدام الميكروفون.', next: allow },
  'screen.good': { happened: 'يجوز لـ Foyer عرض شاشتك على الآخرين حين تطلب ذلك.' },
  'screen.asks': { happened: 'يسأل نظامك في كل مرة تشارك فيها شاشتك.' },
  'screen.off': { happened: 'أوقفت شركتك مشاركة الشاشة.' },
  'screen.missing': { happened: 'لم يُفحص: لا توجد شاشة هنا.' },
  'screen.denied': {
    happened: 'لا يسمح نظامك لـ Foyer بعرض شاشتك.',
    next: 'اسمح لـ Foyer بتسجيل الشاشة في إعدادات الخصوصية في نظامك.',
  },
  'graphics.good': { happened: 'بطاقة الرسوميات هي التي ترسم.' },
  'graphics.software': {
    happened: 'المعالج هو الذي يرسم لا بطاقة الرسوميات: قد تتقطع الاجتماعات الكبيرة.',
    next: 'تحقق من برنامج تشغيل بطاقة الرسوميات. غالبًا لا توجد بطاقة في أسطح المكتب الافتراضية.',
  },
  'disk.good': { happened: 'المساحة الحرة {megabytes} م.ب.' },
  'disk.low': { happened: 'لم يبقَ سوى {megabytes} م.ب.', next: room },
  'disk.full': { happened: 'القرص ممتلئ (بقي {megabytes} م.ب): لا يستطيع Foyer حفظ إعداداتك.', next: room },
  'disk.read-only': { happened: 'لا يستطيع Foyer الكتابة في مجلده: سينسى إعداداتك.', next: toIT },
};
