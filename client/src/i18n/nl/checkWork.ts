/** Dutch texts of walking through the checks: proposals, pointing, former outcomes. */
import type { Renewal } from '@desk/shared/checks/check';

export const checkWork = {
  source: 'Bron: %{source}.',
  why: 'Waarom?',
  whyKey: 'Waarom deze stap wordt gevraagd',
  whyCompared: 'Dit verschil hoort bij controle %{code}, %{title}. Wat niet gelijk is, wordt nooit stil overgenomen.',
  whyAsked: {
    renewed:
      'Opnieuw: ook het huidige niveau vroeg deze controle in deze vorm. U doet die nog een keer; het oude oordeel geldt niet meer.',
    additional:
      'Aanvullend: het huidige niveau vroeg deze controle niet, of minder streng, of de controle hoort bij een upgrade.',
  } satisfies Record<Renewal, string>,
  lookedAt: 'Gekeken naar: %{sources}.',
  confirmNext: 'Akkoord of bevestig voorstel, en volgende',
  nextOpen: 'Volgende open controle',
  nextShort: 'Volgende open',
  more: 'Bewijs en opmerking',
  former: 'Vorige keer, zaak %{number}: %{outcome}, door %{name} op %{day}. Doe de controle opnieuw.',
  point: 'Wijs aan op de pagina',
  unpoint: 'Verwijder aanwijzing',
  pointHow:
    'Sleep over de pagina. Of verschuif het kader met de pijltjes, maak het met Shift groter of kleiner, en druk op Enter.',
  usePoint: 'Gebruik dit deel',
  frame: 'Aangewezen deel',
  review: 'Bekijk %{smart_count} voorstel |||| Bekijk %{smart_count} voorstellen',
  reviewTitle: 'Voorstellen van het systeem',
  reviewHow: 'Lees elk voorstel. Bevestigen kan als u alles hebt gezien.',
  reviewKey: 'Bekijk alle voorstellen',
  reviewConfirm: 'Bevestig %{smart_count} voorstel |||| Bevestig %{smart_count} voorstellen',
  scrollOn: 'Lees eerst tot onderaan.',
  wantedPage: 'Nodig als bewijs: %{names}.',
  wantedPageOrRegister: 'Nodig als bewijs: het antwoord van het Handelsregister, of %{names}.',
  namePage: 'Wijs de pagina in beeld aan als bewijs',
  nameShown: 'Wijs pagina %{page} aan',
  noPageNamed: 'Bewijs: nog geen pagina aangewezen.',
  namedSeen: 'Bewijs: pagina %{page}, %{kind} (gezien).',
  namedUnseen: 'Bewijs: pagina %{page}, %{kind} (nog niet gezien).',
  withPart: 'Met een aangewezen deel.',
  evidenceAsOf: 'Bewijs: peildatum %{day}',
} as const;
