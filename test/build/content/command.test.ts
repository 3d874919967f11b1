import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Pack, PackListing } from '../../../shared/content/pack.ts';
import { openIndex } from '../../../shared/search/searchIndex.ts';
import { filesOf } from '../../support/tinyFolder.ts';
import { claimIn, type TinyPack, tinyCells, tinyClaim, tinyPack } from '../../support/tinyPack.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command on a pack in the temporary folder. */
function check(tiny: TinyPack, change: Record<string, string> = {}, ...flags: string[]) {
  for (const [path, text] of Object.entries({ ...filesOf(tiny), ...change })) {
    mkdirSync(dirname(join(folder, 'in', path)), { recursive: true });
    writeFileSync(join(folder, 'in', path), text);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['build/content.ts', '--pack', join(folder, 'in'), '--out', join(folder, 'out'), ...flags],
    { encoding: 'utf8' },
  );
  return {
    status,
    stdout,
    said: stderr.replaceAll(join(folder, 'in'), 'in').trim().split('\n').filter(Boolean),
  };
}

/** The line of the card on which words stand for the nth time. */
function lineOf(tiny: TinyPack, words: string, nth = 1): number {
  const lines = (filesOf(tiny)['conditions/blue-count.yaml'] ?? '').split('\n');
  return lines.flatMap((line, at) => (line.includes(words) ? [at + 1] : []))[nth - 1] ?? 0;
}

function written(file: string): Buffer {
  return readFileSync(join(folder, 'out', file));
}

describe('npm run content', () => {
  it('names the flags it takes when it is given another', () => {
    const { status, said } = check(tinyPack(), {}, '--strickt');
    expect(status).toBe(1);
    expect(said).toEqual([
      expect.stringMatching(/^Unknown option '--strickt'; npm run content takes -- --pack VALUE .*--strict /),
    ]);
  });

  it('writes a sound pack and the list that vouches for it', () => {
    const { status, said } = check(tinyPack());
    const listing = JSON.parse(written('packs.json').toString()) as PackListing[];
    const vouched = (file: string) => {
      const bytes = written(file);
      return { file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
    };
    expect({ status, said }).toEqual({ status: 0, said: [] });
    expect(listing).toEqual([
      {
        id: 'tiny',
        version: '1.0.0',
        title: { en: 'Tiny', es: 'Mínimo' },
        ...vouched('tiny.json'),
        search: vouched('tiny.search.json'),
      },
    ]);
  });

  it('writes the same bytes twice', () => {
    check(tinyPack());
    const before = written('tiny.json');
    check(tinyPack());
    expect(written('tiny.json').equals(before)).toBe(true);
  });

  it('prints one line of JSON when asked', () => {
    const { stdout } = check({ ...tinyPack(), cells: { cells: tinyCells() } }, {}, '--json');
    expect(stdout.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(stdout)).toEqual({
      conditions: 1,
      claims: 30,
      sources: 4,
      questions: 10,
      findings: 1,
      cases: 1,
      answers: 1,
      glossary: 1,
      cells: 2,
      appraisals: 1,
      seedFactsCovered: 2,
      seedFactsTotal: 2,
      warnings: 0,
    });
  });

  it('lets warnings pass, unless it is strict', () => {
    const tiny = tinyPack();
    claimIn(tiny, 'causes').text = 'White cells {wbc > 100} are many [c1: here].';
    expect(check(tiny).status).toBe(0);
    expect(check(tiny, {}, '--strict').status).toBe(1);
  });

  it('writes nothing when there is an error, but for a draft', () => {
    const tiny = tinyPack();
    claimIn(tiny, 'causes').sources = ['nobody-2020'];
    expect(check(tiny).said).toEqual([
      `in/conditions/blue-count.yaml:${lineOf(tiny, 'nobody-2020')} sections.causes[0].sources[0]: no source 'nobody-2020' in sources.json`,
    ]);
    expect(existsSync(join(folder, 'out'))).toBe(false);
    expect(check(tiny, {}, '--draft').status).toBe(1);
    expect(existsSync(join(folder, 'out', 'tiny.json'))).toBe(true);
  });

  it('names the place of malformed YAML', () => {
    const { status, said } = check(tinyPack(), {
      'glossary/colours.yaml': 'terms:\n  - id: azure\n    also: [one\n',
    });
    expect(status).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^in\/glossary\/colours\.yaml:4: malformed YAML: /);
  });

  it('names the place of an id used twice', () => {
    const tiny = tinyPack();
    tiny.condition.sections.causes.push(tinyClaim(30, 'A cell may be blue twice.'));
    const { status, said } = check(tiny);
    expect({ status, said }).toEqual({
      status: 1,
      said: [
        `in/conditions/blue-count.yaml:${lineOf(tiny, 'id: bc-030', 2)} sections.prevention[1].id: 'bc-030' is already used at in/conditions/blue-count.yaml:${lineOf(tiny, 'id: bc-030')}`,
      ],
    });
  });

  it('says which file is missing', () => {
    const tiny = tinyPack();
    check(tiny);
    rmSync(join(folder, 'in', 'pack.yaml'));
    const { status, stderr } = spawnSync(
      process.execPath,
      ['build/content.ts', '--pack', join(folder, 'in')],
      {
        encoding: 'utf8',
      },
    );
    expect({ status, says: stderr.trim().replace(folder, '') }).toEqual({
      status: 1,
      says: '/in/pack.yaml:1: the file is missing',
    });
  });

  it('links the pack it writes and puts its search index beside it', () => {
    check(tinyPack());
    const pack = JSON.parse(written('tiny.json').toString()) as Pack;
    expect(pack.conditions[0]?.sections.causes[0]?.text).toBe(
      'A cell may turn [c1: blue 10] in [azure](term:azure) light.',
    );
    expect(openIndex(written('tiny.search.json').toString()).engine.documentCount).toBeGreaterThan(0);
  });
});
