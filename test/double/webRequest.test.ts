import { describe, expect, it } from 'vitest';
import { matches } from './webRequest.ts';

describe('the filter of a request listener', () => {
  it.each([
    ['<all_urls>', 'app://buffycoat/index.html', true],
    ['*://*/*', 'https://who.int/', true],
    ['*://*/*', 'wss://who.int/live', true],
    ['*://*/*', 'app://buffycoat/', false],
    ['https://*/*', 'http://who.int/', false],
    ['app://*/*', 'app://buffycoat/assets/a.js', true],
    ['https://*.who.int/*', 'https://apps.who.int/x', true],
    ['https://*.who.int/*', 'https://who.int/x', true],
    ['https://*.who.int/*', 'https://notwho.int/x', false],
    ['https://who.int/data*', 'https://who.int/other', false],
  ])('%s against %s: %s', (pattern, url, expected) => {
    expect(matches({ urls: [pattern] }, url)).toBe(expected);
  });

  it('leaves out what it excludes', () => {
    const filter = { urls: ['<all_urls>'], excludeUrls: ['app://*/*'] };
    expect(matches(filter, 'app://buffycoat/')).toBe(false);
    expect(matches(filter, 'https://who.int/')).toBe(true);
  });

  it('refuses a pattern that is none', () => {
    expect(() => matches({ urls: ['who.int'] }, 'https://who.int/')).toThrow('Invalid url pattern');
  });
});
