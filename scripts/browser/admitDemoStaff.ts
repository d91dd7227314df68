/** Lets the staff of the demo log in on a desk that holds nothing else of the demo. */
import { insertUser } from '@desk/db/stores/userStore';
import { inTransaction } from '@desk/db/transaction';
import { DEMO_PASSWORD, DEMO_STAFF } from '@desk/server/demoAccounts';
import type { Dependencies } from '@desk/server/dependencies';
import { hashPassword } from '@desk/server/identity/passwords';

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
