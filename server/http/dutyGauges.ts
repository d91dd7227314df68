/** Shows the numbers that wake somebody beside the other measurements, as they are at the moment of asking. */
import { Gauge, type Registry } from 'prom-client';
import { DUTY_METRICS, type DutyMetric } from '../health/alarms';
import { measureDuty } from '../health/duty';
import type { Services } from '../services';

/** @returns brings the numbers up to date; a database that cannot be asked leaves that the desk is not ready */
export function dutyGauges(
  registry: Registry,
  deps: Pick<Services, 'db' | 'config' | 'clock' | 'health'>,
): () => Promise<void> {
  const names = Object.keys(DUTY_METRICS) as DutyMetric[];
  const gauges = new Map(
    names.map((name) => [name, new Gauge({ name, help: DUTY_METRICS[name], registers: [registry] })]),
  );
  return async () => {
    const numbers = await measureDuty(deps).catch(() => null);
    for (const [name, gauge] of gauges) {
      if (numbers === null) {
        // Never the numbers of before: whoever reads them would take them for those of now.
        gauge.remove();
      } else {
        gauge.set(numbers[name]);
      }
    }
    if (numbers === null) {
      gauges.get('desk_ready')?.set(0);
    }
  };
}
