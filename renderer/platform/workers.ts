/** Workers are started from our own files only; the one Trusted Types policy of the page says so. */

interface Policy {
  createScriptURL(url: string): string;
}

let policy: Policy | undefined;

/** Starts a worker of ours, given the address that `import url from './x.worker.ts?worker&url'` gives. */
export function startWorker(url: string): Worker {
  policy ??= createPolicy();
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}

function createPolicy(): Policy {
  const createScriptURL = (url: string) => {
    const { origin } = new URL(url, window.location.href);
    if (origin !== window.location.origin) throw new TypeError(`not a worker of ours: ${url}`);
    return url;
  };
  const factory = (window as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } })
    .trustedTypes;
  return factory ? factory.createPolicy('buffycoat', { createScriptURL }) : { createScriptURL };
}
