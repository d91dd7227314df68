/** What every part of the form of a draft gets: the draft, and where its changes go. */
import type { PolicyContent } from '@desk/shared/policy/policy';

export interface DraftPartProps {
  readonly content: PolicyContent;
  readonly onChange: (content: PolicyContent) => void;
}
