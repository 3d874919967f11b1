import { Bookmark, BookOpenCheck } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useSearch } from 'wouter';
import { claimsOf } from '../../../shared/content/pack.ts';
import {
  type Condition,
  DEPTHS,
  type Depth,
  SECTIONS,
  type Section,
} from '../../../shared/content/schema.ts';
import { SelectionBar } from '../../content/annotate/SelectionBar.tsx';
import { keyOf, numberSources } from '../../content/Citations.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { record, setSetting, today, useProgress, useSettings } from '../../data/progressStore.ts';
import { ButtonLink, IconButton } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Empty } from '../../ui/Empty.tsx';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { Segmented } from '../../ui/Segmented.tsx';
import { complain, say } from '../../ui/toast.ts';
import { AppraisalSection } from './AppraisalSection.tsx';
import { ConditionFoot } from './ConditionFoot.tsx';
import { ConditionHead } from './ConditionHead.tsx';
import styles from './condition.module.css';
import { isDeepEnough } from './depth.ts';
import { messages } from './messages.ts';
import { goToLine, useKeptPlace } from './place.ts';
import { SectionRail } from './SectionRail.tsx';
import { SectionView } from './SectionView.tsx';

/** One condition, to be read: sections in a fixed order, three depths, a source behind every line. */
export function ConditionScreen({ id }: { id: string }) {
  const m = useMessages(messages);
  const condition = usePackIndex().conditions.get(id);
  if (!condition) {
    return (
      <div className={styles.missing}>
        <Empty isPage title={m.missing}>
          {m.missingHint}
        </Empty>
      </div>
    );
  }
  return <Reading key={condition.id} id={condition.id} />;
}

