/** Keeps, changes and takes away views of the work list: how somebody looks at it, which changes no case and is not in the trail. */
import * as views from '@desk/db/stores/savedViewStore';
import { StorageError } from '@desk/db/storageError';
import { inTransaction, type Tx } from '@desk/db/transaction';
import type { Actor } from '@desk/shared/access/roles';
import { DomainError } from '@desk/shared/contract/errors';
import { MOST_VIEWS, type SavedView, type SaveViewInput } from '@desk/shared/contract/workList';
import type { ListColumns } from '@desk/shared/contract/workListColumns';
import type { Dependencies } from '../dependencies';

const UNAUDITED = { unaudited: 'how somebody looks at the list' } as const;

/** Two of one name cannot be told apart on their tabs. */
async function named<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw error instanceof StorageError && error.kind === 'unique' ? new DomainError('viewNameTaken') : error;
  }
}

/** What everybody sees is the supervisor's to say. */
function refuseSharing(actor: Actor, { shared }: Pick<SaveViewInput, 'shared'>): void {
  if (shared && actor.role !== 'supervisor') {
    throw new DomainError('viewSharing');
  }
}

/** The view, if it is the actor's; what others do not share is not there for them. */
async function ownView(tx: Tx, actor: Actor, id: string): Promise<SavedView> {
  const view = await views.findView(tx, id);
  if (view === null || (view.ownerId !== actor.id && !view.shared)) {
    throw new DomainError('notFound');
  }
  if (view.ownerId !== actor.id) {
    throw new DomainError('viewOfOther');
  }
  return view;
}

/** @returns the view as it is kept */
export async function addView(deps: Dependencies, actor: Actor, input: SaveViewInput): Promise<SavedView> {
  refuseSharing(actor, input);
  const view: SavedView = { id: deps.newId(), ownerId: actor.id, ownerName: actor.name, ...input };
  const add = async (tx: Tx): Promise<void> => {
    const own = (await views.viewsFor(tx, actor.id)).filter(({ ownerId }) => ownerId === actor.id);
    if (own.length >= MOST_VIEWS) {
      throw new DomainError('tooManyViews');
    }
    await views.insertView(tx, view, deps.clock().toISOString());
  };
  await named(inTransaction(deps.db, add, UNAUDITED));
  return view;
}

/** @returns the view as it is kept now */
export async function changeView(
  deps: Dependencies,
  actor: Actor,
  { id, input }: { readonly id: string; readonly input: SaveViewInput },
): Promise<SavedView> {
  refuseSharing(actor, input);
  const change = async (tx: Tx): Promise<SavedView> => {
    const view = await ownView(tx, actor, id);
    await views.changeView(tx, id, { ...input, changedAt: deps.clock().toISOString() });
    return { ...view, ...input };
  };
  return named(inTransaction(deps.db, change, UNAUDITED));
}

export async function removeView(deps: Dependencies, actor: Actor, id: string): Promise<void> {
  const remove = async (tx: Tx): Promise<void> => {
    await ownView(tx, actor, id);
    await views.removeView(tx, id);
  };
  await inTransaction(deps.db, remove, UNAUDITED);
}

/** Keeps the columns that somebody sees where no view says otherwise. */
export async function chooseColumns(deps: Dependencies, actor: Actor, chosen: ListColumns): Promise<ListColumns> {
  await inTransaction(deps.db, (tx) => views.keepColumns(tx, actor.id, chosen), UNAUDITED);
  return chosen;
}
