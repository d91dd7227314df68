/** Decides what the desk asks of a trade register, whoever answers: one question, one answer with its own moment, never an exception. */
import type { RegisterSnapshot } from '@desk/shared/application/tradeRegister';

/** What was answered, apart from the case for which it was asked. */
export type RegisterAnswer = Pick<RegisterSnapshot, 'result' | 'errorCode' | 'asOf' | 'provider' | 'company'>;

export interface RegisterQuestion {
  readonly kvkNumber: string;
  /** The establishment that the case names; its own addresses are asked for as well. */
  readonly establishmentNumber: string | null;
}

/** An answer together with the number it is about. */
export interface AskedAnswer {
  readonly kvkNumber: string;
  readonly answer: RegisterAnswer;
}

export interface TradeRegister {
  /**
   * Asks about a company. The same question within some minutes gets the same answer, with the moment at which it was had.
   * @returns found, notFound, or unavailable with a code: a failure is an answer too
   */
  consult(question: RegisterQuestion): Promise<RegisterAnswer>;
  close(): Promise<void>;
}
