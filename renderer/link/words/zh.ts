import type { Words } from '../words.ts';

export const zh: Words = {
  problem: {
    title: '无法打开此链接',
    close: '关闭',
  },
  leaves: (meeting) => `为此您将离开“${meeting}”。`,
  switch: {
    title: (leaves, meeting) => `离开“${leaves}”并加入“${meeting}”？`,
    text: (leaves) => `其他人会留在“${leaves}”中。会议结束前，您可以随时回来。`,
    stay: '留下',
    follow: '离开并加入',
  },
  otherCompany: {
    title: (server) => `登录 ${server}？`,
    text: (meeting, server, company) =>
      `“${meeting}”在 ${server} 上，而您登录的是 ${company}。要加入会议，请先退出 ${company}。此电脑随后会忘记您最近的会议。`,
    promise: (server) => `Foyer 没有向 ${server} 发送任何内容。`,
    stay: '保持登录',
    follow: '退出登录并继续',
  },
  guest: {
    title: (meeting) => `以访客身份加入“${meeting}”？`,
    text: (server) => `这是 ${server} 上的会议。其他人会看到您在此输入的姓名。`,
    promise: (server) => `在您加入之前，不会向 ${server} 发送任何内容。`,
    name: '您的姓名',
    stay: '暂不加入',
    signIn: '改为登录',
    follow: '以访客身份加入',
  },
};
