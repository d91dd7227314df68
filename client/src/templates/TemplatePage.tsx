/** The words of one kind of message in one language: to be changed by administrators, with what they make of a case beside them. */
import { Alert, Box, Button, LinearProgress, Paper, TextField, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import { useCanAccess, useDataProvider, useNotify, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import type { TemplateDesk, TemplateHistory } from '@desk/shared/contract/messageTemplates';
import { isMessageKind, messageKind, placeholdersOf } from '@desk/shared/dispatch/messages/messageKinds';
import { isReason } from '@desk/shared/language/reason';
import { MESSAGE_TEMPLATES } from '../access/screenAccess';
import { useKeptEdits } from '../flow/keptEdits';
import { KeptNotice } from '../flow/KeptNotice';
import { ReasonField } from '../flow/ReasonField';
import { useLanguage } from '../flow/useLanguage';
import { NotFoundPage } from '../layout/NotFoundPage';
import type { DeskDataProvider } from '../providers/dataProvider';
import type { TemplatePlace } from '../providers/templateCalls';
import { LoadFailure } from '../ui/LoadFailure';
import { PageTitle } from '../ui/PageTitle';
import { BlockFields } from './BlockFields';
import { TemplatePreview } from './TemplatePreview';
import { TemplateVersions } from './TemplateVersions';
import { problemsInWords } from './templateWords';

interface EditorProps {
  readonly place: TemplatePlace;
  readonly history: TemplateDesk;
  readonly mayChange: boolean;
}

function useSave({ place, history }: EditorProps, onSaved: () => void) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const queryClient = useQueryClient();
  const notify = useNotify();
  const [isBusy, setBusy] = useState(false);
  const save = async (template: TemplateHistory['current']['template'], reason: string): Promise<void> => {
    setBusy(true);
    try {
      await dataProvider.saveTemplate(place, { template, reason, basedOn: history.current.version });
      onSaved();
      await queryClient.invalidateQueries({ queryKey: ['message-templates'] });
      notify('templates.saved', { type: 'success' });
    } catch (error) {
      notify(error instanceof Error ? error.message : 'general.failed', { type: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return { save, isBusy };
}

function Preview(props: ComponentProps<typeof TemplatePreview>) {
  const translate = useTranslate();
  return (
    <Box component="section" aria-label={translate('templates.preview')}>
      <Typography variant="h2" sx={{ mb: 1 }}>
        {translate('templates.preview')}
      </Typography>
      <TemplatePreview {...props} />
    </Box>
  );
}

function Editor(props: EditorProps) {
  const { place, history, mayChange } = props;
  const translate = useTranslate();
  const kept = useKeptEdits(`template.${place.kind}.${place.language}`, {
    template: history.current.template,
    reason: '',
  });
  const { template, reason } = kept.value;
  const setTemplate = (next: typeof template) => kept.change((before) => ({ ...before, template: next }));
  const { save, isBusy } = useSave(props, kept.forget);
  const problems = problemsInWords(place.kind, template, translate);
  const isChanged = JSON.stringify(template) !== JSON.stringify(history.current.template);
  const [wasTried, setTried] = useState(false);
  const onSave = () => {
    setTried(true);
    if (isReason(reason)) {
      void save(template, reason);
    }
  };
  const named = placeholdersOf(place.kind)
    .map((name) => `{{${name}}}`)
    .join(' ');
  const text = (name: 'subject' | 'salutation' | 'closing') => (
    <TextField
      fullWidth
      size="small"
      label={translate(`templates.field.${name}`)}
      value={template[name]}
      onChange={({ target }) => {
        setTemplate({ ...template, [name]: target.value });
      }}
    />
  );
  return (
    <Box
      sx={{ display: 'grid', gap: 3, gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' } }}
    >
      {mayChange && (
        <Box
          component="section"
          aria-label={translate('templates.words')}
          sx={{ display: 'grid', gap: 1.5, alignContent: 'start' }}
        >
          <KeptNotice draft={kept} />
          <Typography variant="body2">{translate('templates.named', { named })}</Typography>
          {text('subject')}
          {text('salutation')}
          <BlockFields
            blocks={template.blocks}
            slots={messageKind(place.kind).slots}
            onChange={(blocks) => setTemplate({ ...template, blocks })}
          />
          {text('closing')}
          {problems.map((problem) => (
            <Alert key={problem} severity="error">
              {problem}
            </Alert>
          ))}
          <ReasonField
            label={translate('templates.reason')}
            value={reason}
            wasTried={wasTried}
            onChange={(written) => kept.change((before) => ({ ...before, reason: written }))}
          />
          <Box>
            <Button variant="contained" disabled={isBusy || !isChanged || problems.length > 0} onClick={onSave}>
              {translate('templates.save')}
            </Button>
          </Box>
        </Box>
      )}
      <Preview place={place} template={template} sender={history.sender} isSound={problems.length === 0} />
      <TemplateVersions history={history} onTake={mayChange ? setTemplate : null} />
    </Box>
  );
}

function Page({ place }: { readonly place: TemplatePlace }) {
  const translate = useTranslate();
  const language = useLanguage();
  const dataProvider = useDataProvider<DeskDataProvider>();
  const { canAccess } = useCanAccess({ resource: MESSAGE_TEMPLATES, action: 'edit' });
  const { data, error, refetch } = useQuery({
    queryKey: ['message-templates', place],
    queryFn: () => dataProvider.templateHistory(place),
  });
  const title = `${messageKind(place.kind).title[language]} (${translate(`templates.language.${place.language}`)})`;
  return (
    <Paper variant="outlined" sx={{ p: { xs: 1, sm: 2 }, minWidth: 0 }}>
      <PageTitle text={title} />
      <Typography sx={{ mb: 2 }}>{messageKind(place.kind).sentWhen[language]}.</Typography>
      {error !== null && <LoadFailure error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <LinearProgress aria-label={translate('general.loading')} />}
      {data !== undefined && canAccess !== undefined && (
        // What a colleague saved is a text to begin with anew.
        <Editor key={data.current.version} place={place} history={data} mayChange={canAccess} />
      )}
    </Paper>
  );
}

export default function TemplatePage() {
  const { kind = '', language = '' } = useParams();
  if (!isMessageKind(kind) || (language !== 'nl' && language !== 'en')) {
    return <NotFoundPage />;
  }
  return <Page key={`${kind}-${language}`} place={{ kind, language }} />;
}
