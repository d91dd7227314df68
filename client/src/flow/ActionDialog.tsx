/** The dialog of an action, drawn from its entry in the registry of forms; it sends nothing that the command's own shape refuses. */
import { Typography } from '@mui/material';
import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { ACTIONS } from '@desk/shared/flow/actions/actions';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { DialogFrame } from '../ui/DialogFrame';
import { formOf } from './actionForms';
import { ActionFieldInput } from './ActionFieldInput';
import { fieldProblems, inputOf, startValues, type FieldValues } from './actionValues';
import type { PublicActionId } from '@desk/shared/flow/actions/actions';
import { KeptNotice } from './KeptNotice';
import { useKeptDraft, type KeptDraft } from './keptDrafts';
import type { KeptEdits } from './keptEdits';
import { usePerformAction } from './usePerformAction';
import { useOpenedAt } from './useOpenedAt';

type Beside = Omit<KeptDraft<object>, 'change'> & Partial<Pick<KeptEdits<object>, 'isOverOthers'>>;

export interface ActionDialogProps {
  readonly record: ApplicationDetail;
  readonly action: PublicActionId;
  /** What is sent beside the fields, such as the id of the check it is about. */
  readonly fixed?: Readonly<Record<string, unknown>>;
  /** Values to start from, by field. */
  readonly suggested?: FieldValues;
  /** Whom it is about, beside the case: stands above everything that is asked. */
  readonly about?: ReactNode;
  /** What the person should see before confirming. */
  readonly children?: ReactNode;
  /** Further fields of its own, below those of the form; told what would be sent now. */
  readonly after?: ReactNode | ((input: Readonly<Record<string, unknown>>) => ReactNode);
  /** What the dialog keeps of further fields of its own: said, begun anew and forgotten with the rest. */
  readonly beside?: Beside;
  readonly onClose: () => void;
}

/** A draft belongs to the case and to what the dialog is about beside it, such as a person or a check; never to what is typed in it. */
function draftName({ record, action, fixed = {}, beside }: ActionDialogProps): string {
  const typed = Object.keys(beside?.value ?? {});
  const about = Object.entries(fixed).filter(([name, value]) => typeof value === 'string' && !typed.includes(name));
  return [action, record.id, ...about.map(([, value]) => value)].join('.');
}

/** The fields of the form and the further ones, as one form that stood there before or is begun anew. */
function both(draft: KeptDraft<FieldValues>, beside: Beside | undefined) {
  return beside === undefined
    ? draft
    : {
        ...beside,
        isRestored: draft.isRestored || beside.isRestored,
        reset: () => {
          draft.reset();
          beside.reset();
        },
      };
}

/** What is filled in, what still misses once it was tried, and how it is sent. */
function useActionForm(props: ActionDialogProps) {
  const { record, action, fixed, suggested, beside, onClose } = props;
  const { perform, isBusy } = usePerformAction(record);
  const form = formOf(action);
  const start = { ...startValues(form, useOpenedAt()), ...suggested };
  const draft = useKeptDraft<FieldValues>(draftName(props), start);
  const [wasTried, setTried] = useState(false);
  const problems = fieldProblems(form, draft.value);
  const input = { ...inputOf(form, draft.value), ...fixed };
  const isShapeRight = ACTIONS[action].input.safeParse(input).success;
  const confirm = async () => {
    setTried(true);
    if (problems.length > 0 || !isShapeRight || isBusy) {
      return;
    }
    // The parse above has seen this very input; the union of all commands cannot be told apart by type here.
    if (await perform(action, input as never)) {
      draft.forget();
      beside?.forget();
      onClose();
    }
  };
  return {
    form,
    draft,
    input,
    isBusy,
    confirm,
    problems: wasTried ? problems : [],
    isShapeWrong: wasTried && problems.length === 0 && !isShapeRight,
  };
}

export function ActionDialog(props: ActionDialogProps) {
  const { record, action, about, children, after, beside, onClose } = props;
  const translate = useTranslate();
  const { form, draft, input, isBusy, confirm, problems, isShapeWrong } = useActionForm(props);
  const text = translate(`vocabulary.action.${action}`);
  return (
    <DialogFrame
      title={text}
      answer={{ text, isBusy, isGrave: form.tone === 'grave', onGive: () => void confirm() }}
      problem={isShapeWrong ? translate('bench.problem.shape') : null}
      onClose={onClose}
      {...(form.fields.length === 0 ? { startsAt: 'answer' } : {})}
    >
      <Typography variant="body2" color="text.secondary">
        {record.number} · {record.companyName}
      </Typography>
      {about}
      <Typography>{translate(`bench.explain.${action}`)}</Typography>
      <KeptNotice draft={both(draft, beside)} />
      {children}
      {form.fields.map((field, index) => (
        <ActionFieldInput
          key={field.name}
          field={field}
          value={draft.value[field.name] ?? ''}
          isFirst={index === 0 && children === undefined}
          hasProblem={problems.includes(field.name)}
          onChange={(value) => {
            draft.change((before) => ({ ...before, [field.name]: value }));
          }}
        />
      ))}
      {typeof after === 'function' ? after(input) : after}
    </DialogFrame>
  );
}
