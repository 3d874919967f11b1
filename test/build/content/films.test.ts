import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDrawing } from '../../../shared/content/drawing.ts';

const folder = 'content/haematology/figures';
const figures = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

describe('a figure of the pack', () => {
  it.each(figures)(
    '%s is small, keeps to what a figure may hold, and takes its colours from the theme',
    (_, svg) => {
      expect(svg.length).toBeLessThan(60_000);
      expect(parseDrawing(svg).tag).toBe('svg');
      expect(svg).not.toMatch(/#[0-9a-f]{3,8}|rgb/i);
    },
  );
});
