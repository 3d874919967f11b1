import { addDays, DAY_MS, dayNumber } from '../scheduling/day.ts';
import { CardState } from '../scheduling/fsrs.ts';
import { emptyDay, plus } from './dayRow.ts';
import type { BodyOf, LogEvent } from './events.ts';
import type { Answered, QuestionRow } from './progress.ts';
import type { Writer } from './writer.ts';

/** A right answer on this many later days turns a mistake into something learnt. */
const RETESTS_NEEDED = 2;

/** An answered question: its session, its row and its day; a wrong one sends the cards of its claims to review. */
export function foldAnswer(to: Writer, event: LogEvent, body: BodyOf<'answered'>): void {
  const { at, offset, day } = event.moment;
  const session = to.progress.sessions.get(body.session);
  if (session?.answers[body.question]) return; // the first answer counts
  if (session) {
    const answer: Answered = {
      response: body.response,
      correct: body.correct,
      elapsedMs: body.elapsedMs,
      at,
      confidence: body.confidence ?? 0,
    };
    to.put('sessions', body.session, {
      ...session,
      answers: { ...session.answers, [body.question]: answer },
    });
  }
  to.question(body.question, (row) => {
    const isLaterDay = row.lastDay !== '' && day > row.lastDay;
    const retests = body.correct ? row.retests + (row.mistakeSince > 0 && isLaterDay ? 1 : 0) : 0;
    const isLearnt = row.mistakeSince > 0 && retests >= RETESTS_NEEDED;
    return {
      ...row,
      attempts: row.attempts + 1,
      correct: row.correct + (body.correct ? 1 : 0),
      lastAt: at,
      lastDay: day,
      lastCorrect: body.correct,
      lastResponse: body.response,
      lastMs: body.elapsedMs,
      confidence: body.confidence ?? 0,
      dangerous: body.dangerous ?? false,
      mistakeSince: body.correct ? (isLearnt ? 0 : row.mistakeSince) : row.mistakeSince || at,
      retests: isLearnt ? 0 : retests,
      cause: body.correct ? row.cause : '',
    };
  });
  to.day(
    day,
    plus({
      ...emptyDay(day),
      answered: 1,
      correct: body.correct ? 1 : 0,
      answerMs: body.elapsedMs,
      lastAt: at,
      offset,
    }),
  );
  if (body.correct) return;
  for (const card of body.cards ?? []) bringForward(to, card, at, day);
}

/** A missed claim's card: due today when it is known, wanted soon when it is new. */
function bringForward(to: Writer, id: string, at: number, day: string): void {
  to.card(id, (card) => {
    const today = dayNumber(day) * DAY_MS;
    const due = card.state === CardState.review ? Math.min(card.due, today) : card.due;
    return { ...card, due, missed: at };
  });
}

/** The day on which a missed question is asked again: two days after the miss, then seven. */
export function retestDay(row: Pick<QuestionRow, 'lastDay' | 'retests'>): string {
  return addDays(row.lastDay, row.retests === 0 ? 2 : 7);
}
