/** Whether somebody is asked for a code before a request goes on: those that wait at the same moment share the question. */
import { createOpenState } from '../ui/openState';

const question = createOpenState();
let waiting: ((isGiven: boolean) => void)[] = [];

export const stepUp = {
  /** Asks for a code. True once it is given; false when somebody would rather not. */
  ask: (): Promise<boolean> => {
    question.open();
    return new Promise((resolve) => waiting.push(resolve));
  },
  answer: (isGiven: boolean): void => {
    question.close();
    const told = waiting;
    waiting = [];
    told.forEach((tell) => tell(isGiven));
  },
  useIsAsked: question.useIsOpen,
};
