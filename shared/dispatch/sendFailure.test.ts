import { describe, expect, it } from 'vitest';
import { SEND_FAILURES, sendFailureOf } from './sendFailure';

describe('a failure to send', () => {
  it.each([
    ['a mailbox that is not there', { code: 'EENVELOPE', responseCode: 550 }, 'refused'],
    ['a message that is not taken', { code: 'EMESSAGE', responseCode: 554 }, 'refused'],
    ['greylisting', { code: 'EENVELOPE', responseCode: 451 }, 'notNow'],
    ['a full mailbox', { code: 'EENVELOPE', responseCode: 452 }, 'notNow'],
    ['a wrong password', { code: 'EAUTH', responseCode: 535 }, 'notLetIn'],
    ['a password that cannot be checked now', { code: 'EAUTH', responseCode: 454 }, 'notLetIn'],
    ['a server that asks to log in first', { code: 'EENVELOPE', responseCode: 530 }, 'notLetIn'],
    ['no safe connection', { code: 'ETLS' }, 'notLetIn'],
    ['nobody at the door', { code: 'ECONNREFUSED' }, 'unreachable'],
    ['nobody at the door, as the mail client says it', { code: 'ESOCKET', syscall: 'connect' }, 'unreachable'],
    ['a line that broke, as the mail client says it', { code: 'ESOCKET', syscall: 'read' }, 'uncertain'],
    ['a name that is not known', { code: 'EDNS' }, 'unreachable'],
    ['a line that broke', { code: 'ECONNRESET' }, 'uncertain'],
    ['an answer that never came', { code: 'ETIMEDOUT' }, 'uncertain'],
    ['a full disk', { code: 'ENOSPC' }, 'notMade'],
    ['nothing known', {}, 'notMade'],
    ['a success told as a failure', { responseCode: 250 }, 'notMade'],
  ] as const)('%s', (_what, error, kind) => {
    expect(sendFailureOf(error)).toBe(kind);
  });

  it('is for good only when the other side says so, or the text itself can never be printed', () => {
    expect(Object.entries(SEND_FAILURES).filter(([, permanent]) => permanent)).toEqual([
      ['refused', true],
      ['notPrintable', true],
    ]);
  });
});
