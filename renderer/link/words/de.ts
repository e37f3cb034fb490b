import type { Words } from '../words.ts';

export const de: Words = {
  problem: {
    title: 'Dieser Link lässt sich nicht öffnen',
    close: 'Schließen',
  },
  leaves: (meeting) => `Dafür verlassen Sie „${meeting}“.`,
  switch: {
    title: (leaves, meeting) => `„${leaves}“ verlassen und an „${meeting}“ teilnehmen?`,
    text: (leaves) =>
      `Die anderen bleiben in „${leaves}“. Sie können zurückkommen, solange die Besprechung läuft.`,
    stay: 'Bleiben',
    follow: 'Verlassen und teilnehmen',
  },
  otherCompany: {
    title: (server) => `Bei ${server} anmelden?`,
    text: (meeting, server, company) =>
      `„${meeting}“ findet bei ${server} statt, und Sie sind bei ${company} angemeldet. Melden Sie sich zuerst bei ${company} ab, um teilzunehmen. Dieser Computer vergisst dann Ihre letzten Besprechungen.`,
    promise: (server) => `Foyer hat nichts an ${server} gesendet.`,
    stay: 'Angemeldet bleiben',
    follow: 'Abmelden und weiter',
  },
  guest: {
    title: (meeting) => `Als Gast an „${meeting}“ teilnehmen?`,
    text: (server) =>
      `Es ist eine Besprechung bei ${server}. Die anderen sehen den Namen, den Sie hier eingeben.`,
    promise: (server) => `Bevor Sie teilnehmen, wird nichts an ${server} gesendet.`,
    name: 'Ihr Name',
    stay: 'Jetzt nicht',
    signIn: 'Stattdessen anmelden',
    follow: 'Als Gast teilnehmen',
  },
};
