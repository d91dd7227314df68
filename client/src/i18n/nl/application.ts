/** Dutch texts of the work list and the page of a case. Words for codes and states stand in vocabulary.ts. */
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
  clockStopped: 'staat stil',
  unassigned: 'Nog niemand',
} as const;
