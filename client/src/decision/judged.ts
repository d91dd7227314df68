/** Decides in which order a decision is read: what asks for judgement first, then everything else. */
import type { HumanVerdict } from '@desk/shared/application/humans';
import { isOverruled } from '@desk/shared/checks/overruled';
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { Mismatch } from '@desk/shared/mismatches/mismatch';

export type JudgedItem =
  | { readonly kind: 'check'; readonly key: string; readonly check: CheckWithAttempts }
  | { readonly kind: 'human'; readonly key: string; readonly word: HumanVerdict }
  | { readonly kind: 'difference'; readonly key: string; readonly mismatch: Mismatch };

/** Waivers asked; who is one human; differences settled; checks in which a person went against the desk; failures; and the rest. */
export const JUDGED_SECTIONS = ['waivers', 'humans', 'differences', 'overruled', 'failed', 'rest'] as const;
export type JudgedSectionId = (typeof JUDGED_SECTIONS)[number];

/** What of the rest is shown: what a person judged, what the level asks in addition, what deviates, or all. */
export const REST_FILTERS = ['human', 'additional', 'deviating', 'all'] as const;
export type RestFilter = (typeof REST_FILTERS)[number];

type Judged = Pick<ApplicationDetail, 'checks' | 'mismatches' | 'humanVerdicts'>;

function sectionOf(check: CheckWithAttempts): JudgedSectionId {
  if (check.waiver !== null) {
    return 'waivers';
  }
  if (isOverruled(check.attempts)) {
    return 'overruled';
  }
  return check.outcome === 'failed' ? 'failed' : 'rest';
}

/**
 * What a decision rests on, by what it asks of whoever decides.
 * @param judged checks and compared fields of the case
 * @returns the sections in their order; every check, every difference and every word on who is one human stands in exactly one, empty ones are left out
 */
export function judgedSections({
  checks,
  mismatches,
  humanVerdicts,
}: Judged): { id: JudgedSectionId; items: JudgedItem[] }[] {
  const items = (id: JudgedSectionId): JudgedItem[] => {
    switch (id) {
      case 'humans':
        return humanVerdicts
          .filter(({ supersededAt }) => supersededAt === null)
          .map((word) => ({ kind: 'human', key: `human-${word.oneId}-${word.otherId}`, word }));
      case 'differences':
        return mismatches
          .filter(({ difference }) => difference !== 'identical')
          .map((mismatch) => ({ kind: 'difference', key: `difference-${mismatch.id}`, mismatch }));
      default:
        return checks
          .filter((check) => sectionOf(check) === id)
          .map((check) => ({ kind: 'check', key: `check-${check.id}`, check }));
    }
  };
  return JUDGED_SECTIONS.map((id) => ({ id, items: items(id) })).filter((section) => section.items.length > 0);
}

/** Whether a check of the rest is among those that are shown. */
export function isShown({ outcome, renewal, attempts }: CheckWithAttempts, filter: RestFilter): boolean {
  switch (filter) {
    case 'human': {
      const by = attempts.at(-1)?.byRole;
      return by !== undefined && by !== 'system';
    }
    case 'additional':
      return renewal === 'additional';
    case 'deviating':
      return outcome !== 'passed';
    case 'all':
      return true;
  }
}
