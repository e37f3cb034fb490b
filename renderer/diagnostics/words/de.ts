import { findings } from '../sentences/de.ts';
import type { Words } from '../words.ts';

export const de: Words = {
  title: 'Diagnose',
  lead: 'Foyer sieht sich alles an, was es braucht, um Sie in eine Besprechung zu bringen.',
  running: (done, all) => `${String(done)} von ${String(all)} angesehen`,
  good: 'Alles ist, wie es sein soll.',
  worthALook: (many) =>
    many === 1 ? '1 Punkt verdient einen Blick.' : `${String(many)} Punkte verdienen einen Blick.`,
  notWell: (many) =>
    many === 1
      ? '1 Punkt hindert Foyer an der Arbeit.'
      : `${String(many)} Punkte hindern Foyer an der Arbeit.`,
  again: 'Noch einmal ansehen',
  export: 'Bericht exportieren …',
  contact: (contact) => `Hilfe: ${contact}`,
  verdicts: {
    pass: 'Gut',
    warn: 'Einen Blick wert',
    fail: 'Nicht gut',
    skip: 'Nicht versucht',
    waiting: 'Läuft',
  },
  steps: {
    version: 'Foyer',
    policy: 'Vorgaben Ihres Unternehmens',
    keychain: 'Sicherer Ort für Anmeldungen',
    dns: 'Adresse des Servers',
    proxy: 'Weg zum Server',
    certificate: 'Zertifikat des Servers',
    server: 'Besprechungsserver',
    clock: 'Datum und Uhrzeit',
    'sign-in': 'Ihre Anmeldung',
    pass: 'Einlass zu einer Probebesprechung',
    rooms: 'Was ein Einlass öffnet',
    zego: 'Besprechungsdienst ZEGO',
    camera: 'Kamera',
    microphone: 'Mikrofon',
    screen: 'Bildschirm teilen',
    graphics: 'Grafik',
    disk: 'Festplatte',
  },
  report: {
    title: 'Das ist der ganze Bericht',
    text: 'Nichts anderes wird gespeichert, und Foyer sendet ihn nirgendwohin. Er enthält keine Namen von Besprechungen oder Personen und nichts, womit man sich anmelden kann.',
    file: 'Datei',
    save: 'Speichern …',
    cancel: 'Abbrechen',
    saved: 'Der Bericht ist gespeichert.',
    failed: 'Der Bericht konnte dort nicht gespeichert werden. Wählen Sie einen anderen Ort.',
  },
  findings,
};
