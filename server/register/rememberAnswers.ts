/** Decides how long an answer of the register is given again: some minutes, always with the moment at which it was had. */
import type { RegisterAnswer, TradeRegister } from './tradeRegister';

const LIFE_MS = 5 * 60_000;
const MOST = 500;

/**
 * Puts a short memory before a register. Failures are not remembered; whoever asks while the same question is under way
 * waits for that answer.
 * @param register who is asked when nothing is remembered
 * @param clock the one by which answers are dated
 */
export function rememberAnswers(register: TradeRegister, clock: () => Date): TradeRegister {
  const kept = new Map<string, Promise<RegisterAnswer>>();

  async function isUsable(answering: Promise<RegisterAnswer>): Promise<boolean> {
    const { result, asOf } = await answering;
    const age = clock().getTime() - Date.parse(asOf);
    return result !== 'unavailable' && age >= 0 && age < LIFE_MS;
  }
  function keep(key: string, answering: Promise<RegisterAnswer>): void {
    kept.delete(key);
    kept.set(key, answering);
    const [oldest] = kept.keys();
    if (kept.size > MOST && oldest !== undefined) {
      kept.delete(oldest);
    }
    const forget = (): void => {
      if (kept.get(key) === answering) {
        kept.delete(key);
      }
    };
    answering.then(({ result }) => {
      if (result === 'unavailable') {
        forget();
      }
    }, forget);
  }
  return {
    async consult(question) {
      const key = `${question.kvkNumber}/${question.establishmentNumber ?? ''}`;
      const known = kept.get(key);
      if (known !== undefined && (await isUsable(known))) {
        return known;
      }
      const under = kept.get(key);
      if (under !== undefined && under !== known) {
        return under;
      }
      const answering = register.consult(question);
      keep(key, answering);
      return answering;
    },
    close: () => register.close(),
  };
}
