import * as fc from 'fast-check'
import { gatePolicy } from '../scene.ts'
import type { Scene } from '../scene.ts'

/** A small world of evidence: two metrics files with nested names and slices, a test suite, and rules on all of it. */
export type World = {
  readonly candidate: Evidence
  /** The same keys as the candidate with other values; null where production runs nothing yet. */
  readonly baseline: Evidence | null
  readonly entries: readonly string[]
}

export type Tree = { readonly [key: string]: unknown }

/** File contents by path, as trees: what is in them can be taken away, replaced and put in another order. */
export type Evidence = { readonly [path: string]: Tree }

const value = fc.integer({ min: 0, max: 100 }).map((cents) => cents / 100)

const measured = fc.record({
  m: value,
  sure: value,
  few: value,
  loss: value,
  group: fc.record({ m2: value, inner: fc.record({ deep: value, m3: value }) }),
  by: fc.record({ north: value, south: value, east: value }),
  nested: fc.record({ a: fc.record({ m4: value, n: value }), b: fc.record({ m4: value, n: value }) }),
})

const extra = fc.record({ other: value, also: fc.record({ m3: value }) })

const evidence: fc.Arbitrary<Evidence> = fc
  .record({ own: measured, extra })
  .map(({ own, extra: more }) => ({ 'metrics.json': own, 'eval/more.json': more }))

/** Entries that hold for some values and fail for others; `m3` is ambiguous, `absent` is nowhere. */
const entry = fc.constantFrom(
  '{ metric: m, better: higher, at_least: 0.5 }',
  '{ metric: m, better: higher, regress_at_most: 0.1 }',
  '{ metric: loss, at_most: 0.5, improve_at_least: 5% }',
  '{ metric: m2, better: higher, regress_at_most: { absolute: 0.2, relative: 10%, combine: any } }',
  '{ metric: group.inner.deep, better: lower, at_most: 0.7, regress_at_most: 20% }',
  '{ metric: deep, better: lower, resolution: 0.1, regress_at_most: 20% }',
  '{ metric: m, change_at_most: 0.2, slices: { path: by, change_at_most: 20% } }',
  '{ metric: m3, at_least: 0 }',
  '{ metric: inner.m3, at_least: 0.2 }',
  '{ metric: other, file: "eval/*.json", better: higher, at_least: 0.3, regress_at_most: 0.3 }',
  '{ metric: [also, m3], at_least: 0.3 }',
  '{ metric: absent, at_least: 0 }',
  '{ metric: m, better: higher, slices: { path: by, at_least: 0.2, regress_at_most: 0.3, require: [north, south, east] } }',
  '{ metric: m6, better: higher, slices: { path: by, gap_at_most: 0.5, ratio_at_least: 0.5, require: [north, south, east] } }',
  '{ metric: m7, better: higher, slices: { path: by, min_rows: 5, at_least: 0 } }',
  '{ metric: m4, better: higher, slices: { path: nested, at_least: 0.1, require: [a, b] } }',
  '{ metric: sure, confidence: 95%, better: higher, at_least: 0 }',
  '{ metric: few, min_rows: 100, at_least: 0 }',
)

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    candidate: evidence,
    baseline: fc.option(evidence, { freq: 5 }),
    entries: fc.uniqueArray(entry, { minLength: 1, maxLength: 8 }),
  })
  .map((world) => (world.baseline === null ? { ...world, entries: world.entries.filter(settledAlone) } : world))
  .filter(({ entries }) => entries.length > 0)

/**
 * Without a baseline nothing shows which of two equally named metrics was meant before one of them went; such
 * entries are told in a test of their own.
 */
function settledAlone(text: string): boolean {
  return !/metric: (?:m3|inner\.m3),/.test(text)
}

export function sceneOfWorld(world: World, files: Readonly<Record<string, string>> = texts(world.candidate)): Scene {
  const metrics = world.entries.map((text) => `      - ${text}\n`).join('')
  return {
    policy: gatePolicy(`    metrics:\n${metrics}    approvals: none\n`, '    metrics: [metrics.json, "eval/*.json"]\n'),
    candidate: files,
    baseline: world.baseline === null ? {} : texts(world.baseline),
  }
}

export function texts(files: Evidence): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, tree]) => [path, JSON.stringify(tree)]))
}
