import * as fc from 'fast-check'
import { compare, decimal, formatDecimal } from '../../../../src/core/base/decimal.ts'
import type { Scene } from '../scene.ts'
import { gatePolicy } from '../scene.ts'
import { anyAmount, anyNumber, negated, scaled, textOf } from './numbers.ts'
import type { Written } from './numbers.ts'

/** A rule and the values it meets, as data that can be negated and scaled as a whole. */
export type Story = {
  readonly better: 'higher' | 'lower'
  readonly candidate: Written
  readonly baseline: Written
  readonly slices: readonly { readonly candidate: Written | null; readonly baseline: Written | null }[]
  readonly least: Written | null
  readonly greatest: Written | null
  readonly regress: Amounts | null
  readonly improve: Amounts | null
  readonly change: Amounts | null
  readonly gap: Written | null
  readonly resolution: Written | null
}

export type Amounts = {
  readonly plain: Written | null
  readonly percent: Written | null
  readonly combine: 'all' | 'any'
}

const amounts = fc
  .record({
    plain: fc.option(anyAmount),
    percent: fc.option(anyAmount),
    combine: fc.constantFrom('all' as const, 'any' as const),
  })
  .filter(({ plain, percent }) => plain !== null || percent !== null)

/** Near values are as frequent as far ones: edges decide. */
const pair = fc.oneof(
  fc.tuple(anyNumber, anyNumber),
  anyNumber.map((value): [Written, Written] => [value, value]),
  fc
    .tuple(anyNumber, fc.bigInt(-3n, 3n))
    .map(([value, step]): [Written, Written] => [value, { ...value, digits: value.digits + step }]),
)

export const anyStory: fc.Arbitrary<Story> = fc
  .record({
    better: fc.constantFrom('higher' as const, 'lower' as const),
    pair,
    slices: fc.array(fc.record({ candidate: fc.option(anyNumber), baseline: fc.option(anyNumber) }), { maxLength: 3 }),
    bounds: fc.tuple(anyNumber, fc.bigInt(0n, 5000n)),
    which: fc.record({ least: fc.boolean(), greatest: fc.boolean() }),
    regress: fc.option(amounts),
    improve: fc.option(amounts),
    change: fc.option(amounts),
    gap: fc.option(anyAmount),
    resolution: fc.option(anyAmount.filter(({ digits }) => digits > 0n)),
  })
  .map(({ pair: [candidate, baseline], bounds: [least, width], which, ...rest }) => ({
    ...rest,
    candidate,
    baseline,
    least: which.least ? least : null,
    greatest: which.greatest ? { ...least, digits: least.digits + width } : null,
  }))
  .filter(({ least, greatest, regress, improve, change }) =>
    [least, greatest, regress, improve, change].some((given) => given !== null),
  )
  .filter(({ improve, change }) => !contradicts(improve, change))

/** Whether more improvement is asked for than change is allowed, which no policy may. */
function contradicts(improve: Amounts | null, change: Amounts | null): boolean {
  if (improve === null || change === null) return false
  if ([improve, change].some(({ plain, percent }) => plain !== null && percent !== null)) return false
  return exceeds(improve.plain, change.plain) || exceeds(improve.percent, change.percent)
}

function exceeds(one: Written | null, other: Written | null): boolean {
  return one !== null && other !== null && compare(decimal(textOf(one)), decimal(textOf(other))) > 0
}

/** The same story seen in a mirror: every value negated, the bounds swapped, the direction flipped. */
export function mirrored(story: Story): Story {
  return {
    ...story,
    better: story.better === 'higher' ? 'lower' : 'higher',
    candidate: negated(story.candidate),
    baseline: negated(story.baseline),
    slices: story.slices.map(({ candidate, baseline }) => ({ candidate: flip(candidate), baseline: flip(baseline) })),
    least: flip(story.greatest),
    greatest: flip(story.least),
  }
}

function flip(value: Written | null): Written | null {
  return value === null ? null : negated(value)
}

/** The same story in a unit that is a power of ten away; shares of a baseline stay what they are. */
export function rescaled(story: Story, by: number): Story {
  const move = (value: Written | null): Written | null => (value === null ? null : scaled(value, by))
  const moveAll = (given: Amounts | null): Amounts | null =>
    given === null ? null : { ...given, plain: move(given.plain) }
  return {
    ...story,
    candidate: scaled(story.candidate, by),
    baseline: scaled(story.baseline, by),
    slices: story.slices.map(({ candidate, baseline }) => ({ candidate: move(candidate), baseline: move(baseline) })),
    least: move(story.least),
    greatest: move(story.greatest),
    regress: moveAll(story.regress),
    improve: moveAll(story.improve),
    change: moveAll(story.change),
    gap: move(story.gap),
    resolution: move(story.resolution),
  }
}

export function sceneOf(story: Story): Scene {
  const asks = [
    ask('at_least', story.least),
    ask('at_most', story.greatest),
    margin('regress_at_most', story.regress),
    margin('improve_at_least', story.improve),
    margin('change_at_most', story.change),
  ].filter((text) => text !== '')
  const sliced = [...asks, ask('gap_at_most', story.gap)].filter((text) => text !== '').join(', ')
  const fields = [
    'metric: m',
    `better: ${story.better}`,
    ...asks,
    ask('resolution', story.resolution),
    `slices: { path: by, ${sliced} }`,
  ]
  const entry = fields.filter((text) => text !== '').join(', ')
  return {
    policy: gatePolicy(`    metrics:\n      - { ${entry} }\n    approvals: none\n`),
    candidate: { 'metrics.json': fileOf(story, 'candidate') },
    baseline: { 'metrics.json': fileOf(story, 'baseline') },
  }
}

function ask(name: string, value: Written | null): string {
  return value === null ? '' : `${name}: ${textOf(value)}`
}

function margin(name: string, given: Amounts | null): string {
  if (given === null) return ''
  const { plain, percent, combine } = given
  if (plain === null || percent === null) return `${name}: ${plain === null ? share(percent) : textOf(plain)}`
  return `${name}: { absolute: ${textOf(plain)}, relative: ${share(percent)}, combine: ${combine} }`
}

function share(percent: Written | null): string {
  return `${percent === null ? '' : formatDecimal(decimal(textOf(percent)))}%`
}

function fileOf(story: Story, side: 'candidate' | 'baseline'): string {
  const rows = story.slices.flatMap((slice, at) => {
    const value = slice[side]
    return value === null ? [] : [`"s${at}": ${textOf(value)}`]
  })
  return `{"m": ${textOf(story[side])}, "by": {${rows.join(', ')}}}`
}
