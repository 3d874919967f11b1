import type { Body, LogEvent } from '../../shared/progress/events.ts';
import { moment } from '../../shared/scheduling/day.ts';

/** Noon in Berlin in winter, of a day in January 2026. */
export const at = (day: number, hour = 12, minute = 0) => Date.UTC(2026, 0, day, hour - 1, minute);

/** Writes the log of one device in Berlin, numbering the events. */
export class Log {
  readonly events: LogEvent[] = [];
  readonly device: string;

  constructor(device = 'desk') {
    this.device = device;
  }

  add(when: number, body: Body): LogEvent {
    const seq = this.events.length + 1;
    const event: LogEvent = {
      device: this.device,
      seq,
      key: `key-${this.device}-${seq}`,
      moment: moment(when, 'Europe/Berlin', 60),
      body,
    };
    this.events.push(event);
    return event;
  }
}
