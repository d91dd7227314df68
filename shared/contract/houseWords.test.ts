/** Tests that every text of the domain speaks as the house does, in both languages. */
import { describe, expect, it } from 'vitest';
import { CHECK_TYPES } from '../catalogue/checkTypes';
import { AUTOMATIC_REMARKS } from '../checks/automatic/automaticRemarks';
import { DESK_REMARKS } from '../checks/deskRemarks';
import { BUILT_IN_TEMPLATES } from '../dispatch/messages/builtInTemplates';
import { MESSAGE_KINDS } from '../dispatch/messages/messageKinds';
import { AUTHORITY_REASONS } from '../dispatch/messages/reasons/authorityReasons';
import { COMPANY_REASONS } from '../dispatch/messages/reasons/companyReasons';
import { CONTACT_REASONS } from '../dispatch/messages/reasons/contactReasons';
import { CONTRACT_REASONS } from '../dispatch/messages/reasons/contractReasons';
import { IDENTITY_REASONS } from '../dispatch/messages/reasons/identityReasons';
import { ACTIONS } from '../flow/actions/actions';
import { INTAKE_ITEMS } from '../intake/intakeItems';
import { INTAKE_REMARKS } from '../intake/intakeRemarks';
import { DIFFERENCE_KINDS } from '../language/differenceKinds';
import { FORMATTING_REASONS } from '../language/formattingReasons';
import { CONTACT_REMARKS } from '../mismatches/contactRemarks';
import { textsIn, wordsToMend } from '../testing/houseWords';
import { ERROR_TEXTS } from './errorTexts';
import { READINESS_REASONS } from './readiness';
import { REFUSAL_TEXTS } from './refusalTexts';

const FOR_STAFF = {
  actions: ACTIONS,
  automatic: AUTOMATIC_REMARKS,
  catalogue: CHECK_TYPES,
  contact: CONTACT_REMARKS,
  desk: DESK_REMARKS,
  differences: DIFFERENCE_KINDS,
  errors: ERROR_TEXTS,
  formatting: FORMATTING_REASONS,
  intake: INTAKE_ITEMS,
  intakeRemarks: INTAKE_REMARKS,
  kinds: MESSAGE_KINDS,
  readiness: READINESS_REASONS,
  refusals: REFUSAL_TEXTS,
};
const FOR_CUSTOMERS = {
  authority: AUTHORITY_REASONS,
  company: COMPANY_REASONS,
  contact: CONTACT_REASONS,
  contract: CONTRACT_REASONS,
  identity: IDENTITY_REASONS,
  templates: BUILT_IN_TEMPLATES,
};

describe.each(['nl', 'en'] as const)('texts in %s', (language) => {
  it.each(Object.entries(FOR_STAFF))('for staff: %s', (_name, tree) => {
    const texts = textsIn(tree, language);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap((text) => wordsToMend(text, language))).toEqual([]);
  });

  it.each(Object.entries(FOR_CUSTOMERS))('for customers: %s', (_name, tree) => {
    const texts = textsIn(tree, language);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.flatMap((text) => wordsToMend(text, language, 'customer'))).toEqual([]);
  });

  it('on the buttons begin with a capital, and end without a point; what is done is said without one too', () => {
    const words = Object.values(ACTIONS).map((action) => action.words[language]);
    const short = words.flatMap((word) => ('done' in word ? [word.label, word.done] : [word.label]));
    expect(short.filter((text) => !/^\p{Lu}.*[^.!:]$/u.test(text))).toEqual([]);
    const long = words.flatMap((word) => ('explain' in word ? [word.explain] : []));
    expect(long.filter((text) => !/^[\p{Lu}“].*\.$/u.test(text))).toEqual([]);
  });

  it('on the buttons are of one action each', () => {
    const labels = Object.values(ACTIONS).map((action) => action.words[language].label);
    expect(labels.filter((label, at) => labels.indexOf(label) !== at)).toEqual([]);
  });
});

it.each([
  ['Klik op je naam', 1],
  ['Zaak succesvol opgeslagen!', 2],
  ['Neem de zaak  en geef haar terug', 2],
  ['U kunt inloggen', 1],
  ['Het kvk nummer in het handelsregister', 2],
  ['U hebt de zaak in behandeling', 0],
])('%s has %i words to mend', (text, count) => {
  expect(wordsToMend(text, 'nl')).toHaveLength(count);
});
