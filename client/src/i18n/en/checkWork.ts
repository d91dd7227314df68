/** English texts of walking through the checks: proposals, pointing, former outcomes; the same keys as the Dutch ones. */
import type { checkWork as nl } from '../nl/checkWork';
import type { Shape } from '../shape';

export const checkWork = {
  source: 'Source: %{source}.',
  why: 'Why?',
  whyKey: 'Why this step is asked',
  whyCompared: 'This difference belongs to check %{code}, %{title}. What is not equal is never taken over in silence.',
  whyAsked: {
    renewed:
      'Renewed: the current level asked this check in this form too. You do it once more; the old verdict no longer holds.',
    additional: 'Additional: the current level did not ask this check, or asked less, or it belongs to an upgrade.',
  },
  lookedAt: 'Looked at: %{sources}.',
  confirmNext: 'Pass or confirm the proposal, and next',
  nextOpen: 'Next open check',
  nextShort: 'Next open',
  more: 'Evidence and remark',
  former: 'Last time, case %{number}: %{outcome}, by %{name} on %{day}. Do the check again.',
  point: 'Point at a part',
  unpoint: 'Remove the part',
  pointHow:
    'Drag over the page. Or move the frame with the arrow keys, make it larger or smaller with Shift, and press Enter.',
  usePoint: 'Use this part',
  frame: 'Part pointed at',
  review: 'Look at %{smart_count} proposal |||| Look at %{smart_count} proposals',
  reviewTitle: 'Proposals of the desk',
  reviewHow: 'Read each proposal. You can confirm once you have seen them all.',
  reviewKey: 'Look at all proposals',
  reviewConfirm: 'Confirm %{smart_count} proposal |||| Confirm %{smart_count} proposals',
  scrollOn: 'Read to the end first.',
  wantedPage: 'Evidence needed: %{names}.',
  wantedPageOrRegister: 'Evidence needed: the answer of the trade register, or %{names}.',
  namePage: 'Cite the page in view as evidence',
  nameShown: 'Cite page %{page}',
  noPageNamed: 'Evidence: no page cited yet.',
  namedSeen: 'Evidence: page %{page}, %{kind} (seen).',
  namedUnseen: 'Evidence: page %{page}, %{kind} (not seen yet).',
  withPart: 'With a part pointed at.',
  evidenceAsOf: 'Evidence: reference date %{day}',
} as const satisfies Shape<typeof nl>;
