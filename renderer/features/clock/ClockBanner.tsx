import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useProgress } from '../../data/progressStore.ts';
import { confirmClock, lastSeen, useClockLooks, useClockWatch, verdictNow } from '../../data/studyDay.ts';
import { now } from '../../platform/clock.ts';
import { Button } from '../../ui/Button.tsx';
import { defineMessages, useLanguage, useMessages } from '../../ui/messages.ts';
import styles from './clock.module.css';

/** Says when the computer's clock cannot be right, and asks about one far ahead of the log. Watches the clock for every screen. */
export function ClockBanner() {
  const m = useMessages(messages);
  const language = useLanguage();
  const { progress, version } = useProgress();
  useClockWatch(progress);
  const looks = useClockLooks();
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when the clock or the log has moved
  const verdict = useMemo(() => verdictNow(progress), [progress, version, looks]);
  if (verdict.kind === 'fine') return null;
  const write = (at: number) =>
    new Date(at).toLocaleString(language === 'es' ? 'es-ES' : 'en-GB', {
      dateStyle: 'long',
      timeStyle: 'short',
    });
  const [shown, seen] = [write(now()), write(lastSeen(progress).at)];
  return (
    <div className={styles.banner} role="alert">
      <TriangleAlert aria-hidden="true" />
      <p>
        {verdict.kind === 'impossible'
          ? m.impossible(shown)
          : verdict.kind === 'behind'
            ? m.behind(shown, seen)
            : m.ahead(shown, seen)}
      </p>
      {verdict.kind === 'ahead' ? (
        <Button size="small" onClick={confirmClock}>
          {m.right}
        </Button>
      ) : null}
    </div>
  );
}

const messages = defineMessages(
  {
    impossible: (shown: string) =>
      `The clock shows ${shown}, which cannot be. Nothing is saved until it is set right.`,
    behind: (shown: string, seen: string) =>
      `The clock looks wrong: it shows ${shown}, but you studied on ${seen}. You can go on; the study day does not turn back and nothing is scheduled earlier.`,
    ahead: (shown: string, seen: string) =>
      `The clock shows ${shown}; you last studied on ${seen}. Until you say it is right, nothing falls due and nothing is saved.`,
    right: 'The clock is right',
  },
  {
    impossible: (shown) => `El reloj marca ${shown}, y no puede ser. No se guarda nada hasta que se corrija.`,
    behind: (shown, seen) =>
      `El reloj parece equivocado: marca ${shown}, pero usted estudió el ${seen}. Puede seguir; el día de estudio no retrocede y nada se adelanta.`,
    ahead: (shown, seen) =>
      `El reloj marca ${shown}; su último estudio fue el ${seen}. Hasta que confirme que es correcto, nada vence y nada se guarda.`,
    right: 'El reloj es correcto',
  },
);
