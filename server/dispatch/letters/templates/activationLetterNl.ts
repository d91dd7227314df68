/** The Dutch words of the letter that brings an activation code. */
import type { ActivationFacts, LetterContent } from '../letterContent';
import { LETTER_LABELS } from '../letterLabels';

/** By which the link comes. */
const CARRIERS = { email: 'e-mail', sms: 'sms' } as const;

export function activationLetterNl(facts: ActivationFacts): LetterContent {
  const { name, targetLevel, code, validUntil, linkChannel } = facts;
  return {
    subject: `Uw activeringscode voor eHerkenning ${targetLevel}`,
    salutation: `Geachte ${name},`,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `Voor u is een hoger betrouwbaarheidsniveau aangevraagd: eHerkenning ${targetLevel}. Wij hebben de aanvraag ` +
          'gecontroleerd en goedgekeurd. Met de code in deze brief zet u het nieuwe niveau zelf aan.',
      },
      { kind: 'code', label: 'Uw activeringscode', code, note: `Geldig tot en met ${validUntil}` },
      { kind: 'heading', text: 'Zo activeert u' },
      {
        kind: 'steps',
        items: [
          `Open de ${CARRIERS[linkChannel]} die u van ons krijgt. Daarin staat de link naar de activeringspagina. De link komt apart van de code.`,
          'Log in met het middel dat u nu gebruikt en vul de code uit deze brief in.',
          `Na het activeren gebruikt u eHerkenning op niveau ${targetLevel}.`,
        ],
      },
      {
        kind: 'paragraph',
        text:
          'Uw huidige middel blijft geldig totdat u de code hebt gebruikt. Is de code verlopen? Vraag ons dan om een ' +
          'nieuwe brief; de oude code werkt dan niet meer.',
      },
      { kind: 'heading', text: 'Houd de code voor uzelf' },
      {
        kind: 'paragraph',
        text:
          'Geef de code aan niemand, ook niet aan een collega. Onze medewerkers vragen er nooit naar, niet per telefoon ' +
          'en niet per e-mail.',
      },
      {
        kind: 'paragraph',
        text:
          'Hebt u dit niet aangevraagd of kent u deze aanvraag niet? Gebruik de code dan niet en meld het ons zo snel ' +
          'mogelijk, met het dossiernummer van deze brief.',
      },
    ],
    closing: 'Met vriendelijke groet,',
    labels: LETTER_LABELS.nl,
  };
}
