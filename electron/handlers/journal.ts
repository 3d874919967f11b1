import type { Handlers } from '../../shared/ipc.ts';
import type { Journals } from '../journal/journals.ts';

/** The requests that read the journal; `append` is the learners' business, since an event may rename one. */
export function journalHandlers(
  journals: Journals,
): Pick<Handlers, 'journalState' | 'readJournal' | 'verifyJournal'> {
  return {
    journalState: ({ learner }) => journals.state(learner),
    readJournal: ({ learner, after, limit }) => journals.read(learner, after, limit),
    verifyJournal: ({ learner }) => journals.verify(learner),
  };
}
