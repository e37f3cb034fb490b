import type { UiWords } from '../words.ts';

export const zh: UiWords = {
  supportCode: (code) => `支持代码：${code}`,
  showPassword: '显示密码',
  capsLock: '大写锁定已开启。',
};
