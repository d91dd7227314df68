/** Says when and where the appointment for identification is, or how to make one. */
import type { PlannedAppointment } from '../../application/plannedAppointment';
import { formatLetterDay, type LetterLanguage } from '../letterDate';
import { unbroken, type Sender } from '../sender';

const WORDS = {
  nl: {
    made: ({ at, place }: PlannedAppointment, day: string) =>
      `De afspraak is op ${day} om ${at.replace(':', '.')} uur. Plaats: ${place}.`,
    call: (phone: string, hours: string) => `Bel ons om een afspraak te maken: ${phone} (${hours}).`,
  },
  en: {
    made: ({ at, place }: PlannedAppointment, day: string) => `The appointment is on ${day} at ${at}. Place: ${place}.`,
    call: (phone: string, hours: string) => `Please call us to make an appointment: ${phone} (${hours}).`,
  },
} as const;

/**
 * @param appointment that was made; null when there is none yet
 * @returns one or two sentences
 */
export function wordAppointment(
  appointment: PlannedAppointment | null,
  { language, sender }: { readonly language: LetterLanguage; readonly sender: Sender },
): string {
  const words = WORDS[language];
  return appointment === null
    ? words.call(unbroken(sender.phone), sender.openingHours[language])
    : words.made(appointment, formatLetterDay(appointment.on, language));
}
