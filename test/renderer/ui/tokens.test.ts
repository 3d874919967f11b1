import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8');

function theme(selector: string): Record<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  );
}

function luminance(hex: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** WCAG 2.2 contrast ratio. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const TEXT: [string, string][] = [
  ...['ink', 'quiet', 'action', 'eosin', 'azure', 'right', 'wrong', 'caution'].flatMap(
    (text): [string, string][] => [
      [text, 'paper'],
      [text, 'surface'],
    ],
  ),
  ['on-action', 'action'],
  ['on-action', 'action-hover'],
  ['action', 'action-tint'],
  ['ink', 'action-tint'],
  ['quiet', 'action-tint'],
  ...['eosin', 'azure', 'right', 'wrong', 'caution'].flatMap((role): [string, string][] => [
    [role, `${role}-tint`],
    ['ink', `${role}-tint`],
  ]),
  ['paper', 'ink'],
  ['paper', 'wrong'],
];

describe.each([
  ['light', theme(':root')],
  ['dark', { ...theme(':root'), ...theme('[data-theme="dark"]') }],
])('the %s theme', (_, colours) => {
  it.each(TEXT)('sets %s on %s with a contrast of 4.5 or more', (text, ground) => {
    expect(contrast(colours[text] as string, colours[ground] as string)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['edge', 'paper'],
    ['edge', 'surface'],
    ['action', 'paper'],
  ])('draws the edge %s on %s with a contrast of 3 or more', (edge, ground) => {
    expect(contrast(colours[edge] as string, colours[ground] as string)).toBeGreaterThanOrEqual(3);
  });
});
