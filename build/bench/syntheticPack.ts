import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cardIds, claimsOf, type Pack } from '../../shared/content/pack.ts';
import type { Question } from '../../shared/content/questionSchema.ts';
import type { Claim, Condition } from '../../shared/content/schema.ts';
import { writePack } from '../content/writePack.ts';

const CONDITIONS = 138;
const CARDS = 10_000;
/** Twelve a condition, as the house style asks. */
const QUESTIONS = 1656;

/**
 * Blows the compiled pack up to the size of the whole curriculum, its real sentences under new ids, and writes it where the app
 * looks for packs. Gives the ids of its conditions and of its 10,000 cards.
 */
export async function writeSyntheticPack(
  from: string,
  to: string,
  questionCount = QUESTIONS,
): Promise<{ conditions: string[]; cards: string[] }> {
  const real = JSON.parse(await readFile(join(from, 'haematology.json'), 'utf8')) as Pack;
  const claims = real.conditions
    .flatMap((condition) => claimsOf(condition))
    .filter(([, claim]) => cardIds(claim).length > 0);
  const perCondition = Math.ceil(CARDS / CONDITIONS);
  const cards: string[] = [];
  const conditions: Condition[] = [];
  for (let c = 0; c < CONDITIONS; c += 1) {
    const model = real.conditions[c % real.conditions.length] as Condition;
    const prefix = prefixOf(c);
    const sections = Object.fromEntries(
      Object.keys(model.sections).map((name) => [name, [] as Claim[]]),
    ) as unknown as Condition['sections'];
    for (let made = 0, i = 0; made < perCondition && cards.length < CARDS; i += 1) {
      const [section, claim] = claims[(c * 131 + i * 7) % claims.length] as (typeof claims)[number];
      const copy: Claim = { ...claim, id: `${prefix}-${String(i + 1).padStart(3, '0')}` };
      sections[section].push(copy);
      const mine = cardIds(copy).slice(0, CARDS - cards.length);
      cards.push(...mine);
      made += mine.length;
    }
    conditions.push({
      ...model,
      id: `condition-${c}`,
      prefix,
      title: { en: `${model.title.en} ${c}`, es: `${model.title.es} ${c}` },
      sections,
    });
  }
  const questions = Array.from({ length: questionCount }, (_, q): Question => {
    const model = real.questions[q % real.questions.length] as Question;
    const condition = conditions[q % CONDITIONS] as Condition;
    return {
      ...model,
      id: `${condition.prefix}-q${String(Math.floor(q / CONDITIONS) + 10)}`,
      condition: condition.id,
      claims: [`${condition.prefix}-001`],
    };
  });
  const pack: Pack = {
    ...real,
    conditions,
    questions,
    appraisals: [],
    cases: [],
    answers: [],
    es: {},
  };
  pack.ledger = Object.fromEntries(
    conditions.map(({ id }) => [id, Object.values(real.ledger)[0] as Pack['ledger'][string]]),
  );
  await writePack(pack, to);
  return { conditions: conditions.map(({ id }) => id), cards };
}

/** `baaa`, `baab` … four letters, so that none is a real prefix of the pack. */
function prefixOf(n: number): string {
  const letter = (value: number) => String.fromCharCode(97 + value);
  return `b${letter(Math.floor(n / 676) % 26)}${letter(Math.floor(n / 26) % 26)}${letter(n % 26)}`;
}
