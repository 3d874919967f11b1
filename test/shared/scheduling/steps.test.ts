import { expect, it } from 'vitest';
import { DEFAULT_SETTINGS, Settings } from '../../../shared/progress/settings.ts';
import { readSteps } from '../../../shared/scheduling/steps.ts';

it.each([
  ['1m 10m', ['1m', '10m']],
  [' 1M,10m ,  2h 1d', ['1m', '10m', '2h', '1d']],
  ['', []],
  ['1m 10', null],
  ['0m', null],
  ['-1m', null],
  ['10 m', null],
  ['99999d', null],
  ['1m 1m 1m 1m 1m 1m 1m', null],
  ['<b>1m</b>', null],
])('“%s” is read', (text, steps) => expect(readSteps(text)).toEqual(steps));

it('what is read is a setting', () => {
  const learningSteps = readSteps('1m 10m 2h 1d');
  expect(Settings.safeParse({ ...DEFAULT_SETTINGS, learningSteps }).success).toBe(true);
});
