/** What a check in the list is given, closed or open. */
import type { ApplicationDetail, CheckWithAttempts } from '@desk/shared/contract/resources';
import type { ScanPage } from './checkDraft';

export interface CheckRowProps {
  readonly record: ApplicationDetail;
  readonly check: CheckWithAttempts;
  readonly isOpen: boolean;
  readonly shown: ScanPage | null;
  readonly onShowScan: (page: ScanPage) => void;
  readonly onPoint: (onPointed: (place: ScanPage) => void) => void;
  readonly onToggle: () => void;
  readonly onSaved: (goOn: boolean) => void;
}
