import type { Book } from '../book.ts';
import type { Problem } from '../problem.ts';
import { lintAnswers, lintAppraisals } from './answers.ts';
import { lintCells } from './cells.ts';
import { lintClaims } from './claims.ts';
import { lintConditions } from './conditions.ts';
import { lintIds } from './ids.ts';
import { lintKeys } from './keys.ts';
import { lintProportions } from './proportions.ts';
import { lintQuantities } from './quantities.ts';
import { lintQuestions } from './questions.ts';
import { lintReferences } from './references.ts';
import { lintOverlap, lintSeeds } from './seeds.ts';
import { lintSources } from './sources.ts';
import { lintSpanish } from './spanish.ts';
import { lintSystems } from './systems.ts';
import { lintTranslations } from './translations.ts';
import { lintVariants } from './variants.ts';
import { lintWording } from './wording.ts';

const RULES = [
  lintIds,
  lintSources,
  lintReferences,
  lintQuantities,
  lintProportions,
  lintClaims,
  lintConditions,
  lintQuestions,
  lintKeys,
  lintVariants,
  lintAnswers,
  lintAppraisals,
  lintCells,
  lintWording,
  lintSpanish,
  lintSystems,
  lintTranslations,
  lintOverlap,
  lintSeeds,
];

/** What the schemas refused and what every rule has to say. */
export function lint(book: Book): Problem[] {
  return [...book.authored.problems, ...RULES.flatMap((rule) => rule(book))];
}
