import type { Question } from '../../../shared/content/questionSchema.ts';
import { readPlaces } from '../../../shared/quiz/scoring/choice.ts';
import { press } from '../../../shared/quiz/scoring/press.ts';
import type { Response } from '../../../shared/quiz/session.ts';
import { placesOf } from '../../../shared/quiz/vary.ts';
import { HotspotInput } from './HotspotInput.tsx';
import { MatchingInput } from './MatchingInput.tsx';
import { NumericInput } from './NumericInput.tsx';
import { Options } from './Options.tsx';
import { OrderingInput } from './OrderingInput.tsx';
import { SetInput } from './SetInput.tsx';
import { TrueFalseInput } from './TrueFalseInput.tsx';

/** What an item is answered with, whatever its kind. */
export function ItemInput({
  question,
  response,
  struck,
  seed,
  onRespond,
  onStrike,
}: {
  question: Question;
  response: Response | null;
  struck: readonly number[];
  /** The session's seed: what is shown in another order keeps it. */
  seed: number;
  onRespond: (response: Response | null) => void;
  onStrike: (option: number) => void;
}) {
  const pressed = (place: number) => {
    const next = press(question, response, place);
    if (next !== undefined) onRespond(next);
  };
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return (
        <Options
          id={question.id}
          textKey={`${question.id}.options`}
          options={question.options}
          places={placesOf(question)}
          isMultiple={question.kind === 'multiple'}
          chosen={typeof response === 'number' ? [response] : readPlaces(response)}
          struck={struck}
          onChoose={pressed}
          onStrike={onStrike}
        />
      );
    case 'truefalse':
      return <TrueFalseInput question={question} response={response} onRespond={onRespond} />;
    case 'matching':
      return <MatchingInput question={question} response={response} onRespond={onRespond} />;
    case 'ordering':
      return <OrderingInput question={question} response={response} seed={seed} onRespond={onRespond} />;
    case 'numeric':
      return <NumericInput question={question} response={response} seed={seed} onRespond={onRespond} />;
    case 'hotspot':
      return <HotspotInput question={question} response={response} onRespond={onRespond} />;
    case 'set':
      return <SetInput question={question} response={response} onChoose={pressed} />;
  }
}
