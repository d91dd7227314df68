/** Dutch texts of the first page. */
import type { WaitedFor } from '@desk/shared/flow/workload';

export const home = {
  all: 'Toon alles',
  late: '%{smart_count} zaak te laat |||| %{smart_count} zaken te laat',
  next: {
    title: 'Wat nu?',
    none: 'Er ligt geen zaak klaar die u kunt nemen. Registreer eerst de post die binnen is.',
    unknown: 'De oudste zaken zijn nog niet klaar om te nemen. “Volgende zaak” zoekt verder.',
  },
  mine: { title: 'Mijn zaken', none: 'U hebt nu geen zaken. Met “Volgende zaak” neemt u er een.' },
  decisions: {
    title: 'Ter beoordeling',
    none: 'Er wacht geen zaak op een besluit. Hier komt een zaak zodra een medewerker die indient.',
    notYours: 'een collega beslist: u werkte hieraan',
  },
  waiting: {
    title: 'Wacht op',
    none: 'Er wacht geen zaak op anderen.',
    mine: '%{smart_count} van u',
    overdue: '%{smart_count} over tijd',
    on: {
      paper: 'het contract van de klant',
      customer: 'antwoord van de klant',
      appointment: 'de identificatieafspraak',
      sending: 'verzending van de codes',
      activation: 'activering door de klant',
    } satisfies Record<WaitedFor, string>,
  },
  cameBack: { title: 'Niet aangekomen', none: 'Alle brieven en berichten zijn aangekomen.' },
  news: {
    title: 'Nieuw in uw zaken',
    since: 'Door anderen, sinds u hier het laatst was (%{since}).',
    none: 'Sinds u hier het laatst was (%{since}), heeft niemand anders iets in uw zaken gewijzigd.',
    first: 'Hier staat straks wat anderen in uw zaken wijzigden terwijl u weg was.',
  },
  team: {
    load: 'Werk per medewerker',
    officer: 'Medewerker',
    working: 'In behandeling',
    late: 'Te laat',
    waiting: 'Wacht',
    byAge: 'Lopende zaken naar looptijd',
    age: 'Werkdagen',
    cases: 'Zaken',
    days: '%{from}–%{to}',
    daysOrMore: '%{from} of meer',
    inDays: '%{range} werkdagen',
    still: 'Ligt stil',
    stillNone: 'Geen zaak ligt langer stil dan gewoon is.',
    sinceDays: 'sinds vandaag |||| al %{smart_count} dagen zo',
  },
} as const;
