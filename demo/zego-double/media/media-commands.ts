/** A media request's name and the message that answers it. */
export interface MediaRequest {
  readonly request: string;
  readonly answer: string;
}

/** Numbers of the SDK's media commands that clients send (express 3.10.0). The answer's number is one higher. */
export const mediaRequests: ReadonlyMap<number, MediaRequest> = new Map([
  [1, { request: 'LoginReq', answer: 'LoginRsp' }],
  [3, { request: 'CreateSessionReq', answer: 'CreateSessionRsp' }],
  [5, { request: 'CreateSessionWithSdpReq', answer: 'CreateSessionWithSdpRsp' }],
  [11, { request: 'MediaDescReq', answer: 'MediaDescRsp' }],
  [13, { request: 'CandidateInfoReq', answer: 'CandidateInfoRsp' }],
  [15, { request: 'CloseSessionReq', answer: 'CloseSessionRsp' }],
  [23, { request: 'StreamStatusNotify', answer: 'StreamStatusNotifyAck' }],
  [27, { request: 'BroadcasterStatusNotify', answer: 'BroadcasterStatusAck' }],
  [29, { request: 'ActivateAudioPlayStreamReq', answer: 'ActivateAudioPlayStreamRsp' }],
  [31, { request: 'ActivateVideoPlayStreamReq', answer: 'ActivateVideoPlayStreamRsp' }],
  [35, { request: 'NetQualityProbeReq', answer: 'NetQualityProbeRsp' }],
  [39, { request: 'ActivateSEIInsertReq', answer: 'ActivateSEIInsertRsp' }],
  [41, { request: 'Peer2PeerNetStatsGetReq', answer: 'Peer2PeerNetStatsGetRsp' }],
  [43, { request: 'CmdReq', answer: 'CmdRsp' }],
  [47, { request: 'WebRTCDispatchReq', answer: 'WebRTCDispatchRsp' }],
]);

/** The push that tells a client which of its sessions are gone. */
export const sessionResetPush = { number: 7, name: 'SessionResetPush', someSessions: 1 } as const;
