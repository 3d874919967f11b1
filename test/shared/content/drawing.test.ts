import { describe, expect, it } from 'vitest';
import { DrawingError, parseDrawing } from '../../../shared/content/drawing.ts';

const svg = (inside: string) => `<svg viewBox="0 0 10 10">${inside}</svg>`;

describe('a drawn figure', () => {
  it('becomes a tree of shapes and words', () => {
    expect(
      parseDrawing(
        `<?xml version="1.0"?><!-- by hand --> <svg viewBox="0 0 4 4"><g fill='#fff'><circle cx="1" r="2"/></g><text>a &lt; b &#176;</text></svg>`,
      ),
    ).toEqual({
      tag: 'svg',
      attributes: { viewBox: '0 0 4 4' },
      children: [
        {
          tag: 'g',
          attributes: { fill: '#fff' },
          children: [{ tag: 'circle', attributes: { cx: '1', r: '2' }, children: [] }],
        },
        { tag: 'text', attributes: {}, children: ['a < b °'] },
      ],
    });
  });

  it('may refer to its own parts', () => {
    expect(parseDrawing(svg('<use href="#a"/><path fill="url(#b)" d="M0 0"/>')).children).toHaveLength(2);
  });

  it('leaves entities as they stand that XML does not know, whatever they are called', () => {
    const words = '&hellip; &constructor; &__proto__;';
    expect(parseDrawing(svg(`<text>${words}</text>`)).children).toEqual([
      { tag: 'text', attributes: {}, children: [words] },
    ]);
  });

  it.each([
    ['a script', svg('<script>alert(1)</script>'), '<script> is not allowed'],
    ['a style sheet', svg('<style>*{}</style>'), '<style> is not allowed'],
    ['a link', svg('<a href="#x"/>'), '<a> is not allowed'],
    ['foreign content', svg('<foreignObject/>'), '<foreignObject> is not allowed'],
    ['a picture', svg('<image href="#x"/>'), '<image> is not allowed'],
    ['an animation', svg('<animate/>'), '<animate> is not allowed'],
    ['an event handler', svg('<g onclick="x()"/>'), 'onclick is not allowed'],
    ['a style', svg('<g style="x"/>'), 'style is not allowed'],
    ['another namespace', svg('<g xlink:href="#x"/>'), 'xlink:href is not allowed'],
    ['a reference elsewhere', svg('<use href="https://x/#a"/>'), 'points outside'],
    ['a reference hidden in a colour', svg('<g fill="url(//x)"/>'), 'points outside'],
    ['javascript', svg('<use href="&#106;avascript:x"/>'), 'points outside'],
    ['something else than SVG', '<g/>', 'a figure is an <svg>'],
    ['no measure', '<svg/>', 'needs a viewBox'],
    ['an end that is missing', '<svg viewBox="0 0 1 1"><g>', 'breaks off'],
    ['ends that cross', svg('<g><circle></g></circle>'), 'breaks off'],
    ['something after it', `${svg('')}<svg/>`, 'breaks off'],
    ['too much nesting', svg('<g>'.repeat(100)), 'at most 60 deep'],
    ['nothing', '', 'breaks off'],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseDrawing(text)).toThrow(DrawingError);
    expect(() => parseDrawing(text)).toThrow(message);
  });
});
