/** What is looked at, in the order in which it is shown. */
export const diagnosticSteps = [
  'version',
  'policy',
  'keychain',
  'dns',
  'proxy',
  'certificate',
  'server',
  'clock',
  'sign-in',
  'pass',
  'rooms',
  'zego',
  'camera',
  'microphone',
  'screen',
  'graphics',
  'disk',
] as const;

export type StepName = (typeof diagnosticSteps)[number];

/** `skip`: there was nothing to look at. */
export const verdicts = ['pass', 'warn', 'fail', 'skip'] as const;

export type Verdict = (typeof verdicts)[number];
