/**
 * What both shells say about the page. Trusted Types turn every sink that could run a string into an error; React needs no
 * policy, and the only one that may exist, `buffycoat`, is for worker addresses. Style elements may be inline because Radix
 * locks scrolling behind a dialog with one; style attributes in markup may not, since React sets styles through the DOM. Images may be
 * `blob:`, for the learner's own pictures: the page makes them of bytes it asked for, and as an image no blob can run anything.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-elem 'self' 'unsafe-inline'",
  "style-src-attr 'none'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types buffycoat',
].join('; ');

/**
 * The one file that may compile WebAssembly: the worker that fits the scheduler's parameters. A worker goes by the policy it is served
 * with, so the page itself and every other worker may not.
 */
export function policyOf(fileName: string): Record<string, string> {
  if (!/^fit\.worker-[\w-]+\.js$/.test(fileName)) return {};
  return {
    'content-security-policy': CONTENT_SECURITY_POLICY.replace(
      "script-src 'self'",
      "script-src 'self' 'wasm-unsafe-eval'",
    ),
  };
}

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};
