import { writeSync } from 'node:fs';
import { createHandlers } from '../../electron/handlers/handlers.ts';

/** Writes events to a learner's journal until it is killed; prints the key of each one that was acknowledged. */
const [dataFolder = '', learner = '', round = ''] = process.argv.slice(2);
const { handlers } = await createHandlers({
  dataFolder,
  contentFolder: dataFolder,
  version: '0',
  edition: 'browser',
  platform: process.platform,
  openExternal: async () => {},
});
for (let n = 0; ; n += 1) {
  const draft = {
    key: `round-${round}-${n}`,
    moment: { at: 1_767_258_000_000 + n, offset: 0, zone: 'UTC', day: '2026-01-01' },
    body: { type: 'noted' as const, target: `claim:hls-${n}`, text: 'x'.repeat((n % 7) * 900) },
  };
  const [event] = await handlers.append({ learner, drafts: [draft] });
  writeSync(1, `${event?.key}\n`);
}
