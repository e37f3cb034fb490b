/** Numbers of the connection's messages (the SDK's own enumeration MessageType, express 3.10.0). */
export const messageTypes = {
  streamClosed: 2,
  httpRequest: 4,
  httpResponse: 5,
  heartbeatRequest: 12,
  heartbeatResponse: 13,
  configRequest: 14,
  configResponse: 15,
  upward: 17,
  upwardAck: 18,
  channelEstablished: 19,
  downward: 21,
  appConfigRequest: 23,
  appConfigResponse: 24,
  httpRequest2: 33,
  dispatchRequest: 35,
  dispatchResponse: 36,
  addressRequest: 39,
  addressResponse: 40,
} as const;

/** The message that each number carries. */
export const messageNames: ReadonlyMap<number, string> = new Map([
  [messageTypes.streamClosed, 'StreamClosed'],
  [messageTypes.httpRequest, 'HTTPRequest'],
  [messageTypes.httpResponse, 'HTTPResponse'],
  [messageTypes.heartbeatRequest, 'HBRequest'],
  [messageTypes.heartbeatResponse, 'HBResponse'],
  [messageTypes.configRequest, 'GetConfigRequest'],
  [messageTypes.configResponse, 'GetConfigResponse'],
  [messageTypes.upward, 'PCUpwardMessage'],
  [messageTypes.upwardAck, 'PCUpwardMessageAck'],
  [messageTypes.channelEstablished, 'PCEstablished'],
  [messageTypes.downward, 'PCDownwardMessage'],
  [messageTypes.appConfigRequest, 'GetAppConfigRequest'],
  [messageTypes.appConfigResponse, 'GetAppConfigResponse'],
  [messageTypes.httpRequest2, 'HTTPRequest2'],
  [messageTypes.dispatchRequest, 'AccesshubDispatchRequest2'],
  [messageTypes.dispatchResponse, 'AccesshubDispatchResponse2'],
  [messageTypes.addressRequest, 'GetSvraddrRequest'],
  [messageTypes.addressResponse, 'GetSvraddrResponse'],
]);

/** Services that open a lasting channel over the connection. */
export const services = { room: 17, media: 18 } as const;
