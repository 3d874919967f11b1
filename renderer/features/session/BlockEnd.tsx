import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { blockRange } from '../../../shared/quiz/plan.ts';
import { openItems, type Session } from '../../../shared/quiz/session.ts';
import { Button } from '../../ui/Button.tsx';
import { useCommands } from '../../ui/commands.ts';
import { useMessages } from '../../ui/messages.ts';
import { BreakClock } from './Clock.tsx';
import { messages } from './messages.ts';
import styles from './session.module.css';
import { perform } from './sessionStore.ts';

/** Before a block is submitted: what has no answer and what is marked. */
export function BlockList({ session }: { session: Session }) {
  const m = useMessages(messages);
  const { unanswered, marked } = openItems(session);
  const [first] = blockRange(session.plan, session.block);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const submit = () => void perform({ type: 'endBlock' });
  const back = () => void perform({ type: 'list', isOpen: false });
  useCommands([
    {
      id: 'block.submit',
      label: m.submitBlock,
      keys: ['Mod+Enter'],
      run: submit,
      group: m.group,
    },
    { id: 'block.back', label: m.backToItems, keys: ['Escape'], run: back, group: m.group },
  ]);
  const list = (title: string, items: readonly number[]) => (
    <section className={styles.listed}>
      <h3>
        {title} <span className={styles.quiet}>{items.length}</span>
      </h3>
      <div className={styles.jumps}>
        {items.map((index) => (
          <Button key={index} size="small" onClick={() => void perform({ type: 'go', index })}>
            {m.goTo(index - first + 1)}
          </Button>
        ))}
      </div>
    </section>
  );
  return (
    <div className={styles.pane} data-single>
      <div>
        <h2 ref={head} tabIndex={-1}>
          {unanswered.length > 0 ? m.unansweredLeft(unanswered.length) : m.allAnswered}
        </h2>
        <p className={styles.quiet}>{m.noReturn}</p>
        {unanswered.length > 0 ? list(m.withoutAnswer, unanswered) : null}
        {marked.length > 0 ? list(m.markedItems, marked) : null}
        <div className={styles.dialogFoot}>
          <Button keys="Escape" command="block.back" onClick={back}>
            {m.backToItems}
          </Button>
          <Button kind="primary" keys="Mod+Enter" command="block.submit" onClick={submit}>
            {m.submitBlock}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** Between two blocks. */
export function Break({ session }: { session: Session }) {
  const m = useMessages(messages);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const [, go] = useLocation();
  const next = () => void perform({ type: 'nextBlock' });
  const review = () => go(`/results/${session.plan.session}`);
  const last = session.plan.blocks.length;
  useCommands([
    {
      id: 'block.next',
      label: m.nextBlock(session.block + 2, last),
      keys: ['Enter'],
      run: next,
      group: m.group,
    },
    { id: 'block.review', label: m.reviewBlock, keys: ['R'], run: review, group: m.group },
  ]);
  return (
    <div className={styles.between}>
      <h1 ref={head} tabIndex={-1}>
        {m.blockDone(session.block + 1, last)}
      </h1>
      <p className={styles.quiet} aria-hidden="true">
        {m.breakClock}
      </p>
      <BreakClock />
      <p>{m.breakHint}</p>
      <div className={styles.dialogFoot}>
        <Button kind="primary" size="large" keys="Enter" command="block.next" onClick={next}>
          {m.nextBlock(session.block + 2, last)}
        </Button>
        <Button size="large" keys="R" command="block.review" onClick={review}>
          {m.reviewBlock}
        </Button>
        <Button kind="danger" size="large" onClick={() => void perform({ type: 'finish' })}>
          {m.endExam}
        </Button>
      </div>
    </div>
  );
}

/** A pause covers the item, so that thinking time is clock time. */
export function Paused() {
  const m = useMessages(messages);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const goOn = () => void perform({ type: 'pause', on: false });
  useCommands([{ id: 'question.resume', label: m.goOn, keys: ['Enter', 'P'], run: goOn, group: m.group }]);
  return (
    <div className={styles.pane} data-single>
      <div>
        <h2 ref={head} tabIndex={-1}>
          {m.paused}
        </h2>
        <p className={styles.quiet}>{m.pausedHint}</p>
        <div className={styles.dialogFoot}>
          <Button kind="primary" keys="Enter" command="question.resume" onClick={goOn}>
            {m.goOn}
          </Button>
        </div>
      </div>
    </div>
  );
}
