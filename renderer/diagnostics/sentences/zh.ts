import type { FindingSentences } from '../../../shared/diagnostics/sentences.ts';

const plugIn = '请接入设备，或检查设备是否已打开。';
const allow = '请在系统的隐私设置中允许。';
const toIT = '请将此报告交给 IT 部门。';
const print = 'IT 部门可用 foyer --print-policy 查看问题所在。';
const room = '请腾出空间，例如清空回收站。';

export const findings: FindingSentences = {
  'any.no-company': { happened: '未检查：Foyer 还不知道是哪家公司。' },
  'any.not-reached': { happened: '未检查：公司的服务器没有应答。' },
  'any.held': { happened: '未检查：在能读取公司设置之前，Foyer 不发送任何内容。' },
  'any.slow': { happened: '{seconds} 秒内没有应答。', next: `请重试。如果仍然如此，${toIT}` },
  'any.broken': { happened: '此项无法检查。', next: toIT },
  'version.good': { happened: 'Foyer {version}，Electron {electron}，{system}。' },
  'version.development': {
    happened: 'Foyer {version} 运行在仅供开发使用的 Electron {electron} 上。',
    next: '请安装公司发放的 Foyer。',
  },
  'policy.none': { happened: '公司没有为这台电脑做任何设置。' },
  'policy.good': { happened: '公司的设置：{count} 项，来自 {source}。' },
  'policy.bad-value': { happened: '{source} 中有些设置无效：{keys}。其余设置有效。', next: print },
  'policy.last-known': {
    happened: '{source} 无法读取（{reason}）。沿用 Foyer 上次读到的内容。',
    next: print,
  },
  'policy.unreadable': {
    happened: '{source} 无法读取（{reason}），因此 Foyer 不发送任何内容。',
    next: print,
  },
  'keychain.good': { happened: '{place}可以读取。' },
  'keychain.locked': { happened: '{place}已锁定。', next: '请解锁。在此之前 Foyer 无法保持您的登录。' },
  'keychain.unavailable': {
    happened: '{place}没有应答。',
    next: 'Foyer 会保持您的登录直到退出。在 Linux 上，请检查是否安装并运行了密钥环。',
  },
  'dns.good': { happened: '{host} 有地址。' },
  'dns.proxied': { happened: '{host} 在这里没有地址，由代理去查找。' },
  'dns.not-found': { happened: '{host} 没有地址（{net}）。', next: '请检查公司的会议地址、网络和 VPN。' },
  'proxy.none': { happened: 'Foyer 不经代理即可到达 {host}。' },
  'proxy.used': { happened: 'Foyer 经代理 {proxy} 到达 {host}。' },
  'certificate.public': { happened: '公共机构 {issuer} 为 {host} 担保，还有 {days} 天。' },
  'certificate.inside': { happened: '{host} 就在这台电脑里，不需要证书。' },
  'certificate.ends-soon': {
    happened: '{host} 的证书将在 {days} 天后到期。',
    next: '需要 IT 部门更新证书。',
  },
  'certificate.private': {
    happened: '{issuer} 为 {host} 担保。它不是公共机构：可能属于您的公司，也可能有代理在读取内容。',
    next: 'IT 部门知道是否应当如此。',
  },
  'certificate.untrusted': {
    happened: '{issuer} 为 {host} 担保，但这台电脑不信任它。可能有代理在读取内容。',
    next: '请不要在此网络上登录。如果代理属于您的公司，IT 部门需要在这台电脑上安装其机构证书。',
  },
  'certificate.dates': {
    happened: '{host} 的证书今天无效。',
    next: '请检查这台电脑的日期。如果日期正确，需要 IT 部门更新证书。',
  },
  'certificate.name': {
    happened: '{host} 出示的证书属于另一个名称。',
    next: '请检查公司的会议地址。在访客网络上，请先打开一个网页登录网络。',
  },
  'certificate.bad': { happened: '{host} 的证书不被接受（{net}）。', next: toIT },
  'certificate.none': { happened: '{host} 没有出示证书（{net}）。', next: '请检查网络连接、VPN 和防火墙。' },
  'server.good': { happened: '{host} 作为会议服务器应答，用时 {milliseconds} 毫秒。' },
  'server.compatible': { happened: '{host} 有应答，并会询问来者是谁，用时 {milliseconds} 毫秒。' },
  'server.open': { happened: '{host} 不问是谁就让任何人入会。', next: '需要 IT 部门更改。' },
  'server.failed': { happened: '{says}', next: '{advice}' },
  'clock.good': { happened: '这台电脑的时钟准确。' },
  'clock.off': { happened: '这台电脑的时钟相差 {seconds} 秒。', next: '请让系统自动设置日期和时间。' },
  'clock.wrong': {
    happened: '这台电脑的时钟相差 {seconds} 秒：登录和会议可能失败。',
    next: '请让系统自动设置日期和时间，然后重新启动 Foyer。',
  },
  'clock.unknown': { happened: '服务器没有说明时间。' },
  'sign-in.good': { happened: '已有人登录。' },
  'sign-in.nobody': { happened: '没有人登录。' },
  'sign-in.failed': { happened: '{says}', next: '{advice}' },
  'pass.good': { happened: '服务器发放了测试会议的通行证，有效 {seconds} 秒。' },
  'pass.refused': { happened: '服务器没有发放测试会议的通行证。', next: '如果只允许特定会议，这是正常的。' },
  'pass.nobody': { happened: '未检查：没有人登录。' },
  'pass.failed': { happened: '{says}', next: '{advice}' },
  'rooms.enforced': { happened: '一个通行证只能进入一个会议。' },
  'rooms.open': {
    happened: '对改动 Foyer 的人来说，一个通行证可以进入公司的所有会议。',
    next: 'IT 部门可以向 ZEGO 申请房间权限，然后在服务器上设置。',
  },
  'rooms.unknown': { happened: '服务器没有说明一个通行证是否只能进入一个会议。' },
  'zego.good': { happened: 'ZEGO 的主机有应答：{count} / {total}。' },
  'zego.some': {
    happened: 'ZEGO 的主机中 {count} / {total} 有应答；{host} 没有（{net}）。',
    next: '会议可以进行。IT 部门应让 Foyer 能到达所有主机。',
  },
  'zego.none': {
    happened: 'ZEGO 的主机都没有应答；{host} 报告 {net}。',
    next: '会议无法进行。IT 部门必须让 Foyer 能到达这些主机。',
  },
  'camera.good': { happened: '有摄像头，Foyer 可以使用。' },
  'camera.asks': { happened: '首次使用摄像头时系统会询问。' },
  'camera.missing': { happened: '没有摄像头。', next: plugIn },
  'camera.denied': { happened: '系统不允许 Foyer 使用摄像头。', next: allow },
  'microphone.good': { happened: '有麦克风，Foyer 可以使用。' },
  'microphone.asks': { happened: '首次使用麦克风时系统会询问。' },
  'microphone.missing': { happened: '没有麦克风。', next: plugIn },
  'microphone.denied': { happened: '系统不允许 Foyer 使用麦克风。', next: allow },
  'screen.good': { happened: '在您要求时，Foyer 可以向他人展示您的屏幕。' },
  'screen.asks': { happened: '每次共享屏幕时系统都会询问。' },
  'screen.off': { happened: '公司已关闭屏幕共享。' },
  'screen.missing': { happened: '未检查：这里没有屏幕。' },
  'screen.denied': {
    happened: '系统不允许 Foyer 展示您的屏幕。',
    next: '请在系统的隐私设置中允许 Foyer 录制屏幕。',
  },
  'graphics.good': { happened: '由显卡绘制。' },
  'graphics.software': {
    happened: '由处理器而不是显卡绘制：人数多的会议可能卡顿。',
    next: '请检查显卡驱动。虚拟桌面通常没有显卡。',
  },
  'disk.good': { happened: '剩余 {megabytes} MB。' },
  'disk.low': { happened: '仅剩 {megabytes} MB。', next: room },
  'disk.full': { happened: '磁盘已满（剩余 {megabytes} MB）：Foyer 无法保存您的设置。', next: room },
  'disk.read-only': { happened: 'Foyer 无法写入自己的文件夹：它会忘记您的设置。', next: toIT },
};
