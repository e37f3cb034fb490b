import type { Words } from '../words.ts';

export const de: Words = {
  heading: 'Was möchten Sie teilen?',
  lead: 'Alle in der Besprechung sehen, was Sie auswählen, bis Sie das Teilen beenden.',
  search: 'Bildschirme und Fenster durchsuchen',
  searchShort: 'Suchen',
  screens: 'Bildschirme',
  windows: 'Fenster',
  looking: 'Wird gesucht …',
  noWindows: 'Es sind keine anderen Fenster geöffnet.',
  noMatch: 'Nichts hier heißt so.',
  silent: {
    screen: 'Ihr System hat seine Bildschirme noch nicht genannt. Foyer fragt weiter.',
    window: 'Ihr System hat seine Fenster noch nicht genannt. Foyer fragt weiter.',
  },
  untitled: 'Ohne Titel',
  sound: 'Ton dieses Computers teilen',
  ownWindows: 'Fenster von Foyer zeigen',
  gone: 'Ihre Auswahl wurde geschlossen. Wählen Sie etwas anderes.',
  retry: 'Erneut versuchen',
  cancel: 'Abbrechen',
  share: 'Teilen',
};
