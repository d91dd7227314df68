/** English texts of the work list and the page of a case; the same keys as the Dutch ones. */
import type { application as nl } from '../nl/application';
import type { Shape } from '../shape';

import type { AgeState } from '@desk/shared/flow/ageing';

export const application = {
  views: 'Views of the work list',
  view: {
    toDo: 'To do',
    mine: 'My cases',
    decision: 'Awaiting decision',
    waiting: 'Waiting for others',
    closed: 'Closed',
    all: 'All',
  },
  searchHint: 'Number, company, person, phone',
  statuses: '1 state |||| %{smart_count} states',
  noneFound: 'No cases in this view.',
  elsewhere: '1 case with “%{q}” in another view: |||| %{smart_count} cases with “%{q}” in other views:',
  level: 'Level',
  open: 'Still open',
  openChecks: '1 open check |||| %{smart_count} open checks',
  failedChecks: '1 failed check |||| %{smart_count} failed checks',
  openMismatches: '1 open difference |||| %{smart_count} open differences',
  workingDays: '%{smart_count} working day |||| %{smart_count} working days',
  age: {
    onTime: '%{smart_count} working day |||| %{smart_count} working days',
    lastDay: 'due today',
    late: '%{smart_count} working day late |||| %{smart_count} working days late',
    veryLate: '%{smart_count} working day late |||| %{smart_count} working days late',
    waits: 'waits for others',
    waitsUntil: 'waits until %{day}',
    overdue: 'customer %{smart_count} working day overdue |||| customer %{smart_count} working days overdue',
    ended: 'took %{smart_count} working day |||| took %{smart_count} working days',
  } satisfies Record<AgeState | 'waitsUntil', string>,
  ageing: 'Age',
  receivedOn: 'Received',
  dueOn: 'Due',
  priority: 'Priority',
  priorityBy: 'Priority by %{name}: %{reason}',
  why: {
    priority: '%{name} gave this case priority: %{reason}',
    late: 'Oldest case that is ready: %{smart_count} working day late. |||| Oldest case that is ready: %{smart_count} working days late.',
    onTime: 'Oldest case that is ready, due on %{day}.',
  },
  unassigned: 'Nobody yet',
} as const satisfies Shape<typeof nl>;
