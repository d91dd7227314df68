/** Who may decide on cases, as the table of transitions says. */
import { rolesOf } from '@desk/shared/flow/transitions';

export const deciders: readonly string[] = rolesOf('approve');
