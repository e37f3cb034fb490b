const opening = 'You said: “';

/** A friendly answer with the words it got; undefined for what is an answer itself, or two would never stop. */
export function replyTo(message: string): string | undefined {
  const words = message.trim();
  if (words === '' || words.startsWith(opening)) return undefined;
  return `${opening}${words}” – nice to meet you here.`;
}
