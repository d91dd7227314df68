/** Opens the demo's accounts and admits its outside programs. */
import type { Actor, MachineRole } from '@desk/shared/access/roles';
import { SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { DEMO_PASSWORD, DEMO_PROGRAMS, DEMO_STAFF, type DemoUsername } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { createApiClient } from '@desk/server/identity/programs/createApiClient';
import { openAccount } from '@desk/server/identity/createUser';
import { BY_FILLING, type DemoDesk } from './demoDesk';

async function openAccounts(deps: Dependencies): Promise<Record<DemoUsername, Actor>> {
  const opened = DEMO_STAFF.map(async (account): Promise<[DemoUsername, Actor]> => {
    const input = { ...account, password: DEMO_PASSWORD };
    const { id, role, name } = await openAccount(deps, { input, actor: SYSTEM_ACTOR, ...BY_FILLING });
    return [account.username, { id, role, name }];
  });
  return Object.fromEntries(await Promise.all(opened)) as Record<DemoUsername, Actor>;
}

async function admitProgram(deps: Dependencies, role: MachineRole): Promise<Actor> {
  const { name, key } = DEMO_PROGRAMS[role];
  const { id } = await createApiClient(deps, { name, role, key });
  return { id, role, name };
}

/** Everybody who acts in the demo, ready to act. */
export async function admitPeople(deps: Dependencies): Promise<Pick<DemoDesk, 'staff' | 'programs'>> {
  return {
    staff: await openAccounts(deps),
    programs: {
      frontOffice: await admitProgram(deps, 'frontOffice'),
      loginPlatform: await admitProgram(deps, 'loginPlatform'),
      mailGateway: await admitProgram(deps, 'mailGateway'),
    },
  };
}
