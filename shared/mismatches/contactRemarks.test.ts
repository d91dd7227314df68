/** The remarks name fields in both languages and leave no placeholder behind. */
import { describe, expect, it } from 'vitest';
import { CONTACT_REMARKS, contactRemarkText, remarkOnFields, type ContactRemarkKey } from './contactRemarks';

const KEYS = Object.keys(CONTACT_REMARKS) as readonly ContactRemarkKey[];

describe('contact remarks', () => {
  it.each(KEYS)('%s is a full sentence in both languages', (key) => {
    const remark = remarkOnFields(key, ['street']);
    const [dutch, english] = [contactRemarkText(remark, 'nl'), contactRemarkText(remark, 'en')];
    expect(dutch).toMatch(/^[A-Z][^%{}]+\.$/);
    expect(english).toMatch(/^[A-Z][^%{}]+\.$/);
    expect(dutch.includes('Straat')).toBe(english.includes('Street'));
  });

  it('names each field once, by its title', () => {
    const remark = remarkOnFields('notAccepted', ['street', 'poBox', 'street']);
    expect(remark.remarkData).toEqual({ fieldsNl: 'Straat, Postbus', fieldsEn: 'Street, PO box' });
  });

  it('keeps a placeholder in sight that has no value', () => {
    expect(contactRemarkText({ remarkKey: 'declaredSlip', remarkData: {} }, 'en')).toContain('%{fieldsEn}');
  });
});
