/** English texts of notes on a case, and of what concerns somebody. */
import type * as dutch from '../nl/notes';
import type { Shape } from '../shape';

export const notes: Shape<typeof dutch.notes> = {
  title: 'Notes',
  count: 'Notes (%{smart_count})',
  explain: 'For colleagues only. A note never goes to the customer and changes nothing of the case.',
  none: 'No notes yet.',
  field: 'New note',
  help: 'Type @ to name a colleague. Put no citizen service number in a note.',
  left: '%{smart_count} character left |||| %{smart_count} characters left',
  empty: 'Write first what you want to share.',
  tooLong: 'At most %{most} characters. Make it two notes.',
  tells: 'Will be told: %{names}',
  unknown: 'Nobody is called %{names}; nobody will be told.',
  colleagues: 'Colleagues',
  save: 'Post note',
  saved: 'The note was posted',
  mentioned: 'Named: %{names}',
  withdraw: 'Withdraw',
  withdrawThis: 'Withdraw: note of %{moment}',
  withdrawn: 'The note was withdrawn',
  withdrawnAt: 'Withdrawn on %{moment}',
  erased: 'The text was erased.',
};

export const notifications: Shape<typeof dutch.notifications> = {
  title: 'Notifications',
  bell: 'Notifications, %{smart_count} unread |||| Notifications, %{smart_count} unread',
  bellNone: 'Notifications, none unread',
  none: 'There are no notifications. You see here when a colleague names you, a case comes to you, or post about your case comes back.',
  unread: 'Unread',
  readAll: 'Mark all as read',
  markRead: 'Mark as read: case %{number}',
  agreement: {
    title: 'Accounts that wait for your agreement',
    bell: '%{smart_count} request waits for your agreement |||| %{smart_count} requests wait for your agreement',
    bellNone: 'No account waits for your agreement',
    none: 'No account waits for your agreement. Here you see what another administrator asks for an account.',
    asked: {
      use: '%{name} requested this account.',
      reset: '%{name} requested a new password.',
      factor: '%{name} asked to take away the sign-in code.',
      link: '%{name} asked for signing in through the organisation.',
      certificate: '%{name} recorded a certificate.',
    },
  },
  older: 'Show older notifications',
  sentence: {
    mentioned: '%{name} named you in a note.',
    handedOver: '%{name} handed this case over to you.',
    takenAway: '%{name} took this case from you.',
    givenBack: '%{name} gave this case, on which you worked, back to the work list.',
    returned: '%{name} sent this case back for checking.',
    letterReturned: 'A letter about this case came back undeliverable.',
    mailBounced: 'An e-mail or text message about this case could not be delivered.',
    answered: 'The customer answered; %{name} recorded it.',
    mailCame: 'Post came in for this case.',
  },
};
