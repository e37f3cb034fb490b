/** Mail providers of the public: their servers are never asked for a company. */
const domains: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com live.com msn.com passport.com yahoo.com ymail.com rocketmail.com
  myyahoo.com aol.com aim.com icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com
  tutamail.com tuta.com tuta.io gmx.com gmx.net gmx.de gmx.at gmx.ch web.de t-online.de freenet.de arcor.de posteo.de
  mailbox.org mail.com email.com fastmail.com fastmail.fm hey.com zoho.com zohomail.com yandex.com yandex.ru ya.ru mail.ru
  bk.ru list.ru inbox.ru rambler.ru qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com
  139.com 189.cn 21cn.com naver.com hanmail.net daum.net kakao.com nate.com docomo.ne.jp ezweb.ne.jp softbank.ne.jp
  rediffmail.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr libero.it virgilio.it tiscali.it alice.it
  tin.it telefonica.net terra.com.br uol.com.br bol.com.br ig.com.br seznam.cz email.cz centrum.cz wp.pl o2.pl onet.pl
  interia.pl op.pl ukr.net abv.bg freemail.hu citromail.hu bluewin.ch hispeed.ch telenet.be skynet.be ziggo.nl kpnmail.nl
  planet.nl xs4all.nl btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com comcast.net verizon.net att.net
  sbcglobal.net bellsouth.net cox.net charter.net earthlink.net juno.com rogers.com shaw.ca sympatico.ca bigpond.com
  optusnet.com.au xtra.co.nz telkomsa.net mweb.co.za hushmail.com duck.com mozmail.com simplelogin.com mailinator.com`.split(
    /\s+/,
  ),
);

/** With a domain for each country: `yahoo.co.jp`, `hotmail.fr`, `outlook.com.br`. */
const families = /^(yahoo|hotmail|outlook|live|aol|gmx|yandex|ymail)\.([a-z]{2,3}\.)?[a-z]{2}$/;

/** Whether a domain, in lower case, gives mail addresses to anybody. */
export function isPublicMail(domain: string): boolean {
  return domains.has(domain) || families.test(domain);
}
