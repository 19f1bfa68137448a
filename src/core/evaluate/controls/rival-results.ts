import type { Measurement } from '../../evidence/types.ts'
import { differencesBetween } from '../metrics/like-for-like.ts'
import { evaluationContext } from './evaluation-context.ts'
import { evaluationFiles, readFiles } from './evaluation-files.ts'
import type { EvaluationFile } from './evaluation-files.ts'
import { bareName, metricName } from './measured-numbers.ts'
import { resultName } from './result-name.ts'
import type { ControlFactsheet } from './types.ts'

type File = Omit<EvaluationFile, 'numbers'>
export type PlacedResult = { readonly file: File; readonly measurement: Measurement }

/** A result of a baseline, challenger or benchmark beside the model’s own for the same metric. */
export type RivalResult = {
  readonly metric: string
  readonly own: PlacedResult
  readonly rival: PlacedResult
  /** Whether both were measured on the same data: null where nothing says on which. */
  readonly sameData: boolean | null
}

/** Every pair that can be told: `baseline.auc`, `auc.challenger`, `baseline_auc`, or a row of a table named so. */
export function rivalResults(facts: ControlFactsheet): readonly RivalResult[] {
  const owns = evaluationFiles(facts).flatMap(({ numbers, ...file }) =>
    numbers.filter((each) => rivalMetric(each) === null).map((measurement) => ({ file, measurement })),
  )
  const byMetric = Map.groupBy(owns, ({ measurement }) => resultName(measurement.path))
  return readFiles(facts).flatMap((file) =>
    file.reading.measurements.flatMap((measurement): readonly RivalResult[] => {
      const metric = rivalMetric(measurement)
      const named = metric === null ? [] : (byMetric.get(metric) ?? [])
      const own = named.find((each) => each.file.path === file.path) ?? named[0]
      if (metric === null || own === undefined) return []
      const rival = { file, measurement }
      return [{ metric, own, rival, sameData: isSameData(own, rival) }]
    }),
  )
}

const rivals = /^(?:baseline|challenger|benchmark|champion|incumbent|dummy|naive|majority(?:class)?)$/
const prefixed =
  /^(?:baseline|challenger|benchmark|champion|incumbent|dummy|naive)s?(.*)$|^(.*)(?:baseline|challenger|benchmark)$/

/** The metric of a rival’s result; null for what is none. */
function rivalMetric({ path, slice, operational, value }: Measurement): string | null {
  if (slice !== null || operational || value.kind === 'collection') return null
  const bare = path.map(bareName)
  const last = bare.at(-1) ?? ''
  const above = bare.findIndex((segment) => rivals.test(segment) || prefixed.test(segment))
  if (above === -1) return null
  if (above < bare.length - 1) return resultName(path.slice(above + 1))
  if (rivals.test(last)) return path.length > 1 ? resultName(path.slice(0, -1)) : null
  const [, after = '', before = ''] = prefixed.exec(last) ?? []
  return metricName(after === '' ? before : after)
}

function isSameData(own: PlacedResult, rival: PlacedResult): boolean | null {
  if (differencesBetween(own.measurement, rival.measurement).length > 0) return false
  const [ours, theirs] = [contextOf(own), contextOf(rival)]
  const told = (['dataset', 'revision', 'rows'] as const).flatMap((key) => {
    const [a, b] = [ours[key], theirs[key]]
    return a.kind === 'stated' && b.kind === 'stated' ? [{ key, same: a.text === b.text }] : []
  })
  if (told.some(({ same }) => !same)) return false
  return told.some(({ key }) => key !== 'rows') ? true : null
}

type Below = ReadonlyMap<string, readonly Measurement[]>

/** Each group of a file is asked for by every number in it: a file is taken apart once, and forgotten with it. */
const memory = new WeakMap<readonly Measurement[], Below>()

/** What stands in each group of a file, under its path from there. The parser bounds the depth. */
function belowOf(measurements: readonly Measurement[]): Below {
  const before = memory.get(measurements)
  if (before !== undefined) return before
  const found = new Map<string, Measurement[]>()
  for (const each of measurements) {
    for (let depth = 1; depth < each.path.length; depth++) {
      const key = JSON.stringify(each.path.slice(0, depth))
      const inner = { ...each, path: each.path.slice(depth) }
      const group = found.get(key)
      if (group === undefined) found.set(key, [inner])
      else group.push(inner)
    }
  }
  memory.set(measurements, found)
  return found
}

/** What is said of the data beside the rival, else for the whole file. */
function contextOf({ file, measurement }: PlacedResult): ReturnType<typeof evaluationContext> {
  const beside = belowOf(file.reading.measurements).get(JSON.stringify(measurement.path.slice(0, -1))) ?? []
  const near = evaluationContext({ ...file.reading, measurements: beside }, measurement)
  const whole = evaluationContext(file.reading, measurement)
  const either = (key: keyof typeof near): (typeof near)[typeof key] =>
    near[key].kind === 'missing' ? whole[key] : near[key]
  return { dataset: either('dataset'), revision: either('revision'), rows: either('rows'), day: either('day') }
}
