import type { SomeSentences } from '../error-texts.ts';

/** Meetings, links to them, guests, and Foyer itself. */
export const meetings = {
  'meeting.title-empty': {
    happened: '会议需要一个名称。',
    next: '请输入其他人使用的名称，或粘贴邀请。',
  },
  'meeting.link-invalid': {
    happened: '此邀请不完整。',
    next: '请重新复制完整链接，或索取新的链接。',
  },
  'meeting.id-invalid': {
    happened: '此邀请中的会议不可能存在。',
    next: '请重新复制完整链接，或索取新的链接。',
  },
  'meeting.other-company': {
    happened: '此邀请对应 {address} 上的会议，而您未在那里登录。',
    next: '请退出登录后在那里登录，或索取贵公司会议的邀请。',
  },
  'meeting.not-allowed': {
    happened: '贵公司不允许您进入此会议。',
    next: '请联系邀请您的人。',
  },
  'meeting.pass-wrong': {
    happened: '贵公司的会议服务器发送的入会凭证与您或此会议不符。',
    next: 'Foyer 没有使用它。请告知 IT 部门。',
  },
  'meeting.pass-expired': {
    happened: '贵公司的会议服务器发送的入会凭证已过期。',
    next: '请检查此电脑的日期和时间，然后重试。',
  },
  'meeting.pass-garbled': {
    happened: 'Foyer 无法读取贵公司会议服务器的响应。',
    next: '请重试。如果问题依旧，请告知 IT 部门。',
  },
  'meeting.link-too-long': {
    happened: '此链接过长，不可能是邀请。',
    next: '请索取新的链接。',
  },
  'meeting.link-unknown': {
    happened: 'Foyer 不知道此链接的用途。',
    next: '请更新 Foyer，或索取会议邀请。',
  },
  'meeting.link-insecure': {
    happened: '此邀请指向 http://，网络上的任何人都可能读取其内容。',
    next: '请索取指向 https:// 的新邀请。',
  },
  'meeting.new-title-empty': {
    happened: '会议需要一个标题。',
    next: '请输入会议主题，例如“周一例会”。',
  },
  'meeting.new-unavailable': {
    happened: '贵公司的会议服务器不支持新建会议。',
    next: '您可以改用名称开会：输入相同名称的人会在同一个地方见面。',
  },
  'meeting.new-not-allowed': {
    happened: '贵公司不允许您新建会议。',
    next: '请向 IT 部门申请权限，或改用名称开会。',
  },
  'meeting.guests-unavailable': {
    happened: '贵公司的会议服务器不接受访客。',
    next: '请使用普通邀请来邀请同事。',
  },
  'meeting.guests-not-allowed': {
    happened: '贵公司不允许您邀请访客参加此会议。',
    next: '请使用普通邀请来邀请同事，或请主持人邀请您的访客。',
  },
  'calendar.time-empty': {
    happened: '会议需要日期和时间。',
    next: '请选择开始时间。',
  },
  'calendar.not-saved': {
    happened: 'Foyer 无法保存日历文件。',
    next: '请选择其他文件夹或其他名称。',
  },
  'guest.name-empty': {
    happened: '请填写您的姓名。',
    next: '请按希望其他人看到的样子输入。',
  },
  'guest.invitation-refused': {
    happened: '{address} 不允许您使用此邀请进入。',
    next: '请向邀请您的人索取新的邀请。',
  },
  'guest.invitation-over': {
    happened: '此邀请已过期，或已被他人使用。',
    next: '请向邀请您的人索取新的邀请。',
  },
  'guest.not-welcome': {
    happened: '{address} 不接受访客。',
    next: '请向邀请您的人询问如何加入。',
  },
  'guest.pass-wrong': {
    happened: '{address} 发送的入会凭证与此会议不符。',
    next: 'Foyer 没有使用它。请告知邀请您的人。',
  },
  'guest.time-over': {
    happened: '您的访客时间已结束。',
    next: '请重新打开邀请，或索取新的邀请。',
  },
  'policy.unreadable': {
    happened: 'Foyer 无法读取贵公司为此电脑设定的内容。',
    next: '在能够读取之前，Foyer 不会发送任何内容。请告知 IT 部门，然后重试。',
  },
  'policy.other-company': {
    happened: '贵公司已将 Foyer 设置为仅用于 {address}。',
    next: '请使用该地址。如果您已在其他地方登录，请先退出登录。',
  },
  'policy.server-differs': {
    happened: '{address} 的会议服务器与公司为这台电脑所做的设置不符。',
    next: 'Foyer 不会在那里登录。请告知 IT 部门。',
  },
  'policy.link-refused': {
    happened: '贵公司不允许 Foyer 打开 {address} 上的会议。',
    next: '请索取贵公司会议的邀请，或咨询 IT 部门。',
  },
  'update.unreachable': {
    happened: 'Foyer 无法连接到贵公司的更新来源。',
    next: '请检查网络连接或 VPN，然后重试。',
  },
  'update.missing': {
    happened: '贵公司没有适用于此电脑的更新。',
    next: '您可以继续工作。如果您在等待更新，请告知 IT 部门。',
  },
  'update.untrusted': {
    happened: 'Foyer 找到的内容没有其更新制作者的签名。',
    next: 'Foyer 没有采用它。请告知 IT 部门。',
  },
  'update.broken': {
    happened: 'Foyer 无法读取贵公司更新服务器的响应。',
    next: '请告知 IT 部门。您可以继续工作。',
  },
  'update.interrupted': {
    happened: '更新未能完整下载。',
    next: '请检查网络连接，然后重试。',
  },
  'update.damaged': {
    happened: '收到的更新与公布的不一致。',
    next: 'Foyer 已将其丢弃。请稍后重试；如果问题依旧，请告知 IT 部门。',
  },
  'update.not-installed': {
    happened: '无法安装更新。',
    next: '您可以继续工作。请稍后重试，或请 IT 部门安装。',
  },
  'update.in-meeting': {
    happened: '您正在会议中，因此 Foyer 没有重新启动。',
    next: '请先离开会议。',
  },
  'room.unavailable': {
    happened: 'Foyer 的会议部分未能启动。',
    next: '请重试。如果问题依旧，请重新启动 Foyer。',
  },
  'media.camera-denied': {
    happened: 'Foyer 无权使用摄像头。',
    next: '请在系统隐私设置中允许，或不使用摄像头加入。',
  },
  'media.microphone-denied': {
    happened: 'Foyer 无权使用麦克风。',
    next: '请在系统隐私设置中允许，或静音加入并收听。',
  },
  'media.camera-busy': {
    happened: '摄像头无法启动。可能有其他程序正在使用它。',
    next: '请关闭其他程序，或选择另一个摄像头。',
  },
  'media.camera-in-use': {
    happened: '{device} 无法启动。很可能有其他程序正在使用此摄像头。',
    next: '请关闭其他程序，或选择另一个摄像头。',
  },
  'media.microphone-busy': {
    happened: '麦克风无法启动。可能有其他程序正在使用它。',
    next: '请关闭其他程序，或选择另一个麦克风。',
  },
  'media.microphone-in-use': {
    happened: '{device} 无法启动。很可能有其他程序正在使用此麦克风。',
    next: '请关闭其他程序，或选择另一个麦克风。',
  },
  'share.no-sources': {
    happened: 'Foyer 看不到您的屏幕和窗口。',
    next: '请重试。在 Mac 上，请在隐私设置中允许 Foyer 录制屏幕。',
  },
  'app.internal': {
    happened: 'Foyer 出现问题。',
    next: '请重试。如果问题依旧，请重新启动 Foyer。',
  },
} as const satisfies SomeSentences;
