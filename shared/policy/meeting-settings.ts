import { z } from 'zod';
import { address } from './address.ts';
import { hostAndPort, hostName } from './host.ts';
import type { SettingsOf } from './setting.ts';

/** What meetings may be joined, and what may happen in them. */
export const meetingValues = {
  linkServers: z.array(address()).max(200).optional(),
  recentMeetings: z.boolean().optional(),
  screenSharing: z.boolean().optional(),
  zegoHosts: z.array(hostName()).min(1).max(50).optional(),
  mediaProxies: z.array(hostAndPort()).min(1).max(10).optional(),
  vendorTelemetry: z.boolean().optional(),
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
  screenSharing: {
    kind: 'switch',
    levels: ['mandatory'],
    title: 'Sharing the screen',
    effect:
      'Off: nobody shares a screen or window from this computer. The button is gone, and Foyer gives no picture to whatever asks for one. Screens that others share are still seen.',
    builtIn: true,
    without: 'Employees may share a screen or a window in a meeting.',
    example: false,
  },
  zegoHosts: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'Hosts of ZEGO',
    effect:
      'The only names that a meeting window may reach, each with all names below it, by https and wss. It takes the place of the built-in list; a name that meetings need and that is missing here keeps people out of them. Pictures and sound go by WebRTC, which a firewall governs and this list does not. Diagnostics tries to reach the first names of this list.',
    builtIn: null,
    without:
      'The domains that ZEGO’s own code names: coolbcloud.com, coolgcloud.com, coolzcloud.com, coolfcloud.com, zego.im and zegocloud.com.',
    example: ['coolbcloud.com', 'coolgcloud.com'],
  },
  mediaProxies: {
    kind: 'list',
    levels: ['mandatory'],
    title: 'Proxies for meetings',
    effect:
      'Meetings go through these proxies of ZEGO’s cloud-proxy service, tried in this order, instead of going to ZEGO directly. A name, with a port where it is not 443. Meeting windows may reach them besides zegoHosts. Everything else Foyer sends goes the way that the operating system’s proxy settings say.',
    builtIn: null,
    without: 'Meetings go to ZEGO directly, or through the operating system’s proxy.',
    example: ['proxy.acme.com', 'proxy.acme.com:8443'],
  },
  vendorTelemetry: {
    kind: 'switch',
    levels: ['mandatory'],
    title: 'Reports to ZEGO',
    effect:
      'On: ZEGO’s code in the meeting window may send its reports to ZEGO’s log hosts. They hold how the meeting went, the AppID, who takes part, and the pass with which the employee joined. Meetings work without them; ZEGO’s support may ask for them.',
    builtIn: false,
    without: 'Foyer stops every such report before it leaves this computer.',
    example: true,
  },
};
