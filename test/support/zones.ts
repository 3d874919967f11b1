/** Minutes east of UTC of a zone at an instant, from the platform's own zone data. */
export function offsetIn(zone: string): (at: number) => number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
    formats.set(zone, format);
  }
  const known = format;
  return (at) => {
    const name = known.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
    const match = /GMT([+-])(\d{2}):(\d{2})/.exec(name);
    return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
  };
}

/** Instants between two times at which the offset of a zone changes, to the minute. */
export function changesOf(zone: string, from: number, to: number): number[] {
  const offset = offsetIn(zone);
  const found: number[] = [];
  const step = 10 * 86_400_000;
  for (let at = from; at < to; at += step) {
    if (offset(at) === offset(at + step)) continue;
    let [low, high] = [at, at + step];
    while (high - low > 60_000) {
      const middle = Math.floor((low + high) / 2);
      if (offset(middle) === offset(low)) low = middle;
      else high = middle;
    }
    found.push(Math.ceil(high / 60_000) * 60_000);
  }
  return found;
}

const formats = new Map<string, Intl.DateTimeFormat>();
