/** From where and by whom a case can be handed over at all: what the list offers and the server asks comes from one entry. */
import { ACTIONS } from '@desk/shared/flow/actions/actions';

export const handedOverFrom: readonly string[] = ACTIONS.handOver.rows.flatMap(({ from }) => from);
export const handsOver: readonly string[] = ACTIONS.handOver.rows.flatMap(({ roles }) => roles);
