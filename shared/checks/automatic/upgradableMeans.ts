/** CTC-04: decides whether the person holds an active means below the target level; without one there is nothing to upgrade. */
import { isUpgrade } from '../../application/assuranceLevels';
import type { MeansStatus } from '../../application/fields/personFields';
import { SUBJECT_UNKNOWN, type AutomaticInput, type AutomaticMeans, type AutomaticResult } from './automaticCheck';
import type { AutomaticRemarkKey } from './automaticRemarks';
import { hasSameBirthDate, hasSameSurname } from '../../application/samePerson';

const REMARK_OF_STATUS: Record<Exclude<MeansStatus, 'active'>, AutomaticRemarkKey> = {
  suspended: 'meansSuspended',
  revoked: 'meansRevoked',
  expired: 'meansExpired',
};

/**
 * Looks the means up by the link made at import, else by its number, within the registration of this case only.
 * @param input the case
 * @param subjectId a person of the case
 * @returns failed when there is no such means, it is not active, another's, or not below the target; inquiry when only
 * the surname or only the birth date agrees (a means cannot move to another person, a name can change by marriage)
 */
export function checkUpgradableMeans(input: AutomaticInput, subjectId: string | null): AutomaticResult {
  const person = input.persons.find(({ id }) => id === subjectId);
  if (!person) {
    return SUBJECT_UNKNOWN;
  }
  const target = input.application.targetLevel;
  const means = findMeans(input, person);
  const decidedOn = ['registration.means', 'person.surname', 'person.birthDate', 'application.targetLevel'] as const;
  const failed = { outcome: 'failed', reasonCode: 'NO_UPGRADABLE_MEANS', remarkData: {}, decidedOn } as const;
  if (!means) {
    return { ...failed, remarkKey: 'meansUnknown' };
  }
  if (means.status !== 'active') {
    return { ...failed, remarkKey: REMARK_OF_STATUS[means.status] };
  }
  const levels = { current: means.level, target };
  if (!isUpgrade(means.level, target)) {
    return { ...failed, remarkKey: 'meansLevelNotBelow', remarkData: levels };
  }
  const agreements = [hasSameSurname(person, means), hasSameBirthDate(person, means)].filter(Boolean).length;
  if (agreements === 0) {
    return { ...failed, remarkKey: 'meansOfOther' };
  }
  if (agreements === 1) {
    return { outcome: 'inquiry', reasonCode: null, remarkKey: 'meansPersonUncertain', remarkData: {}, decidedOn };
  }
  return { outcome: 'passed', reasonCode: null, remarkKey: 'meansUpgradable', remarkData: levels, decidedOn };
}

function findMeans(
  { registration }: AutomaticInput,
  person: AutomaticInput['persons'][number],
): AutomaticMeans | undefined {
  const all = registration?.means ?? [];
  return (
    all.find((means) => means.id === person.registeredMeansId) ??
    all.find((means) => means.meansNumber === person.meansNumber)
  );
}
