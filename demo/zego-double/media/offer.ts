/** A codec as an SDP offer lists it. */
export interface OfferedCodec {
  readonly kind: 'audio' | 'video';
  readonly payloadType: number;
  /** As the offer spells it, for example `H264` or `opus`. */
  readonly name: string;
  readonly clockRate: number;
  /** The `fmtp` parameters; '' without. */
  readonly parameters: string;
}

/** The codecs of an SDP offer, in the offer's order of preference. */
export function codecsOf(sdp: string): OfferedCodec[] {
  return sdp
    .split(/^(?=m=)/m)
    .slice(1)
    .flatMap((section) => {
      const kind = /^m=(audio|video) /.exec(section)?.[1];
      return kind === 'audio' || kind === 'video' ? codecsOfSection(section, kind) : [];
    });
}

function codecsOfSection(section: string, kind: 'audio' | 'video'): OfferedCodec[] {
  return [...section.matchAll(/^a=rtpmap:(\d{1,3}) ([\w-]+)\/(\d+)/gm)].flatMap(([, type, name, rate]) => {
    if (type === undefined || name === undefined || rate === undefined) return [];
    const parameters = new RegExp(`^a=fmtp:${type} (.*?)\\r?$`, 'm').exec(section)?.[1] ?? '';
    return [{ kind, payloadType: Number(type), name, clockRate: Number(rate), parameters }];
  });
}

export const videoCodecs = ['H264', 'VP8'] as const;
export type VideoCodec = (typeof videoCodecs)[number];

export interface ChosenCodecs {
  readonly audio: OfferedCodec | undefined;
  readonly video: (OfferedCodec & { readonly codec: VideoCodec }) | undefined;
}

/**
 * Picks one codec per kind, so that packets can go from publisher to players as they are.
 * @param wanted the video codecs that will do, best first.
 */
export function chooseCodecs(sdp: string, wanted: readonly VideoCodec[] = videoCodecs): ChosenCodecs {
  const offered = codecsOf(sdp);
  const video = wanted.flatMap((codec) => {
    const found = offered.find((candidate) => candidate.kind === 'video' && matches(candidate, codec));
    return found === undefined ? [] : [{ ...found, codec }];
  })[0];
  return { audio: offered.find((codec) => codec.name.toLowerCase() === 'opus'), video };
}

// Chromium sends H.264 in packetization mode 1; a player that only took mode 0 could not read it.
function matches(offered: OfferedCodec, codec: VideoCodec): boolean {
  if (offered.name.toUpperCase() !== codec) return false;
  return codec !== 'H264' || offered.parameters.includes('packetization-mode=1');
}
