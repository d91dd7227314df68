/** Dutch texts of drafting a next version of the policy. */
import type { PolicyDraftStatus } from '@desk/shared/policy/policyDraft';
import type { PolicyProblem } from '@desk/shared/policy/policyBasics';
import type { RunningCases } from '@desk/shared/contract/policyDrafts';

export const policyDraft = {
  since: 'vanaf %{day}',
  title: 'Concept vanuit versie %{version}',
  drafts: 'Concepten',
  versions: 'Versies',
  by: 'Opgesteld door %{name}, laatst gewijzigd op',
  writers: 'Aan gewerkt door: %{names}',
  start: 'Stel een nieuwe versie op',
  startHelp:
    'Het concept begint als kopie van de nieuwste versie. Pas als een andere beheerder het in werking stelt, geldt het.',
  reason: 'Waarom een nieuwe versie',
  reasonHelp: 'Minstens drie tekens; staat later bij de versie.',
  withTheDesk: 'Meegeleverd met het systeem',
  begin: 'Begin concept',
  save: 'Bewaar concept',
  saved: 'Concept bewaard',
  unsaved: 'Er zijn wijzigingen die nog niet zijn bewaard.',
  discard: 'Leg terzijde',
  discardAsk: 'Dit concept terzijde leggen?',
  discardHelp: 'U kunt het dan nog lezen, niet meer wijzigen of in werking stellen.',
  discarded: 'Concept terzijde gelegd',
  putInForce: 'Stel in werking',
  putInForceHelp: 'U stelt versie %{version} in werking. Dat kan alleen als u niet zelf aan het concept werkte.',
  now: 'Nu',
  fromDay: 'Vanaf een dag',
  day: 'Ingangsdag',
  dayHelp: 'Begint om middernacht, een dag na vandaag of later.',
  isInForce: 'Versie %{version} is in werking gesteld.',
  became: 'Dit concept is versie %{version} geworden.',
  running: 'Lopende zaken',
  runningCases: {
    keep: 'Houden de versie waaronder ze zijn begonnen',
    move: 'Gaan over zodra deze versie begint; wat daardoor anders wordt beoordeeld, wordt heropend',
  } satisfies Record<RunningCases, string>,
  moves: 'Lopende zaken gaan over naar deze versie.',
  keeps: 'Lopende zaken houden hun eigen versie.',
  why: 'Reden: %{reason}',
  approvedBy: 'Opgesteld door %{drafter}, in werking gesteld door %{approver}.',
  state: { upcoming: 'Gaat nog in', inForce: 'In werking', past: 'Eerder' },
  status: { open: 'In bewerking', discarded: 'Terzijde gelegd', inForce: 'In werking gesteld' } satisfies Record<
    PolicyDraftStatus,
    string
  >,
  differences: 'Wat anders is dan versie %{version}',
  noDifferences: 'Er is nog niets anders.',
  levelsFromTo: 'Niveaus die kunnen worden aangevraagd: %{from} → %{to}',
  warnings: 'Let op',
  warning: {
    checkOff: '%{check} wordt niet meer gevraagd bij %{transitions}.',
    levelOff: 'Niemand kan nog een middel op %{level} aanvragen.',
    looser: '%{setting} is ruimer dan gebruikelijk (%{usual}).',
  },
  channel: { code: 'Code voor %{level}', link: 'Link voor %{level}' },
  post: { from: 'Vanaf', days: 'Werkdagen', add: 'Voeg een begindag toe', remove: 'Verwijder %{from}' },
  problem: {
    postDays: 'Noem bij de post per begindag 0 tot 10 werkdagen, elke dag één keer en minstens één.',
    basicNotAsked: '%{check} is verplicht bij %{transition}: dat eist het stelsel.',
    sameChannel: 'Code en link voor %{level} moeten langs twee verschillende kanalen.',
    codeNotByPost: 'De code voor %{level} gaat per aangetekende brief.',
    nobodyAppears: 'Wijs aan wie voor %{level} in persoon verschijnt.',
    outOfBounds: '%{setting}: kies een heel getal van %{least} tot en met %{most}.',
    noLevel: 'Laat minstens één niveau toe.',
  } satisfies Record<PolicyProblem | 'outOfBounds' | 'noLevel' | 'postDays', string>,
  effect: {
    title: 'Wat dit bij de laatste zaken had gedaan',
    onlySaved: 'Dit gaat over het concept zoals het is bewaard.',
    none: 'Van de laatste zaken (%{smart_count}) was er geen anders gegaan.',
    some: 'Van de laatste %{smart_count} zaken waren er %{changed} anders gegaan. Van ondertekenaars telt wat zij zelf opgaven.',
    more: 'in %{smart_count} zaak erbij |||| in %{smart_count} zaken erbij',
    less: 'in %{smart_count} zaak niet meer |||| in %{smart_count} zaken niet meer',
    otherwise: 'in %{smart_count} zaak in een andere vorm |||| in %{smart_count} zaken in een andere vorm',
    toSeparateRoute:
      '%{smart_count} zaak was naar de aparte route gegaan |||| %{smart_count} zaken waren naar de aparte route gegaan',
    toNormalRoute:
      '%{smart_count} zaak was in de gewone route gebleven |||| %{smart_count} zaken waren in de gewone route gebleven',
    moreAppear:
      'In %{smart_count} zaak had iemand in persoon moeten verschijnen |||| In %{smart_count} zaken had iemand in persoon moeten verschijnen',
    fewerAppear:
      'In %{smart_count} zaak had niemand meer in persoon hoeven verschijnen |||| In %{smart_count} zaken had niemand meer in persoon hoeven verschijnen',
    otherChannels:
      'In %{smart_count} zaak waren code of link langs een ander kanaal gegaan |||| In %{smart_count} zaken waren code of link langs een ander kanaal gegaan',
    levelNotOffered:
      '%{smart_count} zaak had niet kunnen worden aangevraagd |||| %{smart_count} zaken hadden niet kunnen worden aangevraagd',
    uncertified:
      '%{smart_count} medewerker zou geen identiteitscontroles kunnen vastleggen: er is vandaag geen geldig certificaat |||| %{smart_count} medewerkers zouden geen identiteitscontroles kunnen vastleggen: zij hebben vandaag geen geldig certificaat',
  },
  cannotSave: 'Zo kan het niet worden bewaard',
  levels: 'Niveaus die kunnen worden aangevraagd',
  appears: '%{subject} verschijnt in persoon voor %{level}',
  keys: 'Pijltjes gaan door de tabel, spatie kiest de volgende mogelijkheid, of kies met een cijfer: %{keys}.',
  required: 'verplicht',
  changedCell: 'gewijzigd',
  print: 'Print',
  reopened: 'Opnieuw te beoordelen',
  reopenedHelp: 'Deze controles zijn heropend. De eerdere uitkomst staat erbij en telt niet meer.',
  formerly: 'eerder: %{outcome}',
} as const;
