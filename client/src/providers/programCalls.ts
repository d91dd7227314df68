/** What an administrator does with outside programs beside reading them. */
import type {
  AskKeyInput,
  AskProgramInput,
  Program,
  ProgramTermsInput,
  ProgramWithKey,
} from '@desk/shared/contract/programs';
import { OPERATIONS } from './operations.table';
import type { Call } from './call';

export interface ProgramCalls {
  /** The key comes with the answer, this once. */
  readonly askProgram: (input: AskProgramInput) => Promise<ProgramWithKey>;
  readonly askProgramKey: (id: string, input: AskKeyInput) => Promise<ProgramWithKey>;
  readonly changeProgramTerms: (id: string, input: ProgramTermsInput) => Promise<Program>;
  readonly confirmProgram: (id: string) => Promise<Program>;
  readonly refuseProgram: (id: string) => Promise<Program>;
  readonly revokeProgramKey: (id: string, keyId: string) => Promise<Program>;
}

export function createProgramCalls(call: Call): ProgramCalls {
  return {
    askProgram: (body) => call(OPERATIONS.askProgram, { body }),
    askProgramKey: (id, body) => call(OPERATIONS.askProgramKey, { params: { id }, body }),
    changeProgramTerms: (id, body) => call(OPERATIONS.changeProgramTerms, { params: { id }, body }),
    confirmProgram: (id) => call(OPERATIONS.confirmProgram, { params: { id } }),
    refuseProgram: (id) => call(OPERATIONS.refuseProgram, { params: { id } }),
    revokeProgramKey: (id, keyId) => call(OPERATIONS.revokeProgramKey, { params: { id, keyId } }),
  };
}
