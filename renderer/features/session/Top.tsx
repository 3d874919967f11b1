import { Calculator, Flag, FlaskConical, Maximize, Minimize, Pause, StickyNote } from 'lucide-react';
import { useEffect, useState } from 'react';
import { blockRange, RULES } from '../../../shared/quiz/plan.ts';
import { current, type Session } from '../../../shared/quiz/session.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { keyLabel, useCommands, useKeysOf } from '../../ui/commands.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { Clock, TimeWarning } from './Clock.tsx';
import { messages } from './messages.ts';
import styles from './session.module.css';
import { perform } from './sessionStore.ts';

export type Tool = 'labs' | 'calculator' | 'note';

/** Where one is, the clocks, and the tools. */
export function Top({
  session,
  tool,
  onTool,
  onEnd,
}: {
  session: Session;
  tool: Tool | null;
  onTool: (tool: Tool) => void;
  onEnd: () => void;
}) {
  const m = useMessages(messages);
  const language = useLanguage();
  const { plan, index, block } = session;
  const [first, end] = blockRange(plan, block);
  const { isMarked } = current(session);
  const rules = RULES[plan.mode];
  const [pauseKey = 'P'] = useKeysOf()({ id: 'question.pause', keys: ['P'] });
  const isItem = session.phase === 'item' && !session.isPaused;
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const onChange = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  const toggleFull = () =>
    void (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() =>
      complain(m.noFullScreen),
    );
  const mark = () => void perform({ type: 'mark' });
  const pause = () => void perform({ type: 'pause', on: !session.isPaused });
  const { group } = m;
  useCommands([
    { id: 'question.mark', label: m.mark, keys: ['M'], run: mark, group, disabled: !isItem },
    { id: 'question.labs', label: m.labs, keys: ['L'], run: () => onTool('labs'), group },
    { id: 'question.calculator', label: m.calculator, keys: ['K'], run: () => onTool('calculator'), group },
    { id: 'question.note', label: m.note, keys: ['T'], run: () => onTool('note'), group, disabled: !isItem },
    { id: 'question.pause', label: m.pause, keys: ['P'], run: pause, group, disabled: !rules.mayPause },
    { id: 'question.fullScreen', label: m.fullScreen, keys: ['Mod+Shift+F'], run: toggleFull, group },
  ]);
  const tools = [
    { id: 'labs', label: m.labs, keys: 'L', icon: <FlaskConical aria-hidden="true" /> },
    { id: 'calculator', label: m.calculator, keys: 'K', icon: <Calculator aria-hidden="true" /> },
    { id: 'note', label: m.note, keys: 'T', icon: <StickyNote aria-hidden="true" /> },
  ] as const;
  return (
    <header className={styles.top}>
      <h1 className={styles.mode}>
        {m.modes[plan.mode]}
        {plan.blocks.length > 1 ? ` · ${m.block(block + 1, plan.blocks.length)}` : null}
      </h1>
      <TimeWarning />
      <span className={styles.space} />
      <span className={styles.quiet}>{m.item(index - first + 1, end - first)}</span>
      <Clock />
      {tools.map(({ id, label, keys, icon }) => (
        <Button
          key={id}
          size="small"
          keys={keys}
          command={`question.${id}`}
          icon={icon}
          title={label}
          aria-expanded={tool === id}
          disabled={id === 'note' && !isItem}
          onClick={() => onTool(id)}
        >
          <span className={styles.toolName}>{label}</span>
        </Button>
      ))}
      <Button
        size="small"
        keys="M"
        command="question.mark"
        aria-pressed={isMarked}
        disabled={!isItem}
        className={isMarked ? styles.isMarked : undefined}
        icon={<Flag aria-hidden="true" />}
        onClick={mark}
      >
        <span className={styles.toolName}>{isMarked ? m.marked : m.mark}</span>
      </Button>
      {rules.mayPause ? (
        <IconButton
          label={`${m.pause} (${keyLabel(pauseKey, language)})`}
          aria-pressed={session.isPaused}
          onClick={pause}
        >
          <Pause aria-hidden="true" />
        </IconButton>
      ) : null}
      <IconButton label={isFull ? m.noMoreFullScreen : m.fullScreen} onClick={toggleFull}>
        {isFull ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
      </IconButton>
      <Button size="small" onClick={onEnd}>
        {rules.explains === 'end' ? m.endBlock : m.end}
      </Button>
    </header>
  );
}
