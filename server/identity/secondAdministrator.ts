/** What waits of an account or a program for a second administrator: who may agree to it, and how it stands for whoever looks. */
import type { Asked } from '@desk/shared/access/accountConfirmation';
import type { Actor, PersonRef } from '@desk/shared/access/roles';
import type { Unanswered } from '@desk/shared/contract/secondAdministrator';
import { z } from 'zod';
import { agreementsRefused, type Agreement, type Asking } from '../flow/secondAdministrator';

type Code = 'accountOtherEyes' | 'factorOtherEyes' | 'programOtherEyes' | 'ssoOtherEyes' | 'certificateOtherEyes';

/** An account that is asked for, or something of it: not its owner agrees, nor who asked. @param id of the account */
export function ofAccount(code: Code, id: string, askedBy: PersonRef): Agreement {
  return { code, owner: id, than: [askedBy.id] };
}

/** A certificate vouches for its owner: whoever made or confirmed their account agrees to none either. */
export function ofCertificate(id: string, askedBy: PersonRef): Agreement {
  return { code: 'certificateOtherEyes', owner: id, than: [askedBy.id, id] };
}

export function ofProgram(askedBy: PersonRef): Agreement {
  return { code: 'programOtherEyes', owner: null, than: [askedBy.id] };
}

/** What waits, with whether whoever looks may agree to it. */
export async function unanswered<T extends Asked>(
  asking: Asking,
  actor: Actor,
  { asked, agreement }: { readonly asked: T | null; readonly agreement: (askedBy: PersonRef) => Agreement },
): Promise<Unanswered<T> | null> {
  if (asked === null) {
    return null;
  }
  const [refused = null] = await agreementsRefused(asking, actor, [agreement(asked.askedBy)]);
  return { ...asked, refused };
}

const person = z.object({ id: z.string(), name: z.string() });

export const refusedSchema = z
  .object({ code: z.string(), people: z.array(person) })
  .nullable()
  .describe('Why you may not agree to it, as agreeing would be answered, and who could; null where you may');

/** Who asked for something that waits, and since when. */
export const unansweredSchema = z.object({ askedBy: person, since: z.iso.datetime(), refused: refusedSchema });
