import type { WordsOf } from '../../../shared/words-of.ts';

/**
 * Every word of Foyer that is on no page: in the tray, menus, notifications and the system's own dialogs, and in
 * what leaves Foyer: invitations, and the page in the browser. docs/languages.md
 */
export const en = {
  leave: {
    title: (meeting: string) => `Leave “${meeting}”?`,
    text: 'The others stay. You can come back while the meeting goes on.',
    leave: 'Leave',
    quitTitle: (meeting: string) => `Leave “${meeting}” and quit Foyer?`,
    quit: 'Leave and quit',
    stay: 'Stay',
  },
  tray: {
    idle: 'Foyer',
    inMeeting: (meeting: string) => `Foyer: in “${meeting}”`,
    muted: (meeting: string) => `Foyer: in “${meeting}”, muted`,
    open: 'Open Foyer',
    openMeeting: 'Show the meeting',
    mute: 'Mute',
    unmute: 'Unmute',
    leave: 'Leave the meeting',
    quit: 'Quit Foyer',
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    about: 'About Foyer',
    hide: 'Hide Foyer',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    services: 'Services',
    close: 'Close window',
    quit: 'Quit Foyer',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    actualSize: 'Actual size',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fullScreen: 'Full screen',
    minimize: 'Minimise',
    zoom: 'Zoom',
    front: 'Bring all to front',
    diagnostics: 'Diagnostics…',
  },
  notification: {
    came: (name: string) => `${name} joined`,
    cameTwo: (one: string, other: string) => `${one} and ${other} joined`,
    cameMore: (one: string, more: number) => `${one} and ${more} others joined`,
    somebody: 'Somebody',
    said: (name: string) => `Message from ${name}`,
    saidMore: (messages: number) => `${messages} new messages`,
    removed: 'You were removed from the meeting',
    elsewhere: 'You joined on another device',
    ended: 'The meeting has ended for you',
    taken: 'Your shortcut does not work',
    takenText: (shortcut: string) => `Another program uses ${shortcut}. Choose another one in the settings.`,
  },
  invitation: {
    /** How dates are written there. */
    tag: 'en-GB',
    invites: (name: string) => `${name} invites you to a meeting.`,
    byName: (title: string) => `Open the link, or type “${title}” into Foyer.`,
    byLink: 'Open the link, or paste it into Foyer where it asks for a meeting.',
    forGuests: (until: string) =>
      `You need no account: open the link and type your name. It works until ${until}.`,
    fileName: 'Meeting',
  },
  /** The page in the browser after a sign-in there. */
  landing: {
    tag: 'en',
    direction: 'ltr',
    done: { heading: 'You can close this window', text: 'Foyer goes on by itself.' },
    failed: { heading: 'The sign-in did not work', text: 'Foyer says why. You can close this window.' },
    notOurs: {
      heading: 'Foyer is not waiting for this',
      text: 'The sign-in is over, or another one was started since. You can close this window.',
    },
  },
} as const;
