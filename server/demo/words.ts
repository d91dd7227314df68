/** The words of the pages that only a demo has, in both languages. */
import type { ErrorCode } from '@desk/shared/contract/errors';
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import { say } from '@desk/shared/contract/sentences';

export const DEMO_LANGUAGES = ['nl', 'en'] as const;
export type DemoLanguage = (typeof DEMO_LANGUAGES)[number];

export const WORDS = {
  notice: say(
    'Dit is de demo. Deze pagina speelt de wereld buiten de balie; een echte installatie heeft die niet.',
    'This is the demo. This page plays the world outside the desk; a real installation does not have it.',
  ),
  otherLanguage: say('English', 'Nederlands'),
  toDesk: say('Naar de balie', 'To the desk'),
  toMails: say('Naar de mails van de demo', 'To the mails of the demo'),
  mailsTitle: say('Mails van de demo', 'Mails of the demo'),
  mailsIntro: say(
    'De demo verstuurt geen mail. Wat klanten zouden krijgen, staat hier; de nieuwste bovenaan.',
    'The demo sends no mail. What customers would get is here; the newest comes first.',
  ),
  noMails: say(
    'Er is nog geen mail. Keur als teamleider een zaak goed: een paar seconden later staat de mail met de link hier.',
    'There is no mail yet. Approve a case as a supervisor: a few seconds later the mail with the link is here.',
  ),
  to: say('Aan', 'To'),
  read: say('Lees de mail', 'Read the mail'),
  choosePassword: say('Kies het wachtwoord', 'Choose the password'),
  openLink: say('Open de activeringslink', 'Open the activation link'),
  activateTitle: say('eHerkenning activeren', 'Activate eHerkenning'),
  activateIntro: say(
    'U hebt de link uit de mail geopend. Typ nu de code uit de brief: maak als teamleider een printrun, open het pdf-bestand en meld dat de brief op de post is.',
    'You opened the link of the mail. Now type the code of the letter: make a print run as a supervisor, open the PDF and report the letter as posted.',
  ),
  code: say('Activeringscode', 'Activation code'),
  codeHelp: say(
    'Staat in de brief. Hoofdletters, spaties en streepjes maken niet uit.',
    'It is in the letter. Capitals, spaces and dashes do not matter.',
  ),
  surname: say('Achternaam van de ontvanger', 'Surname of the receiver'),
  birthDate: say('Geboortedatum van de ontvanger', 'Birth date of the receiver'),
  activate: say('Activeer', 'Activate'),
  doneTitle: say('Het is gelukt', 'It is done'),
  done: say(
    'Middel %{means} heeft nu niveau %{level}, vanaf %{day}.',
    'Means %{means} now has level %{level}, from %{day}.',
  ),
  doneNext: say(
    'Zoek in de balie zaak %{case}: de zaak is afgerond zodra iedere persoon heeft geactiveerd.',
    'Look up case %{case} at the desk: it is completed once every person has activated.',
  ),
  brokenLink: say(
    'Deze link is niet compleet. Open de link vanuit de lijst met mails.',
    'This link is not complete. Open the link from the list of mails.',
  ),
} as const;

/** What the page says where the desk's own sentence is meant for a program. */
const OWN_REFUSALS: Partial<Record<ErrorCode, ReturnType<typeof say>>> = {
  malformed: say('Vul de velden helemaal in.', 'Fill in every field.'),
  notAuthenticated: say(
    'Deze installatie kent het inlogplatform van de demo niet. Begin met een lege map data: dan vult npm start de demo.',
    'This installation does not know the login platform of the demo. Begin with an empty data folder: npm start then fills the demo.',
  ),
  receiverNotNamed: say(
    'Bij niveau EH4 bevestigt u wie u bent. Vul uw achternaam en geboortedatum in.',
    'At level EH4 you confirm who you are. Fill in your surname and birth date.',
  ),
  receiverOther: say(
    'Deze achternaam of geboortedatum is niet die van de persoon voor wie de code is.',
    'This surname or birth date is not that of the person the code is for.',
  ),
  idempotencyKeyReused: say(
    'Dit formulier is al verstuurd. Open de link opnieuw.',
    'This form was sent already. Open the link again.',
  ),
};

/** The sentence for a refusal of the desk, in the words of the page or else of the desk. */
export function refusalWords(refused: ErrorCode, language: DemoLanguage): string {
  return (OWN_REFUSALS[refused] ?? ERROR_TEXTS[refused])[language];
}
