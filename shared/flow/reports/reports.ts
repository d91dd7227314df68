/** THE registry of reports: a new one is an entry here and its query in `db/reports`; the compiler asks for the latter. */
import type { ReportColumn, ReportDefinition, Words } from './report';

const words = (nl: string, en: string): Words => ({ nl, en });
const column = (id: string, kind: ReportColumn['kind'], title: Words): ReportColumn => ({ id, kind, title });

const below = (...of: Parameters<typeof column>): ReportColumn => ({ ...column(...of), isBelow: true });

const CASES = column('cases', 'number', words('Aantal', 'Number'));
const CHECK = column('check', 'check', words('Controle', 'Check'));
const DECISION = column('decision', 'decision', words('Besluit', 'Decision'));
const DECIDED_BY = column('decidedBy', 'text', words('Besloten door', 'Decided by'));

export const REPORTS = {
  checkOutcomes: {
    title: words('Uitkomsten per controle', 'Outcomes per check'),
    explain: words(
      'Hoe elke controle bij het besluit was uitgekomen en met welke reden, van de besluiten in de periode.',
      'How each check had come out when the decision was made and for which reason, of the decisions in the period.',
    ),
    columns: [
      CHECK,
      column('outcome', 'checkOutcome', words('Uitkomst', 'Outcome')),
      column('reason', 'text', words('Reden (code)', 'Reason (code)')),
      CASES,
    ],
    chart: { by: 'check', series: 'outcome', value: 'cases' },
    access: 'reports.read',
    namesPeople: false,
  },
  mismatchKinds: {
    title: words('Soorten verschil', 'Kinds of mismatch'),
    explain: words(
      'Waarin aanvraag en registratie verschilden en hoe dat is opgelost, van de zaken waarover in de periode is besloten.',
      'In what application and registration differed and how that was settled, of the cases that were decided in the period.',
    ),
    columns: [
      column('field', 'field', words('Gegeven', 'Field')),
      column('difference', 'difference', words('Verschil', 'Difference')),
      column('kind', 'differenceKind', words('Soort', 'Kind')),
      column('resolution', 'resolution', words('Opgelost als', 'Settled as')),
      CASES,
    ],
    chart: { by: 'field', series: 'difference', value: 'cases' },
    access: 'reports.read',
    namesPeople: false,
  },
  leadTimes: {
    title: words('Doorlooptijd in werkdagen', 'Lead time in working days'),
    explain: words(
      'Hoeveel werkdagen een besluit kostte vanaf ontvangst. Wachten op de klant of op een afspraak telt niet mee.',
      'How many working days a decision took from receipt. Waiting for the customer or an appointment does not count.',
    ),
    columns: [
      column('days', 'number', words('Werkdagen', 'Working days')),
      DECISION,
      CASES,
      column('until', 'share', words('Binnen zoveel dagen', 'Within so many days')),
    ],
    chart: { by: 'days', series: 'decision', value: 'cases' },
    access: 'reports.read',
    namesPeople: false,
  },
  fourEyes: {
    title: words('Vier ogen: wie beslist over wie', 'Four eyes: who decides for whom'),
    explain: words(
      'Hoe vaak een teamleider besloot over zaken die een medewerker behandelde, in de periode. Het deel is dat van alle besluiten over zaken van die medewerker.',
      'How often a supervisor decided cases that a colleague had handled, in the period. The share is that of all decisions on cases of this colleague.',
    ),
    columns: [
      column('handledBy', 'text', words('Behandeld door', 'Handled by')),
      DECIDED_BY,
      column('approved', 'number', words('Goedgekeurd', 'Approved')),
      column('rejected', 'number', words('Afgewezen', 'Rejected')),
      CASES,
      column('share', 'share', words('Deel', 'Share')),
      column('otherEyes', 'yesNo', words('Vier ogen', 'Four eyes')),
    ],
    chart: { by: 'handledBy', series: 'decidedBy', value: 'cases' },
    access: 'reports.read',
    namesPeople: true,
  },
  waivers: {
    title: words('Ontheffingen', 'Waivers'),
    explain: words(
      'Voor welke controles ontheffing is gevraagd, door wie, en of de teamleider die overnam, bij de besluiten in de periode.',
      'For which checks a waiver was asked, by whom, and whether the supervisor accepted it, with the decisions in the period.',
    ),
    columns: [
      CHECK,
      column('askedBy', 'text', words('Gevraagd door', 'Asked by')),
      DECIDED_BY,
      DECISION,
      column('accepted', 'yesNo', words('Overgenomen', 'Accepted')),
      CASES,
    ],
    chart: { by: 'check', series: 'accepted', value: 'cases' },
    access: 'reports.read',
    namesPeople: true,
  },
  whoSawWhat: {
    title: words('Wie zag welke zaak en welke scan', 'Who saw which case and which scan'),
    explain: words(
      'Alle inzage in de periode, ook ophalen als bestand. Wie een zaak alleen als regel in een lijst zag, staat er apart bij. Voor een datalek: kies de zaak, of de medewerker om wie het gaat.',
      'Every look in the period, files that were fetched included. Whoever saw a case as a line of a list alone is told apart. For a data breach: choose the case, or the colleague that it is about.',
    ),
    columns: [
      column('case', 'text', words('Zaak', 'Case')),
      below('company', 'text', words('Bedrijf', 'Company')),
      column('who', 'text', words('Wie', 'Who')),
      below('role', 'role', words('Rol', 'Role')),
      column('what', 'reading', words('Wat', 'What')),
      below('scan', 'text', words('Scan', 'Scan')),
      column('pages', 'text', words('Pagina’s', 'Pages')),
      column('first', 'moment', words('Eerste keer', 'First time')),
      below('last', 'moment', words('Laatste keer', 'Last time')),
      column('times', 'number', words('Keer', 'Times')),
    ],
    chart: { by: 'who', series: null, value: 'times' },
    access: 'reports.reads',
    namesPeople: true,
    isNarrowed: true,
  },
} as const satisfies Readonly<Record<string, ReportDefinition>>;

export type ReportId = keyof typeof REPORTS;
export const REPORT_IDS = Object.keys(REPORTS) as [ReportId, ...ReportId[]];

/** The same without the literals, for whoever treats all alike. */
export function reportOf(id: ReportId): ReportDefinition {
  return REPORTS[id];
}
