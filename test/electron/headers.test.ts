import { describe, expect, it } from 'vitest';
import { policyOf, SECURITY_HEADERS } from '../../electron/headers.ts';

describe('the policy', () => {
  it('lets the page compile nothing', () => {
    expect(SECURITY_HEADERS['content-security-policy']).not.toContain('unsafe-eval');
  });

  it('shows only pictures of its own and those made of bytes, and loads nothing else so', () => {
    const policy = SECURITY_HEADERS['content-security-policy'] ?? '';
    expect(policy.split('; ').filter((rule) => rule.includes('blob:'))).toEqual(["img-src 'self' blob:"]);
    expect(policy).not.toContain('data:');
  });

  it('lets only the fitting worker compile WebAssembly, and loosens nothing else for it', () => {
    const page = SECURITY_HEADERS['content-security-policy'] ?? '';
    const worker = policyOf('fit.worker-B4TQxXYw.js')['content-security-policy'] ?? '';
    expect(worker.replace(" 'wasm-unsafe-eval'", '')).toBe(page);
    expect(worker).not.toMatch(/'unsafe-eval'/);
  });

  it.each(['index-B0YMVjNC.js', 'fit.worker.html', 'xfit.worker-1.js', 'fit.worker-1.js.map', ''])(
    'is the page’s for %j',
    (name) => {
      expect(policyOf(name)).toEqual({});
    },
  );
});
