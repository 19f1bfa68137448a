import { bareName, metricName } from './measured-numbers.ts'

/** The metric a path leads to: its last segment, or the one before where the last only says that it is the number. */
export function resultName(path: readonly string[]): string {
  const last = path.at(-1) ?? ''
  const above = path.at(-2)
  return above !== undefined && /^(?:value|score|mean)$/.test(bareName(last)) ? metricName(above) : metricName(last)
}
