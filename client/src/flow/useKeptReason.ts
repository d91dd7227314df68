/** The reason somebody writes in a small dialog, kept until it was used. */
import { useKeptDraft } from './keptDrafts';

/** @param name of the dialog and of what it is about */
export function useKeptReason(name: string) {
  const { value, change, forget } = useKeptDraft(name, { reason: '' });
  return { reason: value.reason, write: (reason: string) => change(() => ({ reason })), forget };
}
