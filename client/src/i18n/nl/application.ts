/** Dutch texts of the work list and the page of a case. Words for codes and states stand in vocabulary.ts. */
import type { AgeState } from '@desk/shared/flow/ageing';

export const application = {
  views: 'Weergaven van de werkvoorraad',
  view: {
    toDo: 'Te doen',
    mine: 'Mijn zaken',
    decision: 'Ter beoordeling',
    waiting: 'Wacht op anderen',
    closed: 'Afgerond',
    all: 'Alles',
  },
  searchHint: 'Nummer, bedrijf, persoon, telefoon',
  statuses: '1 status |||| %{smart_count} statussen',
  noneFound: 'Geen zaken in deze weergave.',
  elsewhere:
    'Wel 1 zaak met “%{q}” in een andere weergave: |||| Wel %{smart_count} zaken met “%{q}” in andere weergaven:',
  level: 'Niveau',
  open: 'Nog open',
  openChecks: '1 open controle |||| %{smart_count} open controles',
  failedChecks: '1 controle niet akkoord |||| %{smart_count} controles niet akkoord',
  openMismatches: '1 open verschil |||| %{smart_count} open verschillen',
  workingDays: '%{smart_count} werkdag |||| %{smart_count} werkdagen',
  age: {
    onTime: '%{smart_count} werkdag |||| %{smart_count} werkdagen',
    lastDay: 'vandaag klaar',
    late: '%{smart_count} werkdag te laat |||| %{smart_count} werkdagen te laat',
    veryLate: '%{smart_count} werkdag te laat |||| %{smart_count} werkdagen te laat',
    waits: 'wacht op anderen',
    waitsUntil: 'wacht tot %{day}',
    overdue: 'klant %{smart_count} werkdag over tijd |||| klant %{smart_count} werkdagen over tijd',
    ended: 'duurde %{smart_count} werkdag |||| duurde %{smart_count} werkdagen',
  } satisfies Record<AgeState | 'waitsUntil', string>,
  ageing: 'Looptijd',
  receivedOn: 'Ontvangen',
  dueOn: 'Uiterlijk',
  priority: 'Voorrang',
  priorityBy: 'Voorrang van %{name}: %{reason}',
  why: {
    priority: 'Deze zaak heeft voorrang van %{name}: %{reason}',
    late: 'Oudste zaak die klaarligt: %{smart_count} werkdag te laat. |||| Oudste zaak die klaarligt: %{smart_count} werkdagen te laat.',
    onTime: 'Oudste zaak die klaarligt, uiterlijk %{day}.',
  },
  unassigned: 'Nog niemand',
} as const;
