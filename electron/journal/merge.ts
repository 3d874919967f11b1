import type { LogEvent } from '../../shared/progress/events.ts';

/** One device's events, in slices. */
export type Stream = AsyncGenerator<LogEvent[]>;

/**
 * At most `limit` events of several devices by their moments, each device's own order kept. `done` when no stream has more.
 * Closes the streams.
 */
export async function mergeStreams(
  streams: Stream[],
  limit: number,
): Promise<{ events: LogEvent[]; done: boolean }> {
  const sources = streams.map((stream) => ({ stream, slice: [] as LogEvent[], at: 0, done: false }));
  const events: LogEvent[] = [];
  try {
    for (;;) {
      let earliest: { event: LogEvent; source: (typeof sources)[number] } | null = null;
      for (const source of sources) {
        while (!source.done && source.at === source.slice.length) {
          const { value, done } = await source.stream.next();
          source.slice = value ?? [];
          source.at = 0;
          source.done = done ?? false;
        }
        const event = source.slice[source.at];
        if (event && (!earliest || event.moment.at < earliest.event.moment.at)) earliest = { event, source };
      }
      if (!earliest) return { events, done: true };
      if (events.length === limit) return { events, done: false };
      events.push(earliest.event);
      earliest.source.at += 1;
    }
  } finally {
    for (const { stream } of sources) await stream.return(undefined);
  }
}
