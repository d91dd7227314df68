/** The command `npm run user`: opens an account for a member of staff, or admits an outside program. */
import { parseArgs } from 'node:util';
import { PASSWORD_LENGTH } from '@desk/shared/access/passwordRules';
import { endOfKey, KEY_DAYS } from '@desk/shared/access/programs';
import { MACHINE_ROLES, SYSTEM_ACTOR } from '@desk/shared/access/roles';
import { openAccountSchema } from '@desk/shared/contract/accounts';
import { ERROR_TEXTS } from '@desk/shared/contract/errorTexts';
import { findUnfitText } from '@desk/shared/language/plainText';
import { createApiClient } from '@desk/server/identity/programs/createApiClient';
import { openAccount } from '@desk/server/identity/createUser';
import { faultOf } from '@desk/server/identity/newPassword';
import { runProgram, UsageError, withDesk } from './deps/runProgram';
import { readPassword } from './user/readPassword';

const HELP = `Opens the accounts that nobody can open on screen yet: the first administrator, and the outside programs.

  npm run user -- create --username NAME --name "FULL NAME" --role verifier|supervisor|auditor|administrator
      The password is asked for, unseen; without a terminal it is the first line of standard input. At least ${String(PASSWORD_LENGTH.least)} characters.

  npm run user -- create-client --name NAME --role frontOffice|loginPlatform|mailGateway
      Prints the key of the program. It is shown this once, and ends after ${String(KEY_DAYS.usual)} days.

The desk is chosen by DATA_DIR and DATABASE_URL, like the server's; the keys of programs belong to SECRET_KEYS.`;

interface Asked {
  readonly username?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: string | undefined;
}

function refuseUnfitText(asked: object): void {
  const unfit = findUnfitText(asked);
  if (unfit !== null) {
    throw new UsageError(`--${unfit.field}: ${unfit.why.en}`);
  }
}

async function create({ username, name, role }: Asked): Promise<void> {
  const parsed = openAccountSchema.omit({ password: true }).safeParse({ username, name, role });
  if (!parsed.success) {
    const problems = parsed.error.issues.map(({ path, message }) => `--${path.join('.')}: ${message}`);
    throw new UsageError(`${problems.join('\n')}\n\n${HELP}`);
  }
  const password = await readPassword(process.stdin);
  const fault = await faultOf({ username: parsed.data.username, password });
  if (fault !== null) {
    throw new UsageError(`${ERROR_TEXTS[fault].en} No account was made.`);
  }
  const request = { actor: SYSTEM_ACTOR, requestId: 'user', origin: 'command' } as const;
  const input = { ...parsed.data, password };
  const user = await withDesk((deps) => openAccount(deps, { input, ...request }));
  console.log(`Account ${user.username} (${user.role}) is open.`);
}

async function createClient({ name, role }: Asked): Promise<void> {
  const machine = MACHINE_ROLES.find((known) => known === role);
  if (name === undefined || name.trim() === '' || machine === undefined) {
    throw new UsageError(HELP);
  }
  const { key } = await withDesk((deps) =>
    createApiClient(deps, {
      name: name.trim(),
      role: machine,
      expiresAt: endOfKey(deps.clock().toISOString(), KEY_DAYS.usual),
    }),
  );
  console.log(`Key of ${name.trim()} (${machine}), shown this once:\n${key}`);
}

await runProgram(async (args) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { username: text, name: text, role: text, help: { type: 'boolean', short: 'h', default: false } },
  });
  const [what, ...rest] = positionals;
  refuseUnfitText(values);
  if (values.help) {
    console.log(HELP);
  } else if (what === 'create' && rest.length === 0) {
    await create(values);
  } else if (what === 'create-client' && rest.length === 0) {
    await createClient(values);
  } else {
    throw new UsageError(HELP);
  }
  return 0;
});
