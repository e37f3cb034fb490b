import { Histogram, type Registry } from 'prom-client';
import type { EndedRequest } from './metrics.ts';

const metric = {
  name: 'foyer_http_request_duration_seconds',
  help: 'Time from the head of a request to the end of its answer.',
};
const bounds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is known of the requests of one method, route and status. */
interface Series {
  readonly labels: Readonly<Record<string, string | number>>;
  /** For each bound the requests that took no longer, but longer than the one before; last, those above all. */
  readonly counts: number[];
  sum: number;
}

/**
 * The histogram of requests. It counts by itself and makes prom-client's values when they are read: prom-client's own
 * `observe` checks and joins all labels for each request.
 */
export class RequestDurations extends Histogram {
  readonly #byRoute = new Map<string, Map<string, Map<number, Series>>>();

  constructor(registry: Registry) {
    super({ ...metric, labelNames: ['method', 'route', 'status'], buckets: bounds, registers: [registry] });
  }

  /** Counts a request that ended. */
  add({ method, route, status, seconds }: EndedRequest): void {
    const series =
      this.#byRoute.get(route)?.get(method)?.get(status) ?? this.#newSeries(method, route, status);
    let at = 0;
    while (at < bounds.length && seconds > (bounds[at] ?? Infinity)) at += 1;
    series.counts[at] = (series.counts[at] ?? 0) + 1;
    series.sum += seconds;
  }

  /** What the registry and `get` ask for. */
  getForPromString() {
    const values = [...this.#byRoute.values()]
      .flatMap((methods) => [...methods.values()])
      .flatMap((statuses) => [...statuses.values()])
      .flatMap(valuesOf);
    return Promise.resolve({ ...metric, type: 'histogram', aggregator: 'sum', values });
  }

  #newSeries(method: string, route: string, status: number): Series {
    const series = { labels: { method, route, status }, counts: [...bounds, Infinity].map(() => 0), sum: 0 };
    const methods = this.#byRoute.get(route) ?? new Map<string, Map<number, Series>>();
    const statuses = methods.get(method) ?? new Map<number, Series>();
    this.#byRoute.set(route, methods.set(method, statuses.set(status, series)));
    return series;
  }
}

function valuesOf({ labels, counts, sum }: Series) {
  let count = 0;
  const buckets = counts.map((added, at) => {
    count += added;
    const le = bounds[at] ?? '+Inf';
    return { metricName: `${metric.name}_bucket`, labels: { le, ...labels }, value: count };
  });
  return [
    ...buckets,
    { metricName: `${metric.name}_sum`, labels, value: sum },
    { metricName: `${metric.name}_count`, labels, value: count },
  ];
}
