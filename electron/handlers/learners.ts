import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Handlers, Learner } from '../../shared/ipc.ts';
import type { Draft } from '../../shared/progress/events.ts';
import { namesIn } from '../journal/files.ts';
import type { Journals } from '../journal/journals.ts';
import { newId } from '../storage/dataFolder.ts';
import { makeFolder, readJson, writeAtomically } from '../storage/disk.ts';
import { failure } from '../storage/failure.ts';
import { takeTurns } from '../storage/turns.ts';

const Name = z.string().trim().min(1).max(60);
/** What `learner.json` keeps of the journal, so that the list need not read it; made again when it is missing. */
const Card = z.object({ id: z.string(), name: Name, createdAt: z.int().min(0), key: z.string() });
type Card = z.infer<typeof Card>;

const LEARNER = /^[a-z0-9]{8,32}$/;
const PART = 50_000;

export function learnerHandlers(
  journalFolder: string,
  journals: Journals,
): Pick<Handlers, 'listLearners' | 'createLearner' | 'append'> {
  /** Renaming and creating touch the cards, one after another. */
  const { take: inTurn } = takeTurns();

  const pathOf = (learner: string) => join(journals.folderOf(learner), 'learner.json');
  const save = (card: Card) => writeAtomically(pathOf(card.id), JSON.stringify(card)).catch(() => {});

  /** One whose files are refused or cannot be read is listed under its id, without a key: opening it says why, and keeps nobody else out. */
  async function cardOf(learner: string): Promise<Card | null> {
    try {
      const card = Card.safeParse(await readJson(pathOf(learner)));
      if (card.success) return card.data;
      const read = await readCard(journals, learner);
      if (read) await save(read);
      return read;
    } catch {
      return { id: learner, name: learner, createdAt: 0, key: '' };
    }
  }

  async function cards(): Promise<Card[]> {
    const names = (await namesIn(journalFolder)).filter((name) => LEARNER.test(name));
    const all = await Promise.all(names.map(cardOf));
    return all.filter((card) => card !== null).sort((a, b) => a.createdAt - b.createdAt);
  }

  return {
    listLearners: () => inTurn(async () => (await cards()).map(learnerOf)),

    createLearner: ({ name, draft }) =>
      inTurn(async () => {
        if (draft.body.type !== 'learnerCreated' || draft.body.name !== name) {
          throw failure('bad-input', 'a learner begins with a learnerCreated event of the same name');
        }
        const known = (await cards()).find((card) => card.key === draft.key);
        if (known) return learnerOf(known);
        const card: Card = { id: newId(), name, createdAt: draft.moment.at, key: draft.key };
        await makeFolder(journals.folderOf(card.id));
        await journals.append(card.id, [draft]);
        await save(card);
        return learnerOf(card);
      }),

    append({ learner, drafts }) {
      const name = drafts.map(newName).findLast((renamed) => renamed !== null);
      if (!name) return journals.append(learner, drafts);
      return inTurn(async () => {
        const card = await cardOf(learner);
        await rm(pathOf(learner), { force: true });
        const events = await journals.append(learner, drafts);
        if (card?.key) await save({ ...card, name });
        return events;
      });
    },
  };
}

function learnerOf({ id, name, createdAt }: Card): Learner {
  return { id, name, createdAt };
}

/** The name a draft gives its learner, or null. */
function newName({ body }: Pick<Draft, 'body'>): string | null {
  if (body.type === 'learnerCreated') return body.name;
  if (body.type !== 'settingChanged' || body.key !== 'name') return null;
  return Name.safeParse(body.value).data ?? null;
}

/** Tells the card from the whole journal; null without any event. A learner whose first event is lost is still listed. */
async function readCard(journals: Journals, learner: string): Promise<Card | null> {
  let card: Card | null = null;
  const after: Record<string, number> = {};
  for (;;) {
    const { events, done } = await journals.read(learner, after, PART);
    for (const event of events) {
      card ??= { id: learner, name: learner, createdAt: event.moment.at, key: event.key };
      card.name = newName(event) ?? card.name;
      after[event.device] = event.seq;
    }
    if (done) return card;
  }
}
