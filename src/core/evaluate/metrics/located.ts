import { formatPath } from '../../evidence/metric-name.ts'
import type { Measurement, Reading } from '../../evidence/types.ts'

/** A measurement and the file it stands in. */
export type Located = {
  readonly measurement: Measurement
  readonly file: { readonly path: string; readonly digest: string | null; readonly reading: Reading }
}

/** The metric's name as `inspect` prints it. */
export function nameOfMetric(located: Located): string {
  return formatPath(located.measurement.path)
}

/** Where it stands, for lists of several matches: the file matters only when they lie in different ones. */
export function addressOf(located: Located): string {
  return `${located.file.path}: ${nameOfMetric(located)}`
}
