import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { RULES } from '../../../shared/quiz/plan.ts';
import type { Session } from '../../../shared/quiz/session.ts';
import { CalculatorPanel } from '../../content/tools/CalculatorPanel.tsx';
import { LabsPanel } from '../../content/tools/LabsPanel.tsx';
import { NotePanel } from '../../content/tools/NotePanel.tsx';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { Dialog, focusFirst } from '../../ui/Dialog.tsx';
import { useMessages } from '../../ui/messages.ts';
import { complain } from '../../ui/toast.ts';
import { BlockList, Break, Paused } from './BlockEnd.tsx';
import { Foot } from './Foot.tsx';
import { ItemPane } from './ItemPane.tsx';
import { messages } from './messages.ts';
import { Navigator } from './Navigator.tsx';
import styles from './session.module.css';
import { perform, useSitting } from './sessionStore.ts';
import { type Tool, Top } from './Top.tsx';

/** The exam-like screen: navigator, one item, and nothing else to look at. */
export function Sitting({ session }: { session: Session }) {
  const m = useMessages(messages);
  const [, leave] = useLocation();
  const trouble = useSitting((state) => state.trouble);
  const [isEnding, setEnding] = useState(false);
  const [tool, setTool] = useState<Tool | null>(null);
  const isExam = RULES[session.plan.mode].explains === 'end';
  const isItem = session.phase === 'item' && !session.isPaused;
  const question = session.plan.questions[session.index] ?? '';
  // In a running block no key leads to a page that knows the answers.
  useCommands([], { isAlone: isExam && !session.isPaused });

  useEffect(() => {
    if (trouble) complain(m.notYet(trouble));
  }, [trouble, m]);

  if (session.phase === 'break') return <Break session={session} />;
  const unanswered = session.items.filter((one) => one.answer === null).length;
  const close = () => setTool(null);
  return (
    <div className={styles.frame}>
      <div className={styles.screen} data-tool={tool !== null || undefined}>
        <Navigator session={session} onGo={(index) => void perform({ type: 'go', index })} />
        <div className={styles.column}>
          <Top
            session={session}
            tool={tool}
            onTool={(wanted) => setTool(tool === wanted ? null : wanted)}
            onEnd={() =>
              isExam ? void perform({ type: 'list', isOpen: session.phase !== 'list' }) : setEnding(true)
            }
          />
          {session.isPaused ? (
            <Paused />
          ) : session.phase === 'list' ? (
            <BlockList session={session} />
          ) : (
            <ItemPane session={session} />
          )}
          {isItem ? <Foot session={session} /> : null}
        </div>
        {tool === 'labs' ? <LabsPanel onClose={close} /> : null}
        {tool === 'calculator' ? <CalculatorPanel onClose={close} /> : null}
        {tool === 'note' && isItem ? <NotePanel target={`question:${question}`} onClose={close} /> : null}
      </div>
      <Dialog isOpen={isEnding} onClose={() => setEnding(false)} title={m.endTitle}>
        <p>{unanswered > 0 ? m.endHint(unanswered) : null}</p>
        <div className={styles.dialogFoot}>
          <Button ref={focusFirst} kind="primary" onClick={() => setEnding(false)}>
            {m.goOn}
          </Button>
          <Button onClick={() => leave('/quiz')}>{m.leave}</Button>
          <Button kind="danger" onClick={() => void perform({ type: 'finish' })}>
            {m.end}
          </Button>
        </div>
      </Dialog>
    </div>
  );
}
