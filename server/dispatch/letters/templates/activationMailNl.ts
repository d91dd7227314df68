/** The Dutch words of the e-mail that brings the activation link. */
import { unbroken } from '@desk/shared/dispatch/sender';
import type { ActivationMailFacts, MailContent } from '../mailContent';

export function activationMailNl(facts: ActivationMailFacts): MailContent {
  const { name, company, targetLevel, caseNumber, codeChannel, contact, sender } = facts;
  const [byWay, way] = codeChannel === 'sms' ? ['per sms', 'sms'] : ['per brief', 'brief'];
  return {
    subject: `Activeer eHerkenning ${targetLevel} (zaak ${caseNumber})`,
    salutation: `Geachte ${name},`,
    before: [
      `De aanvraag van ${company} voor eHerkenning ${targetLevel} is goedgekeurd. U activeert het nieuwe niveau met de ` +
        `knop hieronder en met de activeringscode, die u ${byWay} van ons krijgt. Wacht dus met activeren tot u de ` +
        `${way} hebt.`,
    ],
    linkLabel: `eHerkenning ${targetLevel} activeren`,
    after: [
      `Tot wanneer u kunt activeren, staat in de ${way}. Uw huidige middel blijft geldig totdat u hebt geactiveerd.`,
      'Deel de code met niemand. Onze medewerkers vragen er nooit naar.',
      'Hebt u dit niet aangevraagd? Gebruik de link dan niet en bel ons zo snel mogelijk op ' +
        `${unbroken(sender.phone)}. Noem daarbij zaaknummer ${caseNumber}.`,
    ],
    contact,
    closing: 'Met vriendelijke groet,',
  };
}
