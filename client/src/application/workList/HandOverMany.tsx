/** Hands the chosen cases to a colleague for one reason, and says of each one that was not handed over why not. */
import { Alert, Box, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useListContext, useNotify, useRefresh, useTranslate } from 'react-admin';
import { ACTIONS } from '@desk/shared/flow/actions/actions';
import type { ListedApplication } from '@desk/shared/contract/resources';
import type { HandedOver } from '@desk/shared/contract/workList';
import { ActionFieldInput } from '../../flow/ActionFieldInput';
import { formOf } from '../../flow/actionForms';
import { fieldProblems, startValues, type FieldValues } from '../../flow/actionValues';
import { KeptNotice } from '../../flow/KeptNotice';
import { useKeptDraft } from '../../flow/keptDrafts';
import type { DeskDataProvider } from '../../providers/dataProvider';
import { DialogFrame } from '../../ui/DialogFrame';
import { refusalSentence } from '../../ui/RefusalHint';
import { useOpenedAt } from '../../flow/useOpenedAt';

const FORM = formOf('handOver');

interface DialogProps {
  readonly rows: readonly ListedApplication[];
  readonly onClose: () => void;
}

/** Sends them, keeps what was refused on the screen, and takes what was done out of the choice. */
function useHandOver({ rows }: DialogProps) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { onUnselectItems } = useListContext<ListedApplication>();
  const refresh = useRefresh();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const [answers, setAnswers] = useState<readonly HandedOver[] | null>(null);
  const send = async ({ userId = '', reason = '' }: FieldValues): Promise<boolean> => {
    setBusy(true);
    try {
      const cases = rows.map(({ id, version }) => ({ id, version }));
      setAnswers(await dataProvider.handOverMany({ userId, reason, cases }));
      onUnselectItems();
      refresh();
      return true;
    } catch (error) {
      notify(error instanceof Error ? error.message : 'general.failed', { type: 'error' });
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { send, isBusy, answers };
}

function Outcome({
  rows,
  answers,
}: {
  readonly rows: readonly ListedApplication[];
  readonly answers: readonly HandedOver[];
}) {
  const translate = useTranslate();
  const refused = answers.filter((answer) => answer.refused !== null);
  const done = answers.length - refused.length;
  const nameOf = (id: string): string => {
    const row = rows.find((one) => one.id === id);
    return row === undefined ? id : `${row.number}, ${row.companyName}`;
  };
  const whyNot = ({ refused: why }: HandedOver): string => {
    const first = why?.refusals[0];
    return first === undefined
      ? translate(`problems.error.${why?.code ?? 'unexpected'}`)
      : refusalSentence(first, translate);
  };
  return (
    <Box aria-live="polite" sx={{ display: 'grid', gap: 1 }}>
      {done > 0 && <Alert severity="success">{translate('application.handOver.done', { smart_count: done })}</Alert>}
      {refused.length > 0 && (
        <Alert severity="warning">
          {translate('application.handOver.refused', { smart_count: refused.length })}
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {refused.map((answer) => (
              <li key={answer.id}>
                {nameOf(answer.id)}: {whyNot(answer)}
              </li>
            ))}
          </Box>
        </Alert>
      )}
    </Box>
  );
}

export default function HandOverMany(props: DialogProps) {
  const { rows, onClose } = props;
  const translate = useTranslate();
  const draft = useKeptDraft<FieldValues>('handOverMany', startValues(FORM, useOpenedAt()));
  const { send, isBusy, answers } = useHandOver(props);
  const [wasTried, setTried] = useState(false);
  const problems = fieldProblems(FORM, draft.value);
  const confirm = async () => {
    setTried(true);
    const isRight = problems.length === 0 && ACTIONS.handOver.input.safeParse(draft.value).success;
    if (isRight && (await send(draft.value))) {
      draft.forget();
    }
  };
  return (
    <DialogFrame
      title={translate('application.handOver.title', { smart_count: rows.length })}
      onClose={onClose}
      {...(answers === null
        ? { answer: { text: translate('vocabulary.action.handOver'), isBusy, onGive: () => void confirm() } }
        : { startsAt: 'close' })}
    >
      {answers === null ? (
        <>
          <Typography>{translate('application.handOver.explain')}</Typography>
          <KeptNotice draft={draft} />
          {FORM.fields.map((field, index) => (
            <ActionFieldInput
              key={field.name}
              field={field}
              value={draft.value[field.name] ?? ''}
              isFirst={index === 0}
              hasProblem={wasTried && problems.includes(field.name)}
              onChange={(value) => {
                draft.change((before) => ({ ...before, [field.name]: value }));
              }}
            />
          ))}
        </>
      ) : (
        <Outcome rows={rows} answers={answers} />
      )}
    </DialogFrame>
  );
}
