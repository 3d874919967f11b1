import { parseMarkup, walk } from '../../../shared/content/markup.ts';
import { type Book, type Placed, problemIn, textsInBothLanguages } from '../book.ts';
import type { Path, Problem } from '../problem.ts';

type Kind =
  | 'condition'
  | 'claim'
  | 'finding'
  | 'term'
  | 'analyte'
  | 'group'
  | 'finding group'
  | 'figure'
  | 'id of the pack';

interface Reference {
  kind: Kind;
  id: string;
  entity: Pick<Placed<unknown>, 'file' | 'path'>;
  field: Path;
}

/** Every id that a text or field names exists. A condition needs a line in the curriculum, not a card. */
export function lintReferences(book: Book): Problem[] {
  const known = knownIds(book);
  return references(book).flatMap(({ kind, id, entity, field }) =>
    (known[kind]?.has(id) ?? true) || book.authored.refusedIds.has(id)
      ? []
      : [problemIn(entity, field, `no ${kind} '${id}'${kind === 'condition' ? ' in curriculum.yaml' : ''}`)],
  );
}

/** What exists, by kind; a kind whose file is missing or refused is left out, and then nothing is said of it. */
function knownIds(book: Book): Partial<Record<Kind, ReadonlySet<string>>> {
  const { curriculum, pack, findings, analytes } = book.authored;
  const ids = (entities: readonly Placed<{ id: string }>[]) => entities.map(({ value }) => value.id);
  const claim = ids(book.claims);
  const checked = [book.conditions, book.questions, book.cases, book.answers, book.appraisals].flatMap(ids);
  return {
    claim: new Set(claim),
    term: new Set(ids(book.terms)),
    figure: new Set(Object.keys(book.authored.figures)),
    'id of the pack': new Set([
      ...claim,
      ...checked,
      ...ids(book.terms),
      ...ids(book.findings),
      ...ids(book.analytes),
    ]),
    ...(curriculum && { condition: new Set(curriculum.value) }),
    ...(findings && { finding: new Set(ids(book.findings)) }),
    ...(findings && { 'finding group': new Set(findings.value.groups.map(({ id }) => id)) }),
    ...(analytes && { analyte: new Set(ids(book.analytes)) }),
    ...(pack && { group: new Set(pack.value.groups.map(({ id }) => id)) }),
  };
}

function references(book: Book): Reference[] {
  const out: Reference[] = [];
  const add = (kind: Kind, id: string, entity: Reference['entity'], ...field: Path) =>
    out.push({ kind, id, entity, field });
  const addAll = (kind: Kind, list: readonly string[], entity: Reference['entity'], ...field: Path) => {
    for (const [at, id] of list.entries()) add(kind, id, entity, ...field, at);
  };
  for (const condition of book.conditions) {
    add('condition', condition.value.id, condition, 'id');
    add('group', condition.value.group, condition, 'group');
    addAll('condition', condition.value.related, condition, 'related');
    addAll('claim', condition.value.definition.claims, condition, 'definition', 'claims');
  }
  for (const claim of book.claims) {
    if (claim.value.versus) add('condition', claim.value.versus, claim, 'versus');
    for (const [at, { id }] of claim.value.findings.entries())
      add('finding', id, claim, 'findings', at, 'id');
  }
  for (const question of book.questions) {
    addAll('claim', question.value.claims, question, 'claims');
    addAll('finding', question.value.findings, question, 'findings');
    addStep(question, []);
    const { value } = question;
    if (value.kind === 'matching')
      for (const [at, { claims }] of value.items.entries())
        addAll('claim', claims, question, 'items', at, 'claims');
    if (value.kind === 'set')
      for (const [at, part] of value.parts.entries()) addStep({ ...question, value: part }, ['parts', at]);
    if (value.kind === 'numeric' && value.answer.analyte)
      add('analyte', value.answer.analyte, question, 'answer', 'analyte');
    if (value.kind === 'hotspot') add('figure', value.figure.file, question, 'figure', 'file');
  }
  for (const one of book.cases) {
    addAll('claim', one.value.claims, one, 'claims');
    for (const [at, step] of one.value.steps.entries()) addStep({ ...one, value: step }, ['steps', at]);
  }
  for (const answer of book.answers) {
    for (const [at, { claims }] of answer.value.voices.entries())
      addAll('claim', claims, answer, 'voices', at, 'claims');
  }
  for (const appraisal of book.appraisals) addAll('claim', appraisal.value.claims, appraisal, 'claims');
  for (const finding of book.findings) add('finding group', finding.value.group, finding, 'group');
  for (const { file, value } of book.authored.ledger) {
    add('condition', value.condition, { file, path: [] }, 'condition');
    for (const [at, { items }] of value.checks.entries()) {
      addAll('id of the pack', items, { file, path: [] }, 'checks', at, 'items');
    }
  }
  for (const text of textsInBothLanguages(book)) {
    for (const node of walk(parseMarkup(text.text))) {
      if (node.t === 'link') add(node.to, node.id, text);
      if (node.t === 'quantity') add('analyte', node.analyte, text);
    }
  }
  return out;

  function addStep(
    step: Placed<{ labs: { analyte: string }[]; options: { claims: string[] }[] }>,
    field: Path,
  ): void {
    for (const [at, { analyte }] of step.value.labs.entries())
      add('analyte', analyte, step, ...field, 'labs', at, 'analyte');
    for (const [at, { claims }] of step.value.options.entries())
      addAll('claim', claims, step, ...field, 'options', at, 'claims');
  }
}
