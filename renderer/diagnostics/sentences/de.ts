import type { FindingSentences } from '../../../shared/diagnostics/sentences.ts';

const plugIn = 'Schließen Sie ein Gerät an oder prüfen Sie, ob es eingeschaltet ist.';
const allow = 'Erlauben Sie es in den Datenschutzeinstellungen Ihres Systems.';
const toIT = 'Geben Sie diesen Bericht Ihrer IT-Abteilung.';
const print = 'Ihre IT-Abteilung sieht mit foyer --print-policy, was nicht stimmt.';

export const findings: FindingSentences = {
  'any.no-company': { happened: 'Nicht versucht: Foyer kennt noch kein Unternehmen.' },
  'any.not-reached': { happened: 'Nicht versucht: Der Server des Unternehmens antwortet nicht.' },
  'any.held': { happened: 'Nicht versucht: Foyer sendet nichts, bis es lesen kann, was Ihre Firma vorgibt.' },
  'any.slow': {
    happened: 'Keine Antwort innerhalb von {seconds} s.',
    next: `Versuchen Sie es noch einmal. Wenn es so bleibt: ${toIT}`,
  },
  'any.broken': { happened: 'Das ließ sich nicht ansehen.', next: toIT },
  'version.good': { happened: 'Foyer {version}, Electron {electron}, {system}.' },
  'version.development': {
    happened: 'Foyer {version} läuft auf Electron {electron}, das nur zur Entwicklung dient.',
    next: 'Installieren Sie das Foyer, das Ihr Unternehmen verteilt.',
  },
  'policy.none': { happened: 'Ihr Unternehmen hat für diesen Computer nichts vorgegeben.' },
  'policy.good': { happened: 'Vorgaben Ihres Unternehmens: {count}, aus {source}.' },
  'policy.bad-value': {
    happened: 'Einige Vorgaben in {source} sind fehlerhaft: {keys}. Die übrigen gelten.',
    next: print,
  },
  'policy.last-known': {
    happened: '{source} ist nicht lesbar ({reason}). Es gilt, was Foyer zuletzt gelesen hat.',
    next: print,
  },
  'policy.unreadable': {
    happened: '{source} ist nicht lesbar ({reason}), deshalb sendet Foyer nichts.',
    next: print,
  },
  'keychain.good': { happened: '{place}: lesbar.' },
  'keychain.locked': {
    happened: '{place}: gesperrt.',
    next: 'Entsperren Sie ihn. Bis dahin kann Foyer Sie nicht angemeldet lassen.',
  },
  'keychain.unavailable': {
    happened: '{place}: antwortet nicht.',
    next: 'Foyer lässt Sie angemeldet, bis Sie es beenden. Prüfen Sie unter Linux, ob ein Schlüsselbund installiert ist und läuft.',
  },
  'dns.good': { happened: '{host} hat eine Adresse.' },
  'dns.proxied': { happened: '{host} hat hier keine Adresse, aber der Proxy sucht sie.' },
  'dns.not-found': {
    happened: '{host} hat keine Adresse ({net}).',
    next: 'Prüfen Sie die Besprechungsadresse des Unternehmens, Ihr Netz und Ihr VPN.',
  },
  'proxy.none': { happened: 'Foyer erreicht {host} ohne Proxy.' },
  'proxy.used': { happened: 'Foyer erreicht {host} über den Proxy {proxy}.' },
  'certificate.public': {
    happened: '{issuer}, eine öffentliche Stelle, bürgt für {host}, noch {days} Tage.',
  },
  'certificate.inside': { happened: '{host} ist in diesem Computer, wo kein Zertifikat nötig ist.' },
  'certificate.ends-soon': {
    happened: 'Das Zertifikat von {host} endet in {days} Tagen.',
    next: 'Ihre IT-Abteilung muss es erneuern.',
  },
  'certificate.private': {
    happened:
      '{issuer} bürgt für {host}. Das ist keine öffentliche Stelle: Sie gehört Ihrem Unternehmen, oder ein Proxy liest mit.',
    next: 'Ihre IT-Abteilung weiß, ob das so sein soll.',
  },
  'certificate.untrusted': {
    happened:
      '{issuer} bürgt für {host}, und dieser Computer vertraut dem nicht. Vielleicht liest ein Proxy mit.',
    next: 'Melden Sie sich in diesem Netz nicht an. Ist es der Proxy Ihres Unternehmens, muss die IT seine Stelle hier installieren.',
  },
  'certificate.dates': {
    happened: 'Das Zertifikat von {host} gilt heute nicht.',
    next: 'Prüfen Sie das Datum dieses Computers. Stimmt es, muss Ihre IT-Abteilung das Zertifikat erneuern.',
  },
  'certificate.name': {
    happened: 'Das Zertifikat, das {host} zeigt, gilt für einen anderen Namen.',
    next: 'Prüfen Sie die Besprechungsadresse des Unternehmens. Öffnen Sie in einem Gastnetz zuerst eine Webseite, um sich dort anzumelden.',
  },
  'certificate.bad': { happened: 'Das Zertifikat von {host} wird nicht angenommen ({net}).', next: toIT },
  'certificate.none': {
    happened: '{host} zeigt kein Zertifikat ({net}).',
    next: 'Prüfen Sie Internetverbindung, VPN und Firewall.',
  },
  'server.good': { happened: '{host} antwortet als Besprechungsserver, in {milliseconds} ms.' },
  'server.compatible': { happened: '{host} antwortet und fragt, wer da ist, in {milliseconds} ms.' },
  'server.open': {
    happened: '{host} lässt jeden in Besprechungen, ohne zu fragen, wer es ist.',
    next: 'Ihre IT-Abteilung muss das ändern.',
  },
  'server.failed': { happened: '{says}', next: '{advice}' },
  'clock.good': { happened: 'Die Uhr dieses Computers geht richtig.' },
  'clock.off': {
    happened: 'Die Uhr dieses Computers geht {seconds} s falsch.',
    next: 'Lassen Sie Ihr System Datum und Uhrzeit selbst einstellen.',
  },
  'clock.wrong': {
    happened:
      'Die Uhr dieses Computers geht {seconds} s falsch: Anmeldungen und Besprechungen können scheitern.',
    next: 'Lassen Sie Ihr System Datum und Uhrzeit selbst einstellen und starten Sie Foyer neu.',
  },
  'clock.unknown': { happened: 'Der Server sagt nicht, wie spät es ist.' },
  'sign-in.good': { happened: 'Jemand ist angemeldet.' },
  'sign-in.nobody': { happened: 'Niemand ist angemeldet.' },
  'sign-in.failed': { happened: '{says}', next: '{advice}' },
  'pass.good': { happened: 'Der Server gab Einlass zu einer Probebesprechung, gültig für {seconds} s.' },
  'pass.refused': {
    happened: 'Der Server gab keinen Einlass zu einer Probebesprechung.',
    next: 'Das ist richtig, wo nur bestimmte Besprechungen erlaubt sind.',
  },
  'pass.nobody': { happened: 'Nicht versucht: Niemand ist angemeldet.' },
  'pass.failed': { happened: '{says}', next: '{advice}' },
  'rooms.enforced': { happened: 'Ein Einlass öffnet eine Besprechung und keine andere.' },
  'rooms.open': {
    happened: 'Ein Einlass öffnet jede Besprechung des Unternehmens für jeden, der Foyer verändert.',
    next: 'Ihre IT-Abteilung kann ZEGO um Raumrechte bitten und es dann dem Server sagen.',
  },
  'rooms.unknown': { happened: 'Der Server sagt nicht, ob ein Einlass nur eine Besprechung öffnet.' },
  'zego.good': { happened: 'Die Server von ZEGO antworten: {count} von {total}.' },
  'zego.some': {
    happened: 'Von den Servern von ZEGO antworten {count} von {total}; {host} nicht ({net}).',
    next: 'Besprechungen können gelingen. Ihre IT-Abteilung sollte Foyer alle erreichen lassen.',
  },
  'zego.none': {
    happened: 'Keiner der Server von ZEGO antwortet; {host} meldet {net}.',
    next: 'Besprechungen gelingen nicht. Ihre IT-Abteilung muss Foyer dorthin lassen.',
  },
  'camera.good': { happened: 'Es gibt eine Kamera, und Foyer darf sie benutzen.' },
  'camera.asks': { happened: 'Ihr System fragt, wenn die Kamera zum ersten Mal benutzt wird.' },
  'camera.missing': { happened: 'Es gibt keine Kamera.', next: plugIn },
  'camera.denied': { happened: 'Ihr System lässt Foyer die Kamera nicht benutzen.', next: allow },
  'microphone.good': { happened: 'Es gibt ein Mikrofon, und Foyer darf es benutzen.' },
  'microphone.asks': { happened: 'Ihr System fragt, wenn das Mikrofon zum ersten Mal benutzt wird.' },
  'microphone.missing': { happened: 'Es gibt kein Mikrofon.', next: plugIn },
  'microphone.denied': { happened: 'Ihr System lässt Foyer das Mikrofon nicht benutzen.', next: allow },
  'screen.good': { happened: 'Foyer darf anderen Ihren Bildschirm zeigen, wenn Sie es wollen.' },
  'screen.asks': { happened: 'Ihr System fragt jedes Mal, wenn Sie Ihren Bildschirm teilen.' },
  'screen.off': { happened: 'Ihr Unternehmen hat das Teilen des Bildschirms abgeschaltet.' },
  'screen.missing': { happened: 'Nicht versucht: Hier gibt es keinen Bildschirm.' },
  'screen.denied': {
    happened: 'Ihr System lässt Foyer Ihren Bildschirm nicht zeigen.',
    next: 'Erlauben Sie Foyer die Bildschirmaufnahme in den Datenschutzeinstellungen Ihres Systems.',
  },
  'graphics.good': { happened: 'Die Grafikkarte zeichnet.' },
  'graphics.software': {
    happened:
      'Der Prozessor zeichnet, nicht die Grafikkarte: Besprechungen mit vielen Personen können ruckeln.',
    next: 'Prüfen Sie den Treiber der Grafikkarte. Virtuelle Desktops haben oft keine.',
  },
  'disk.good': { happened: '{megabytes} MB sind frei.' },
  'disk.low': {
    happened: 'Nur {megabytes} MB sind frei.',
    next: 'Schaffen Sie Platz, zum Beispiel im Papierkorb.',
  },
  'disk.full': {
    happened: 'Die Festplatte ist voll ({megabytes} MB frei): Foyer kann Ihre Einstellungen nicht behalten.',
    next: 'Schaffen Sie Platz, zum Beispiel im Papierkorb.',
  },
  'disk.read-only': {
    happened: 'Foyer kann nicht in seinen Ordner schreiben: Es vergisst Ihre Einstellungen.',
    next: toIT,
  },
};
