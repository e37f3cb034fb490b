import type { SomeSentences } from '../error-texts.ts';

/** Meetings, links to them, guests, and Foyer itself. */
export const meetings = {
  'meeting.title-empty': {
    happened: 'Die Besprechung braucht einen Namen.',
    next: 'Geben Sie den Namen ein, den die anderen verwenden, oder fügen Sie die Einladung ein.',
  },
  'meeting.link-invalid': {
    happened: 'Diese Einladung ist unvollständig.',
    next: 'Kopieren Sie den ganzen Link noch einmal oder bitten Sie um einen neuen.',
  },
  'meeting.id-invalid': {
    happened: 'Die Besprechung in dieser Einladung kann es nicht geben.',
    next: 'Kopieren Sie den ganzen Link noch einmal oder bitten Sie um einen neuen.',
  },
  'meeting.other-company': {
    happened: 'Diese Einladung gilt für eine Besprechung bei {address}. Dort sind Sie nicht angemeldet.',
    next: 'Melden Sie sich ab und dort an oder bitten Sie um eine Einladung zu einer Besprechung Ihres Unternehmens.',
  },
  'meeting.not-allowed': {
    happened: 'Ihr Unternehmen lässt Sie nicht in diese Besprechung.',
    next: 'Fragen Sie die Person, die Sie eingeladen hat.',
  },
  'meeting.pass-wrong': {
    happened:
      'Der Besprechungsserver Ihres Unternehmens hat einen Zugang gesendet, der nicht zu Ihnen oder dieser Besprechung passt.',
    next: 'Foyer hat ihn nicht verwendet. Melden Sie es Ihrer IT-Abteilung.',
  },
  'meeting.pass-expired': {
    happened: 'Der Besprechungsserver Ihres Unternehmens hat einen bereits abgelaufenen Zugang gesendet.',
    next: 'Prüfen Sie Datum und Uhrzeit dieses Computers und versuchen Sie es dann erneut.',
  },
  'meeting.pass-garbled': {
    happened: 'Foyer kann die Antwort des Besprechungsservers Ihres Unternehmens nicht lesen.',
    next: 'Versuchen Sie es erneut. Wenn es dabei bleibt, melden Sie es Ihrer IT-Abteilung.',
  },
  'meeting.link-too-long': {
    happened: 'Dieser Link ist zu lang für eine Einladung.',
    next: 'Bitten Sie um einen neuen.',
  },
  'meeting.link-unknown': {
    happened: 'Foyer weiß nicht, wozu dieser Link dient.',
    next: 'Aktualisieren Sie Foyer oder bitten Sie um eine Einladung zu einer Besprechung.',
  },
  'meeting.link-insecure': {
    happened: 'Diese Einladung führt zu http://. Jeder im Netzwerk könnte mitlesen.',
    next: 'Bitten Sie um eine neue, die zu https:// führt.',
  },
  'meeting.new-title-empty': {
    happened: 'Die Besprechung braucht einen Titel.',
    next: 'Geben Sie ein, worum es geht, zum Beispiel „Wochenplanung“.',
  },
  'meeting.new-unavailable': {
    happened: 'Der Besprechungsserver Ihres Unternehmens erstellt keine neuen Besprechungen.',
    next: 'Treffen Sie sich stattdessen unter einem Namen: Alle, die denselben eingeben, treffen sich am selben Ort.',
  },
  'meeting.new-not-allowed': {
    happened: 'Ihr Unternehmen lässt Sie keine neuen Besprechungen beginnen.',
    next: 'Bitten Sie Ihre IT-Abteilung um das Recht dazu oder treffen Sie sich stattdessen unter einem Namen.',
  },
  'meeting.guests-unavailable': {
    happened: 'Der Besprechungsserver Ihres Unternehmens lässt keine Gäste zu.',
    next: 'Laden Sie Kolleginnen und Kollegen mit der üblichen Einladung ein.',
  },
  'meeting.guests-not-allowed': {
    happened: 'Ihr Unternehmen lässt Sie keine Gäste zu dieser Besprechung einladen.',
    next: 'Laden Sie Kolleginnen und Kollegen mit der üblichen Einladung ein oder bitten Sie die Leitung, Ihre Gäste einzuladen.',
  },
  'calendar.time-empty': {
    happened: 'Die Besprechung braucht einen Tag und eine Uhrzeit.',
    next: 'Wählen Sie, wann sie beginnt.',
  },
  'calendar.not-saved': {
    happened: 'Foyer konnte die Kalenderdatei nicht speichern.',
    next: 'Wählen Sie einen anderen Ordner oder einen anderen Namen.',
  },
  'guest.name-empty': {
    happened: 'Ihr Name fehlt.',
    next: 'Geben Sie ihn so ein, wie die anderen ihn sehen sollen.',
  },
  'guest.invitation-refused': {
    happened: '{address} lässt Sie mit dieser Einladung nicht ein.',
    next: 'Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  },
  'guest.invitation-over': {
    happened: 'Diese Einladung ist abgelaufen oder wurde schon verwendet.',
    next: 'Bitten Sie die Person, die Sie eingeladen hat, um eine neue.',
  },
  'guest.not-welcome': {
    happened: '{address} lässt keine Gäste zu.',
    next: 'Fragen Sie die Person, die Sie eingeladen hat, wie Sie teilnehmen können.',
  },
  'guest.pass-wrong': {
    happened: '{address} hat einen Zugang gesendet, der nicht zu dieser Besprechung passt.',
    next: 'Foyer hat ihn nicht verwendet. Sagen Sie es der Person, die Sie eingeladen hat.',
  },
  'guest.time-over': {
    happened: 'Ihre Zeit als Gast ist abgelaufen.',
    next: 'Öffnen Sie die Einladung erneut oder bitten Sie um eine neue.',
  },
  'policy.unreadable': {
    happened: 'Foyer kann nicht lesen, was Ihr Unternehmen für diesen Computer festgelegt hat.',
    next: 'Bis dahin sendet Foyer nichts. Melden Sie es Ihrer IT-Abteilung und versuchen Sie es dann erneut.',
  },
  'policy.other-company': {
    happened: 'Ihr Unternehmen hat Foyer nur für {address} eingerichtet.',
    next: 'Verwenden Sie diese Adresse. Wenn Sie anderswo angemeldet sind, melden Sie sich zuerst ab.',
  },
  'policy.server-differs': {
    happened:
      'Der Besprechungsserver unter {address} ist nicht so eingerichtet, wie Ihre Firma es für diesen Computer vorgibt.',
    next: 'Foyer meldet sich dort nicht an. Sagen Sie es Ihrer IT-Abteilung.',
  },
  'policy.link-refused': {
    happened: 'Ihr Unternehmen lässt Foyer keine Besprechungen bei {address} öffnen.',
    next: 'Bitten Sie um eine Einladung zu einer Besprechung Ihres Unternehmens oder fragen Sie Ihre IT-Abteilung.',
  },
  'update.unreachable': {
    happened: 'Foyer kann die Quelle der Updates Ihres Unternehmens nicht erreichen.',
    next: 'Prüfen Sie Ihre Internetverbindung oder Ihr VPN und versuchen Sie es dann erneut.',
  },
  'update.missing': {
    happened: 'Ihr Unternehmen hat keine Updates für diesen Computer.',
    next: 'Sie können weiterarbeiten. Wenn Sie eines erwartet haben, melden Sie es Ihrer IT-Abteilung.',
  },
  'update.untrusted': {
    happened: 'Was Foyer gefunden hat, ist nicht von denen signiert, die seine Updates herstellen.',
    next: 'Foyer hat es nicht übernommen. Melden Sie es Ihrer IT-Abteilung.',
  },
  'update.broken': {
    happened: 'Foyer kann nicht lesen, was der Update-Server Ihres Unternehmens sagt.',
    next: 'Melden Sie es Ihrer IT-Abteilung. Sie können weiterarbeiten.',
  },
  'update.interrupted': {
    happened: 'Das Update ist nicht vollständig angekommen.',
    next: 'Prüfen Sie Ihre Internetverbindung und versuchen Sie es dann erneut.',
  },
  'update.damaged': {
    happened: 'Das angekommene Update ist nicht das angekündigte.',
    next: 'Foyer hat es verworfen. Versuchen Sie es später erneut. Wenn es dabei bleibt, melden Sie es Ihrer IT-Abteilung.',
  },
  'update.not-installed': {
    happened: 'Das Update konnte nicht installiert werden.',
    next: 'Sie können weiterarbeiten. Versuchen Sie es später erneut oder bitten Sie Ihre IT-Abteilung, es zu installieren.',
  },
  'update.in-meeting': {
    happened: 'Sie sind in einer Besprechung. Deshalb hat Foyer nicht neu gestartet.',
    next: 'Verlassen Sie zuerst die Besprechung.',
  },
  'room.unavailable': {
    happened: 'Der Besprechungsteil von Foyer ist nicht gestartet.',
    next: 'Versuchen Sie es erneut. Wenn es dabei bleibt, starten Sie Foyer neu.',
  },
  'media.camera-denied': {
    happened: 'Foyer darf die Kamera nicht verwenden.',
    next: 'Erlauben Sie es in den Datenschutzeinstellungen Ihres Systems oder nehmen Sie ohne Kamera teil.',
  },
  'media.microphone-denied': {
    happened: 'Foyer darf das Mikrofon nicht verwenden.',
    next: 'Erlauben Sie es in den Datenschutzeinstellungen Ihres Systems oder hören Sie stummgeschaltet zu.',
  },
  'media.camera-busy': {
    happened: 'Die Kamera startet nicht. Vielleicht verwendet sie ein anderes Programm.',
    next: 'Schließen Sie das andere Programm oder wählen Sie eine andere Kamera.',
  },
  'media.camera-in-use': {
    happened: '{device} startet nicht. Wahrscheinlich verwendet ein anderes Programm diese Kamera.',
    next: 'Schließen Sie das andere Programm oder wählen Sie eine andere Kamera.',
  },
  'media.microphone-busy': {
    happened: 'Das Mikrofon startet nicht. Vielleicht verwendet es ein anderes Programm.',
    next: 'Schließen Sie das andere Programm oder wählen Sie ein anderes Mikrofon.',
  },
  'media.microphone-in-use': {
    happened: '{device} startet nicht. Wahrscheinlich verwendet ein anderes Programm dieses Mikrofon.',
    next: 'Schließen Sie das andere Programm oder wählen Sie ein anderes Mikrofon.',
  },
  'share.no-sources': {
    happened: 'Foyer kann Ihre Bildschirme und Fenster nicht sehen.',
    next: 'Versuchen Sie es erneut. Erlauben Sie Foyer auf einem Mac die Bildschirmaufnahme in den Datenschutzeinstellungen.',
  },
  'app.internal': {
    happened: 'In Foyer ist etwas schiefgegangen.',
    next: 'Versuchen Sie es erneut. Wenn es dabei bleibt, starten Sie Foyer neu.',
  },
} as const satisfies SomeSentences;
