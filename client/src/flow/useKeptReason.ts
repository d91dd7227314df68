/** The reason somebody writes in a small dialog, kept until it was used. */
import { useState } from 'react';
import { isReason } from '@desk/shared/language/reason';
import { useKeptDraft } from './keptDrafts';

/** @param name of the dialog and of what it is about */
export function useKeptReason(name: string) {
  const draft = useKeptDraft(name, { reason: '' });
  const { value, change, forget } = draft;
  const [wasTried, setTried] = useState(false);
  return {
    /** What the field is drawn with. */
    field: { draft, value: value.reason, wasTried, onChange: (reason: string) => change(() => ({ reason })) },
    /** Goes on with the reason; without one the field says what it lacks. */
    withReason: (go: (reason: string) => void) => {
      setTried(true);
      if (isReason(value.reason)) {
        go(value.reason.trim());
      }
    },
    forget,
  };
}
