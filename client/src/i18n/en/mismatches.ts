/** English texts of the screens for differences; the same keys as the Dutch ones. */
import type { mismatches as nl } from '../nl/mismatches';
import type { Shape } from '../shape';

export const mismatches = {
  none: 'Nothing has been compared yet. That happens as soon as the first letter is registered.',
  noRegistration: 'No registration was found to compare with.',
  oneCause: 'These fields differ for one reason. Your answer holds for all of them.',
  identicalFields: '%{smart_count} field equal |||| %{smart_count} fields equal',
  subject: { contract: 'Contract', company: 'Company', signer: 'Signer', manager: 'Manager', user: 'User' },
  declared: 'Declared',
  registered: 'Registered',
  empty: 'empty',
  inRegister: 'Trade register',
  register: {
    notAsked: 'The trade register has not been asked about this application yet.',
    found: 'Trade register: data of %{moment}, from %{provider}.',
    notFound: 'The trade register does not know this KVK number (%{moment}).',
    unavailable: 'The trade register gave no answer (%{moment}); nothing was compared with it.',
  },
  source: {
    name: 'name',
    statutoryName: 'statutory name',
    tradeName: 'trade name',
    legalForm: 'legal form',
    kvkNumber: 'number',
    establishment: 'establishment',
    mainEstablishment: 'main establishment',
    visit: 'visiting address',
    post: 'postal address',
    functionary: 'functionary',
  },
  notComparable: {
    shielded: 'cannot be compared (shielded)',
    notInRegister: 'cannot be compared (not in the register)',
    notDeclared: 'cannot be compared (not declared)',
  },
  sign: { space: 'space', blank: 'white space' },
  words: {
    instead: 'character %{position}: %{declared} instead of %{other}',
    missing: 'missing before character %{position}: %{other}',
    extra: 'character %{position}: %{declared} too many',
    more: 'and %{smart_count} more difference |||| and %{smart_count} more differences',
  },
  key: {
    next: 'Next difference',
    first: 'Settle the difference: first button',
    second: 'Settle the difference: second button',
    third: 'Settle the difference: third button',
  },
  class: {
    identical: 'equal',
    formattingOnly: 'spelling only',
    probableSlip: 'probably a slip',
    different: 'different',
  },
  settle: 'Settle the difference',
  settleAgain: 'Change',
  settledBy: 'by %{name}, %{moment}',
  resolve: {
    confirmedSame: 'Confirm as the same',
    registrationOutdated: 'Registration is outdated',
    declaredSlip: 'Slip in the application',
    notAccepted: 'Do not accept',
  },
  reasonFor: {
    confirmedSame: 'Why is this the same?',
    registrationOutdated: 'What shows that the registration is outdated?',
    declaredSlip: 'How did the customer confirm the slip?',
    notAccepted: 'Why do you not accept this difference?',
  },
} as const satisfies Shape<typeof nl>;
