import { z } from 'zod';

/** What a learner can set. Few, with good defaults; each change is one `settingChanged` event. */
export const Settings = z.strictObject({
  name: z.string().max(60),
  theme: z.enum(['system', 'light', 'dark']),
  language: z.enum(['en', 'es']),
  /** Percent of the browser's text size. */
  textSize: z.union([
    z.literal(90),
    z.literal(100),
    z.literal(115),
    z.literal(130),
    z.literal(150),
    z.literal(200),
  ]),
  depth: z.enum(['glance', 'core', 'full']),
  classification: z.enum(['WHO 2022', 'ICC 2022']),
  units: z.enum(['both', 'si']),
  gradeButtons: z.union([z.literal(2), z.literal(4)]),
  newCardsPerDay: z.int().min(0).max(500),
  /** Aim for the share of due cards remembered, 0.70–0.97. */
  retention: z.number().min(0.7).max(0.97),
  maximumIntervalDays: z.int().min(1).max(36_500),
  fuzz: z.boolean(),
  learningSteps: z.array(z.string().regex(/^\d+[mhd]$/)).max(6),
  relearningSteps: z.array(z.string().regex(/^\d+[mhd]$/)).max(6),
  /** FSRS-6 parameters fitted to the learner, or null for the published ones. */
  parameters: z.array(z.number()).length(21).nullable(),
  /** Local hour at which a study day begins. */
  rolloverHour: z.int().min(0).max(23),
  /** Shares of the usual work that Monday to Sunday get, 0 to 1. */
  weekdays: z.array(z.number().min(0).max(1)).length(7).default([1, 1, 1, 1, 1, 1, 1]),
  /** Days off, both ends included. */
  breaks: z
    .array(z.strictObject({ from: z.iso.date(), to: z.iso.date() }))
    .max(200)
    .default([]),
  confidence: z.boolean(),
  /** Commands bound to other keys than the default, by command id. */
  keys: z.record(z.string().max(60), z.string().max(30)),
});
export type Settings = z.infer<typeof Settings>;
export type SettingKey = keyof Settings;

export const DEFAULT_SETTINGS: Settings = {
  name: '',
  theme: 'system',
  language: 'en',
  textSize: 100,
  depth: 'core',
  classification: 'WHO 2022',
  units: 'both',
  gradeButtons: 2,
  newCardsPerDay: 15,
  retention: 0.9,
  maximumIntervalDays: 36_500,
  fuzz: true,
  learningSteps: ['1m', '10m'],
  relearningSteps: ['10m'],
  parameters: null,
  rolloverHour: 4,
  weekdays: [1, 1, 1, 1, 1, 1, 1],
  breaks: [],
  confidence: false,
  keys: {},
};

/** The settings after one change. A key or value that this release does not know is left out of account. */
export function changeSetting(settings: Settings, key: string, value: unknown): Settings {
  if (!Object.hasOwn(Settings.shape, key)) return settings;
  const checked = Settings.shape[key as SettingKey].safeParse(value);
  return checked.success ? { ...settings, [key]: checked.data } : settings;
}
