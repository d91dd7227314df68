/** Decides by which two channels code and link go: never both by one, and for the higher levels the code by registered post. */
import { ASSURANCE_LEVELS, type AssuranceLevelId } from '../application/assuranceLevels';

export const CODE_CHANNELS = ['letter', 'sms'] as const;
export type CodeChannel = (typeof CODE_CHANNELS)[number];
export const LINK_CHANNELS = ['email', 'sms'] as const;
export type LinkChannel = (typeof LINK_CHANNELS)[number];

export interface CodeChannels {
  readonly code: CodeChannel;
  readonly link: LinkChannel;
}

/** Code by letter, link by e-mail. Source: product owner's decision on channels */
export const USUAL_CHANNELS: CodeChannels = { code: 'letter', link: 'email' };

export type ChannelsByLevel = Readonly<Partial<Record<AssuranceLevelId, CodeChannels | undefined>>>;

/**
 * @param chosen by the policy; a level that is left out has the usual ones
 * @param level that is activated
 */
export function channelsFor(chosen: ChannelsByLevel, level: AssuranceLevelId): CodeChannels {
  return chosen[level] ?? USUAL_CHANNELS;
}

export type ChannelProblem = 'sameChannel' | 'codeNotByPost';

/**
 * What keeps two channels from being used for a level.
 * @returns null when they may be. Sources: product owner's decision (two different channels); EU 2015/1502 annex 2.2.2
 *   (delivery that can be assumed to reach the person: registered post for EH3 and EH4)
 */
export function channelProblem({ code, link }: CodeChannels, level: AssuranceLevelId): ChannelProblem | null {
  if (code === link) {
    return 'sameChannel';
  }
  return ASSURANCE_LEVELS[level].registeredPost && code !== 'letter' ? 'codeNotByPost' : null;
}
