/** What a decision rests on, at the left: the whole in a few lines, then what asks for judgement, then the rest, folded and filtered. */
import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import SummarizeOutlined from '@mui/icons-material/SummarizeOutlined';
import { Box, Button, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { COMPARED_FIELDS } from '@desk/shared/application/fields/comparedFields';
import { checkType } from '@desk/shared/catalogue/checkTypes';
import type { ApplicationDetail } from '@desk/shared/contract/resources';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import { moveEntryFocus, onEntryArrow } from '../ui/entryFocus';
import { OutcomeIcon } from '../ui/OutcomeIcon';
import { PaneEntry, type PaneEntryProps } from '../ui/PaneEntry';
import { useShortcut } from '../ui/shortcuts';
import { differenceSign } from '../flow/differenceSign';
import { subjectsOf, type CaseSubject } from '../flow/people';
import { useLanguage } from '../flow/useLanguage';
import { isShown, judgedSections, REST_FILTERS, type JudgedItem, type RestFilter } from './judged';

export interface DecisionListProps {
  readonly record: ApplicationDetail;
  /** Key of the item in view; null for the whole. */
  readonly chosen: string | null;
  readonly onChoose: (item: JudgedItem | null) => void;
}

/** How an item reads: what it is, and about whom and how it stands. */
function useItemEntry(record: ApplicationDetail) {
  const translate = useTranslate();
  const language = useLanguage();
  const subjects = subjectsOf(record);
  /** One name in two roles has two entries of the same check: each then says whose it is. */
  const called = ({ name, kind }: CaseSubject): string =>
    subjects.filter((other) => other.name === name).length > 1
      ? translate('general.inRole', { name, role: lowerFirst(translate(`checks.subject.${kind}`)) })
      : name;
  return (item: JudgedItem): Pick<PaneEntryProps, 'icon' | 'title' | 'caption'> => {
    if (item.kind === 'human') {
      const ids = [item.word.oneId, item.word.otherId];
      const names = subjects.flatMap(({ id, name }) => (id !== null && ids.includes(id) ? [name] : []));
      return {
        icon: <OutcomeIcon outcome="passed" />,
        title: translate(`humans.verdict.${item.word.verdict}`),
        caption: names.join(' · '),
      };
    }
    const about = item.kind === 'check' ? item.check : item.mismatch;
    const whom = subjects.find(({ subject, id }) => subject === about.subject && id === about.subjectId);
    // The head of the case names the company; a case has one.
    const name = whom === undefined || whom.kind === 'company' || whom.name === '' ? '' : called(whom);
    if (item.kind === 'difference') {
      const { field, resolution } = item.mismatch;
      const state = translate(resolution === null ? 'decision.difference.open' : `vocabulary.resolution.${resolution}`);
      return {
        icon: <OutcomeIcon outcome={differenceSign([item.mismatch])} />,
        title: COMPARED_FIELDS[field].title[language],
        caption: [state, name].filter((part) => part !== '').join(' · '),
      };
    }
    const { code, outcome } = item.check;
    return {
      icon: <OutcomeIcon outcome={outcome} />,
      title: checkType(code).title[language],
      caption: [code, translate(`vocabulary.checkOutcome.${outcome ?? 'open'}`), name]
        .filter((part) => part !== '')
        .join(' · '),
    };
  };
}

interface RestProps extends DecisionListProps {
  readonly items: readonly JudgedItem[];
  /** Nothing asks for judgement: then this is what there is to read. */
  readonly isAlone: boolean;
}

/** Everything else: folded until somebody wants it, and then narrowed to what they look for. */
function Rest({ record, items, isAlone, chosen, onChoose }: RestProps) {
  const translate = useTranslate();
  const entryOf = useItemEntry(record);
  const [isOpen, setOpen] = useState(isAlone);
  const [filter, setFilter] = useState<RestFilter>('human');
  const shown = items.filter((item) => item.kind === 'check' && isShown(item.check, filter));
  const isUnfolded = isOpen || items.some(({ key }) => key === chosen);
  return (
    <Box component="section" sx={{ mb: 1 }}>
      <Button
        size="small"
        color="inherit"
        aria-expanded={isUnfolded}
        startIcon={isUnfolded ? <ExpandLess aria-hidden /> : <ExpandMore aria-hidden />}
        sx={{ textAlign: 'left' }}
        onClick={() => setOpen(!isUnfolded)}
      >
        {translate('decision.section.rest')} ({items.length})
      </Button>
      {isUnfolded && (
        <>
          <TextField
            select
            size="small"
            label={translate('decision.filter.label')}
            value={filter}
            slotProps={{ select: { native: true }, inputLabel: { shrink: true } }}
            sx={{ mx: 1, width: 'calc(100% - 16px)', '& select': { fontSize: '0.875rem' } }}
            onChange={(event) => setFilter(REST_FILTERS.find((one) => one === event.target.value) ?? 'all')}
          >
            {REST_FILTERS.map((one) => (
              <option key={one} value={one}>
                {translate(`decision.filter.${one}`)}
              </option>
            ))}
          </TextField>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {shown.map((item) => (
              <PaneEntry
                key={item.key}
                stepKey={item.key}
                {...entryOf(item)}
                current={item.key === chosen ? 'true' : null}
                onChoose={() => onChoose(item)}
              />
            ))}
          </Box>
          {shown.length === 0 && (
            <Typography variant="body2" sx={{ px: 1 }}>
              {translate('decision.filter.none')}
            </Typography>
          )}
        </>
      )}
    </Box>
  );
}

export function DecisionList({ record, chosen, onChoose }: DecisionListProps) {
  const translate = useTranslate();
  const entryOf = useItemEntry(record);
  const sections = judgedSections(record);
  const rest = sections.find(({ id }) => id === 'rest');
  const list = useRef<HTMLElement>(null);
  useShortcut('j', 'decision.key.next', () => moveEntryFocus(list.current, 1));
  useShortcut('k', 'decision.key.previous', () => moveEntryFocus(list.current, -1));
  return (
    <Box
      ref={list}
      component="nav"
      aria-label={translate('decision.basis')}
      onKeyDown={onEntryArrow}
      sx={{ height: '100%', overflowY: 'auto', py: 0.5 }}
    >
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mb: 1 }}>
        <PaneEntry
          icon={<SummarizeOutlined aria-hidden fontSize="small" sx={{ color: 'text.secondary' }} />}
          stepKey="overview"
          title={translate('decision.overview')}
          caption={translate('decision.overviewHint')}
          current={chosen === null ? 'true' : null}
          onChoose={() => onChoose(null)}
        />
      </Box>
      {sections
        .filter(({ id }) => id !== 'rest')
        .map(({ id, items }) => (
          <Box component="section" key={id} sx={{ mb: 1 }}>
            <Typography component="h3" variant="subtitle2" sx={{ px: 1, fontWeight: 700 }}>
              {translate(`decision.section.${id}`)} ({items.length})
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {items.map((item) => (
                <PaneEntry
                  key={item.key}
                  stepKey={item.key}
                  {...entryOf(item)}
                  current={item.key === chosen ? 'true' : null}
                  onChoose={() => onChoose(item)}
                />
              ))}
            </Box>
          </Box>
        ))}
      {rest !== undefined && (
        <Rest record={record} items={rest.items} isAlone={sections.length === 1} chosen={chosen} onChoose={onChoose} />
      )}
    </Box>
  );
}
