/** Lets the staff of the demo log in on a desk that holds nothing else of the demo. */
import { insertUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { readConfig } from '@desk/server/config';
import { DEMO_PASSWORD, DEMO_STAFF } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { hashPassword } from '@desk/server/identity/passwords';
import { closeDependencies, openDependencies } from '@desk/server/openDependencies';

export async function admitDemoStaff(deps: Dependencies): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const createdAt = new Date().toISOString();
  const admit = async (tx: Parameters<typeof insertUser>[0]): Promise<void> => {
    for (const person of DEMO_STAFF) {
      await insertUser(tx, { ...person, id: deps.newId(), active: true, passwordHash, createdAt });
    }
  };
  await inTransaction(deps.db, admit, { unaudited: 'the staff of a test' });
}

/** Fills a data folder with the staff of the demo and nothing else: a desk on its first day. */
export async function fillWithStaff(dataDir: string): Promise<void> {
  const deps = await openDependencies(readConfig({ DATA_DIR: dataDir }), { logLevel: 'silent' });
  try {
    await admitDemoStaff(deps);
  } finally {
    await closeDependencies(deps);
  }
}
