/** English texts of the card on signing authority. */
import type { authority as dutch } from '../nl/authority';
import type { Shape } from '../shape';

export const authority = {
  title: 'Signing authority',
  asOfSigning: 'As of the day of signing, %{day}',
  asOfReceipt: 'The day of signing is not recorded; judged on the day of receipt, %{day}',
  together: 'Together with the others who signed.',
  missing: 'Could still sign:',
  limit: 'up to € %{amount}',
  judge: 'The register does not decide this. Record your own judgement in the checks on authority.',
  verdict: { authorised: 'Yes', notAuthorised: 'No', undetermined: 'Not established' },
  entry: {
    owner: 'owner',
    sole: 'sole authority',
    unlimited: 'unlimited authority',
    fullPower: 'full power of attorney',
    joint: 'joint authority',
    limited: 'limited authority',
    limitedPower: 'limited power of attorney',
    none: 'not authorised',
    unknown: 'authority not stated',
  },
} as const satisfies Shape<typeof dutch>;
