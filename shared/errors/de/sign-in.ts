import type { SomeSentences } from '../error-texts.ts';

/** Finding the company, signing in, and where the sign-in is kept. */
export const signIn = {
  'company.address-empty': {
    happened: 'Foyer braucht die Besprechungsadresse Ihres Unternehmens.',
    next: 'Geben Sie sie so ein, wie Sie sie von Ihrer IT-Abteilung erhalten haben, zum Beispiel meet.acme.com.',
  },
  'company.address-invalid': {
    happened: 'Das ist keine Besprechungsadresse.',
    next: 'Eine solche sieht so aus: meet.acme.com. Prüfen Sie sie auf Tippfehler.',
  },
  'company.address-credentials': {
    happened: 'Die Adresse enthält einen Benutzernamen oder ein Passwort.',
    next: 'Lassen Sie alles bis einschließlich @ weg. Namen und Passwort geben Sie im nächsten Schritt ein.',
  },
  'company.address-insecure': {
    happened: 'Diese Adresse beginnt mit http://. Jeder im Netzwerk könnte mitlesen.',
    next: 'Verwenden Sie https:// oder lassen Sie den Anfang weg. Wenn die Adresse von Ihrem Unternehmen stammt, melden Sie es Ihrer IT-Abteilung.',
  },
  'company.not-found': {
    happened: 'Unter {address} gibt es nichts.',
    next: 'Prüfen Sie die Adresse und Ihre Internetverbindung.',
  },
  'company.unreachable': {
    happened: 'Foyer kann {address} nicht erreichen.',
    next: 'Prüfen Sie Ihre Internetverbindung oder Ihr VPN und versuchen Sie es dann erneut.',
  },
  'company.slow': {
    happened: '{address} braucht zu lange für eine Antwort.',
    next: 'Versuchen Sie es gleich noch einmal. Wenn es dabei bleibt, melden Sie es Ihrer IT-Abteilung.',
  },
  'company.certificate': {
    happened: 'Die Verbindung zu {address} ist nicht sicher: Das Zertifikat ist nicht vertrauenswürdig.',
    next: 'Melden Sie sich in diesem Netzwerk nicht an. Informieren Sie Ihre IT-Abteilung.',
  },
  'company.redirected': {
    happened: '{address} schickt Foyer an einen anderen Ort weiter. Foyer folgt dem nicht.',
    next: 'Wenn Sie in einem Gastnetzwerk sind, öffnen Sie zuerst eine Webseite, um sich dort anzumelden. Fragen Sie sonst Ihre IT-Abteilung nach der richtigen Adresse.',
  },
  'company.not-a-server': {
    happened: '{address} antwortet, aber nicht als Besprechungsserver.',
    next: 'Prüfen Sie die Adresse. Wenn sie stimmt, melden Sie es Ihrer IT-Abteilung.',
  },
  'company.answer-too-large': {
    happened: 'Die Antwort von {address} ist viel größer als die eines Besprechungsservers.',
    next: 'Prüfen Sie die Adresse. Wenn sie stimmt, melden Sie es Ihrer IT-Abteilung.',
  },
  'company.broken': {
    happened: 'Der Besprechungsserver Ihres Unternehmens hat eine Störung.',
    next: 'Versuchen Sie es in einer Minute erneut. Wenn es dabei bleibt, melden Sie es Ihrer IT-Abteilung.',
  },
  'company.busy': {
    happened: 'Der Besprechungsserver Ihres Unternehmens bittet Foyer zu warten.',
    next: 'Warten Sie {wait} und versuchen Sie es dann erneut.',
  },
  'company.mail-public': {
    happened: '{domain} ist ein E-Mail-Anbieter, nicht Ihr Unternehmen.',
    next: 'Geben Sie Ihre geschäftliche E-Mail-Adresse oder die Besprechungsadresse Ihres Unternehmens ein.',
  },
  'company.mail-nobody': {
    happened: 'Foyer hat keinen Besprechungsserver gefunden. Gefragt wurde bei {tried}.',
    next: 'Prüfen Sie Ihre E-Mail-Adresse auf Tippfehler oder fragen Sie Ihre IT-Abteilung nach der Besprechungsadresse Ihres Unternehmens.',
  },
  'company.pass-address-invalid': {
    happened: 'Das ist nicht die vollständige Adresse, die Foyer braucht.',
    next: 'Sie sieht so aus: https://meet.acme.com/pass, ohne Fragezeichen. Kopieren Sie sie so, wie Sie sie von der IT erhalten haben.',
  },
  'company.app-id-invalid': {
    happened: 'Das ist keine AppID.',
    next: 'Eine AppID ist eine Zahl, zum Beispiel 1234567890. Kopieren Sie sie so, wie Sie sie von der IT erhalten haben.',
  },
  'company.open': {
    happened: '{address} lässt jeden unter jedem Namen in die Besprechungen Ihres Unternehmens.',
    next: 'Foyer meldet sich dort nicht an, damit niemand unter Ihrem Namen teilnimmt. Melden Sie es Ihrer IT-Abteilung.',
  },
  'signin.no-id': {
    happened: 'Die Anmeldeseite Ihres Unternehmens hat nicht gesagt, wer Sie in Besprechungen sind.',
    next: 'Melden Sie es Ihrer IT-Abteilung: Foyer sucht dort nach „{claim}“.',
  },
  'signin.id-invalid': {
    happened:
      'Eine ID in Besprechungen hat höchstens 63 Buchstaben, Ziffern, Punkte, Binde- und Unterstriche.',
    next: 'Geben Sie sie so ein, wie Sie sie von Ihrer IT-Abteilung erhalten haben.',
  },
  'signin.id-refused': {
    happened: 'Ihr Unternehmen lässt Sie mit dieser ID nicht an Besprechungen teilnehmen.',
    next: 'Prüfen Sie sie auf Tippfehler oder bitten Sie Ihre IT-Abteilung um Zugang.',
  },
  'signin.user-empty': {
    happened: 'Ihr Benutzername fehlt.',
    next: 'Geben Sie den Namen ein, den Sie für die Besprechungen Ihres Unternehmens verwenden.',
  },
  'signin.password-empty': {
    happened: 'Ihr Passwort fehlt.',
    next: 'Geben Sie Ihr Passwort ein.',
  },
  'signin.credentials-wrong': {
    happened: 'Benutzername und Passwort passen nicht zusammen.',
    next: 'Prüfen Sie beides. Ist die Feststelltaste aktiv?',
  },
  'signin.key-empty': {
    happened: 'Der Zugriffsschlüssel fehlt.',
    next: 'Geben Sie ihn so ein, wie Sie ihn von Ihrer IT-Abteilung erhalten haben.',
  },
  'signin.key-wrong': {
    happened: 'Ihr Unternehmen kennt diesen Zugriffsschlüssel nicht.',
    next: 'Prüfen Sie ihn auf Tippfehler oder bitten Sie Ihre IT-Abteilung um einen neuen.',
  },
  'signin.browser-missing': {
    happened: 'Ihr Browser hat sich nicht geöffnet.',
    next: 'Prüfen Sie, ob dieser Computer einen Standardbrowser hat, und versuchen Sie es dann erneut.',
  },
  'signin.browser-timeout': {
    happened: 'Foyer hat fünf Minuten auf Ihren Browser gewartet.',
    next: 'Beginnen Sie die Anmeldung von vorn, wenn Sie so weit sind.',
  },
  'signin.browser-refused': {
    happened: 'Die Anmeldeseite Ihres Unternehmens hat Sie nicht eingelassen.',
    next: 'Versuchen Sie es erneut. Wenn es dabei bleibt, bitten Sie Ihre IT-Abteilung um Zugang.',
  },
  'signin.answer-wrong': {
    happened: 'Die Antwort der Anmeldeseite Ihres Unternehmens gehört nicht zu dieser Anmeldung.',
    next: 'Foyer hat sie nicht verwendet. Beginnen Sie die Anmeldung von vorn.',
  },
  'signin.paste-wrong': {
    happened: 'Das ist nicht der Code oder die Adresse dieser Anmeldung.',
    next: 'Kopieren Sie die vollständige Adresse aus dem Browserfenster, in dem Sie sich angemeldet haben.',
  },
  'signin.port-busy': {
    happened: 'Ein anderes Programm hindert Foyer daran, Ihren Browser zu hören.',
    next: 'Schließen Sie andere Programme und versuchen Sie es erneut. Wenn es dabei bleibt, melden Sie es Ihrer IT-Abteilung.',
  },
  'signin.provider-broken': {
    happened: 'Die Anmeldeseite Ihres Unternehmens unter {address} hat eine Störung.',
    next: 'Versuchen Sie es in einer Minute erneut. Wenn es dabei bleibt, melden Sie es Ihrer IT-Abteilung.',
  },
  'signin.not-accepted': {
    happened: 'Der Besprechungsserver Ihres Unternehmens nimmt diese Anmeldung nicht an.',
    next: 'Versuchen Sie es erneut. Wenn es dabei bleibt, melden Sie es Ihrer IT-Abteilung.',
  },
  'signin.not-allowed': {
    happened: 'Ihr Unternehmen erlaubt diesem Konto keine Besprechungen.',
    next: 'Bitten Sie Ihre IT-Abteilung um Zugang.',
  },
  'signin.expired': {
    happened: 'Ihr Unternehmen hat diese Anmeldung beendet.',
    next: 'Melden Sie sich erneut an, um weiterzumachen.',
  },
  'signin.session-lost': {
    happened: 'Sie waren nur angemeldet, bis Sie Foyer beendet haben.',
    next: 'Melden Sie sich erneut an, um weiterzumachen.',
  },
  'vault.locked': {
    happened: 'Foyer kann Ihre Anmeldung nicht lesen: Der Passwortspeicher ({place}) ist gesperrt.',
    next: 'Entsperren Sie ihn und versuchen Sie es dann erneut.',
  },
  'vault.missing': {
    happened: 'Ihre Anmeldung ist nicht mehr im Passwortspeicher ({place}).',
    next: 'Melden Sie sich ab und dann wieder an.',
  },
  'vault.unavailable': {
    happened: 'Foyer kann den Passwortspeicher ({place}) gerade nicht verwenden.',
    next: 'Versuchen Sie es erneut. Wenn es dabei bleibt, melden Sie sich ab und wieder an.',
  },
} as const satisfies SomeSentences;
