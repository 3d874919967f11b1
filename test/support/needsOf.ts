import type { PlanInput } from '../../shared/scheduling/planForecast.ts';
import { judgePlan, type PlanNeeds, searchNeeds } from '../../shared/scheduling/planner.ts';

/** What a plan needs, all steps of the search at once. */
export function needsOf(input: PlanInput): PlanNeeds {
  const search = searchNeeds(input, judgePlan(input));
  for (;;) {
    const step = search.next();
    if (step.done) return step.value;
  }
}
