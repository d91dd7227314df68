/** What is typed to draw a sample, and what becomes of it; a number stays text until it is sent. */
import { MOST_SAMPLED, type SampledOutcome } from '@desk/shared/audit/sample';
import { MOST_WEIGHT, type SampleMethod, type SampleWeights } from '@desk/shared/audit/sampling';
import type { DrawSampleInput } from '@desk/shared/contract/samples';
import { isReason } from '@desk/shared/language/reason';

export interface SampleForm {
  readonly reason: string;
  readonly from: string;
  readonly to: string;
  readonly outcome: SampledOutcome;
  readonly size: string;
  readonly method: SampleMethod;
  readonly seed: string;
  readonly weights: Readonly<Record<keyof SampleWeights, string>>;
  readonly fastMinutes: string;
  readonly officerId: string;
}

function isNumber(text: string, least: number, most: number): boolean {
  return /^\d{1,4}$/.test(text.trim()) && Number(text) >= least && Number(text) <= most;
}

/** The first field that is not right, in the order of the screen; null where all are. */
export function firstProblem(form: SampleForm): keyof SampleForm | null {
  const weights = Object.values(form.weights);
  const areWeights =
    weights.every((weight) => isNumber(weight, 0, MOST_WEIGHT)) && weights.some((one) => Number(one) > 0);
  const isWeighted = form.method === 'weighted';
  const right: readonly (readonly [keyof SampleForm, boolean])[] = [
    ['reason', isReason(form.reason)],
    ['from', form.from !== ''],
    ['to', form.to !== '' && form.to >= form.from],
    ['size', isNumber(form.size, 1, MOST_SAMPLED)],
    ['weights', !isWeighted || areWeights],
    ['fastMinutes', !isWeighted || isNumber(form.fastMinutes, 0, 1440)],
  ];
  return right.find(([, isRight]) => !isRight)?.[0] ?? null;
}

/** @param form one without problems */
export function inputOf(form: SampleForm): DrawSampleInput {
  const { reason, from, to, outcome, size, method, seed, officerId } = form;
  const isWeighted = method === 'weighted';
  const weights = isWeighted
    ? Object.fromEntries(Object.entries(form.weights).map(([sign, weight]) => [sign, Number(weight)]))
    : { base: 1, waiver: 0, override: 0, fast: 0, officer: 0 };
  return {
    reason: reason.trim(),
    from,
    to,
    outcome,
    size: Number(size),
    method,
    seed: seed.trim(),
    weights: weights as unknown as DrawSampleInput['weights'],
    fastMinutes: isWeighted ? Number(form.fastMinutes) : 0,
    officerId: isWeighted && officerId !== '' ? officerId : null,
  };
}
