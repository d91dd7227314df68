/** Puts together what the one box offers for what was typed. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDataProvider, usePermissions, useTranslate } from 'react-admin';
import type { StaffRole } from '@desk/shared/access/roles';
import { canOpen } from '../access/screenAccess';
import { MENU_ENTRIES } from '../layout/menuEntries';
import type { DeskDataProvider } from '../providers/dataProvider';
import { useCommands } from '../ui/commands';
import { runShortcut, useRunnableShortcuts } from '../ui/shortcuts';
import { useSettled } from '../ui/useSettled';
import { answers, hitOptions, type PaletteOption } from './paletteOptions';
import { PALETTE_KEYS } from './paletteState';

const AFTER_TYPING = 150;
const SHORTEST = 2;
const NOTHING = { hits: [], more: [] };

function useFound(typed: string) {
  const dataProvider = useDataProvider<DeskDataProvider>();
  const wanted = typed.trim();
  const question = useSettled(wanted, AFTER_TYPING);
  const isAsked = question.length >= SHORTEST;
  const { data, isFetching, error } = useQuery({
    queryKey: ['search', question],
    queryFn: ({ signal }) => dataProvider.search(question, signal),
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const isBusy = wanted.length >= SHORTEST && (isFetching || question !== wanted);
  return {
    answer: isAsked && wanted !== '' && data !== undefined ? data : NOTHING,
    question,
    isBusy,
    hasFailed: error !== null,
  };
}

/** The keys of the page and the actions of the case that is open; what both name stands once, with its key. */
function usePageOptions(): readonly Extract<PaletteOption, { type: 'run' }>[] {
  const translate = useTranslate();
  const group = translate('palette.group.page');
  const commands = useCommands();
  const own = commands.map(
    ({ id, label, keys, run }) => ({ type: 'run', id: `command ${id}`, group, label, keys, run }) as const,
  );
  const labels = new Set(own.map(({ label }) => label));
  const taken = new Set(own.flatMap(({ keys }) => keys ?? []));
  const byKey = useRunnableShortcuts()
    .filter(({ keys }) => !(PALETTE_KEYS as readonly string[]).includes(keys))
    .map(({ keys, labelKey }) => ({ keys, label: translate(labelKey) }))
    .filter(({ keys, label }) => !labels.has(label) && !taken.has(keys))
    .map(
      ({ keys, label }) =>
        ({ type: 'run', id: `key ${keys}`, group, label, keys, run: () => runShortcut(keys) }) as const,
    );
  return [...own, ...byKey];
}

function useMenuOptions(): readonly Extract<PaletteOption, { type: 'go' }>[] {
  const translate = useTranslate();
  const { permissions: role } = usePermissions<StaffRole | null>();
  const group = translate('palette.group.go');
  return MENU_ENTRIES.filter(({ resource }) => typeof role === 'string' && canOpen(role, resource, 'list')).map(
    ({ to, labelKey }) => ({ type: 'go', id: `go ${to}`, group, label: translate(labelKey), to }) as const,
  );
}

/**
 * Everything that the box lists, in its order: what was found, what can be done here, where one can go.
 * @param typed as it stands in the box; nothing typed lists what can be done and where one can go
 */
export function usePaletteOptions(typed: string) {
  const translate = useTranslate();
  const { answer, question, isBusy, hasFailed } = useFound(typed);
  const found = hitOptions(answer, question, {
    groupOf: (kind) => translate(`palette.kind.${kind}`),
    allLabel: translate('palette.all', { q: question }),
  });
  const other = [...usePageOptions(), ...useMenuOptions()].filter(({ label }) => answers(label, typed));
  return { options: [...found, ...other], hits: answer.hits.length, isBusy, hasFailed };
}
