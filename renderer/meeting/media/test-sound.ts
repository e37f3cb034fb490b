/** Two soft notes, a fifth apart: hertz and the second they start at. */
const notes = [
  { frequency: 523.25, start: 0 },
  { frequency: 783.99, start: 0.22 },
] as const;
const noteSeconds = 0.5;
const seconds = 0.9;

/**
 * Plays a short sound through a speaker, the system's default without an id, and resolves when it is over.
 * @throws DOMException when the speaker is gone or not allowed
 */
export async function playTestSound(speakerId: string | undefined): Promise<void> {
  const context = new AudioContext();
  try {
    const output = context.createMediaStreamDestination();
    for (const { frequency, start } of notes) playNote(context, output, frequency, start);
    // Only an element can be sent to a chosen speaker in every Chromium we run on.
    const element = new Audio();
    element.srcObject = output.stream;
    if (speakerId !== undefined) await element.setSinkId(speakerId);
    await element.play();
    await new Promise((resolve) => {
      setTimeout(resolve, seconds * 1000);
    });
    element.srcObject = null;
  } finally {
    await context.close();
  }
}

function playNote(context: AudioContext, output: AudioNode, frequency: number, start: number): void {
  const oscillator = context.createOscillator();
  const volume = context.createGain();
  const from = context.currentTime + start;
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0, from);
  volume.gain.linearRampToValueAtTime(0.18, from + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, from + noteSeconds);
  oscillator.connect(volume).connect(output);
  oscillator.start(from);
  oscillator.stop(from + noteSeconds);
}
