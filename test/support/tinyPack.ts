import type { z } from 'zod';
import { runsOf } from '../../build/content/lint/seeds.ts';
import type { CellFile } from '../../shared/content/cell.ts';
import type { Case, QuestionFile } from '../../shared/content/questionSchema.ts';
import type {
  AnalyteFile,
  AnswerFile,
  AppraisalFile,
  Claim,
  Condition,
  FindingFile,
  GlossaryFile,
  LedgerFile,
  PackFile,
  Source,
} from '../../shared/content/schema.ts';

/** A pack that every rule accepts, as its authors would have written it, to be broken one thing at a time. */
export interface TinyPack {
  pack: z.input<typeof PackFile>;
  curriculum: string[];
  analytes: z.input<typeof AnalyteFile>;
  findings: z.input<typeof FindingFile>;
  sources: z.input<typeof Source>[];
  condition: z.input<typeof Condition>;
  questions: { condition: string; questions: TinyQuestion[] };
  case: z.input<typeof Case>;
  answers: z.input<typeof AnswerFile>;
  appraisals: z.input<typeof AppraisalFile>;
  glossary: z.input<typeof GlossaryFile>;
  /** Left out where no test looks at cells. */
  cells?: z.input<typeof CellFile>;
  ledger: z.input<typeof LedgerFile>;
  es: Record<string, string>;
  systems: Record<string, string>;
  seeds: { facts: Record<string, string>; runs: string[] };
}

/** A single-best item, which is what questions are unless they say otherwise. */
export type TinyQuestion = Extract<
  z.input<typeof QuestionFile>['questions'][number],
  { kind?: 'single' | undefined }
>;

/** The sentence that the made-up seed document holds. */
export const SEED_SENTENCE = 'Patients of the seed page read nine plain words in one single row';

export function tinyPack(): TinyPack {
  const condition = tinyCondition();
  return {
    pack: {
      id: 'tiny',
      version: '1.0.0',
      title: { en: 'Tiny', es: 'Mínimo' },
      licence: 'CC BY 4.0',
      groups: [{ id: 'benign', name: { en: 'Benign', es: 'Benignos' } }],
      labels: { Skin: 'Piel' },
    },
    curriculum: ['blue-count', 'green-count'],
    analytes: {
      note: { en: 'Ranges differ.', es: 'Los intervalos varían.' },
      analytes: [
        {
          id: 'wbc',
          name: { en: 'White cells', es: 'Leucocitos' },
          unit: '10⁹/L',
          conventional: { unit: '/µL', factor: 1000 },
          plausible: [0, 2000],
          reference: [4, 11],
        },
      ],
    },
    findings: {
      groups: [{ id: 'general', name: { en: 'General', es: 'Generales' } }],
      findings: [{ id: 'fever', group: 'general', name: { en: 'Fever', es: 'Fiebre' }, hpo: 'HP:0001945' }],
    },
    sources: [
      tinySource('guide', 1, 'https://guide.example/1'),
      tinySource('book-a', 2, 'https://a.example/1'),
      tinySource('book-b', 2, 'https://b.example/1'),
      tinySource('wiki', 3, 'https://wiki.example/1'),
    ],
    condition,
    questions: {
      condition: 'blue-count',
      questions: Array.from({ length: 10 }, (_, at) => tinyQuestion(at)),
    },
    case: {
      id: 'bc-case1',
      condition: 'blue-count',
      title: { en: 'A blue film', es: 'Un frotis azul' },
      synthetic: true,
      steps: [1, 2, 3].map((step) => ({
        text: `The story goes on to part ${step}.`,
        lead: 'What comes next?',
        options: [
          { text: 'Look again', why: 'It is there to see.', claims: ['bc-001'], correct: true },
          { text: 'Look away', why: 'It would be missed.' },
          { text: 'Go home', why: 'Nobody would look.' },
        ],
      })),
      debrief: 'One looks twice.',
      claims: ['bc-001'],
    },
    answers: {
      answers: [
        {
          id: 'bc-a01',
          question: 'Why are my cells blue?',
          condition: 'blue-count',
          voices: [
            { voice: 'patient', text: manyWords(140), claims: ['bc-001'] },
            { voice: 'haematologist', text: manyWords(150), claims: ['bc-001'] },
          ],
        },
      ],
    },
    appraisals: {
      condition: 'blue-count',
      appraisals: [
        {
          id: 'bc-x01',
          statement: 'Blue cells are said to prove a blue mood.',
          verdict: 'wrong',
          why: 'Nobody has compared the two.',
          skill: 'causality',
          claims: ['bc-001'],
          seed: ['S0-002'],
        },
      ],
    },
    glossary: {
      terms: [
        {
          id: 'azure',
          term: { en: 'azure', es: 'azur' },
          definition: { en: 'A clear blue.', es: 'Un azul claro.' },
          sources: ['wiki', 'book-a', 'book-b'],
        },
      ],
    },
    ledger: {
      condition: 'blue-count',
      checks: [
        {
          items: ['bc-001', 'bc-q01'],
          url: 'https://guide.example/1',
          host: 'guide.example',
          tier: 1,
          seen: '2026-11-01',
          reader: 'first',
          agrees: true,
        },
        {
          items: ['bc-001'],
          url: 'https://a.example/1',
          host: 'a.example',
          tier: 2,
          seen: '2026-11-02',
          reader: 'second',
          agrees: true,
        },
      ],
    },
    es: Object.fromEntries(
      [...condition.sections['at-a-glance'], ...condition.sections['high-yield']].map(({ id }) => [
        id,
        spanishOf(id),
      ]),
    ),
    systems: { 'WHO 2022': 'OMS 2022' },
    seeds: {
      facts: { 'S0-001': 'sound', 'S0-002': 'doubtful' },
      runs: runsOf(SEED_SENTENCE).map(({ hash }) => hash),
    },
  };
}

