import type { SomeSentences } from '../error-texts.ts';

/** Finding the company, signing in, and where the sign-in is kept. */
export const signIn = {
  'company.address-empty': {
    happened: 'Foyer 需要贵公司的会议地址。',
    next: '请按 IT 部门提供的内容输入，例如 meet.acme.com。',
  },
  'company.address-invalid': {
    happened: '这不是会议地址。',
    next: '会议地址形如 meet.acme.com。请检查是否有输入错误。',
  },
  'company.address-credentials': {
    happened: '该地址包含用户名或密码。',
    next: '请删除 @ 及其之前的所有内容。用户名和密码将在下一步输入。',
  },
  'company.address-insecure': {
    happened: '该地址以 http:// 开头，网络上的任何人都可能读取其内容。',
    next: '请使用 https://，或省略开头部分。如果这是公司提供的地址，请告知 IT 部门。',
  },
  'company.not-found': {
    happened: '在 {address} 上没有找到任何内容。',
    next: '请检查地址和网络连接。',
  },
  'company.unreachable': {
    happened: 'Foyer 无法连接到 {address}。',
    next: '请检查网络连接或 VPN，然后重试。',
  },
  'company.slow': {
    happened: '{address} 响应时间过长。',
    next: '请稍后重试。如果问题依旧，请告知 IT 部门。',
  },
  'company.certificate': {
    happened: '与 {address} 的连接不安全：其证书不受信任。',
    next: '请勿在此网络上登录，并告知 IT 部门。',
  },
  'company.redirected': {
    happened: '{address} 将 Foyer 转到其他地方，Foyer 不会跟随。',
    next: '如果您使用的是访客网络，请先打开一个网页完成登录。否则请向 IT 部门询问正确的地址。',
  },
  'company.not-a-server': {
    happened: '{address} 有响应，但不是会议服务器。',
    next: '请检查地址。如果地址正确，请告知 IT 部门。',
  },
  'company.answer-too-large': {
    happened: '{address} 返回的内容远大于会议服务器的正常响应。',
    next: '请检查地址。如果地址正确，请告知 IT 部门。',
  },
  'company.broken': {
    happened: '贵公司的会议服务器出现故障。',
    next: '请一分钟后重试。如果问题依旧，请告知 IT 部门。',
  },
  'company.busy': {
    happened: '贵公司的会议服务器要求 Foyer 等待。',
    next: '请等待{wait}，然后重试。',
  },
  'company.mail-public': {
    happened: '{domain} 是邮箱服务商，不是贵公司。',
    next: '请输入您的工作邮箱，或贵公司的会议地址。',
  },
  'company.mail-nobody': {
    happened: 'Foyer 未找到会议服务器。已询问 {tried}。',
    next: '请检查邮箱地址是否有误，或向 IT 部门询问贵公司的会议地址。',
  },
  'company.pass-address-invalid': {
    happened: '这不是 Foyer 需要的完整地址。',
    next: '它形如 https://meet.acme.com/pass，不含问号。请按 IT 部门提供的内容复制。',
  },
  'company.app-id-invalid': {
    happened: '这不是 AppID。',
    next: 'AppID 是一个数字，例如 1234567890。请按 IT 部门提供的内容复制。',
  },
  'company.open': {
    happened: '{address} 允许任何人以任何姓名加入贵公司的会议。',
    next: '为防止他人冒充您，Foyer 不会登录该服务器。请告知 IT 部门。',
  },
  'signin.no-id': {
    happened: '贵公司的登录页面没有说明您在会议中的身份。',
    next: '请告知 IT 部门：Foyer 在其中查找“{claim}”。',
  },
  'signin.id-invalid': {
    happened: '会议 ID 最多包含 63 个字母、数字、点、连字符和下划线。',
    next: '请按 IT 部门提供的内容输入。',
  },
  'signin.id-refused': {
    happened: '贵公司不允许您使用此 ID 加入会议。',
    next: '请检查是否有输入错误，或向 IT 部门申请权限。',
  },
  'signin.user-empty': {
    happened: '请填写用户名。',
    next: '请输入您参加公司会议时使用的名称。',
  },
  'signin.password-empty': {
    happened: '请填写密码。',
    next: '请输入您的密码。',
  },
  'signin.credentials-wrong': {
    happened: '用户名和密码不匹配。',
    next: '请检查两者。是否开启了大写锁定？',
  },
  'signin.key-empty': {
    happened: '请填写访问密钥。',
    next: '请按 IT 部门提供的内容输入。',
  },
  'signin.key-wrong': {
    happened: '贵公司不认识此访问密钥。',
    next: '请检查是否有输入错误，或向 IT 部门申请新的密钥。',
  },
  'signin.browser-missing': {
    happened: '浏览器未能打开。',
    next: '请确认此电脑已设置默认浏览器，然后重试。',
  },
  'signin.browser-timeout': {
    happened: 'Foyer 已等待浏览器五分钟。',
    next: '准备好后，请重新开始登录。',
  },
  'signin.browser-refused': {
    happened: '贵公司的登录页面未允许您进入。',
    next: '请重试。如果问题依旧，请向 IT 部门申请权限。',
  },
  'signin.answer-wrong': {
    happened: '贵公司登录页面的响应不属于本次登录。',
    next: 'Foyer 没有使用它。请重新开始登录。',
  },
  'signin.paste-wrong': {
    happened: '这不是本次登录的代码或地址。',
    next: '请从您登录的浏览器窗口中复制完整地址。',
  },
  'signin.port-busy': {
    happened: '另一个程序使 Foyer 无法接收浏览器的消息。',
    next: '请关闭其他程序后重试。如果问题依旧，请告知 IT 部门。',
  },
  'signin.provider-broken': {
    happened: '贵公司在 {address} 的登录页面出现故障。',
    next: '请一分钟后重试。如果问题依旧，请告知 IT 部门。',
  },
  'signin.not-accepted': {
    happened: '贵公司的会议服务器不接受此次登录。',
    next: '请重试。如果问题依旧，请告知 IT 部门。',
  },
  'signin.not-allowed': {
    happened: '贵公司不允许此账户使用会议。',
    next: '请向 IT 部门申请权限。',
  },
  'signin.expired': {
    happened: '贵公司已结束此次登录。',
    next: '请重新登录以继续。',
  },
  'signin.session-lost': {
    happened: '您的登录仅在退出 Foyer 之前有效。',
    next: '请重新登录以继续。',
  },
  'vault.locked': {
    happened: '您的{place}已锁定，Foyer 无法读取您的登录信息。',
    next: '请解锁{place}，然后重试。',
  },
  'vault.missing': {
    happened: '您的登录信息已不在{place}中。',
    next: '请退出登录，然后重新登录。',
  },
  'vault.unavailable': {
    happened: 'Foyer 目前无法使用您的{place}。',
    next: '请重试。如果问题依旧，请退出登录后重新登录。',
  },
} as const satisfies SomeSentences;
