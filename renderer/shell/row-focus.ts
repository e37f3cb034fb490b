/** The row an arrow key leads to from row `index` of `count`, or `undefined` for a key that is not ours. Ends stop. */
export function rowAfterKey(key: string, index: number, count: number): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return Math.min(index + 1, count - 1);
    case 'ArrowUp':
      return Math.max(index - 1, 0);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

/** The row that takes the focus once row `index` of `count` is gone, or `undefined` when none is left. */
export function rowAfterForgetting(index: number, count: number): number | undefined {
  return count <= 1 ? undefined : Math.min(index, count - 2);
}

/** Whether a key takes its row off the list. Keyboards of Macs have Backspace in the place of Delete. */
export function forgetsRow(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'repeat'>,
): boolean {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
  return plain && (event.key === 'Delete' || event.key === 'Backspace');
}
