import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalculationError, calculate, writeResult } from '../../../shared/quiz/calculate.ts';

describe('the calculator', () => {
  it.each([
    ['1+2*3', 7],
    ['(1+2)*3', 9],
    ['8/2/2', 2],
    ['2^3^2', 512],
    ['-2^2', -4],
    ['2^-1', 0.5],
    ['√16 + √(9)', 7],
    ['5% * 200', 10],
    ['3 − −2', 5],
    ['1,5 × 2', 3],
    ['.5 + 0.', 0.5],
    ['186 × 0.6 ÷ 100', 1.116],
  ])('%s = %d', (expression, value) => {
    expect(calculate(expression)).toBeCloseTo(value, 12);
  });

  it.each([
    ['', 'unfinished'],
    ['1+', 'unfinished'],
    ['(1', 'unfinished'],
    ['1)', 'unexpected'],
    ['1 2', 'unexpected'],
    ['1.2.3', 'unexpected'],
    ['2a', 'unexpected'],
    ['alert(1)', 'unexpected'],
    ['5/0', 'division by zero'],
    ['√-1', 'unexpected'],
    ['√(0-1)', 'no number'],
    ['9^999', 'no number'],
    ['('.repeat(150), 'too long'],
    ['1'.repeat(500), 'too long'],
  ])('refuses %s: %s', (expression, reason) => {
    try {
      calculate(expression);
      expect.unreachable();
    } catch (error) {
      expect((error as CalculationError).reason).toBe(reason);
    }
  });

  it('answers any text with a number or a CalculationError', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,+-*/^√%() ex') }), (text) => {
        try {
          expect(Number.isFinite(calculate(text))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(CalculationError);
        }
      }),
    );
  });
});

describe('a result', () => {
  it.each([
    [0.1 + 0.2, 'en', '0.3'],
    [1.5, 'es', '1,5'],
    [1e15, 'en', '1 × 10^15'],
    [1.25e-9, 'en', '1.25 × 10^-9'],
    [0, 'en', '0'],
  ] as const)('%d in %s reads %s', (value, language, text) => {
    expect(writeResult(value, language)).toBe(text);
  });
});
