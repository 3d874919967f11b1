import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { enrol, keysOf, openStudyRoom } from '../../support/studyRoom.ts';

const WRITER = fileURLToPath(new URL('../../support/writeForever.ts', import.meta.url));
const ROUNDS = 10;

/** Starts a process that writes, kills it in the middle, and answers with what it had acknowledged. */
async function writeUntilKilled(dataFolder: string, learner: string, round: number): Promise<string[]> {
  const writer = spawn(process.execPath, [WRITER, dataFolder, learner, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  const started = once(writer.stdout, 'data');
  writer.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
  });
  await started;
  await new Promise((resolve) => setTimeout(resolve, 7 * round));
  writer.kill('SIGKILL');
  await once(writer, 'close');
  return printed.split('\n').slice(0, -1);
}

it(`every acknowledged event is there after ${ROUNDS} kills in the middle of writing`, {
  timeout: 60_000,
}, async () => {
  const room = await openStudyRoom();
  const ada = await enrol(room.app);
  await room.close();
  const acknowledged: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    acknowledged.push(...(await writeUntilKilled(room.dataFolder, ada.id, round)));
  }
  await room.reopen();
  const kept = await keysOf(room.app, ada);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS * 5);
  expect(new Set(kept).size).toBe(kept.length);
  expect(acknowledged.filter((key) => !kept.includes(key))).toEqual([]);
  // One write may have reached the disk in each round without anybody being told.
  expect(kept.length - 1 - acknowledged.length).toBeLessThanOrEqual(ROUNDS);
  expect((await room.app.verifyJournal({ learner: ada.id })).damage).toEqual([]);
});
