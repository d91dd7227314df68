/** Says what the page on screen is: as the desk proposes with one key, or otherwise with another; a copy says whose it is. */
import { Box, Button, Chip, Menu, MenuItem, Typography } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { humansOf } from '@desk/shared/application/humans';
import type { ApplicationDetail, SeenPage } from '@desk/shared/contract/resources';
import { PAGE_KINDS, type PageKind } from '@desk/shared/application/pageKinds';
import { KeyHint } from '../../../flow/KeyHint';
import { fullName } from '../../../flow/people';
import { usePerformAction } from '../../../flow/usePerformAction';
import { useShortcut } from '../../../ui/shortcuts';
import { AS_PROPOSED_KEY, PAGE_KIND_KEYS } from './pageKindKeys';

export interface PageKindBarProps {
  readonly documentId: string;
  readonly page: number;
  /** The page has its kind: on to the next one that has none, whichever scan it is in. */
  readonly onNext: (place: Pick<SeenPage, 'documentId' | 'page'>) => void;
}

interface Human {
  readonly name: string;
  readonly ids: readonly string[];
}

/** Everybody whose copy can be in the letter, each human once. */
function copyOwners(record: ApplicationDetail): Human[] {
  return humansOf(record).map((entries) => ({
    name: entries[0] === undefined ? '' : fullName(entries[0]),
    ids: entries.map(({ id }) => id),
  }));
}

/** What the page is now, whose it is, and who said so. */
function PageKindNow({ page, record }: { readonly page: SeenPage; readonly record: ApplicationDetail }) {
  const translate = useTranslate();
  if (page.kind !== null) {
    const names = copyOwners(record)
      .filter(({ ids }) => ids.some((id) => page.subjectIds.includes(id)))
      .map(({ name }) => name);
    const kind = translate(`pages.kind.${page.kind}`);
    const label = names.length === 0 ? kind : `${kind}: ${names.join(', ')}`;
    return <Chip size="small" color="success" variant="outlined" label={label} title={page.setByName ?? ''} />;
  }
  return (
    <Chip
      size="small"
      color="warning"
      variant="outlined"
      label={
        page.proposed === null
          ? translate('pages.unnamed')
          : translate('pages.proposed', { kind: translate(`pages.kind.${page.proposed}`) })
      }
    />
  );
}

function KindKey({ kind, onUse }: { readonly kind: PageKind; readonly onUse: () => void }) {
  useShortcut(PAGE_KIND_KEYS[kind], `pages.kind.${kind}`, onUse);
  return null;
}

function ProposedKey({ onUse }: { readonly onUse: () => void }) {
  const translate = useTranslate();
  useShortcut(AS_PROPOSED_KEY, 'pages.asProposed', onUse);
  return (
    <Button size="small" variant="contained" aria-keyshortcuts={AS_PROPOSED_KEY} onClick={onUse}>
      {translate('pages.asProposed')}&nbsp;
      <KeyHint keys={AS_PROPOSED_KEY} />
    </Button>
  );
}

type Open = 'kinds' | 'humans' | null;

interface NamingProps {
  readonly record: ApplicationDetail;
  readonly page: SeenPage;
  readonly onNext: PageKindBarProps['onNext'];
}

/** The page to read after this one: the next without a kind, from here to the end and then from the start. */
function nextUnnamed({ pages }: ApplicationDetail, page: SeenPage): SeenPage | undefined {
  const at = pages.indexOf(page);
  return [...pages.slice(at + 1), ...pages.slice(0, at)].find(({ kind }) => kind === null);
}

function Naming({ record, page, onNext }: NamingProps) {
  const translate = useTranslate();
  const { perform, isBusy } = usePerformAction(record);
  const [open, setOpen] = useState<Open>(null);
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const humans = copyOwners(record);
  const name = (kind: PageKind, subjectIds: readonly string[] = []) => {
    setOpen(null);
    const pages = [{ page: page.page, kind, subjectIds: [...subjectIds] }];
    if (!isBusy) {
      const next = nextUnnamed(record, page);
      void perform('setPageKind', { documentId: page.documentId, pages }).then((done) => {
        if (done && next !== undefined) {
          onNext({ documentId: next.documentId, page: next.page });
        }
      });
    }
  };
  const choose = (kind: PageKind) => {
    // Only what was on screen can be named; a moment later it was.
    if (!page.seen) {
      return;
    }
    const [only, ...others] = humans;
    if (kind === 'identityCopy' && (only === undefined || others.length > 0)) {
      setOpen('humans');
    } else {
      name(kind, kind === 'identityCopy' ? only?.ids : []);
    }
  };
  const { proposed } = page;
  return (
    <>
      {PAGE_KINDS.map((kind) => (
        <KindKey key={kind} kind={kind} onUse={() => choose(kind)} />
      ))}
      {page.kind === null && proposed !== null && <ProposedKey onUse={() => choose(proposed)} />}
      <Button
        ref={setAnchor}
        size="small"
        disabled={isBusy || !page.seen}
        aria-haspopup="menu"
        onClick={() => setOpen('kinds')}
      >
        {translate(page.kind === null ? 'pages.name' : 'pages.nameOther')}
      </Button>
      <Menu anchorEl={anchor} open={open === 'kinds'} onClose={() => setOpen(null)}>
        {PAGE_KINDS.map((kind) => (
          <MenuItem key={kind} onClick={() => choose(kind)}>
            {translate(`pages.kind.${kind}`)}
            <Box component="span" sx={{ ml: 'auto', pl: 2 }}>
              <KeyHint keys={PAGE_KIND_KEYS[kind]} />
            </Box>
          </MenuItem>
        ))}
      </Menu>
      <Menu anchorEl={anchor} open={open === 'humans'} onClose={() => setOpen(null)}>
        {humans.map((human) => (
          <MenuItem key={human.ids.join()} onClick={() => name('identityCopy', human.ids)}>
            {translate('pages.copyOf', { name: human.name })}
          </MenuItem>
        ))}
        {humans.length > 1 && (
          <MenuItem
            onClick={() =>
              name(
                'identityCopy',
                humans.flatMap(({ ids }) => ids),
              )
            }
          >
            {translate('pages.copyOfAll')}
          </MenuItem>
        )}
      </Menu>
    </>
  );
}

/** Nothing for a scan that belongs to no case. */
export function PageKindBar({ documentId, page: at, onNext }: PageKindBarProps) {
  const translate = useTranslate();
  const record = useRecordContext<ApplicationDetail>();
  const page = record?.pages?.find((one) => one.documentId === documentId && one.page === at);
  if (record === undefined || page === undefined) {
    return null;
  }
  const unnamed = record.pages.filter(({ kind }) => kind === null).length;
  const mayName = record.actions.available.includes('setPageKind');
  return (
    <Box role="group" aria-label={translate('pages.title')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 0.5 }}>
      <PageKindNow page={page} record={record} />
      {mayName && <Naming record={record} page={page} onNext={onNext} />}
      {unnamed > 0 && (
        <Typography variant="caption" color="text.secondary" sx={{ alignSelf: 'center' }}>
          {translate('pages.left', { smart_count: unnamed })}
        </Typography>
      )}
    </Box>
  );
}
