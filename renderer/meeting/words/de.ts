import type { Words } from '../words.ts';
import { de as uikit } from './uikit/de.ts';

export const de: Words = {
  retry: 'Erneut versuchen',
  home: 'Zur Startseite',
  rejoin: 'Erneut teilnehmen',
  prejoin: {
    heading: 'Machen Sie sich bereit',
    as: 'Sie nehmen teil als',
    join: 'Teilnehmen',
    preview: 'Kameravorschau',
    camera: 'Kamera',
    microphone: 'Mikrofon',
    speaker: 'Lautsprecher',
    turnOn: (device) => `${device} einschalten`,
    turnOff: (device) => `${device} ausschalten`,
    systemDefault: 'Systemstandard',
    level: 'Mikrofonpegel',
    cameraOff: 'Ihre Kamera ist aus.',
    cameraStarting: 'Ihre Kamera startet …',
    noCamera: 'Es ist keine Kamera angeschlossen.',
    noCameraNext: 'Sie können ohne Kamera teilnehmen. Die anderen sehen Ihren Namen.',
    microphoneOff: 'Sie nehmen stummgeschaltet teil.',
    microphoneOn: 'Sagen Sie etwas: Der Balken zeigt, wie laut Sie sind.',
    microphoneStarting: 'Ihr Mikrofon startet …',
    noMicrophone: 'Es ist kein Mikrofon angeschlossen.',
    noMicrophoneNext: 'Sie können teilnehmen und zuhören.',
    noDevices:
      'Es sind weder Kamera noch Mikrofon noch Lautsprecher angeschlossen. Sie können trotzdem teilnehmen und den Chat lesen.',
    noneFound: 'Nichts gefunden',
    hidden: 'Sichtbar, sobald es erlaubt ist',
    mirror: 'Mein Bild spiegeln',
    mirrorHint: 'Nur Sie sehen es gespiegelt.',
    absent: (device) => `${device} (nicht angeschlossen)`,
    absentHint: (device) =>
      `${device} ist nicht angeschlossen. Bis das Gerät wieder da ist, verwendet Foyer ein anderes.`,
    unplugged: (device) => `${device} wurde getrennt.`,
    openSettings: 'Einstellungen öffnen',
    /** Where the setting is that keeps Foyer from a device. */
    allow: {
      windows: {
        camera:
          'In den Einstellungen unter „Datenschutz und Sicherheit“, „Kamera“: Schalten Sie den Kamerazugriff ein, auch für Desktop-Apps.',
        microphone:
          'In den Einstellungen unter „Datenschutz und Sicherheit“, „Mikrofon“: Schalten Sie den Mikrofonzugriff ein, auch für Desktop-Apps.',
      },
      macos: {
        camera:
          'In den Systemeinstellungen unter „Datenschutz & Sicherheit“, „Kamera“: Schalten Sie Foyer ein. Beenden Sie Foyer dann und öffnen Sie es wieder.',
        microphone:
          'In den Systemeinstellungen unter „Datenschutz & Sicherheit“, „Mikrofon“: Schalten Sie Foyer ein. Beenden Sie Foyer dann und öffnen Sie es wieder.',
      },
      linux: {
        camera:
          'Wenn Foyer als Snap oder Flatpak installiert ist, erlauben Sie die Kamera in dessen Berechtigungen. Fragen Sie sonst Ihre IT-Abteilung.',
        microphone:
          'Wenn Foyer als Snap oder Flatpak installiert ist, erlauben Sie das Mikrofon in dessen Berechtigungen. Fragen Sie sonst Ihre IT-Abteilung.',
      },
    },
    testSpeaker: 'Testen',
    testSpeakerLabel: 'Testton abspielen',
    speakerFailed: 'Dieser Lautsprecher antwortet nicht. Wählen Sie einen anderen.',
  },
  joining: {
    heading: 'Besprechung wird betreten …',
    slow: 'Das dauert länger als sonst. Foyer versucht es noch einen Moment.',
    cancel: 'Abbrechen',
  },
  preparing: 'Besprechung wird geöffnet …',
  room: {
    region: 'Besprechung',
    reconnecting: 'Verbindung wird wiederhergestellt …',
    reconnectingNext: 'Sie bleiben in der Besprechung. Foyer holt Sie zurück.',
    notPublished: 'Die anderen können Sie nicht hören oder sehen',
    notPublishedNext:
      'Verlassen Sie die Besprechung und nehmen Sie erneut teil, um wieder gehört und gesehen zu werden.',
    passEnds: {
      happened: 'Ihr Zugang zu dieser Besprechung endet um {time}',
      next: 'Foyer kann bei Ihrem Unternehmen noch keinen neuen bekommen und versucht es weiter. Ohne ihn müssen Sie die Besprechung vielleicht verlassen.',
    },
    passEnded: {
      happened: 'Ihr Zugang zu dieser Besprechung ist um {time} abgelaufen',
      next: 'Sie bleiben dabei, solange die Besprechung es zulässt. Foyer bittet Ihr Unternehmen weiter um einen neuen.',
    },
    leaveTitle: 'Besprechung verlassen?',
    leaveText: 'Die anderen bleiben. Sie können zurückkommen, solange sie läuft.',
    stay: 'Bleiben',
    notShared: 'Es wird nichts geteilt.',
    timer: 'So lange sind Sie schon dabei',
    talking: 'Sie sind zu hören, solange Sie die Leertaste halten',
    shortcuts: {
      title: 'Tastenkürzel',
      close: 'Schließen',
      microphone: 'Stummschalten oder Stummschaltung aufheben',
      camera: 'Kamera an oder aus',
      share: 'Bildschirm teilen oder Teilen beenden',
      leave: 'Besprechung verlassen',
      talk: 'Stummgeschaltet sprechen: halten',
      closeOpen: 'Geöffnetes schließen',
      help: 'Diese Tastenkürzel anzeigen',
      or: 'oder',
      keys: { control: 'Strg', shift: 'Umschalt', space: 'Leertaste', escape: 'Esc' },
    },
    controls: {
      cameraOn: 'Kamera einschalten',
      cameraOff: 'Kamera ausschalten',
      microphoneOn: 'Mikrofon einschalten',
      microphoneOff: 'Mikrofon ausschalten',
      share: 'Bildschirm teilen',
      more: 'Mehr',
      layout: 'Anordnung ändern',
      settings: 'Einstellungen',
      leave: 'Verlassen',
      people: 'Personen',
      chat: 'Chat',
      send: 'Senden',
      close: 'Schließen',
      closePanel: 'Diese Liste schließen',
    },
    uikit,
  },
  ended: {
    left: {
      title: 'Sie haben die Besprechung verlassen',
      next: 'Sie können zurückkommen, solange sie läuft.',
    },
    removed: {
      title: 'Sie wurden aus der Besprechung entfernt',
      next: 'Wenn Sie das für ein Versehen halten, fragen Sie die Person, die Sie eingeladen hat.',
    },
    closed: {
      title: 'Die Besprechung wurde geschlossen',
      next: 'Sie ist für alle beendet. Wenn sie weitergehen sollte, fragen Sie die Person, die Sie eingeladen hat.',
    },
    elsewhere: {
      title: 'Sie nehmen auf einem anderen Gerät teil',
      next: 'Jede Person kann nur einmal in einer Besprechung sein. Nehmen Sie erneut teil, um sie auf diesen Computer zurückzuholen.',
    },
    expired: {
      title: 'Ihr Zugang zu dieser Besprechung ist abgelaufen',
      next: 'Nehmen Sie erneut teil, um von Ihrem Unternehmen einen neuen zu bekommen.',
    },
    full: {
      title: 'Die Besprechung ist voll',
      next: 'Nehmen Sie erneut teil, sobald jemand gegangen ist, oder fragen Sie die Person, die Sie eingeladen hat.',
    },
    network: {
      title: 'Die Verbindung ist abgebrochen',
      next: 'Prüfen Sie Ihre Internetverbindung oder Ihr VPN und nehmen Sie dann erneut teil.',
    },
    error: {
      title: 'Die Besprechung funktioniert nicht mehr',
      next: 'Nehmen Sie erneut teil. Wenn es dabei bleibt, geben Sie diesen Code Ihrer IT-Abteilung.',
    },
  },
};
