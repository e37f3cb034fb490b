import { useEffect, useRef } from 'preact/hooks';
import { levelOf, smoothed } from '../media/level.ts';
import { words } from '../words.ts';

/** Milliseconds between two looks: quick enough to feel alive, cheap enough to forget. */
const interval = 80;

/** How loud a microphone is right now. It moves its bar itself: nothing is rendered again while someone speaks. */
export function LevelMeter({ stream }: { readonly stream: MediaStream }) {
  const meter = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const context = new AudioContext();
    const analyser = context.createAnalyser();
    analyser.fftSize = 1024;
    context.createMediaStreamSource(stream).connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    let level = 0;
    const timer = setInterval(() => {
      analyser.getFloatTimeDomainData(samples);
      level = smoothed(level, levelOf(samples));
      meter.current?.style.setProperty('--level', level.toFixed(3));
      meter.current?.setAttribute('aria-valuenow', String(Math.round(level * 100)));
    }, interval);
    return () => {
      clearInterval(timer);
      void context.close();
    };
  }, [stream]);

  return (
    <div
      ref={meter}
      class="level-meter"
      role="meter"
      aria-label={words.prejoin.level}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={0}
    >
      <span class="level-meter-bar" />
    </div>
  );
}
