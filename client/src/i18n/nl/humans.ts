/** Dutch texts of the step in which an officer says whether two entries of a case are one person. */
import type { HumanQuestion, HumanVerdictId } from '@desk/shared/application/humans';
import type { EvidenceRefusalCode } from '@desk/shared/checks/evidence/evidenceRefusal';

export const humans = {
  step: 'Dezelfde persoon als %{name} (%{role})?',
  compare: 'Zoals opgegeven',
  answer: 'Eén persoon of twee',
  again: 'Beoordeel opnieuw',
  unknown: 'niet bekend',
  document: '%{kind}, eindigt op %{end}, geldig tot en met %{until}',
  consequence:
    'Als één persoon delen beide rollen één identiteitsbewijs en één oordeel per controle. Eerdere oordelen blijven staan; spreken ze elkaar tegen, dan beoordeelt u die controle opnieuw. Twijfelt u? Houd hen dan apart.',
  because: {
    sameBirthDate: 'De geboortedatum is gelijk, maar de naam is anders geschreven.',
    sameDocument: 'Voor beiden is hetzelfde identiteitsbewijs vastgelegd, maar de gegevens verschillen.',
  } satisfies Record<HumanQuestion['because'], string>,
  verdict: { joined: 'Eén persoon', apart: 'Apart gehouden' } satisfies Record<HumanVerdictId, string>,
  reasonFor: {
    joinHumans: 'Waaraan ziet u dat het één persoon is?',
    keepHumansApart: 'Waarom houdt u hen apart?',
  },
  part: {
    firstNames: 'Voornamen',
    initials: 'Voorletters',
    surname: 'Achternaam',
    birthDate: 'Geboortedatum',
    document: 'Identiteitsbewijs',
  },
  source: {
    evidenceMissing:
      'Eén persoon kunt u pas vastleggen met een kopie van het identiteitsbewijs erbij. Zeg op de scan welke pagina de kopie is.',
    evidenceOtherKind: 'Open eerst op de scan de kopie van het identiteitsbewijs van een van beiden.',
    evidenceNotSeen: 'Bekijk eerst op de scan de kopie van het identiteitsbewijs.',
  } satisfies Record<EvidenceRefusalCode, string>,
} as const;
