/** A draft of the policy: what it changes, the form for administrators while it is open, and what may be done with it. */
import { Alert, LinearProgress, Stack, Typography } from '@mui/material';
import { useCallback } from 'react';
import { useCanAccess, useGetList, useRecordContext, useTranslate } from 'react-admin';
import { policySchema, type PolicyContent } from '@desk/shared/policy/policy';
import { comparePolicies } from '@desk/shared/policy/policyChanges';
import type { PolicyRow, ShownDraft } from '@desk/shared/contract/resources';
import { useLanguage } from '../../flow/useLanguage';
import { useKeptEdits } from '../../flow/keptEdits';
import { KeptNotice } from '../../flow/KeptNotice';
import { ReasonField } from '../../flow/ReasonField';
import { DateTimeText } from '../../ui/DateTimeText';
import { LoadFailure } from '../../ui/LoadFailure';
import { PageTitle } from '../../ui/PageTitle';
import { RecordPage } from '../../ui/RecordPage';
import { PolicyMatrix } from '../PolicyMatrix';
import { PolicySettingsTable } from '../PolicySettingsTable';
import { DraftActions } from './DraftActions';
import { DraftEffect } from './DraftEffect';
import { DraftFindings } from './DraftFindings';
import { DraftMatrix } from './DraftMatrix';
import { DraftSettings } from './DraftSettings';
import { problemsInWords } from './draftWords';

interface EditorProps {
  readonly draft: ShownDraft;
  readonly base: PolicyContent;
}

function DraftEditor({ draft, base }: EditorProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const kept = useKeptEdits(`policyDraft.${draft.id}`, { content: draft.content, reason: draft.reason });
  const { content, reason } = kept.value;
  const { change } = kept;
  const setContent = (next: PolicyContent) => change((before) => ({ ...before, content: next }));
  const setCell = useCallback<Parameters<typeof DraftMatrix>[0]['onSet']>(
    ({ code, transition }, demand) => {
      change((before) => {
        const { matrix } = before.content;
        const column = { ...matrix[transition], [code]: demand };
        return { ...before, content: { ...before.content, matrix: { ...matrix, [transition]: column } } };
      });
    },
    [change],
  );
  const isChanged = reason !== draft.reason || comparePolicies(draft.content, content).length > 0;
  const isSound = problemsInWords(content, { translate, language }).length === 0;
  return (
    <>
      <KeptNotice draft={kept} />
      <DraftActions
        draft={draft}
        base={base}
        content={content}
        reason={reason}
        isChanged={isChanged}
        isSound={isSound}
        onDone={kept.forget}
      />
      <DraftFindings before={base} baseVersion={draft.baseVersion} content={content} />
      <DraftEffect draft={draft} isChanged={isChanged} />
      <ReasonField
        isLong
        // It began with one: what it lacks now is said at once.
        wasTried
        label={translate('policyDraft.reason')}
        help={translate('policyDraft.reasonHelp')}
        value={reason}
        onChange={(written) => change((before) => ({ ...before, reason: written }))}
      />
      <DraftSettings content={content} onChange={setContent} />
      <DraftMatrix before={base.matrix} matrix={content.matrix} onSet={setCell} />
    </>
  );
}

function DraftReader({ draft, base }: EditorProps) {
  return (
    <>
      <DraftFindings before={base} baseVersion={draft.baseVersion} content={draft.content} />
      {draft.status === 'open' && <DraftEffect draft={draft} isChanged={false} />}
      <PolicySettingsTable settings={draft.content.settings} />
      <PolicyMatrix matrix={draft.content.matrix} />
    </>
  );
}

function DraftContent() {
  const translate = useTranslate();
  const draft = useRecordContext<ShownDraft>();
  const filter = { version: draft?.baseVersion ?? 0 };
  const {
    data: versions,
    error,
    refetch,
  } = useGetList<PolicyRow>('policies', { filter }, { enabled: draft !== undefined });
  const { canAccess } = useCanAccess({ resource: 'policy-drafts', action: 'edit' });
  const { data: base } = policySchema.safeParse(versions?.[0]?.content);
  if (draft === undefined) {
    return null;
  }
  const title = translate('policyDraft.title', { version: draft.baseVersion });
  if (versions === undefined) {
    return (
      <>
        <PageTitle text={title} />
        {error === null ? (
          <LinearProgress aria-label={translate('general.loading')} />
        ) : (
          <LoadFailure error={error} onRetry={() => refetch()} />
        )}
      </>
    );
  }
  const names = draft.editors.map(({ name }) => name).join(', ');
  const isOpen = draft.status === 'open' && canAccess === true;
  return (
    <Stack spacing={2} sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={title} />
      <Typography>
        {translate(`policyDraft.status.${draft.status}`)}. {translate('policyDraft.by', { name: draft.draftedByName })}{' '}
        <DateTimeText value={draft.changedAt} withTime />. {translate('policyDraft.writers', { names })}.
      </Typography>
      {draft.policyVersion !== null && (
        <Alert severity="success">{translate('policyDraft.became', { version: draft.policyVersion })}</Alert>
      )}
      {!isOpen && <Typography>{translate('policyDraft.why', { reason: draft.reason })}</Typography>}
      {base === undefined && <Alert severity="warning">{translate('general.policy.unreadable')}</Alert>}
      {base !== undefined &&
        (isOpen ? (
          // What a colleague saved is a draft to begin with anew.
          <DraftEditor key={`${draft.id}-${String(draft.version)}`} draft={draft} base={base} />
        ) : (
          <DraftReader draft={draft} base={base} />
        ))}
    </Stack>
  );
}

export default function PolicyDraftShow() {
  return (
    <RecordPage nameKey="resources.policy-drafts.name">
      <DraftContent />
    </RecordPage>
  );
}
