/** Whether the person who was to come to the appointment came, and still goes by the name that was shown. */
import type { ApplicationDetail } from '@desk/shared/contract/resources';

export function hasMet({ appointments }: Pick<ApplicationDetail, 'appointments'>): boolean {
  return appointments.some(({ kept, isOutdated }) => kept && !isOutdated);
}
