import { describe, expect, it } from 'vitest';
import { similarTo } from '../../../shared/quiz/similar.ts';
import { itemOf } from '../../support/items.ts';

const question = (id: string, change: object = {}) => ({
  ...itemOf('single'),
  id,
  condition: 'blue-count',
  section: 'causes' as const,
  claims: [`bc-${id}`],
  ...change,
});
const asked = question('asked', { claims: ['bc-001'] });
const ofCondition = question('condition', { section: 'prevention' });
const ofSection = question('section');
const ofClaim = question('claim', { condition: 'red-count', claims: ['rc-001', 'bc-001'] });
const other = question('other', { condition: 'red-count' });
const pack = { questions: [other, ofCondition, asked, ofSection, ofClaim] };

describe('something similar to a question', () => {
  it('tests its claim, else is of its section, else of its condition, and is never itself', () => {
    expect(similarTo(pack, asked, 5)).toEqual(['claim', 'section', 'condition']);
  });

  it('is no more than was asked for', () => {
    expect(similarTo(pack, asked, 1)).toEqual(['claim']);
  });

  it('is nothing where a condition has one question alone', () => {
    expect(similarTo({ questions: [asked, other] }, asked, 5)).toEqual([]);
  });
});
