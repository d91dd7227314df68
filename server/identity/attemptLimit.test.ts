import { describe, expect, it } from 'vitest';
import { createAttemptLimit } from './attemptLimit';

const at = (minutes: number) => new Date(Date.UTC(2026, 0, 1, 9, minutes));

function failTimes(times: number) {
  const limit = createAttemptLimit();
  for (let time = 0; time < times; time += 1) {
    limit.fail('anna', at(0));
  }
  return limit;
}

describe('createAttemptLimit', () => {
  it('lets the tenth attempt through and refuses the eleventh', () => {
    expect(() => failTimes(9).check('anna', at(1))).not.toThrow();
    expect(() => failTimes(10).check('anna', at(1))).toThrow('tooManyRequests');
  });

  it('says how long to wait', () => {
    expect(() => failTimes(10).check('anna', at(5))).toThrow(expect.objectContaining({ retryAfterSeconds: 600 }));
  });

  it('forgets after a quarter of an hour, and after a success', () => {
    expect(() => failTimes(10).check('anna', at(15))).not.toThrow();
    const limit = failTimes(10);
    limit.forget('anna');
    expect(() => limit.check('anna', at(1))).not.toThrow();
  });

  it('counts each name by itself', () => {
    expect(() => failTimes(10).check('bert', at(1))).not.toThrow();
  });

  it('cannot be filled with made-up names without end', () => {
    const limit = failTimes(10);
    for (let number = 0; number < 10_000; number += 1) {
      limit.fail(`name${number}`, at(0));
    }
    expect(() => limit.check('anna', at(1))).not.toThrow();
    expect(() => limit.check('name9999', at(1))).not.toThrow();
  });
});
