/** English texts of the first page. */
import type { home as nl } from '../nl/home';
import type { Shape } from '../shape';

export const home = {
  all: 'Show all',
  late: '%{smart_count} case late |||| %{smart_count} cases late',
  next: {
    title: 'What now?',
    none: 'There is no case ready for you to take. Register the post that came in first.',
    unknown: 'The oldest cases are not ready to be taken yet. “Next case” looks further.',
  },
  mine: { title: 'My cases', none: 'You have no cases now. “Next case” gives you one.' },
  decisions: {
    title: 'To decide',
    none: 'No case waits for a decision. A case appears here once an officer submits it.',
    notYours: 'a colleague decides: you worked on it',
  },
  waiting: {
    title: 'Waits for',
    none: 'No case waits for others.',
    mine: '%{smart_count} of yours',
    overdue: '%{smart_count} overdue',
    on: {
      paper: 'the contract of the customer',
      customer: 'an answer of the customer',
      appointment: 'the appointment for identification',
      sending: 'the sending of codes',
      activation: 'activation by the customer',
    },
  },
  cameBack: { title: 'Did not arrive', none: 'All letters and messages have arrived.' },
  news: {
    title: 'New in your cases',
    since: 'By others, since you were last here (%{since}).',
    none: 'Since you were last here (%{since}) nobody else changed anything in your cases.',
    first: 'What others changed in your cases while you were away will appear here.',
  },
  team: {
    load: 'Work of each officer',
    officer: 'Officer',
    working: 'Working on',
    late: 'Late',
    waiting: 'Waits',
    byAge: 'Running cases by age',
    age: 'Working days',
    cases: 'Cases',
    days: '%{from}–%{to}',
    daysOrMore: '%{from} or more',
    inDays: '%{range} working days',
    still: 'Lies still',
    stillNone: 'No case has lain still for longer than usual.',
    sinceDays: 'since today |||| for %{smart_count} days',
  },
} satisfies Shape<typeof nl>;
