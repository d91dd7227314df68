/** The frame of a question about the letter of a message: asked, recorded, and closed once that is done. */
import type { ReactNode } from 'react';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { DialogFrame } from '../../ui/DialogFrame';
import { useDispatchCall } from '../useDispatchCall';

export interface LetterDialogProps {
  readonly dispatchId: string;
  readonly onClose: () => void;
}

interface LetterQuestionProps {
  readonly question: string;
  readonly confirm: string;
  /** Said once it is recorded. */
  readonly doneKey: string;
  /** Goes on with what was written, or says what it lacks; without it there is nothing to write. */
  readonly answering?: (go: (text: string) => void) => void;
  readonly record: (provider: DeskDataProvider, text: string) => Promise<void>;
  readonly onDone?: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function LetterQuestion({
  question,
  confirm,
  doneKey,
  answering = (go) => go(''),
  ...more
}: LetterQuestionProps) {
  const { record, onDone, onClose, children } = more;
  const { call, isBusy } = useDispatchCall();
  const send = async (text: string): Promise<void> => {
    if ((await call((provider) => record(provider, text).then(() => true), doneKey)) !== null) {
      onDone?.();
      onClose();
    }
  };
  return (
    <DialogFrame
      title={question}
      answer={{ text: confirm, isBusy, onGive: () => answering((text) => void send(text)) }}
      onClose={onClose}
    >
      {children}
    </DialogFrame>
  );
}
