/** Every word of Foyer that is on no page: in the tray, menus, notifications and the system's own dialogs. */
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
  },
} as const;

/** The same words in another language. */
export type Words = Widened<typeof en>;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
