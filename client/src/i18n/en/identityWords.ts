/** English words for the codes of identity documents. */
import type { IdentityWordKeys } from '../nl/identityWords';

export const identityWords = {
  documentKind: {
    passport: 'Passport',
    identityCard: 'Identity card',
    residencePermit: 'Residence permit',
    drivingLicence: 'Driving licence',
    foreign: 'Foreign document',
  },
  zoneOutcome: {
    right: 'All right',
    masked: 'All right, in part not checkable (masked)',
    wrong: 'Wrong',
    unread: 'Not read',
  },
  documentStatus: {
    valid: 'Not reported',
    lost: 'Reported lost',
    stolen: 'Reported stolen',
    foundAgain: 'Was reported and found again: stays invalid',
    unknown: 'Unknown to the service',
    unavailable: 'No answer',
  },
  mrzDigit: {
    number: 'Document number',
    birthDate: 'Birth date',
    expiry: 'Valid until',
    personal: 'Personal number',
    composite: 'Total',
  },
  digitState: {
    right: 'right',
    wrong: 'wrong',
    masked: 'not checkable (masked)',
    absent: 'not on this document',
  },
  documentFinding: {
    letterO: 'The number has a letter O; Dutch numbers have none.',
    numberFormat: 'The number does not have the shape of a Dutch document number.',
    confusedCharacter: 'The MRZ has a letter where a digit belongs, an O for a 0 for instance.',
    impossibleDate: 'The MRZ has a date that does not exist.',
    kindDiffers: 'The kind of document differs from the MRZ.',
    stateDiffers: 'The state differs from the MRZ.',
    numberDiffers: 'The number differs from the MRZ.',
    nameDiffers: 'The name differs from the MRZ.',
    birthDateDiffers: 'The birth date differs from the MRZ.',
    expiryDiffers: 'The expiry date differs from the MRZ.',
  },
  documentHint: {
    unusualZero: 'The number has a zero; numbers issued after 2019 have none. Look whether it is a letter.',
    firstLetter: 'The first letter is usual for another kind of document.',
    nameCutOff: 'The name fills its whole line and may have been cut off.',
    partnerName: 'A partner’s name is printed behind the surname (e/v). The MRZ leaves it out; recorded as printed.',
    looksMasked: 'It looks as if the citizen service number is masked. Tick that.',
  },
} as const satisfies IdentityWordKeys;
