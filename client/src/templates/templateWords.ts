/** Says in words what keeps a template from being used, and what may stand in it. */
import type { MessageKindId } from '@desk/shared/dispatch/messages/messageKinds';
import { lowerFirst } from '@desk/shared/language/lowerFirst';
import {
  messageTemplateSchema,
  templateProblems,
  type MessageTemplate,
} from '@desk/shared/dispatch/messages/messageTemplate';
import type { Translate } from '../policies/policyWords';

/** One sentence for each thing that is wrong; none when it may be saved. */
export function problemsInWords(kind: MessageKindId, template: MessageTemplate, translate: Translate): string[] {
  if (!messageTemplateSchema.safeParse(template).success) {
    return [translate('templates.problem.shape')];
  }
  return templateProblems(kind, template).map(({ problem, what }) =>
    translate(`templates.problem.${problem}`, {
      what:
        problem === 'missingSlot' || problem === 'repeatedSlot' || problem === 'unknownSlot'
          ? lowerFirst(translate(`templates.block.${what}`))
          : what,
    }),
  );
}
