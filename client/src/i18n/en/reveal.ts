/** English texts of what is masked to whoever does not work on a case. */
import type * as dutch from '../nl/reveal';
import type { Shape } from '../shape';

export const reveal: Shape<typeof dutch.reveal> = {
  show: 'Show',
  of: 'Show data of %{name}',
  masked: 'masked',
  title: 'Show data of %{name}',
  explain:
    'You do not work on this case. That is why birth date, e-mail address and mobile number are masked. You see them for %{minutes} minutes; your reason stands in the history of the case.',
  reason: 'Why do you have to see this?',
  reasonHelp: 'For example: the customer calls about a mail that did not arrive.',
  done: 'The data are on the screen',
};
