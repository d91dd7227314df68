import { expect, it } from 'vitest';
import { copiedColumns } from '@desk/db/stores/wholeCaseStore';
import { SECRETS } from './secrets';

const SOUNDS_SECRET = /hash|mac(?![a-z])|seal|secret|token|key|salt|digest|nonce|cipher|authTag|^(iv|file)$/i;

/** Called like a secret, and no entry of `SECRETS`: why. */
const MADE_ELSEWHERE = {
  // Of every row that has one, whatever its table.
  'activation_codes.salt': 'a new one for every row',
  'audit_personal_data.salt': 'a new one for every row',
  'check_attempts.salt': 'a new one for every row',
  'decision_signs.salt': 'a new one for every row',
  'decisions.salt': 'a new one for every row',
  'human_verdicts.salt': 'a new one for every row',
  'audit_events.hash': 'follows from the event',
  'audit_events.personalDigest': 'follows from what stands beside the event',
  'audit_events.sealedRows': 'follow from the rows',
  'print_runs.file': 'gone: a case whose run still has it is no prototype',
};

it('are all columns of copied tables that are called like one, but for those that are made elsewhere', () => {
  const sounding = copiedColumns().filter((column) => SOUNDS_SECRET.test(column.split('.')[1] ?? ''));
  const made = Object.entries(SECRETS).flatMap(([table, columns]) =>
    Object.keys(columns).map((property) => `${table}.${property}`),
  );
  expect(sounding.sort()).toEqual([...made, ...Object.keys(MADE_ELSEWHERE)].sort());
});
