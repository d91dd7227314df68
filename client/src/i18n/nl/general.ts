/** Dutch texts that every screen shares: the frame, the menu, signing in, administration, and the small parts. */
import type { CheckDemand } from '@desk/shared/policy/policy';

const policy = {
  title: 'Beleid, versie %{version}',
  version: 'Versie %{version}',
  none: 'Er is nog geen beleid.',
  settings: 'Instellingen',
  matrix: 'Controles per verhoging',
  check: 'Controle',
  unreadable: 'Deze versie heeft een vorm die dit scherm niet kent.',
  mark: {
    renewed: 'O',
    additional: 'A',
    conditionalRenewed: '(O)',
    conditionalAdditional: '(A)',
    notAsked: '·',
  } satisfies Record<CheckDemand, string>,
} as const;

export const general = {
  title: 'Z login upgradebalie',
  retry: 'Probeer opnieuw',
  noneMatch: 'Niets gevonden met deze filters.',
  clearFilters: 'Wis de filters',
  erased: 'gewist',
  kept: 'Dit vulde u eerder in; het is nog niet bewaard.',
  keptOverOthers:
    'Een collega wijzigde intussen ook wat u hier typte. Uw tekst staat eroverheen: kijk alles na voordat u bewaart.',
  startAnew: 'Begin opnieuw',
  close: 'Sluit',
  cancel: 'Annuleer',
  confirm: 'Bevestig',
  yes: 'Ja',
  no: 'Nee',
  none: 'Geen',
  unknown: 'Onbekend',
  loading: 'Bezig met laden…',
  inRole: '%{name} (%{role})',
  notLoaded: 'Dit kon niet worden opgehaald',
  home: 'Naar het begin',
  language: 'Taal',
  light: 'Licht scherm',
  dark: 'Donker scherm',
  levelChange: 'Van %{from} naar %{to}',
  stages: 'Voortgang van de zaak',
  stage: { done: '(klaar)', current: '(hier is de zaak nu)', stopped: '(hier eindigde de zaak)', coming: '(nog niet)' },
  menu: {
    title: 'Hoofdmenu',
    home: 'Vandaag',
    workList: 'Werkvoorraad',
    mail: 'Post',
    decisions: 'Beoordeling',
    dispatch: 'Verzending',
    history: 'Logboek',
    registrations: 'Registraties',
    administration: 'Beheer',
    users: 'Medewerkers',
    policy: 'Beleid',
    templates: 'Klantberichten',
    webhooks: 'Webhooks',
    system: 'Systeemstatus',
  },
  login: {
    title: 'Aanmelden',
    incomplete: 'Vul uw gebruikersnaam en wachtwoord in.',
    signedOut: {
      here: 'U bent hier afgemeld, maar de server was niet bereikbaar. Sluit de browser om zeker te zijn.',
      ended: 'Uw sessie is verlopen of beëindigd. Meld u opnieuw aan; wat u in dit venster had ingevuld, staat er nog.',
    },
  },
  shortcuts: {
    title: 'Sneltoetsen',
    open: 'Toon de sneltoetsen',
    mod: 'Ctrl of Cmd',
    singleKeys: 'Losse toetsen werken als sneltoets',
  },
  users: {
    create: 'Nieuwe medewerker',
    active: 'Actief',
    inactive: 'Niet actief',
    activeHelp: 'Wie niet actief is, kan niet aanmelden.',
    noneFound: 'Er zijn nog geen medewerkers. Maak hierboven de eerste aan.',
    usernameRule: '3 tot 40 tekens: kleine letters, cijfers, punt, streepje; begin met een letter.',
    roleHelp: 'Eén persoon heeft één rol. De rol kan later niet worden gewijzigd.',
    passwordHelp: 'Minstens 12 tekens.',
  },
  policy,
  mail: { noneFound: 'Er is nog geen post. Registreer een brief, of lever bij Stapels een stapel scans in.' },
  dispatches: {
    noneFound:
      'Er is nog niets verzonden. Na een goedkeuring staan hier de brief met de code en de e-mail met de link.',
  },
  registrations: {
    noneFound:
      'Er zijn nog geen registraties. De beheerder van de server leest ze in met “npm run import -- registrations”.',
    holder: 'Naam',
  },
} as const;
