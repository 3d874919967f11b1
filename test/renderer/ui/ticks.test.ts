import { describe, expect, it } from 'vitest';
import { ticksBetween, ticksTo } from '../../../renderer/ui/chart/ticks.ts';

describe('the numbers beside a chart', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [2.7, [0, 1, 2, 3]],
    [7.7, [0, 2, 4, 6, 8]],
    [42, [0, 10, 20, 30, 40, 50]],
    [60, [0, 20, 40, 60]],
    [120, [0, 50, 100, 150]],
    [241, [0, 50, 100, 150, 200, 250]],
    [1000, [0, 200, 400, 600, 800, 1000]],
  ])('up to %s are round', (most, ticks) => expect(ticksTo(most)).toEqual(ticks));

  it('have parts where little is measured', () => {
    expect(ticksTo(0.8, 0.2)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    expect(ticksTo(0, 0.2)).toEqual([0, 0.2]);
  });

  it('divide a scale with two ends evenly', () => {
    expect(ticksBetween([50, 100])).toEqual([50, 60, 70, 80, 90, 100]);
    expect(ticksBetween([0, 100])).toEqual([0, 20, 40, 60, 80, 100]);
  });
});