/** Two cells that every rule accepts, each the other's look-alike. */
export function tinyCells(): z.input<typeof CellFile>['cells'] {
  return ['sapphire', 'turquoise'].map((id, at) => ({
    id,
    name: { en: `${id} cell`, es: `célula ${id}` },
    family: 'lymphoid' as const,
    attributes: {
      diameter: 10,
      nucleus: { shape: 'round' as const, across: 0.8, chromatin: 'clumped' as const },
      cytoplasm: { colour: 'blue' as const },
    },
    alt: { en: 'A round body.', es: 'Un cuerpo redondo.' },
    what: { text: { en: 'It is azure.', es: 'Es azur.' }, sources: ['guide'] },
    know: [{ text: { en: 'Azure again.', es: 'Otra vez azur.' }, sources: ['book-a'] }],
    pitfall: { text: { en: 'It fades.', es: 'Se desvanece.' }, sources: ['book-a', 'wiki'] },
    lookalikes: [
      { cell: at === 0 ? 'turquoise' : 'sapphire', tell: { en: 'Compare the hue.', es: 'Compare el tono.' } },
    ],
    conditions: ['blue-count', 'green-count'],
    findings: ['fever'],
  }));
}

/** The first claim of a section. */
export function claimIn(
  tiny: TinyPack,
  section: keyof TinyPack['condition']['sections'],
): z.input<typeof Claim> {
  const [claim] = tiny.condition.sections[section];
  if (!claim) throw new Error(`no claim in ${section}`);
  return claim;
}

/** The first question: its key is the first of five options. */
export function firstQuestion(tiny: TinyPack): TinyQuestion {
  const [question] = tiny.questions.questions;
  if (!question) throw new Error('no question');
  return question;
}

export function tinyClaim(number: number, text: string): z.input<typeof Claim> {
  return {
    id: `bc-${String(number).padStart(3, '0')}`,
    text,
    sources: ['guide'],
    level: 3,
    depth: number === 1 ? 'glance' : 'core',
  };
}

export function tinyQuestion(at: number): TinyQuestion {
  const words = ['north', 'south', 'east', 'west', 'centre'];
  return {
    id: `bc-q${String(at + 1).padStart(2, '0')}`,
    stem: `A person of ${20 + at} comes with a blue film.`,
    lead: 'Where does the cell come from?',
    claims: ['bc-001'],
    section: 'causes',
    difficulty: 2,
    step: 'recall',
    objective: 'Know where cells come from.',
    options: words.map((word, place) => ({
      text: `From the ${word}`,
      why: `The ${word} sends cells on day ${at}.`,
      claims: ['bc-001'],
      ...(place === at % 5 && { correct: true as const }),
    })),
  };
}

export function tinySource(id: string, tier: number, url: string): z.input<typeof Source> {
  return { id, type: 'webpage', title: `About ${id}`, URL: url, custom: { tier, seen: '2026-11-01' } };
}

function tinyCondition(): TinyPack['condition'] {
  let number = 0;
  const claims = (count: number) =>
    Array.from({ length: count }, () => {
      number += 1;
      const hidden = number <= 14 ? `[c1: blue ${number}]` : `green ${number}`;
      return tinyClaim(number, `A cell may turn ${hidden} in azure light.`);
    });
  const sections: TinyPack['condition']['sections'] = {
    'at-a-glance': claims(2),
    'high-yield': claims(5),
    epidemiology: claims(2),
    causes: claims(3),
    mechanism: claims(2),
    presentation: claims(3),
    investigations: claims(3),
    criteria: claims(2).map((claim) => ({ ...claim, system: 'WHO 2022' })),
    differential: claims(2),
    management: claims(2),
    prognosis: claims(2),
    prevention: claims(2),
  };
  const [first] = sections['at-a-glance'];
  if (first) Object.assign(first, { seed: ['S0-001'], findings: [{ id: 'fever' }] });
  return {
    id: 'blue-count',
    prefix: 'bc',
    title: { en: 'Blue count', es: 'Recuento azul' },
    definition: { en: 'Cells that look blue.', es: 'Células de aspecto azul.', claims: ['bc-001'] },
    group: 'benign',
    urgency: 'routine',
    synonyms: { en: ['Blue leukaemia'], es: ['Leucemia azul'] },
    spelling: { british: 'Blue leukaemia', american: 'Blue leukemia' },
    ids: {},
    related: ['green-count'],
    lastReviewed: '2026-11-01',
    reviewDue: '2027-11-01',
    sections,
  };
}

function spanishOf(id: string): string {
  return `Una célula puede volverse [c1: azul ${Number(id.slice(3))}] a la luz azur.`;
}

function manyWords(count: number): string {
  return Array.from({ length: count }, (_, at) => (at % 2 ? 'blue' : 'cells')).join(' ');
}
