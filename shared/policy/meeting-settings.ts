import { z } from 'zod';
import { address } from './address.ts';
import type { SettingsOf } from './setting.ts';

/** What meetings may be joined, and what may happen in them. */
export const meetingValues = {
  linkServers: z.array(address()).max(200).optional(),
  recentMeetings: z.boolean().optional(),
};

export const meetingSettings: SettingsOf<typeof meetingValues> = {
  linkServers: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'Servers that links may lead to',
    effect:
      'A link or a pasted invitation to a server that is neither the employee’s own company nor in this list is refused, before anything is sent. An empty list allows the own company only. While nobody is signed in, the own company is the one of a mandatory companyAddress; without that, list its server too. Names are compared whole, with the port where there is one; there are no wildcards.',
    builtIn: null,
    without: 'Foyer asks the employee before it sends anything to a server that a link names.',
    example: ['meet.globex.com', 'meet.initech.com:8443'],
  },
  recentMeetings: {
    kind: 'switch',
    levels: ['mandatory'],
    title: 'List of recent meetings',
    effect:
      'Off: the home page lists no meetings, Foyer remembers none, and what it remembered is deleted at the next start.',
    builtIn: true,
    without: 'The last 20 meetings are listed, until the employee clears the list or signs out.',
    example: false,
  },
};
