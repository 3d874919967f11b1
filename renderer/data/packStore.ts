import { create } from 'zustand';
import type { Pack } from '../../shared/content/pack.ts';
import type { Case, Question } from '../../shared/content/questionSchema.ts';
import type { Analyte, Appraisal, Condition, Finding, Term } from '../../shared/content/schema.ts';
import { elapsed } from '../platform/clock.ts';
import { request } from '../platform/desktop.ts';

/** The pack that is open. It never changes while the app runs. */
export const usePackStore = create<{ pack: Pack | null }>(() => ({ pack: null }));

export async function openPack(id: string): Promise<void> {
  const from = elapsed();
  const { json } = await request('loadPack', { id });
  usePackStore.setState({ pack: JSON.parse(json) as Pack });
  performance.measure('start-pack', { start: from });
}

/** The open pack; screens are only shown once there is one. */
export function usePack(): Pack {
  const pack = usePackStore((state) => state.pack);
  if (!pack) throw new Error('no pack is open');
  return pack;
}

/** The pack's things by id. Made once a pack. */
export interface PackIndex {
  conditions: ReadonlyMap<string, Condition>;
  questions: ReadonlyMap<string, Question>;
  findings: ReadonlyMap<string, Finding>;
  terms: ReadonlyMap<string, Term>;
  analytes: ReadonlyMap<string, Analyte>;
  cases: ReadonlyMap<string, Case>;
  appraisals: ReadonlyMap<string, Appraisal>;
}

export function indexOf(pack: Pack): PackIndex {
  let index = indexes.get(pack);
  if (!index) {
    index = {
      conditions: byId(pack.conditions),
      questions: byId(pack.questions),
      findings: byId(pack.findings),
      terms: byId(pack.terms),
      analytes: byId(pack.analytes),
      cases: byId(pack.cases),
      appraisals: byId(pack.appraisals),
    };
    indexes.set(pack, index);
  }
  return index;
}

export function usePackIndex(): PackIndex {
  return indexOf(usePack());
}

const indexes = new WeakMap<Pack, PackIndex>();

function byId<T extends { id: string }>(things: readonly T[]): ReadonlyMap<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}
