/** Tests what the desk proposes on the establishment number (COM-06). */
import { describe, expect, it } from 'vitest';
import { REGISTRATION } from '../automatic/automaticCase.fixture';
import { proposeEstablishment } from './establishment';
import { PROPOSAL_CASE as input } from './proposalCase.fixture';

describe('proposeEstablishment', () => {
  it.each([
    [null, null, 'passed', 'establishmentNone'],
    ['', null, 'passed', 'establishmentNone'],
    ['000037178598', '000037178598', 'inquiry', 'establishmentSame'],
    ['000037178598', null, 'inquiry', 'establishmentDiffers'],
    [null, '000037178598', 'inquiry', 'establishmentDiffers'],
    ['000037178598', '000037178599', 'inquiry', 'establishmentDiffers'],
  ])('COM-06: declared %s beside registered %s is %s', (declared, registered, outcome, remarkKey) => {
    const finding = proposeEstablishment({
      ...input,
      application: { ...input.application, establishmentNumber: declared },
      registration: { ...REGISTRATION, establishmentNumber: registered },
    });
    expect(finding).toMatchObject({ outcome, remarkKey, reasonCode: null });
  });

  it('leaves COM-06 open when the registration is unknown', () => {
    expect(proposeEstablishment({ ...input, registration: null })).toMatchObject({ outcome: 'inquiry' });
  });
});
