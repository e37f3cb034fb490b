/**
 * What an employee pasted when the browser did not come back: the whole address it stopped at, what stands behind its
 * question mark, or the code alone. `undefined`: none of these.
 */
export function pastedAnswer(text: string): URLSearchParams | undefined {
  const pasted = text.trim();
  if (/^[A-Za-z0-9._~+/=-]{8,4096}$/.test(pasted) && !pasted.includes('code=')) {
    return new URLSearchParams({ code: pasted });
  }
  const answer = new URLSearchParams(/^[^?\s]*\?([^#\s]*)/.exec(pasted)?.[1] ?? pasted);
  const whole = answer.has('state') && (answer.has('code') || answer.has('error'));
  return whole ? answer : undefined;
}
