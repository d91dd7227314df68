/** English texts of the step in which an officer says whether two entries of a case are one person. */
import type { humans as nl } from '../nl/humans';
import type { Shape } from '../shape';

export const humans = {
  step: 'The same person as %{name} (%{role})?',
  compare: 'As declared',
  answer: 'One person or two',
  again: 'Judge again',
  unknown: 'not known',
  document: '%{kind}, ends in %{end}, valid until %{until}',
  consequence:
    'As one person, both roles share one identity document and one verdict for each check. Earlier verdicts stay; where they contradict each other you judge that check again. In doubt? Keep them apart.',
  because: {
    sameBirthDate: 'The birth date is the same, but the name is spelt differently.',
    sameDocument: 'The same identity document was recorded for both, but the data differ.',
  },
  verdict: { joined: 'One person', apart: 'Kept apart' },
  reasonFor: {
    joinHumans: 'What shows that this is one person?',
    keepHumansApart: 'Why do you keep them apart?',
  },
  part: {
    firstNames: 'First names',
    initials: 'Initials',
    surname: 'Surname',
    birthDate: 'Birth date',
    document: 'Identity document',
  },
  source: {
    evidenceMissing:
      'Recording one person takes a copy of the identity document. Say on the scan which page is the copy.',
    evidenceOtherKind: 'First open the copy of the identity document of either of them on the scan.',
    evidenceNotSeen: 'First look at the copy of the identity document on the scan.',
  },
} as const satisfies Shape<typeof nl>;
