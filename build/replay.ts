import { Folder } from '../shared/progress/apply.ts';
import { emptyProgress } from '../shared/progress/progress.ts';
import { readFlags } from './flags.ts';
import { simulateReviews } from './replay/simulateReviews.ts';

/**
 * Simulates a million reviews, replays their log line by line as JSON, and compares every state with the one stored while they
 * were made. `--reviews` and `--cards` change the size. Ends with 1 when a single column differs.
 */
const values = readFlags('npm run replay', {
  reviews: { type: 'string', default: '1000000' },
  cards: { type: 'string', default: '100000' },
});
const live = new Folder(emptyProgress());
const replayed = new Folder(emptyProgress());
let events = 0;
const from = performance.now();
let replayMs = 0;
for (const event of simulateReviews(live, {
  reviews: Number(values.reviews),
  cards: Number(values.cards),
  seed: 5,
})) {
  events += 1;
  const line = JSON.stringify(event);
  const at = performance.now();
  replayed.apply(JSON.parse(line));
  replayMs += performance.now() - at;
}
const [one, other] = [live.progress.deck.save(), replayed.progress.deck.save()];
const differing = Object.entries(one.columns).filter(([name, column]) => {
  const copy = other.columns[name as keyof typeof other.columns];
  return (
    column.length !== copy.length || (column as Float64Array).some((value, i) => !Object.is(value, copy[i]))
  );
});
const isSame =
  one.ids === other.ids && differing.length === 0 && live.progress.reviews === replayed.progress.reviews;
console.log(
  JSON.stringify({
    reviews: replayed.progress.reviews,
    events,
    cards: replayed.progress.deck.size,
    isSame,
    differing: differing.map(([name]) => name),
    replaySeconds: Math.round(replayMs / 100) / 10,
    totalSeconds: Math.round((performance.now() - from) / 100) / 10,
  }),
);
if (!isSame) process.exitCode = 1;
