import { describe, expect, it } from 'vitest';
import { channelProblem, channelsFor, USUAL_CHANNELS } from './codeChannels';

describe('the channels of code and link', () => {
  it('are letter and e-mail, unless the policy says otherwise for that level', () => {
    const bySms = { code: 'sms', link: 'email' } as const;
    expect(channelsFor({}, 'EH2+')).toEqual(USUAL_CHANNELS);
    expect(channelsFor({ 'EH2+': bySms }, 'EH2+')).toEqual(bySms);
    expect(channelsFor({ 'EH2+': bySms }, 'EH3')).toEqual(USUAL_CHANNELS);
  });

  it.each([
    ['letter', 'email', 'EH2+', null],
    ['letter', 'sms', 'EH2+', null],
    ['sms', 'email', 'EH2+', null],
    ['sms', 'sms', 'EH2+', 'sameChannel'],
    ['letter', 'sms', 'EH3', null],
    ['sms', 'email', 'EH3', 'codeNotByPost'],
    ['sms', 'email', 'EH4', 'codeNotByPost'],
    ['sms', 'sms', 'EH4', 'sameChannel'],
  ] as const)('code by %s and link by %s for %s: %o', (code, link, level, problem) => {
    expect(channelProblem({ code, link }, level)).toBe(problem);
  });
});
