import { z } from 'zod';
import type { Messages } from '../schema/messages.ts';
import { integer } from '../wire/fields.ts';
import { messageTypes } from './message-types.ts';

export interface SimpleAnswer {
  readonly type: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const identified = z.object({ txid: integer });
const timed = z.object({ txid: integer, ts: integer });

/** Seconds; measured to suit uikit-prebuilt 2.18.4. */
const connectionTimes = { logic_hb_interval: 5, logic_hb_timeout: 10, pc_establish_timeout: 15 } as const;

/** Of the resource type RTC by the protocol WebRTC: how media reaches a room. */
const rtc = 1;
const webrtc = 4;

/** Answers what needs no state: configuration, addresses, heartbeats. Undefined for anything else. */
export function simpleAnswer(messages: Messages, type: number, body: unknown): SimpleAnswer | undefined {
  switch (type) {
    case messageTypes.heartbeatRequest: {
      const { txid, ts } = timed.parse(body);
      return { type: messageTypes.heartbeatResponse, body: { txid, ts, ntp_time: Date.now() } };
    }
    case messageTypes.configRequest:
      return succeed(messageTypes.configResponse, body, {
        ...connectionTimes,
        ntp_time: Date.now(),
        geofencing_id: 1,
        svraddr_ver: 1,
        client_outer_ip: '127.0.0.1',
      });
    case messageTypes.dispatchRequest:
      return succeed(messageTypes.dispatchResponse, body, { ttl: 3600 });
    case messageTypes.addressRequest:
      return succeed(messageTypes.addressResponse, body, { geofencing_id: 1, svraddr_ver: 1 });
    case messageTypes.appConfigRequest:
      return succeed(messageTypes.appConfigResponse, body, {
        data: appConfig(messages),
        ts: Date.now(),
        etag: 1,
      });
    case messageTypes.httpRequest:
    case messageTypes.httpRequest2:
      // The vendor's cloud settings. A 404 is tolerated and leaves every default as it is.
      return {
        type: messageTypes.httpResponse,
        body: { txid: identified.parse(body).txid, status_code: 404, body: Buffer.from('{}') },
      };
    default:
      return undefined;
  }
}

function succeed(type: number, request: unknown, data: Readonly<Record<string, unknown>>): SimpleAnswer {
  return { type, body: { code: 0, data: { txid: identified.parse(request).txid, ...data } } };
}

/** Publishing throws in the SDK unless the template has both `{IP}` and a query (measured). */
function appConfig(messages: Messages): Buffer {
  const service = {
    config_id: 'rtc',
    protocol: webrtc,
    url_template: 'wss://{IP}/ws?app=double',
    resolve_type: 1,
  };
  const resources = { resource_info: [{ resource_type: rtc, service_info: [service] }] };
  return messages.encode('configuration', 'InitConfig', {
    app_config: {},
    speedlog_config: {},
    media_config: { play_config: resources, publish_config: resources },
  });
}
