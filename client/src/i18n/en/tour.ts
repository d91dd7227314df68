/** English texts of the tour over work list and bench; the same keys as the Dutch ones. */
import type { tour as nl } from '../nl/tour';
import type { Shape } from '../shape';

export const tour: Shape<typeof nl> = {
  menu: 'Tour',
  offer: 'New at the desk? Six steps show how the work list and a case work. You also find the tour under your name.',
  start: 'Start',
  notNow: 'Not now',
  next: 'Next',
  back: 'Back',
  end: 'End',
  done: 'Done',
  toCase: 'I open a case',
  openCase: 'Then open a case of your choice: the tour goes on there.',
  progress: 'Step %{at} of %{of}',
  step: {
    views: {
      title: 'The work, in views',
      text: 'Each tab shows a part of the cases, with how many. “To do” begins with what is due first.',
    },
    next: {
      title: 'Next case',
      text: 'Gives you the case whose turn it is, and says why. No colleague gets the same one.',
    },
    search: {
      title: 'Search everything',
      text: 'Finds cases, people, letters and registrations, however you type a name or number. The keys of a page are on ?.',
    },
    steps: {
      title: 'The steps of this case',
      text: 'Each check and each difference is a step. j and k walk along them; v goes to the next one that is open.',
    },
    evidence: {
      title: 'The evidence',
      text: 'The page of the letter that belongs to the step. What you had on screen, you can name as evidence.',
    },
    verdict: {
      title: 'Your verdict',
      text: 'This says what to look at; “Why?” names the rule. Choose with one key, record it, and the next step opens. When all steps are done, you submit the case.',
    },
  },
};
