/** Takes a letter off the file that was put there by mistake and never had a scan; the history keeps its number and the reason. */
import { useDataProvider, useTranslate } from 'react-admin';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { ReasonField } from '../../flow/ReasonField';
import { useKeptReason } from '../../flow/useKeptReason';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { LetterDialog } from './LetterDialog';
import type { LetterQuestionProps } from './RelinkDialog';
import { useLetterChange } from './useLetterChange';

export function StrikeDialog({ letter, caseVersion, onClose }: LetterQuestionProps & { readonly caseVersion: number }) {
  const translate = useTranslate();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { field, withReason, forget } = useKeptReason(`strike.${letter.id}`);
  const { change, isBusy } = useLetterChange(onClose, forget);
  const { id, number } = letter;
  const confirm = () =>
    withReason((reason) => {
      const strike = () => dataProvider.strikeMail({ id, version: caseVersion, reason });
      void change(strike, { textKey: 'intake.strike.done', values: { number } });
    });
  return (
    <LetterDialog
      title={`${number}: ${lowerFirst(translate('intake.strike.open'))}`}
      explain={translate('intake.strike.explain')}
      confirm={translate('intake.strike.open')}
      isBusy={isBusy}
      onConfirm={confirm}
      onClose={onClose}
    >
      <ReasonField {...field} />
    </LetterDialog>
  );
}
