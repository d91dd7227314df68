/** What goes between the desk and a scan thread. One question at a time, so an answer needs no name. */
import type { ErrorCode } from '@desk/shared/contract/errors';
import type { ScanTasks, TaskName } from './engine/answerTask';

export interface ThreadQuestion<Name extends TaskName = TaskName> {
  readonly name: Name;
  readonly input: ScanTasks[Name]['in'];
}

export type ThreadAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  /** `refusal` is null where the engine failed without naming a reason. */
  | { readonly kind: 'failed'; readonly refusal: ErrorCode | null; readonly cause: string };
