import { words } from '../words.ts';

/*
 * Where things are in the page of uikit-prebuilt 2.18.4. Its class names change with every build, so these go by ids,
 * by what stands beside what, and by the few names that are written out in its source. What is not found is left alone.
 */
const content = 'div:has(> #zego_left_notify_wrapper)';
const panel = `${content} + div`;
const layoutDialog = 'div:has(> div > div > img[alt="Sidebar layout"])';
const settings = '.settings_audio > div';
const settingsPage = `${settings} > :nth-child(2)`;
const selectBox = `${settingsPage} div:has(> label + div + div)`;
const chatField = () => `input[placeholder="${words.room.uikit['global.send']}"]`;

/** What UIKit's switches show; `undefined` where it shows no such switch. */
interface ControlStates {
  readonly cameraOn: boolean | undefined;
  readonly microphoneOn: boolean | undefined;
  readonly sharing: boolean;
  /** The number on the button of the list of people; 0 while there is none. */
  readonly people: number;
}

/** The buttons by which Foyer switches as the employee does. */
export const buttons = {
  microphone: '#ZegoRoomMicButton',
  camera: '#ZegoRoomCameraButton',
  share: '#ZegoRoomScreenButton',
  people: '#ZegoRoomFooterRight > :nth-child(1)',
} as const;

/**
 * How UIKit draws its switches: its second class says it, as the one that crosses out or marks as sharing, and as `false`
 * where that would be. Nothing else tells that a camera or microphone did not start.
 */
export function statesOf(container: HTMLElement): ControlStates {
  const second = (button: string) => container.querySelector(button)?.className.trim().split(/\s+/)[1];
  const on = (button: string) => {
    const name = second(button);
    return name === undefined ? undefined : name === 'false';
  };
  const sharing = second(buttons.share);
  const people = Number.parseInt(container.querySelector(buttons.people)?.textContent ?? '', 10);
  return {
    cameraOn: on(buttons.camera),
    microphoneOn: on(buttons.microphone),
    sharing: sharing !== undefined && sharing !== 'false',
    people: Number.isNaN(people) ? 0 : people,
  };
}

interface Control {
  readonly selector: string;
  /** Nothing where its own text says what it is. */
  readonly name?: string | undefined;
}

interface NamedControl extends Control {
  readonly name: string;
}

/** Every `<div>` that UIKit lets a mouse press. */
export function controlsOf({
  cameraOn,
  microphoneOn,
}: Pick<ControlStates, 'cameraOn' | 'microphoneOn'>): readonly Control[] {
  const { controls } = words.room;
  return [
    {
      selector: buttons.microphone,
      name: microphoneOn === true ? controls.microphoneOff : controls.microphoneOn,
    },
    { selector: buttons.camera, name: cameraOn === true ? controls.cameraOff : controls.cameraOn },
    { selector: buttons.share, name: controls.share },
    { selector: '#ZegoRoomScreenSharingButton' },
    { selector: '#ZegoRoomMoreButton', name: controls.more },
    { selector: '#ZegoRoomLayoutSettingsButton' },
    { selector: '#ZegoRoomSettingsButton' },
    { selector: '#ZegoRoomLeaveButton', name: controls.leave },
    // The right half has no ids; its order is fixed by what room-config.ts switches on.
    { selector: buttons.people, name: controls.people },
    { selector: '#ZegoRoomFooterRight > :nth-child(2)', name: controls.chat },
    { selector: layers.panel.close, name: controls.closePanel },
    { selector: layers.layout.close, name: controls.close },
    { selector: `${layoutDialog} > :nth-child(2) > div` },
    { selector: layers.settings.close, name: controls.close },
    { selector: `${settingsPage} > :nth-child(1) > div` },
    { selector: `${selectBox} > label + div` },
    { selector: `${selectBox} > label + div + div > div` },
    { selector: `${settingsPage} div:has(> span:nth-child(2)) > div:last-child` },
    { selector: `${settingsPage} div:has(> span:first-child + p:last-child)` },
  ];
}

/** Buttons of UIKit's that are buttons, but have no name. */
export const namedButtons = (): readonly NamedControl[] => [
  { selector: `${chatField()} + button`, name: words.room.controls.send },
];

/** Fields whose only name is a text that goes away while one types. */
export const namedFields = (): readonly NamedControl[] => [
  { selector: chatField(), name: words.room.uikit['global.send'] },
];

interface Layer {
  /** What closes it; there and in sight only while it is open. */
  readonly close: string;
  /** What opened it. */
  readonly opener: string;
}

/** What UIKit opens over or beside the meeting, the topmost first. */
export const layers = {
  question: {
    close: '.zego_model_parent > div:last-child > div > div > p + p + div > button:first-child',
    opener: buttons.people,
  },
  settings: { close: `${settings} > :nth-child(1) > :last-child`, opener: '#ZegoRoomMoreButton' },
  layout: { close: `${layoutDialog} > :nth-child(1) > span`, opener: '#ZegoRoomMoreButton' },
  panel: { close: `${panel} > :nth-child(1) > span`, opener: '#ZegoRoomFooterRight > :nth-child(2)' },
} as const satisfies Record<string, Layer>;

/** The menu is part of its button, which closes it too. */
export const menu = { button: '#ZegoRoomMoreButton', item: '#ZegoRoomSettingsButton' } as const;
