/**
 * Foyer's own icons: strokes on a 24 × 24 grid, 1.75 wide, round ends. One path each keeps them small; `dots` are
 * filled circles.
 */
interface IconShape {
  readonly path: string;
  readonly dots?: readonly (readonly [x: number, y: number])[];
}

const cameraBody =
  'M5.5 7h7A2.5 2.5 0 0 1 15 9.5v5a2.5 2.5 0 0 1-2.5 2.5h-7A2.5 2.5 0 0 1 3 14.5v-5A2.5 2.5 0 0 1 5.5 7z';
const microphoneBody =
  'M12 3.5A2.75 2.75 0 0 1 14.75 6.25v5a2.75 2.75 0 0 1-5.5 0v-5A2.75 2.75 0 0 1 12 3.5z';
const microphoneStand = 'M5.75 11.25a6.25 6.25 0 0 0 12.5 0M12 17.5v3M9 20.5h6';
const crossedOut = 'M4 4l16 16';

export const iconShapes = {
  camera: { path: `${cameraBody}M15 11l5.2-3.1v8.2L15 13` },
  'camera-off': {
    path: `M8.5 7h4A2.5 2.5 0 0 1 15 9.5v4M14.3 16.3a2.5 2.5 0 0 1-1.8.7h-7A2.5 2.5 0 0 1 3 14.5v-5c0-1 .6-1.9 1.5-2.3M15 11l5.2-3.1v8.2L18 14.8${crossedOut}`,
  },
  microphone: { path: microphoneBody + microphoneStand },
  'microphone-off': {
    path: `M9.25 9.2v2a2.75 2.75 0 0 0 4.4 2.2M9.6 5a2.75 2.75 0 0 1 5.15 1.3v4.6M5.75 11.25a6.25 6.25 0 0 0 10 5M18.25 11.25c0 1-.2 1.9-.6 2.7M12 17.5v3M9 20.5h6${crossedOut}`,
  },
  speaker: { path: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9.2a4 4 0 0 1 0 5.6M18.2 6.5a7.8 7.8 0 0 1 0 11' },
  'speaker-off': { path: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM16 9.75l4.5 4.5M20.5 9.75L16 14.25' },
  screen: {
    path: 'M5 4.5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM12 16.5v3M8.5 19.5h7',
  },
  window: {
    path: 'M5 5h14a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM3 9.5h18',
    dots: [
      [6, 7.25],
      [8.5, 7.25],
    ],
  },
  search: { path: 'M10.5 4.5a6 6 0 1 1 0 12a6 6 0 0 1 0-12zM15 15l4.5 4.5' },
  leave: { path: 'M10.5 4H7a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2h3.5M10 12h10M16.5 8.5L20 12l-3.5 3.5' },
  more: {
    path: '',
    dots: [
      [5.5, 12],
      [12, 12],
      [18.5, 12],
    ],
  },
  close: { path: 'M6 6l12 12M18 6L6 18' },
  plus: { path: 'M12 5v14M5 12h14' },
  pin: { path: 'M9 4h6l-.8 6.2 2.8 2.9v1.4H7v-1.4l2.8-2.9zM12 14.5V20' },
  invite: {
    path: 'M10 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM3.5 19.5a6.5 6.5 0 0 1 13 0M18.5 7v6M15.5 10h6',
  },
  check: { path: 'M5 12.5l4.5 4.5L19 7.5' },
  warning: { path: 'M12 4.2l8.6 15H3.4zM12 10v4.2', dots: [[12, 16.6]] },
  info: { path: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 11v5', dots: [[12, 8]] },
  person: { path: 'M12 4a4 4 0 1 1 0 8a4 4 0 0 1 0-8zM4.5 20a7.5 7.5 0 0 1 15 0' },
  people: {
    path: 'M9 5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 0 1 0-7zM2.5 19.5a6.5 6.5 0 0 1 13 0M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 14.2a6.5 6.5 0 0 1 3.5 5.3',
  },
  calendar: {
    path: 'M6 5.5h12a2 2 0 0 1 2 2V18a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7.5a2 2 0 0 1 2-2zM4 10h16M8.5 3.5v4M15.5 3.5v4',
  },
  clock: { path: 'M12 3.5a8.5 8.5 0 1 1 0 17a8.5 8.5 0 0 1 0-17zM12 7.5V12l3 2' },
  trash: {
    path: 'M4.5 7h15M9.5 7V5.5a1 1 0 0 1 1-1h3a1 1 0 0 1 1 1V7M6.5 7l.8 11.2a2 2 0 0 0 2 1.8h5.4a2 2 0 0 0 2-1.8L17.5 7M10.25 11v5M13.75 11v5',
  },
  copy: {
    path: 'M10 8h8a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-8a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2zM5.5 15.9A2 2 0 0 1 4 14V6a2 2 0 0 1 2-2h8a2 2 0 0 1 1.9 1.5',
  },
  eye: {
    path: 'M2.8 12S6 5.8 12 5.8 21.2 12 21.2 12 18 18.2 12 18.2 2.8 12 2.8 12zM12 9.25a2.75 2.75 0 1 1 0 5.5a2.75 2.75 0 0 1 0-5.5z',
  },
  'eye-off': {
    path: `M9.8 6.1A8.9 8.9 0 0 1 12 5.8c6 0 9.2 6.2 9.2 6.2a16 16 0 0 1-2.7 3.5M6.4 7.6A15.8 15.8 0 0 0 2.8 12S6 18.2 12 18.2c1.6 0 3-.4 4.2-1.1M10.1 10a2.75 2.75 0 0 0 3.9 3.9${crossedOut}`,
  },
  link: {
    path: 'M10 14a4 4 0 0 0 5.7 0l3-3A4 4 0 0 0 13 5.3l-1 1M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1-1',
  },
  lock: {
    path: 'M7 10.5h10a1.5 1.5 0 0 1 1.5 1.5v6.5A1.5 1.5 0 0 1 17 20H7a1.5 1.5 0 0 1-1.5-1.5V12A1.5 1.5 0 0 1 7 10.5zM8.25 10.5V7.75a3.75 3.75 0 0 1 7.5 0v2.75',
  },
  retry: { path: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15' },
  keyboard: {
    path: 'M5 6.5h14a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM8.5 14.25h7',
    dots: [
      [6.75, 10.25],
      [10.25, 10.25],
      [13.75, 10.25],
      [17.25, 10.25],
    ],
  },
  'chevron-down': { path: 'M6.5 9.5L12 15l5.5-5.5' },
  'chevron-right': { path: 'M9.5 6.5L15 12l-5.5 5.5' },
  'arrow-left': { path: 'M19.5 12h-15M10.5 6l-6 6 6 6' },
  'arrow-right': { path: 'M4.5 12h15M13.5 6l6 6-6 6' },
} as const satisfies Record<string, IconShape>;

export type IconName = keyof typeof iconShapes;
