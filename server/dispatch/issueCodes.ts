/** Issues activation codes: one per waiting person, hashed in the store, sealed in the outbox, on two channels. */
import { insertCode } from '@desk/db/stores/activationCodeStore';
import { queueDispatches } from '@desk/db/stores/dispatchStore';
import type { ApplicationPerson } from '@desk/shared/application/application';
import { channelsFor } from '@desk/shared/policy/codeChannels';
import { codePlaces } from '@desk/shared/dispatch/reissueAdvice';
import type { Config } from '../config';
import type { StepContext, StepResult } from '../flow/step';
import { hashCode, hashToken, newCode, newToken } from './codeSecrets';
import { codeRecipient } from './letters/activationLetter';
import { mustBePrintable } from './letters/mustBePrintable';
import { seal } from '../crypto/seal';

type IssueContext = Pick<StepContext, 'tx' | 'file' | 'newId' | 'now'>;

/** What a letter with a code says besides its address is the desk's own. */
const NO_WORDS = { subject: '', salutation: '', blocks: [], closing: '' } as const;

/**
 * One code for one person: the code waits for its letter or SMS, the token of the link for its e-mail or SMS.
 * @throws DomainError textNotPrintable when its letter could not be addressed
 */
export async function issueCode(context: IssueContext, config: Config, person: ApplicationPerson): Promise<string[]> {
  const { tx, file, newId, now } = context;
  const { application, policy } = file;
  const channels = policy.settings.codeChannels;
  const { code: codeChannel, link: linkChannel } = channelsFor(channels, application.targetLevel);
  if (codeChannel === 'letter') {
    const recipient = codeRecipient(application, person);
    mustBePrintable({ language: application.language, recipient, content: NO_WORDS });
  }
  const codeId = newId();
  const code = newCode();
  const token = newToken();
  await insertCode(tx, {
    id: codeId,
    applicationId: application.id,
    personId: person.id,
    codeHash: hashCode(config.keys.codeHmac, codeId, code),
    tokenHash: hashToken(config.keys.codeHmac, token),
    level: application.targetLevel,
    status: 'issued',
    // Its life begins when it is posted, or sent.
    expiresAt: null,
    remindAt: null,
    remindedAt: null,
    attempts: 0,
    createdAt: now,
    redeemedAt: null,
  });
  const places = codePlaces({ application, person, channels });
  const parts = [
    { kind: 'activationCode', channel: codeChannel, secret: code, sentTo: places.code },
    { kind: 'activationLink', channel: linkChannel, secret: token, sentTo: places.link },
  ] as const;
  const dispatches = parts.map(({ secret, ...part }) => {
    const id = newId();
    return {
      ...part,
      id,
      applicationId: application.id,
      personId: person.id,
      codeId,
      sealedSecret: seal(config.keys.dispatchSeal, id, secret),
      queuedAt: now,
    };
  });
  await queueDispatches(tx, dispatches);
  return dispatches.map(({ id }) => id);
}

/** Step after an approval: every person who waits gets a code. */
export async function issueCodes(context: StepContext, config: Config): Promise<StepResult> {
  const dispatchIds: string[] = [];
  for (const person of context.file.persons.filter(({ outcome }) => outcome === 'pending')) {
    dispatchIds.push(...(await issueCode(context, config, person)));
  }
  return { entries: [{ type: 'dispatch.queued', data: { dispatchIds } }] };
}
