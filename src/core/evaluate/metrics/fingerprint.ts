import { canonicalJson } from '../../base/canonical-json.ts'
import { formatDecimal, parseDecimal } from '../../base/decimal.ts'
import type { Measurement, SingleValue } from '../../evidence/types.ts'

/** Equal for two measurements that say the same thing: the same value, on the same data, in the same circumstances. */
export function fingerprint(measurement: Measurement): string {
  const { path, value, dataset, split, slice, n, standardError, direction, operational, context } = measurement
  const says = { path, value: valuePrint(measurement), kind: value.kind, dataset, split, slice, n }
  return canonicalJson({ ...says, standardError, direction, operational, context })
}

/** A number's print is its value, not its spelling: 0.90 and 0.9 agree. */
export function valuePrint({ value }: Measurement): string {
  if (value.kind !== 'collection') return singlePrint(value)
  const runs = value.of === 'runs' ? value.runs.map((run) => [run.name, run.value.kind, singlePrint(run.value)]) : []
  return canonicalJson([value.of, ...value.keys, ...runs])
}

function singlePrint(value: SingleValue): string {
  if (value.kind === 'null') return 'null'
  const number = value.kind === 'number' ? parseDecimal(value.text) : null
  return number === null ? value.text : formatDecimal(number)
}
