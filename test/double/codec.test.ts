import { describe, expect, it } from 'vitest';
import { makeCodec } from './codec.ts';

const { encode, decode } = makeCodec();

describe('what crosses between the main process and the page', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'eosinófilo ≥ 0.5 × 10⁹/L 🩸'],
    ['numbers JSON has no word for', [Number.NaN, Number.POSITIVE_INFINITY, -0, 12.5]],
    ['a big integer', 2n ** 70n],
    ['a date', new Date('2026-11-21T04:00:00Z')],
    ['a date that is none', new Date(Number.NaN)],
    ['a pattern', /buff(y)/giu],
    ['maps and sets', new Map<unknown, unknown>([[{ key: 1 }, new Set([1, undefined])]])],
    ['bytes', new Uint8Array([0, 127, 128, 255])],
    ['floats', new Float64Array([0.1, -2])],
    ['a buffer', new Uint8Array([1, 2, 3]).buffer],
    ['nested rows', { cards: [{ id: 'hls-001', due: undefined }], note: null }],
    ['a key that looks like a tag', { $: 'undefined', v: 1 }],
    ['an empty list', []],
  ])('keeps %s', (_name, value) => {
    expect(decode(encode(value))).toEqual(value);
  });

  it('keeps a large buffer whole', () => {
    const bytes = Uint8Array.from({ length: 200_000 }, (_, at) => at % 251);
    expect(decode(encode(bytes))).toEqual(bytes);
  });

  it('keeps a value that is there twice one value, also in a circle', () => {
    const card: Record<string, unknown> = { id: 'hls-001', at: new Date(0) };
    card.itself = card;
    const copy = decode(encode([card, card])) as Record<string, unknown>[];
    expect(copy[0]).toBe(copy[1]);
    expect(copy[0]?.itself).toBe(copy[0]);
  });

  it('keeps an error with its name and message', () => {
    const error = decode(encode(new RangeError('disk: full'))) as Error;
    expect([error instanceof Error, error.name, error.message]).toEqual([true, 'RangeError', 'disk: full']);
  });

  it('treats a key named __proto__ as data', () => {
    const copy = decode(encode(JSON.parse('{"__proto__": {"admin": true}}'))) as { admin?: boolean };
    expect(copy.admin).toBeUndefined();
    expect(Object.keys(copy)).toEqual(['__proto__']);
  });

  it.each([
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a promise', Promise.resolve()],
    ['a function deep inside', { list: [{ run: () => 1 }] }],
  ])('refuses %s', (_name, value) => {
    expect(() => encode(value)).toThrow('An object could not be cloned.');
  });
});

describe('the source of the codec', () => {
  it('runs on its own, as it does in the page', () => {
    const alone = (new Function(`return ${makeCodec}`)() as typeof makeCodec)();
    expect(alone.decode(alone.encode(new Map([[1, new Date(5)]])))).toEqual(new Map([[1, new Date(5)]]));
  });
});
