/** The Dutch words of the letter that brings an activation code. */
import { unbroken } from '@desk/shared/dispatch/sender';
import type { ActivationFacts, LetterContent } from '../letterContent';
import { LETTER_LABELS } from '../letterLabels';

/** By which the link comes. */
const CARRIERS = { email: 'e-mail', sms: 'sms' } as const;

export function activationLetterNl(facts: ActivationFacts): LetterContent {
  const { name, caseNumber, sender, targetLevel, code, validUntil, linkChannel, contact } = facts;
  return {
    subject: `Uw activeringscode voor eHerkenning ${targetLevel}`,
    salutation: `Geachte ${name},`,
    blocks: [
      {
        kind: 'paragraph',
        text:
          `Voor u is een hoger betrouwbaarheidsniveau aangevraagd: eHerkenning ${targetLevel}. De aanvraag is ` +
          'goedgekeurd. Met de code in deze brief activeert u zelf het nieuwe niveau.',
      },
      { kind: 'code', label: 'Uw activeringscode', code, note: `Geldig tot en met ${validUntil}` },
      { kind: 'heading', text: 'Zo activeert u' },
      {
        kind: 'steps',
        items: [
          `Open de ${CARRIERS[linkChannel]} die u apart van ons krijgt. Daarin staat de link naar de activeringspagina.`,
          'Log in met het middel dat u nu gebruikt en vul de code uit deze brief in.',
          `Na het activeren gebruikt u eHerkenning op niveau ${targetLevel}.`,
        ],
      },
      {
        kind: 'paragraph',
        text:
          'Uw huidige middel blijft geldig totdat u de code hebt gebruikt. Is de code verlopen? Vraag ons dan om een ' +
          'nieuwe brief. De oude code werkt dan niet meer.',
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
          'Hebt u dit niet aangevraagd of herkent u deze aanvraag niet? Gebruik de code dan niet en bel ons zo snel ' +
          `mogelijk op ${unbroken(sender.phone)}. Noem daarbij zaaknummer ${caseNumber}.`,
      },
      { kind: 'contact', ...contact },
    ],
    closing: 'Met vriendelijke groet,',
    labels: LETTER_LABELS.nl,
  };
}
