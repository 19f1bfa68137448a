import type { RunsValue } from '../evidence/types.ts'
import { momentsOf } from '../statistics/tests/moments.ts'
import { count } from './phrase.ts'

/** A list of runs in a few words: `10 runs, mean 0.9130, deviation 0.0111`; what is no number among them is counted. */
export function runsText({ count: all, runs }: RunsValue): string {
  const numbers = runs.flatMap(({ value }) => (value.kind === 'number' ? [Number(value.text)] : []))
  const others = runs.length - numbers.length
  const moments = momentsOf(numbers)
  const spread =
    moments === null || others > 0
      ? ''
      : `, mean ${short(moments.mean)}, deviation ${short(Math.sqrt(moments.variance))}`
  return `${count(all, 'run')}${spread}${others > 0 ? `, ${others} of them no number` : ''}`
}

/** Four significant digits. */
function short(value: number): string {
  return String(Number(value.toPrecision(4)))
}
