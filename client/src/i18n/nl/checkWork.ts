/** Dutch texts of walking through the checks: proposals, pointing, former outcomes. */
export const checkWork = {
  source: 'Bron: %{source}',
  lookedAt: 'Gekeken naar: %{sources}.',
  confirmNext: 'Akkoord of bevestig voorstel, en volgende',
  nextOpen: 'Volgende open controle',
  former: 'Vorige keer, zaak %{number}: %{outcome}, door %{name} op %{day}. Doe de controle opnieuw.',
  point: 'Wijs aan op de pagina',
  pointed: 'Aangewezen deel van pagina %{page}',
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
  evidenceShown: 'Bewijs: pagina %{page} in beeld',
  evidenceAsOf: 'Bewijs: peildatum %{day}',
} as const;
