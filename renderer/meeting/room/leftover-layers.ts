/**
 * Takes away the questions that UIKit laid over the page for a room that is over, some of them after it was closed: they
 * would lie over the next room. What it shows its short messages in has no buttons, is made once, and stays.
 */
export function removeLeftoverLayers(): void {
  for (const layer of document.querySelectorAll('body > div:not(#app):has(button)')) layer.remove();
}
