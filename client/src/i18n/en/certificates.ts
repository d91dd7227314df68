/** English texts of the certificates without which a policy can keep somebody from recording identity checks. */
import type { certificates as nl } from '../nl/certificates';
import type { Shape } from '../shape';

export const certificates = {
  title: 'Certificate for identity checks',
  none: 'No certificate has been recorded yet.',
  notAsked: 'The policy asks no certificate now.',
  missing: 'No certificate that counts. Identity checks cannot be recorded now.',
  missingSomewhere:
    'No certificate that counts. In some of the cases identity checks cannot be recorded now: their policy asks one.',
  until: 'Counts up to and including %{day}.',
  endsSoon: 'Ends soon: counts up to and including %{day}. Have a new certificate recorded in time.',
  state: {
    waiting: 'Waits for another administrator',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    valid: 'Counts',
    ended: 'Over',
  },
  days: 'Issued on %{issuedOn}, counts up to and including %{validUntil}.',
  recordedBy: 'Recorded by %{name} on %{day}.',
  confirmedBy: 'Confirmed by %{name}.',
  withdrawnBy: 'Withdrawn by %{name} on %{day}. Reason: %{reason}',
  withdrawnWithAccount:
    'Withdrawn on %{day}, when %{name} gave this account another name, mail address or link. Have it recorded anew.',
  endsWithName: 'With another name a certificate for identity checks no longer counts: it belongs to one person.',
  endsWithAddress: 'Certificates for identity checks no longer count after that. Have them recorded anew.',
  record: 'Record certificate',
  recordHelp:
    'Record what %{name} showed you. It counts once another administrator confirms it, up to and including the same day a year later.',
  kind: 'Training or examination',
  issuedOn: 'Issued on',
  recorded: 'Recorded. Another administrator has to confirm it.',
  waits: '%{asker} recorded a certificate on',
  help: 'Look at the certificate of this colleague yourself, and compare name, training and day.',
  endedWaiting: 'This certificate ended while it waited. Refuse it, and have one recorded that counts.',
  confirm: 'Confirm the certificate',
  confirmCertificateDone: 'The certificate is confirmed.',
  refuseCertificateDone: 'The certificate does not go through.',
  withdraw: 'Withdraw certificate',
  withdrawHelp: '%{name} then records no identity checks any more, unless another certificate counts.',
  reason: 'Reason',
  withdrawCertificateDone: 'The certificate is withdrawn.',
  someEnd: 'Certificates for identity checks that ask attention:',
  ofEnding: '%{name}: counts up to and including %{day}',
  ofMissing: '%{name}: no certificate that counts',
  more: 'and %{smart_count} more colleague |||| and %{smart_count} more colleagues',
} satisfies Shape<typeof nl>;
