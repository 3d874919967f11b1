import { z } from 'zod';
import { Sha256 } from './content/occlusion.ts';
import { PICTURE_BYTES, type PictureType } from './content/pictureFile.ts';
import { Draft, type LogEvent } from './progress/events.ts';

/** What the renderer may ask of the main process: one line per capability. */
export const requests = {
  appInfo: request(z.undefined()).answers<AppInfo>(),
  /** The compiled pack as JSON text, checked against its hash. */
  loadPack: request(z.strictObject({ id: Slug() })).answers<PackText>(),
  /** The pack's search index as JSON text, checked against its hash. */
  loadSearchIndex: request(z.strictObject({ id: Slug() })).answers<{ json: string }>(),
  listLearners: request(z.undefined()).answers<Learner[]>(),
  /** Makes the learner and writes the first event of the journal. */
  createLearner: request(
    z.strictObject({ name: z.string().trim().min(1).max(60), draft: Draft }),
  ).answers<Learner>(),
  /** Writes events, syncs the file, and only then answers with them as they were kept. */
  append: request(z.strictObject({ learner: LearnerId(), drafts: z.array(Draft).min(1).max(500) })).answers<
    LogEvent[]
  >(),
  /** The last number of each device's journal, and what could not be read. */
  journalState: request(z.strictObject({ learner: LearnerId() })).answers<JournalState>(),
  /** Events after the given numbers, in order, at most `limit`. */
  readJournal: request(
    z.strictObject({
      learner: LearnerId(),
      after: z.record(z.string().max(64), z.int().min(0)),
      limit: z.int().min(1).max(50_000),
    }),
  ).answers<JournalPart>(),
  /** Reads every closed file too; slow with a long history, so asked for when nothing else is going on. */
  verifyJournal: request(z.strictObject({ learner: LearnerId() })).answers<JournalState>(),
  /** Keeps what a damaged or too new working copy held, for a human to look at; nothing reads it back. */
  quarantine: request(
    z.strictObject({ learner: LearnerId(), reason: z.string().max(500), json: z.string().max(200_000_000) }),
  ).answers<SavedFile>(),
  /** Keeps a picture under the hash of its bytes, given in base64, and only then answers; the same bytes twice are one file. */
  savePicture: request(
    z.strictObject({
      learner: LearnerId(),
      bytes: z
        .string()
        .max(Math.ceil(PICTURE_BYTES / 3) * 4)
        .regex(/^[A-Za-z0-9+/]+={0,2}$/),
    }),
  ).answers<{ picture: string }>(),
  /** The bytes of a kept picture in base64, checked against their hash. */
  loadPicture: request(z.strictObject({ learner: LearnerId(), picture: Sha256 })).answers<{
    type: PictureType;
    bytes: string;
  }>(),
  listSnapshots: request(z.strictObject({ learner: LearnerId() })).answers<Snapshot[]>(),
  takeSnapshot: request(z.strictObject({ learner: LearnerId() })).answers<Snapshot>(),
  /** Sets the present journal aside, puts the snapshot's in its place. The page then rebuilds. */
  restoreSnapshot: request(z.strictObject({ learner: LearnerId(), id: Slug() })).answers<Restored>(),
  openExternal: request(z.url({ protocol: /^https$/ })).answers<null>(),
};

/** What the main process may announce to the renderer. */
export interface Announcements {
  menuCommand: MenuCommand;
}
export type MenuCommand = 'search' | 'settings' | 'keys';

export interface AppInfo {
  version: string;
  edition: 'desktop' | 'browser';
  platform: string;
  dataFolder: string;
  packs: { id: string; title: { en: string; es: string }; version: string }[];
}
export interface PackText {
  id: string;
  version: string;
  sha256: string;
  json: string;
}
export interface Learner {
  id: string;
  name: string;
  /** UTC milliseconds. */
  createdAt: number;
}
export interface JournalState {
  heads: Record<string, number>;
  /** Journal bytes on disk. */
  bytes: number;
  damage: Damage[];
  /** True once closed files were read as well. */
  verified: boolean;
}
/** A stretch of a journal that could not be read. Dates are those of the last good event before and the first after. */
export interface Damage {
  device: string;
  file: string;
  /** Events lost, as far as the numbers on both sides tell. */
  events: number;
  after: string | null;
  before: string | null;
}
export interface JournalPart {
  events: LogEvent[];
  done: boolean;
}
export interface SavedFile {
  path: string;
}
export interface Snapshot {
  id: string;
  /** UTC milliseconds. */
  at: number;
  bytes: number;
  events: number;
}
export interface Restored {
  events: number;
  /** Where the replaced journal lies. */
  setAside: string;
}

/** Errors a person can act on cross the bridge as `code: message`. */
export const ERROR_CODES = [
  'newer-release',
  'bad-pack',
  'bad-input',
  'data-folder-busy',
  'disk',
  'unknown-learner',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The main process implements exactly these. */
export type Handlers = { [K in Name]: (input: Input<K>) => Output<K> | Promise<Output<K>> };

/** The renderer sees exactly this, as `window.desktop`; the browser edition offers the same over loopback HTTP. */
export interface Desktop {
  request<K extends Name>(
    name: K,
    ...input: Input<K> extends undefined ? [] : [Input<K>]
  ): Promise<Output<K>>;
  on<K extends keyof Announcements>(name: K, listener: (payload: Announcements[K]) => void): () => void;
}

export type Name = keyof typeof requests;
export type Input<K extends Name> = z.infer<(typeof requests)[K]['input']>;
export type Output<K extends Name> = (typeof requests)[K] extends Request<z.ZodType, infer O> ? O : never;

export interface Request<I extends z.ZodType, O> {
  input: I;
  /** Exists only in the types; nothing checks an answer at run time. */
  output?: O;
}

function request<I extends z.ZodType>(input: I) {
  return { answers: <O>(): Request<I, O> => ({ input }) };
}
function Slug() {
  return z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(80);
}
function LearnerId() {
  return z.string().regex(/^[a-z0-9]{8,32}$/);
}
