/** Dutch texts of the tour over work list and bench. */
import type { TourStepId } from '../../tour/tourSteps';

export const tour = {
  menu: 'Rondleiding',
  offer:
    'Nieuw op de balie? In zes stappen ziet u hoe de werkvoorraad en een zaak werken. U vindt de rondleiding ook onder uw naam.',
  start: 'Begin',
  notNow: 'Niet nu',
  next: 'Volgende',
  back: 'Vorige',
  end: 'Stop',
  done: 'Klaar',
  toCase: 'Ik open een zaak',
  openCase: 'Open hierna een zaak naar keuze: daar gaat de rondleiding verder.',
  progress: 'Stap %{at} van %{of}',
  step: {
    views: {
      title: 'Het werk, in weergaven',
      text: 'Elk tabblad toont een deel van de zaken, met het aantal. “Te doen” begint met wat het eerst af moet.',
    },
    next: {
      title: 'Volgende zaak',
      text: 'Geeft u de zaak die nu het eerst aan de beurt is, en zegt waarom. Een collega krijgt dezelfde zaak niet.',
    },
    search: {
      title: 'Zoek in alles',
      text: 'Vindt zaken, personen, brieven en registraties, hoe u een naam of nummer ook typt. De toetsen van een pagina ziet u met ?.',
    },
    steps: {
      title: 'De stappen van deze zaak',
      text: 'Elke controle en elk verschil is een stap. Met j en k loopt u erlangs; met v gaat u naar de volgende die open staat.',
    },
    evidence: {
      title: 'Het bewijs',
      text: 'De pagina van de brief die bij de stap hoort. Wat u in beeld had, kunt u als bewijs aanwijzen.',
    },
    verdict: {
      title: 'Uw oordeel',
      text: 'Hier staat wat u nagaat; “Waarom?” noemt de regel. Kies met één toets, leg vast, en de volgende stap opent. Zijn alle stappen klaar, dan dient u de zaak in.',
    },
  } satisfies Record<TourStepId, { readonly title: string; readonly text: string }>,
} as const;