function Reading({ id }: { id: string }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const index = usePackIndex();
  const condition = index.conditions.get(id);
  if (!condition) throw new Error(`no condition ${id}`);
  const { progress } = useProgress();
  const settings = useSettings();
  const search = new URLSearchParams(useSearch());
  const wanted = search.get('claim');
  const [depth, setDepth] = useState<Depth>(() =>
    depthFor(settings.depth, wanted, condition, wanted !== null && index.appraisals.has(wanted)),
  );
  const [tested, setTested] = useState<ReadonlySet<Section>>(new Set());
  const [at, setAt] = useState<Section>('at-a-glance');
  const article = useRef<HTMLElement>(null);
  const keepPlace = useKeptPlace(article, depth);
  const numbers = useMemo(
    () => numberSources(claimsOf(condition).map(([, claim]) => claim.sources)),
    [condition],
  );
  const appraisals = useMemo(() => pack.appraisals.filter((one) => one.condition === id), [pack, id]);
  const sections = SECTIONS.filter((section) =>
    section === 'appraisal'
      ? depth !== 'glance' && appraisals.length > 0
      : condition.sections[section].some((claim) => isDeepEnough(claim.depth, depth)),
  );
  const target = `condition:${id}` as const;
  const isBookmarked = progress.bookmarks.has(target);

  useEffect(() => {
    // Opening a card is what brings its flashcards into the queue; once a day is enough for the log.
    if (progress.read.get(id)?.lastDay === today(progress).day) return;
    const timer = window.setTimeout(
      () =>
        void record({ type: 'conditionRead', condition: id }).catch((error: Error) =>
          complain(error.message),
        ),
      400,
    );
    return () => window.clearTimeout(timer);
  }, [id, progress]);

  useEffect(() => {
    if (wanted) goToLine(wanted);
  }, [wanted]);

  useEffect(() => {
    const onScroll = () => {
      const heads = article.current?.querySelectorAll<HTMLElement>('section[data-section]') ?? [];
      let current: Section = 'at-a-glance';
      for (const head of heads)
        if (head.getBoundingClientRect().top < window.innerHeight * 0.3)
          current = head.dataset.section as Section;
      setAt(current);
    };
    window.addEventListener('scroll', onScroll, { passive: true });
    return () => window.removeEventListener('scroll', onScroll);
  }, []);

  const toggleBookmark = () => {
    record({ type: 'bookmarked', target, on: !isBookmarked }).then(
      () => say(isBookmarked ? m.unbookmarked : m.bookmarked),
      (error: Error) => complain(error.message),
    );
  };
  const toggleTest = (section: Section) => {
    const next = new Set(tested);
    if (!next.delete(section)) next.add(section);
    flushSync(() => setTested(next));
    // The next key is for the first blank; with none left to show, for the section.
    const head = document.getElementById(`section-${section}`);
    const blank = head?.closest('section')?.querySelector<HTMLElement>('[data-blank]');
    (next.has(section) ? (blank ?? head) : head)?.focus();
  };
  const goTo = (section: Section) => {
    const head = document.getElementById(`section-${section}`);
    head?.scrollIntoView({ block: 'start' });
    head?.focus({ preventScroll: true });
  };
  /** The section of what has the focus, or else the one being read. */
  const atHand = () => {
    const focused = document.activeElement?.closest<HTMLElement>('section[data-section]')?.dataset.section;
    return sections.find((section) => section === focused) ?? at;
  };
  const step = (by: number) => {
    const next = sections[Math.min(sections.length - 1, Math.max(0, sections.indexOf(atHand()) + by))];
    if (next) goTo(next);
  };
  useCommands([
    {
      id: 'bookmark',
      label: isBookmarked ? m.unbookmark : m.bookmark,
      keys: ['B'],
      run: toggleBookmark,
      group: m.group,
    },
    { id: 'condition.test', label: m.testMe, keys: ['T'], run: () => toggleTest(atHand()), group: m.group },
    {
      id: 'condition.next',
      label: m.nextSection,
      keys: ['J'],
      run: () => step(1),
      group: m.group,
      mayRepeat: true,
    },
    {
      id: 'condition.previous',
      label: m.previousSection,
      keys: ['K'],
      run: () => step(-1),
      group: m.group,
      mayRepeat: true,
    },
    ...DEPTHS.map((one, i) => ({
      id: `condition.depth.${one}`,
      label: m.depths[one],
      keys: [String(i + 1)],
      run: () => choose(one),
      group: m.group,
    })),
  ]);
  const choose = (next: Depth) => {
    keepPlace();
    setDepth(next);
    void setSetting('depth', next).catch((error: Error) => complain(error.message));
  };

  return (
    <div className={styles.page}>
      <SectionRail sections={sections} at={at} onGo={goTo} />
      <article className={styles.article} ref={article} aria-labelledby="title">
        <ConditionHead condition={condition} sources={numbers.size} />
        <div className={styles.bar}>
          <Segmented
            label={m.depth}
            value={depth}
            onChange={choose}
            options={DEPTHS.map((value) => ({ value, label: m.depths[value] }))}
          />
          <span className={styles.space} />
          <IconButton
            label={isBookmarked ? m.unbookmark : m.bookmark}
            aria-pressed={isBookmarked}
            onClick={toggleBookmark}
          >
            <Bookmark aria-hidden="true" />
          </IconButton>
          <ButtonLink href={`#/quiz?condition=${id}`} icon={<BookOpenCheck aria-hidden="true" />}>
            {m.quizMe}
          </ButtonLink>
        </div>
        {sections.map((section, i) =>
          section === 'appraisal' ? (
            <AppraisalSection key={section} appraisals={appraisals} wanted={wanted} />
          ) : (
            <SectionView
              key={section}
              section={section}
              claims={condition.sections[section].filter((claim) => isDeepEnough(claim.depth, depth))}
              hidden={condition.sections[section].filter((claim) => !isDeepEnough(claim.depth, depth)).length}
              numbers={numbers}
              earlier={shownBefore(condition, sections.slice(0, i), depth)}
              isTested={tested.has(section)}
              isHere={section === at}
              wanted={wanted}
              onTest={() => toggleTest(section)}
            />
          ),
        )}
        <ConditionFoot condition={condition} numbers={numbers} language={language} />
        <SelectionBar within={article} />
      </article>
    </div>
  );
}

/** Keys of the sources that these sections show at this depth. */
function shownBefore(condition: Condition, sections: readonly Section[], depth: Depth): ReadonlySet<string> {
  return new Set(
    sections.flatMap((section) =>
      section === 'appraisal'
        ? []
        : condition.sections[section]
            .filter((claim) => isDeepEnough(claim.depth, depth))
            .flatMap((claim) => claim.sources.map(keyOf)),
    ),
  );
}

/** The learner's depth, or deeper when the claim or appraisal asked for lies deeper. */
function depthFor(usual: Depth, claimId: string | null, condition: Condition, isAppraisal: boolean): Depth {
  if (isAppraisal) return usual === 'glance' ? 'core' : usual;
  const claim = claimsOf(condition).find(([, one]) => one.id === claimId)?.[1];
  return claim && !isDeepEnough(claim.depth, usual) ? claim.depth : usual;
}
