import { metricDefinition } from '../statistics/metrics/metric-name.ts'

/** The name under which a standard metric is measured: `auc` is `roc_auc`. Null for what is none. */
export function usualName(written: string): string | null {
  return metricDefinition(written)?.name ?? null
}
