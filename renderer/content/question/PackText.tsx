import { localised } from '../../../shared/content/pack.ts';
import { usePack } from '../../data/packStore.ts';
import { useLanguage } from '../../ui/messages.ts';
import { Markup } from '../Markup.tsx';

/** A text of the pack in the learner's language. One that was not translated says that it is English, so that it is read aloud as that. */
export function PackText({
  textKey,
  text,
  flat,
  change = (shown) => shown,
}: {
  textKey: string;
  text: string;
  flat?: boolean;
  /** What is done to it in either language: values drawn, say. */
  change?: (shown: string) => string;
}) {
  const pack = usePack();
  const language = useLanguage();
  const isUntranslated = language === 'es' && !(textKey in pack.es);
  const shown = <Markup text={change(localised(pack, textKey, text, language))} flat={flat ?? false} />;
  return isUntranslated ? <span lang="en">{shown}</span> : shown;
}
