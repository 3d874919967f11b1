import { useEffect, useRef, useState } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { AsideScreen } from '../features/aside/AsideScreen.tsx';
import { Bookmarks } from '../features/bookmarks/Bookmarks.tsx';
import { CardsScreen } from '../features/cards/CardsScreen.tsx';
import { SelectionCard } from '../features/cards/SelectionCard.tsx';
import { CaseScreen } from '../features/case/CaseScreen.tsx';
import { CellScreen } from '../features/cells/CellScreen.tsx';
import { CellsScreen } from '../features/cells/CellsScreen.tsx';
import { DrillScreen } from '../features/cells/DrillScreen.tsx';
import { ClinicScreen } from '../features/clinic/ClinicScreen.tsx';
import { ClockBanner } from '../features/clock/ClockBanner.tsx';
import { ConditionScreen } from '../features/condition/ConditionScreen.tsx';
import { CustomStudy } from '../features/custom/CustomStudy.tsx';
import { FitScreen } from '../features/fit/FitScreen.tsx';
import { FindingScreen } from '../features/library/FindingScreen.tsx';
import { Library } from '../features/library/Library.tsx';
import { LoadScreen } from '../features/load/LoadScreen.tsx';
import { MistakesScreen } from '../features/mistakes/MistakesScreen.tsx';
import { PlannerScreen } from '../features/planner/PlannerScreen.tsx';
import { ProgressScreen } from '../features/progress/ProgressScreen.tsx';
import { QuestionScreen } from '../features/question/QuestionScreen.tsx';
import { QuizScreen } from '../features/quiz/QuizScreen.tsx';
import { ResultsScreen } from '../features/results/ResultsScreen.tsx';
import { ReviewScreen } from '../features/review/ReviewScreen.tsx';
import { SearchScreen } from '../features/search/SearchScreen.tsx';
import { SessionScreen } from '../features/session/SessionScreen.tsx';
import { SettingsScreen } from '../features/settings/SettingsScreen.tsx';
import { Today } from '../features/today/Today.tsx';
import { listen } from '../platform/desktop.ts';
import { ButtonLink } from '../ui/Button.tsx';
import { type Command, runCommand, useCommands } from '../ui/commands.ts';
import { Empty } from '../ui/Empty.tsx';
import { useMessages } from '../ui/messages.ts';
import { KeySheet } from './KeySheet.tsx';
import { messages } from './messages.ts';
import { Notices } from './Notices.tsx';
import { Palette } from './Palette.tsx';
import { places } from './places.ts';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { useScrollPlace } from './useScrollPlace.ts';

/** Rail and main column. A question on screen hides the rail. */
export function Shell() {
  const m = useMessages(messages);
  const [location, go] = useLocation();
  const [open, setOpen] = useState<'keys' | 'palette' | null>(null);
  const main = useRef<HTMLElement>(null);
  const isFull = location.startsWith('/quiz/') || location.startsWith('/case/');

  const commands: Command[] = [
    {
      id: 'app.palette',
      label: m.palette,
      keys: ['Mod+K'],
      run: () => setOpen('palette'),
      group: m.everywhere,
      anywhere: true,
    },
    {
      id: 'app.keys',
      label: m.keys,
      keys: ['?'],
      run: () => setOpen('keys'),
      group: m.everywhere,
      isEverywhere: true,
    },
    { id: 'app.search', label: m.search, keys: ['/'], run: () => go('/search'), group: m.everywhere },
    {
      id: 'app.settings',
      label: m.settings,
      keys: ['Mod+,'],
      run: () => go('/settings'),
      group: m.everywhere,
      anywhere: true,
    },
    ...places.map((place) => ({
      id: `go.${place.id}`,
      label: m[place.id],
      keys: [`G ${place.letter}`],
      run: () => go(place.path),
      group: m.everywhere,
    })),
    { id: 'go.cells', label: m.cells, keys: ['G C'], run: () => go('/cells'), group: m.everywhere },
  ];
  useCommands(commands);

  useEffect(
    () =>
      listen('menuCommand', (command) => runCommand(command === 'search' ? 'app.palette' : `app.${command}`)),
    [],
  );

  const path = location.split('?')[0];
  useScrollPlace(path);
  // The next key goes to the new page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs for each path
  useEffect(() => {
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [path]);

  return (
    <div className={styles.shell} data-full={isFull || undefined}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {m.skip}
      </button>
      {isFull ? null : <Rail />}
      <main className={styles.main} id="main" ref={main} tabIndex={-1}>
        {isFull ? null : <Notices />}
        <ClockBanner />
        <Switch>
          <Route path="/" component={Today} />
          <Route path="/library" component={Library} />
          <Route path="/condition/:id">{({ id }) => <ConditionScreen key={id} id={id} />}</Route>
          <Route path="/cells" component={CellsScreen} />
          <Route path="/cells/drill" component={DrillScreen} />
          <Route path="/cells/:id">{({ id }) => <CellScreen key={id} id={id} />}</Route>
          <Route path="/finding/:id">{({ id }) => <FindingScreen key={id} id={id} />}</Route>
          <Route path="/case/:id">{({ id }) => <CaseScreen key={id} id={id} />}</Route>
          <Route path="/review" component={ReviewScreen} />
          <Route path="/review/custom" component={CustomStudy} />
          <Route path="/review/aside" component={AsideScreen} />
          <Route path="/clinic" component={ClinicScreen} />
          <Route path="/cards" component={CardsScreen} />
          <Route path="/question/:id">{({ id }) => <QuestionScreen key={id} id={id} />}</Route>
          <Route path="/quiz" component={QuizScreen} />
          <Route path="/quiz/session" component={SessionScreen} />
          <Route path="/results/:id">{({ id }) => <ResultsScreen key={id} id={id} />}</Route>
          <Route path="/mistakes" component={MistakesScreen} />
          <Route path="/search" component={SearchScreen} />
          <Route path="/progress" component={ProgressScreen} />
          <Route path="/progress/fit" component={FitScreen} />
          <Route path="/planner" component={PlannerScreen} />
          <Route path="/planner/load" component={LoadScreen} />
          <Route path="/bookmarks" component={Bookmarks} />
          <Route path="/settings" component={SettingsScreen} />
          <Route path="/today">
            <Redirect to="/" />
          </Route>
          <Route>
            <div className={styles.page}>
              <Empty isPage title={m.noScreen} action={<ButtonLink href="#/">{m.toToday}</ButtonLink>} />
            </div>
          </Route>
        </Switch>
      </main>
      <SelectionCard />
      <KeySheet isOpen={open === 'keys'} onClose={() => setOpen(null)} />
      <Palette isOpen={open === 'palette'} onClose={() => setOpen(null)} commands={commands} />
    </div>
  );
}
