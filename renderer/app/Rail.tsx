import { Settings, UserRound } from 'lucide-react';
import { Link, useLocation } from 'wouter';
import { usePackIndex } from '../data/packStore.ts';
import { useProgress, useSettings } from '../data/progressStore.ts';
import { mistakes, useStudyQueue } from '../data/study.ts';
import { useMessages } from '../ui/messages.ts';
import { Logo } from './Logo.tsx';
import { messages } from './messages.ts';
import { places } from './places.ts';
import styles from './Rail.module.css';

/** Screens that are reached from one of the rail's and belong to it. */
const INNER: Partial<Record<string, RegExp>> = {
  '/library': /^\/(condition|finding|cells)/,
  '/quiz': /^\/(results|question)/,
  '/review': /^\/(clinic|cards)/,
  '/progress': /^\/planner/,
};

/** Where one can go. Icons alone below 1,000 px, a bar at the foot below 640 px. */
export function Rail() {
  const m = useMessages(messages);
  const [location] = useLocation();
  const { progress } = useProgress();
  const { questions } = usePackIndex();
  const { name } = useSettings();
  // A number in the rail may follow a frame later than the next card.
  const { counts } = useStudyQueue({ isUrgent: false });
  const numbers: Partial<Record<string, number>> = {
    review: counts.total,
    mistakes: mistakes(progress).filter((id) => questions.has(id)).length,
  };
  const isAt = (path: string) =>
    (path === '/' ? location === '/' : location.startsWith(path)) || INNER[path]?.test(location) === true;
  return (
    <nav className={styles.rail} aria-label={m.main}>
      <div className={styles.brand}>
        <Logo />
        <span className={styles.word}>Buffycoat</span>
      </div>
      {places.map(({ id, path, icon: Icon }) => (
        <Link
          key={id}
          href={path}
          className={styles.link}
          aria-current={isAt(path) ? 'page' : undefined}
          title={m[id]}
        >
          <Icon aria-hidden="true" />
          <span className={styles.word}>{m[id]}</span>
          {numbers[id] ? <span className={styles.number}>{numbers[id]}</span> : null}
        </Link>
      ))}
      <div className={styles.foot}>
        <Link
          href="/settings"
          className={styles.link}
          aria-current={isAt('/settings') ? 'page' : undefined}
          title={m.settings}
        >
          <Settings aria-hidden="true" />
          <span className={styles.word}>{m.settings}</span>
        </Link>
        <Link href="/settings?to=learner" className={styles.link} title={m.learner}>
          <UserRound aria-hidden="true" />
          <span className={styles.word}>{name || m.learner}</span>
        </Link>
      </div>
    </nav>
  );
}
