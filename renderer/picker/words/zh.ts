import type { Words } from '../words.ts';

export const zh: Words = {
  heading: '选择要共享的内容',
  lead: '在您停止共享之前，会议中的所有人都能看到您选择的内容。',
  search: '搜索屏幕和窗口',
  searchShort: '搜索',
  screens: '屏幕',
  windows: '窗口',
  looking: '正在查找…',
  noWindows: '没有打开其他窗口。',
  noMatch: '没有同名的内容。',
  silent: {
    screen: '系统尚未列出屏幕。Foyer 正在继续询问。',
    window: '系统尚未列出窗口。Foyer 正在继续询问。',
  },
  untitled: '无标题',
  sound: '共享此电脑的声音',
  ownWindows: '显示 Foyer 的窗口',
  gone: '您选择的内容已关闭。请选择其他内容。',
  retry: '重试',
  cancel: '取消',
  share: '共享',
};
