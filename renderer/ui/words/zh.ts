import type { UiWords } from '../words.ts';

export const zh: UiWords = {
  supportCode: (code) => `支持代码：${code}`,
  help: (contact) => `帮助：${contact}`,
  diagnose: '查找原因',
  showPassword: '显示密码',
  capsLock: '大写锁定已开启。',
};
