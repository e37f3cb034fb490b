import type { Words } from '../words.ts';

export const zh: Words = {
  sharing: '您正在共享',
  withSound: '含声音',
  stop: '停止共享',
};
