import { en as uikit } from './uikit/en.ts';

export const en = {
  retry: 'Try again',
  home: 'Back to home',
  rejoin: 'Rejoin',
  prejoin: {
    heading: 'Get ready',
    as: 'You join as',
    join: 'Join',
    preview: 'Camera preview',
    camera: 'Camera',
    microphone: 'Microphone',
    speaker: 'Speaker',
    turnOn: (device: string) => `Turn on ${device.toLowerCase()}`,
    turnOff: (device: string) => `Turn off ${device.toLowerCase()}`,
    systemDefault: 'System default',
    level: 'Microphone level',
    cameraOff: 'Your camera is off.',
    cameraStarting: 'Your camera is starting…',
    noCamera: 'No camera is plugged in.',
    noCameraNext: 'You can join without one. The others see your name.',
    microphoneOff: 'You join muted.',
    microphoneOn: 'Say something: the bar shows how loud you are.',
    microphoneStarting: 'Your microphone is starting…',
    noMicrophone: 'No microphone is plugged in.',
    noMicrophoneNext: 'You can join and listen.',
    noDevices: 'No camera, microphone or speaker is plugged in. You can join all the same and read the chat.',
    noneFound: 'None found',
    hidden: 'Shown when it is allowed',
    mirror: 'Mirror my picture',
    mirrorHint: 'Only you see it mirrored.',
    absent: (device: string) => `${device} (not plugged in)`,
    absentHint: (device: string) => `${device} is not plugged in. Foyer uses another one until it is back.`,
    unplugged: (device: string) => `${device} was unplugged.`,
    openSettings: 'Open settings',
    /** Where the setting is that keeps Foyer from a device. */
    allow: {
      windows: {
        camera: 'In Settings, Privacy & security, Camera: turn on camera access, also for desktop apps.',
        microphone:
          'In Settings, Privacy & security, Microphone: turn on microphone access, also for desktop apps.',
      },
      macos: {
        camera:
          'In System Settings, Privacy & Security, Camera: turn on Foyer. Then quit Foyer and open it again.',
        microphone:
          'In System Settings, Privacy & Security, Microphone: turn on Foyer. Then quit Foyer and open it again.',
      },
      linux: {
        camera:
          'If Foyer came as a Snap or Flatpak, allow the camera in its permissions. Otherwise ask your IT department.',
        microphone:
          'If Foyer came as a Snap or Flatpak, allow the microphone in its permissions. Otherwise ask your IT department.',
      },
    },
    testSpeaker: 'Test',
    testSpeakerLabel: 'Play a test sound',
    speakerFailed: 'This speaker does not answer. Choose another one.',
  },
  joining: {
    heading: 'Joining the meeting…',
    slow: 'This takes longer than usual. Foyer keeps trying for a moment.',
    cancel: 'Cancel',
  },
  preparing: 'Opening the meeting…',
  room: {
    region: 'Meeting',
    reconnecting: 'Reconnecting…',
    reconnectingNext: 'You stay in the meeting. Foyer is getting you back.',
    notPublished: 'The others can’t hear or see you',
    notPublishedNext: 'Leave and rejoin to be heard and seen again.',
    passEnds: {
      happened: 'Your pass for this meeting ends at {time}',
      next: 'Foyer can’t get a new one from your company yet and keeps trying. Without one, you may be taken out.',
    },
    passEnded: {
      happened: 'Your pass for this meeting ended at {time}',
      next: 'You stay in as long as the meeting lets you. Foyer keeps asking your company for a new one.',
    },
    leaveTitle: 'Leave the meeting?',
    leaveText: 'The others stay. You can come back while it goes on.',
    stay: 'Stay',
    notShared: 'Nothing is shared.',
    timer: 'Time you have been in',
    talking: 'You can be heard while you hold the space bar',
    shortcuts: {
      title: 'Keyboard shortcuts',
      close: 'Close',
      microphone: 'Mute, or unmute',
      camera: 'Camera on or off',
      share: 'Share your screen, or stop',
      leave: 'Leave the meeting',
      talk: 'Talk while muted: hold',
      closeOpen: 'Close what is open',
      help: 'Show these shortcuts',
      or: 'or',
      keys: { control: 'Ctrl', shift: 'Shift', space: 'Space', escape: 'Esc' },
    },
    controls: {
      cameraOn: 'Turn on camera',
      cameraOff: 'Turn off camera',
      microphoneOn: 'Turn on microphone',
      microphoneOff: 'Turn off microphone',
      share: 'Share screen',
      more: 'More',
      layout: 'Change layout',
      settings: 'Settings',
      leave: 'Leave',
      people: 'People',
      chat: 'Chat',
      send: 'Send',
      close: 'Close',
      closePanel: 'Close this list',
    },
    uikit,
  },
  ended: {
    left: { title: 'You left the meeting', next: 'You can come back while it goes on.' },
    removed: {
      title: 'You were removed from the meeting',
      next: 'If you think this was a mistake, ask the person who invited you.',
    },
    closed: {
      title: 'The meeting was closed',
      next: 'It has ended for everybody. If you expected it to go on, ask the person who invited you.',
    },
    elsewhere: {
      title: 'You joined from another device',
      next: 'A person can be in a meeting once. Rejoin to move it back to this computer.',
    },
    expired: {
      title: 'Your pass for this meeting ran out',
      next: 'Rejoin to get a new one from your company.',
    },
    full: {
      title: 'The meeting is full',
      next: 'Rejoin when someone has left, or ask the person who invited you.',
    },
    network: {
      title: 'The connection was lost',
      next: 'Check your internet connection or VPN, then rejoin.',
    },
    error: {
      title: 'The meeting stopped working',
      next: 'Rejoin. If it stays like this, give this code to your IT department.',
    },
  },
} as const;
