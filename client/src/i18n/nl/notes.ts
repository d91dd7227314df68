/** Dutch texts of notes on a case, and of what concerns somebody. */
import type { AwaitedAccount } from '@desk/shared/contract/accounts';
import type { NotificationKind } from '@desk/shared/flow/notifications';

export const notes = {
  title: 'Notities',
  count: 'Notities (%{smart_count})',
  explain: 'Alleen voor collega’s. Een notitie gaat nooit naar de klant en verandert niets aan de zaak.',
  none: 'Nog geen notities.',
  field: 'Nieuwe notitie',
  help: 'Typ @ om een collega te noemen. Zet geen BSN in een notitie.',
  left: 'Nog %{smart_count} teken |||| Nog %{smart_count} tekens',
  empty: 'Schrijf eerst wat u wilt delen.',
  tooLong: 'Hoogstens %{most} tekens. Maak er twee notities van.',
  tells: 'Krijgt bericht: %{names}',
  unknown: 'Niemand heet %{names}; daar gaat geen bericht heen.',
  colleagues: 'Collega’s',
  save: 'Plaats notitie',
  saved: 'De notitie is geplaatst',
  mentioned: 'Genoemd: %{names}',
  withdraw: 'Trek in',
  withdrawThis: 'Trek in: notitie van %{moment}',
  withdrawn: 'De notitie is ingetrokken',
  withdrawnAt: 'Ingetrokken op %{moment}',
  erased: 'De tekst is gewist.',
} as const;

export const notifications = {
  title: 'Notificaties',
  bell: 'Notificaties, %{smart_count} ongelezen |||| Notificaties, %{smart_count} ongelezen',
  bellNone: 'Notificaties, geen ongelezen',
  none: 'Er zijn geen notificaties. Hier ziet u wanneer een collega u noemt, een zaak bij u komt of post over uw zaak terugkomt.',
  unread: 'Ongelezen',
  readAll: 'Markeer alles als gelezen',
  markRead: 'Markeer als gelezen: zaak %{number}',
  older: 'Toon oudere notificaties',
  agreement: {
    title: 'Accounts die op uw akkoord wachten',
    bell: '%{smart_count} verzoek wacht op uw akkoord |||| %{smart_count} verzoeken wachten op uw akkoord',
    bellNone: 'Geen account wacht op uw akkoord',
    none: 'Geen account wacht op uw akkoord. Hier ziet u wat een andere beheerder voor een account aanvraagt.',
    asked: {
      use: '%{name} vroeg dit account aan.',
      reset: '%{name} vroeg een nieuw wachtwoord aan.',
      factor: '%{name} vroeg de aanmeldcode weg te halen.',
      link: '%{name} vroeg aanmelden via de organisatie aan.',
      certificate: '%{name} legde een certificaat vast.',
    } satisfies Record<AwaitedAccount['what'], string>,
  },
  /** Above the sentence stands the company, with the number of the case. */
  sentence: {
    mentioned: '%{name} noemde u in een notitie.',
    handedOver: '%{name} droeg deze zaak aan u over.',
    takenAway: '%{name} haalde deze zaak bij u weg.',
    givenBack: '%{name} gaf deze zaak, waaraan u werkte, terug aan de werkvoorraad.',
    returned: '%{name} stuurde deze zaak terug naar de controle.',
    letterReturned: 'Een brief over deze zaak kwam onbestelbaar terug.',
    mailBounced: 'Een e-mail of sms over deze zaak kon niet worden bezorgd.',
    answered: 'De klant gaf antwoord; %{name} legde dat vast.',
    mailCame: 'Er kwam post bij deze zaak.',
  } satisfies Record<NotificationKind, string>,
} as const;
