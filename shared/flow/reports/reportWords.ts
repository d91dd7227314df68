/** Decides how the values of a report read, on the screen, in a file and on paper alike. */
import { CHECK_CODES, checkType } from '../../catalogue/checkTypes';
import { COMPARED_FIELDS } from '../../application/fields/comparedFields';
import { DIFFERENCE_KINDS } from '../../language/differenceKinds';
import type { CellKind, ReportLanguage, ReportValue, Words } from './report';

const say = (nl: string, en: string): Words => ({ nl, en });

/** Stands below a report that has more rows than it may have. */
export const CUT_REPORT: Words = say(
  'Er zijn meer regels dan hier staan. Kies een kortere periode.',
  'There are more rows than these. Choose a shorter period.',
);

type CodeKind = Exclude<CellKind, 'text' | 'number' | 'share' | 'moment' | 'check' | 'field' | 'differenceKind'>;

const CODES: Readonly<Record<CodeKind, Readonly<Record<string, Words>>>> = {
  yesNo: { yes: say('ja', 'yes'), no: say('nee', 'no') },
  checkOutcome: {
    passed: say('akkoord', 'passed'),
    failed: say('niet akkoord', 'failed'),
    notApplicable: say('niet van toepassing', 'not applicable'),
    inquiry: say('nader onderzoek', 'under inquiry'),
    open: say('open', 'open'),
  },
  difference: {
    formattingOnly: say('alleen schrijfwijze', 'spelling only'),
    probableSlip: say('waarschijnlijk een tikfout', 'probably a slip'),
    different: say('verschillend', 'different'),
  },
  resolution: {
    confirmedSame: say('bevestigd als hetzelfde', 'confirmed as the same'),
    registrationOutdated: say('registratie is verouderd', 'registration is outdated'),
    declaredSlip: say('vergissing in de aanvraag', 'slip in the application'),
    notAccepted: say('niet geaccepteerd', 'not accepted'),
    open: say('open', 'open'),
  },
  message: {
    activationCode: say('activeringscode', 'activation code'),
    activationLink: say('activeringslink', 'activation link'),
    customerMessage: say('bericht aan de klant', 'message to the customer'),
  },
  channel: { letter: say('brief', 'letter'), email: say('e-mail', 'e-mail'), sms: say('sms', 'SMS') },
  messageStatus: {
    queued: say('in de wachtrij', 'waiting'),
    printing: say('in een printrun', 'in a print run'),
    sent: say('verzonden', 'sent'),
    bounced: say('onbestelbaar', 'bounced'),
    returned: say('teruggekomen', 'returned'),
    failed: say('niet verstuurd', 'not sent'),
    superseded: say('vervallen', 'cancelled'),
  },
  decision: { approved: say('goedgekeurd', 'approved'), rejected: say('afgewezen', 'rejected') },
  role: {
    verifier: say('verificatiemedewerker', 'verification officer'),
    supervisor: say('teamleider', 'supervisor'),
    auditor: say('auditor', 'auditor'),
    administrator: say('applicatiebeheerder', 'administrator'),
    frontOffice: say('aanvraagportaal', 'application portal'),
    mailGateway: say('mailserver', 'mail server'),
    loginPlatform: say('inlogplatform', 'login platform'),
    system: say('systeem', 'system'),
  },
  reading: {
    'application.read': say('zaak ingezien', 'case opened'),
    'document.read': say('scan ingezien', 'scan looked at'),
    'record.read': say('gegeven ingezien', 'record opened'),
    'list.read': say('lijst ingezien', 'list looked at'),
    inList: say('als regel in een lijst gezien', 'seen as a line of a list'),
    inSearch: say('gevonden bij zoeken', 'found by a search'),
    inFile: say('als regel in een opgehaald bestand', 'as a line of a fetched file'),
    'search.answered': say('gezocht', 'searched'),
    'list.exported': say('werkvoorraad opgehaald als bestand', 'work list fetched as a file'),
    'message.read': say('bericht aan de klant ingezien', 'message to the customer read'),
    'trail.casesExported': say('bewijsbundel van zaken opgehaald', 'bundle of cases fetched'),
    'trail.periodExported': say('bewijsbundel over een periode opgehaald', 'bundle of a period fetched'),
    'sample.exported': say('bewijsbundel van een steekproef opgehaald', 'bundle of a sample fetched'),
    'mail.refusedFetched': say('geweigerd bestand opgehaald', 'refused file fetched'),
    'print.runRead': say('brieven met codes opgehaald', 'letters with codes fetched'),
    'report.made': say('rapport gemaakt', 'report made'),
  },
};

const LOCALES = { nl: 'nl-NL', en: 'en-GB' } as const;

function momentText(value: string, language: ReportLanguage): string {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' } as const;
  return new Intl.DateTimeFormat(LOCALES[language], style).format(new Date(value));
}

function codeText(kind: CodeKind, code: string, language: ReportLanguage): string {
  return CODES[kind][code]?.[language] ?? code;
}

/** A value as people read it; a dash where there is none, and the code itself where nobody gave it a word. */
export function cellText(kind: CellKind, value: ReportValue, language: ReportLanguage): string {
  if (value === null || value === '') {
    return '–';
  }
  const text = String(value);
  switch (kind) {
    case 'text':
    case 'number':
      return text;
    case 'share':
      return new Intl.NumberFormat(LOCALES[language], { style: 'percent' }).format(Number(value));
    case 'moment':
      return momentText(text, language);
    case 'check': {
      const code = CHECK_CODES.find((one) => one === text);
      return code === undefined ? text : `${code} ${checkType(code).title[language]}`;
    }
    case 'field':
      return Object.entries(COMPARED_FIELDS).find(([name]) => name === text)?.[1].title[language] ?? text;
    case 'differenceKind':
      return Object.entries(DIFFERENCE_KINDS).find(([name]) => name === text)?.[1][language] ?? text;
    default:
      return codeText(kind, text, language);
  }
}
