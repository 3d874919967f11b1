import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inSpanish } from '../../../renderer/platform/reasons.ts';

describe('what the main process says of a failure', () => {
  it.each([
    ['the disk is full; nothing of this was saved', 'el disco está lleno; no se ha guardado nada de esto'],
    [
      'another Buffycoat is using /home/ines/Buffycoat data; close it and try again',
      'otro Buffycoat está usando /home/ines/Buffycoat data; ciérrelo e inténtelo de nuevo',
    ],
    [
      'haematology does not match its hash; reinstall Buffycoat',
      'haematology no coincide con su suma de comprobación; vuelva a instalar Buffycoat',
    ],
    [
      'Buffycoat is not running any more. Start it again; nothing saved is lost.',
      'Buffycoat ya no está en marcha. Vuelva a iniciarlo; nada de lo guardado se pierde.',
    ],
    ['EWHATEVER; the picture was not saved', 'EWHATEVER; la imagen no se ha guardado'],
    ['$1 (.+) <b>; no', '$1 (.+) <b>; no'],
  ])('is Spanish as far as it is known: %s', (said, spanish) => {
    expect(inSpanish(said)).toBe(spanish);
  });

  it('has Spanish for every outcome of a disk failure that is written in the code', () => {
    const said = globSync('electron/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/diskFailure\(\w+, '([^']+)'\)/g)].map(
        (match) => match[1] as string,
      ),
    );
    expect(said.length).toBeGreaterThan(4);
    for (const outcome of said) {
      for (const part of outcome.split('; ')) expect(inSpanish(part), part).not.toBe(part);
    }
  });
});
