import { useState } from 'react';
import { systemName } from '../../../shared/content/pack.ts';
import { choicesOf, STEPS } from '../../../shared/quiz/facts.ts';
import {
  activeFacets,
  EVERYTHING,
  type Scope,
  type ScopeCounts,
  STATUSES,
  toggled,
} from '../../../shared/quiz/scope.ts';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useProgress } from '../../data/progressStore.ts';
import { Button } from '../../ui/Button.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Chips } from './Chips.tsx';
import { messages } from './messages.ts';
import { PlacePicker } from './PlacePicker.tsx';
import { SelectFacet } from './SelectFacet.tsx';
import styles from './scope.module.css';

/**
 * Which questions: conditions first, then by what the learner did with them, then finer. Each choice says how many questions it
 * would leave; one that would leave none is still there, so that nothing moves.
 */
export function ScopePicker({
  scope,
  counts,
  onChange,
  withStatus = true,
}: {
  scope: Scope;
  counts: ScopeCounts;
  onChange: (scope: Scope) => void;
  /** False where the mode itself says which statuses come. */
  withStatus?: boolean;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { findings } = usePackIndex();
  const { progress } = useProgress();
  // What was opened does not close with the last filter taken off in it.
  const [isOpened, setOpened] = useState(false);
  const choices = choicesOf(pack);
  const folders = [...new Set([...progress.bookmarks.values()].map((one) => one.folder))].sort();
  const isMoreOpen =
    scope.findings.length +
      scope.systems.length +
      scope.folders.length +
      scope.difficulties.length +
      scope.steps.length >
    0;
  return (
    <div className={styles.picker}>
      <PlacePicker scope={scope} counts={counts} onChange={onChange} />
      {withStatus ? (
        <Chips
          label={m.status}
          chosen={scope.statuses}
          options={STATUSES.map((id) => ({
            id,
            name: m.statuses[id],
            hint: m.statusHints[id],
            count: counts.of.statuses.get(id) ?? 0,
          }))}
          onToggle={(id) => onChange(toggled(scope, 'statuses', id))}
        />
      ) : null}
      <Chips
        label={m.section}
        chosen={scope.sections}
        options={choices.sections.map(({ id }) => ({
          id: id as Scope['sections'][number],
          name: m.sections[id as Scope['sections'][number]],
          count: counts.of.sections.get(id) ?? 0,
        }))}
        onToggle={(id) => onChange(toggled(scope, 'sections', id))}
      />
      <details
        className={styles.more}
        open={isMoreOpen || isOpened}
        onToggle={(event) => setOpened(event.currentTarget.open)}
      >
        <summary>{m.more}</summary>
        <div className={styles.facets}>
          <Chips
            label={m.difficulty}
            chosen={scope.difficulties.map(String)}
            options={choices.difficulties.map(({ id }) => ({
              id,
              name: m.difficulties[Number(id)] ?? id,
              count: counts.of.difficulties.get(id) ?? 0,
            }))}
            onToggle={(id) => onChange(toggled(scope, 'difficulties', Number(id)))}
          />
          <Chips
            label={m.step}
            chosen={scope.steps}
            options={STEPS.map((id) => ({ id, name: m.steps[id], count: counts.of.steps.get(id) ?? 0 }))}
            onToggle={(id) => onChange(toggled(scope, 'steps', id))}
          />
          {choices.systems.length > 0 ? (
            <SelectFacet
              label={m.system}
              add={m.addSystem}
              chosen={scope.systems}
              options={choices.systems.map(({ id }) => ({
                id,
                name: systemName(pack, id, language),
                count: counts.of.systems.get(id) ?? 0,
              }))}
              onToggle={(id) => onChange(toggled(scope, 'systems', id))}
            />
          ) : null}
          {folders.length > 0 ? (
            <Chips
              label={m.folder}
              chosen={scope.folders}
              options={folders.map((id) => ({
                id,
                name: id || m.unnamed,
                count: counts.of.folders.get(id) ?? 0,
              }))}
              onToggle={(id) => onChange(toggled(scope, 'folders', id))}
            />
          ) : null}
          <SelectFacet
            label={m.finding}
            add={m.addFinding}
            chosen={scope.findings}
            options={choices.findings.map(({ id }) => ({
              id,
              name: findings.get(id)?.name[language] ?? id,
              count: counts.of.findings.get(id) ?? 0,
            }))}
            onToggle={(id) => onChange(toggled(scope, 'findings', id))}
          />
        </div>
      </details>
      {activeFacets(scope) > 0 ? (
        <Button kind="quiet" size="small" className={styles.clear} onClick={() => onChange(EVERYTHING)}>
          {m.clear}
        </Button>
      ) : null}
    </div>
  );
}
