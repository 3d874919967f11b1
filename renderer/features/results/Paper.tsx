import { localised } from '../../../shared/content/pack.ts';
import { itemText, keyText, shortKey } from '../../../shared/quiz/paper.ts';
import { placesOf, variantOf } from '../../../shared/quiz/vary.ts';
import { Markup } from '../../content/Markup.tsx';
import { Figure } from '../../content/question/Figure.tsx';
import { LETTERS } from '../../content/question/Options.tsx';
import { Stem } from '../../content/question/Stem.tsx';
import { usePack, usePackIndex } from '../../data/packStore.ts';
import { useLanguage, useMessages } from '../../ui/messages.ts';
import { messages } from './messages.ts';
import styles from './results.module.css';

/** The session as a paper: items first, the key on pages of its own. Only seen in print. */
export function Paper({ questions: ids, seed }: { questions: readonly string[]; seed: number }) {
  const m = useMessages(messages);
  const language = useLanguage();
  const pack = usePack();
  const { questions } = usePackIndex();
  const asked = ids.flatMap((id) => {
    const question = questions.get(id);
    return question ? variantOf(question, seed) : [];
  });
  return (
    <div className={styles.paper}>
      <h1>{m.paper(asked.length)}</h1>
      <ol>
        {asked.map((question) => (
          <li key={question.id} className={styles.printed}>
            {question.kind === 'single' ? (
              <>
                <Stem question={question} seed={seed} isAsked />
                <ol className={styles.printedOptions}>
                  {placesOf(question).map((place, i) => (
                    <li key={place}>
                      {LETTERS[i]}.{' '}
                      <Markup
                        text={localised(
                          pack,
                          `${question.id}.options.${place}.text`,
                          question.options[place]?.text ?? '',
                          language,
                        )}
                        flat
                      />
                    </li>
                  ))}
                </ol>
              </>
            ) : question.kind === 'hotspot' ? (
              <>
                <Stem question={question} seed={seed} isAsked />
                <div className={styles.printedFigure}>
                  <Figure figure={question.figure} />
                </div>
              </>
            ) : (
              <p className={styles.printedText}>{itemText(pack, question, language, false, seed)}</p>
            )}
          </li>
        ))}
      </ol>
      <section className={styles.key}>
        <h1>{m.key}</h1>
        <ol>
          {asked.map((question) => (
            <li key={question.id} className={styles.printed}>
              <b>{shortKey(question)}</b>
              <p className={styles.printedText}>{keyText(pack, question, language)}</p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
