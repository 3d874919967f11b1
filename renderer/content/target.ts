import { plainText, type Quantity } from '../../shared/content/markup.ts';
import { noteWords } from '../../shared/content/occlusion.ts';
import { claimsById, conditionOfClaim, localised, type Pack } from '../../shared/content/pack.ts';
import { writeQuantity } from '../../shared/content/quantity.ts';
import type { Language } from '../../shared/content/schema.ts';
import type { Target } from '../../shared/progress/events.ts';
import type { Progress } from '../../shared/progress/progress.ts';
import { indexOf } from '../data/packStore.ts';

export interface Described {
  kind: 'condition' | 'claim' | 'question' | 'case' | 'answer' | 'card' | 'appraisal' | 'term' | 'finding';
  /** One line of it; null when the pack no longer has it. */
  text: string | null;
  /** Where it belongs: the condition's title. */
  context: string | null;
  href: string;
}

/** What a bookmark or note points at: in words, and where it opens. */
export function describeTarget(
  target: Target,
  pack: Pack,
  progress: Progress,
  language: Language,
): Described {
  const colon = target.indexOf(':');
  const kind = target.slice(0, colon) as Described['kind'];
  const id = target.slice(colon + 1);
  const index = indexOf(pack);
  const title = (condition: string | undefined) =>
    index.conditions.get(condition ?? '')?.title[language] ?? null;
  const words = (key: string, english: string) =>
    plainWords(pack, localised(pack, key, english, language), language);
  switch (kind) {
    case 'condition':
      return { kind, text: title(id), context: null, href: `#/condition/${id}` };
    case 'claim': {
      const claim = claimsById(pack).get(id)?.claim;
      const condition = conditionOfClaim(pack, id)?.id;
      return {
        kind,
        text: claim ? words(claim.id, claim.text) : null,
        context: title(condition),
        href: `#/condition/${condition ?? ''}?claim=${id}`,
      };
    }
    case 'question': {
      const question = index.questions.get(id);
      return {
        kind,
        text: question ? words(`${id}.stem`, question.stem) : null,
        context: title(question?.condition),
        href: `#/question/${id}`,
      };
    }
    case 'case': {
      const one = index.cases.get(id);
      return {
        kind,
        text: one?.title[language] ?? null,
        context: title(one?.condition),
        href: `#/case/${id}`,
      };
    }
    case 'answer': {
      const answer = pack.answers.find((one) => one.id === id);
      return {
        kind,
        text: answer ? words(`${id}.question`, answer.question) : null,
        context: title(answer?.condition),
        href: `#/condition/${answer?.condition ?? ''}?claim=${id}`,
      };
    }
    case 'appraisal': {
      const one = index.appraisals.get(id);
      return {
        kind,
        text: one ? words(`${id}.statement`, one.statement) : null,
        context: title(one?.condition),
        href: `#/condition/${one?.condition ?? ''}?claim=${id}`,
      };
    }
    case 'term':
      return {
        kind,
        text: index.terms.get(id)?.term[language] ?? null,
        context: null,
        href: `#/search?q=${encodeURIComponent(index.terms.get(id)?.term[language] ?? '')}`,
      };
    case 'finding':
      return {
        kind,
        text: index.findings.get(id)?.name[language] ?? null,
        context: null,
        href: `#/finding/${id}`,
      };
    case 'card': {
      const note = progress.ownCards.get(id);
      const front = note ? noteWords(note) : null;
      const text = front && front.length > LONGEST_LINE ? `${front.slice(0, LONGEST_LINE - 1)}…` : front;
      return { kind, text, context: null, href: `#/cards?edit=${encodeURIComponent(id)}` };
    }
  }
}

/** Characters of an own card that are one line. */
const LONGEST_LINE = 200;

/** A text without markup, its quantities written with sign and unit. */
export function plainWords(pack: Pack, text: string, language: Language): string {
  const { analytes } = indexOf(pack);
  return plainText(text, (quantity: Quantity) => {
    const analyte = analytes.get(quantity.analyte);
    return analyte ? writeQuantity(quantity, analyte, language).si : '';
  });
}
