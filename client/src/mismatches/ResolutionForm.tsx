/** The ways in which an officer may settle a difference: only those its class allows, with a reason where one is due. */
import { useTranslate } from 'react-admin';
import type { Mismatch, MismatchResolution } from '@desk/shared/mismatches/mismatch';
import { allowedResolutions, resolutionNeedsReason } from '@desk/shared/mismatches/resolutions';
import { ReasonedChoice } from '../flow/ReasonedChoice';

export interface ResolutionFormProps {
  readonly mismatch: Mismatch;
  readonly isBusy: boolean;
  /** What comes after it; null when this is the last. */
  readonly then: string | null;
  /** `onSaved` is told once it is settled. */
  readonly onResolve: (resolution: MismatchResolution, reason: string, onSaved: () => void) => void;
  readonly onLeave: () => void;
}

export function ResolutionForm({ mismatch, isBusy, then, onResolve, onLeave }: ResolutionFormProps) {
  const translate = useTranslate();
  return (
    <ReasonedChoice
      name={`difference.${mismatch.id}`}
      label={translate('mismatches.settle')}
      choices={allowedResolutions(mismatch.difference).map((resolution) => ({
        id: resolution,
        label: translate(`mismatches.resolve.${resolution}`),
        reasonLabel: resolutionNeedsReason(resolution) ? translate(`mismatches.reasonFor.${resolution}`) : null,
        isGrave: resolution === 'notAccepted',
        obstacle: null,
      }))}
      isBusy={isBusy}
      then={then}
      onChoose={onResolve}
      onLeave={onLeave}
    />
  );
}
