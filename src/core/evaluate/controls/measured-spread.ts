import { compare, decimal, parseDecimal } from '../../base/decimal.ts'
import type { Decimal } from '../../base/decimal.ts'
import { byCodeUnit } from '../../base/order.ts'
import type { Position } from '../../base/source.ts'
import type { Measurement } from '../../evidence/types.ts'
import { bareName } from './measured-numbers.ts'

/** How sure a number is, as the file that reports it says. */
export type Spread =
  | { readonly kind: 'interval' | 'error' | 'seeds'; readonly at: Position }
  /** An interval that does not hold the very number it is of. */
  | { readonly kind: 'contradictory'; readonly at: Position }
  | { readonly kind: 'missing' }

const zero = decimal('0')
const LEAST_SEEDS = decimal('2')

/**
 * The interval of a number, its standard error, or its deviation over several seeds: as the format carries it, or in
 * keys beside it that begin with its name (`auc_lower` and `auc_upper`, `auc_ci: {lower, upper}`, `auc_stderr`,
 * `auc_std` beside `seeds: 5`). A deviation of zero is none, and one of an unknown number of seeds says nothing.
 */
export function spreadOf(of: Measurement, all: readonly Measurement[]): Spread {
  const near = neighbours(of, all)
  const interval = statedInterval(of) ?? intervalIn(near)
  if (interval !== null) {
    const value = numberOf(of)
    const holds = value !== null && compare(interval.lower, value) <= 0 && compare(value, interval.upper) <= 0
    return { kind: holds ? 'interval' : 'contradictory', at: interval.at }
  }
  if (isAbove(of.standardError, zero)) return { kind: 'error', at: of.at }
  const error = near.find(({ name, value }) => errorNames.test(name) && compare(value, zero) > 0)
  if (error !== undefined) return { kind: 'error', at: error.at }
  const deviation = near.find(({ name, value }) => deviationNames.test(name) && compare(value, zero) > 0)
  return deviation !== undefined && namedIn(all).hasSeeds ? { kind: 'seeds', at: deviation.at } : { kind: 'missing' }
}

type Neighbour = { readonly name: string; readonly value: Decimal; readonly at: Position }

/** Numbers below or beside this one, under what their names say beyond its own: `auc_ci.lower` is `cilower`. */
function neighbours(of: Measurement, all: readonly Measurement[]): readonly Neighbour[] {
  const path = of.path.map(bareName)
  const wrapped = path.length > 1 && wrappers.has(path.at(-1) ?? '')
  const stem = (wrapped ? path.slice(0, -1) : path).join('')
  const above = path.slice(0, wrapped ? -2 : -1).length
  const near = beginningWith(stem, namedIn(all).sorted)
  return near.flatMap(({ whole, each }): readonly Neighbour[] => {
    const value = numberOf(each)
    if (value === null || each === of || each.path.length <= above) return []
    return [{ name: whole.slice(stem.length), value, at: each.at }]
  })
}

type Named = { readonly whole: string; readonly each: Measurement; readonly order: number }
type NamedFile = { readonly sorted: readonly Named[]; readonly hasSeeds: boolean }

/** Every number of a file asks for those named like it: the file is sorted once, and forgotten with it. */
const memory = new WeakMap<readonly Measurement[], NamedFile>()

function namedIn(all: readonly Measurement[]): NamedFile {
  const before = memory.get(all)
  if (before !== undefined) return before
  const sorted = all
    .map((each, order): Named => ({ whole: each.path.map(bareName).join(''), each, order }))
    .toSorted((a, b) => byCodeUnit(a.whole, b.whole))
  const hasSeeds = all.some((each) => isSeedCount(each) && isAbove(textOf(each), LEAST_SEEDS, true))
  const found = { sorted, hasSeeds }
  memory.set(all, found)
  return found
}

/** In the order of the file. */
function beginningWith(stem: string, sorted: readonly Named[]): readonly Named[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.whole ?? '') < stem) low = middle + 1
    else high = middle
  }
  let end = low
  while (sorted[end]?.whole.startsWith(stem) === true) end++
  return sorted.slice(low, end).toSorted((a, b) => a.order - b.order)
}

const wrappers = new Set(['value', 'mean', 'score', 'estimate', 'point'])
const lowerNames = /^(?:ci|confidenceinterval|interval)?\d{0,2}(?:ci)?(?:lower|low|lo|lowerbound|min)$/
const upperNames = /^(?:ci|confidenceinterval|interval)?\d{0,2}(?:ci)?(?:upper|high|hi|upperbound|max)$/
const errorNames = /^(?:stderr|se|sem|standarderror|stderror)$/
const deviationNames = /^(?:std|sd|stdev|stddev|standarddeviation)$/
const seedNames = /^(?:n|num|numberof)?(?:seeds|runs|repeats|folds)$/

type Bounds = { readonly lower: Decimal; readonly upper: Decimal; readonly at: Position }

function statedInterval({ interval, at }: Measurement): Bounds | null {
  const lower = interval === null ? null : parseDecimal(interval.lower)
  const upper = interval === null ? null : parseDecimal(interval.upper)
  return lower === null || upper === null ? null : { lower, upper, at }
}

function intervalIn(near: readonly Neighbour[]): Bounds | null {
  const lower = near.find(({ name }) => lowerNames.test(name))
  const upper = near.find(({ name }) => upperNames.test(name))
  return lower === undefined || upper === undefined ? null : { lower: lower.value, upper: upper.value, at: lower.at }
}

function isSeedCount({ path }: Measurement): boolean {
  return seedNames.test(bareName(path.at(-1) ?? ''))
}

function isAbove(text: string | null, least: Decimal, orEqual = false): boolean {
  const value = text === null ? null : parseDecimal(text)
  return value !== null && compare(value, least) >= (orEqual ? 0 : 1)
}

function numberOf(measurement: Measurement): Decimal | null {
  const text = textOf(measurement)
  return text === null ? null : parseDecimal(text)
}

function textOf({ value }: Measurement): string | null {
  return value.kind === 'number' ? value.text : null
}
