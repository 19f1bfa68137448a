import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Decision, Outcome, Verdict } from '../../../../src/core/evaluate/verdict.ts'
import { suite } from '../conformance/evidence.ts'
import { gatePolicy, judged, metricLines, policyWith } from '../scene.ts'
import type { Scene } from '../scene.ts'
import { RUNS } from './numbers.ts'
import type { Evidence, Tree } from './world.ts'
import { anyWorld, sceneOfWorld, texts } from './world.ts'

const good: ReadonlySet<Outcome> = new Set(['pass', 'waived', 'not-applicable'])
const rank: Readonly<Record<Decision, number>> = { promote: 0, hold: 1, block: 2 }

/** Whether all that a rule says is good; rules that say nothing are not in it. */
function goodRules(verdict: Verdict): ReadonlyMap<string, boolean> {
  const rules = new Map<string, boolean>()
  for (const { kind, rule, outcome } of verdict.findings) {
    if (kind === 'metric') rules.set(rule, (rules.get(rule) ?? true) && good.has(outcome))
  }
  return rules
}

/** The rules that were not good before and are good, or silent, afterwards; and the decision if it got milder. */
function improvements(before: Scene, after: Scene): readonly string[] {
  const [first, second] = [judged(before), judged(after)]
  const now = goodRules(second)
  const better = [...goodRules(first)].filter(([rule, holds]) => !holds && now.get(rule) !== false)
  const milder = rank[second.decision] < rank[first.decision] ? [`${first.decision} to ${second.decision}`] : []
  return [...better.map(([rule]) => rule), ...milder]
}

/** Stands for a NaN, which JSON.stringify would write as null. */
const notANumber = '@@NaN@@'

/** What may become of a value; undefined takes its key away. */
const replacement = fc.constantFrom(undefined, null, '0.99', 'NaN', 'NA', true, [], [1], {}, { zz: 1 }, notANumber)

function written(files: Evidence): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(texts(files)).map(([path, text]) => [path, text.replaceAll(JSON.stringify(notANumber), 'NaN')]),
  )
}

/** All paths of keys in a tree, inner ones included. */
function keyPaths(tree: unknown, above: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return []
  return Object.entries(tree).flatMap(([key, inner]) => [[...above, key], ...keyPaths(inner, [...above, key])])
}

function replaced(tree: unknown, path: readonly string[], by: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return by
  if (typeof tree !== 'object' || tree === null) return tree
  const entries = Object.entries(tree).flatMap(([name, inner]) => {
    if (name !== key) return [[name, inner]]
    const value = replaced(inner, rest, by)
    return value === undefined ? [] : [[name, value]]
  })
  return Object.fromEntries(entries)
}

describe('evidence that goes', () => {
  test('taking a value away, or making it NaN, null, text or nothing, never turns a non-pass into a pass', () => {
    fc.assert(
      fc.property(anyWorld, fc.nat(), replacement, (world, at, by) => {
        const places = Object.entries(world.candidate).flatMap(([file, tree]) =>
          keyPaths(tree).map((path) => ({ file, path })),
        )
        const place = places[at % places.length]
        if (place === undefined) return
        const tree = replaced(world.candidate[place.file], place.path, by) as Tree
        const damaged = written({ ...world.candidate, [place.file]: tree })
        expect(improvements(sceneOfWorld(world), sceneOfWorld(world, damaged))).toEqual([])
      }),
      { numRuns: 2 * RUNS },
    )
  })

  test('taking a file away, or making it something else, never turns a non-pass into a pass', () => {
    const ruin = fc.constantFrom(
      null,
      '',
      '{',
      '[]',
      '{}',
      'null',
      `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 1\n`,
    )
    fc.assert(
      fc.property(anyWorld, fc.constantFrom('metrics.json', 'eval/more.json'), ruin, (world, file, text) => {
        const kept = Object.entries(texts(world.candidate)).filter(([path]) => path !== file)
        const files = Object.fromEntries(text === null ? kept : [...kept, [file, text]])
        expect(improvements(sceneOfWorld(world), sceneOfWorld(world, files))).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })

  test('dropping checks of another tool never turns a block into anything milder', () => {
    const statuses = fc.array(fc.constantFrom('SUCCESS', 'FAIL', 'ERROR', 'SKIPPED'), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(statuses, fc.nat(), (all, at) => {
        const policy = gatePolicy('    approvals:\n      - { role: ml-lead, count: 1 }\n')
        const baseline = { 'metrics.json': suite(...all) }
        const kept = all.filter((_, index) => index !== at % all.length)
        const [before, after] = [all, kept].map((tests) =>
          judged({ policy, candidate: { 'metrics.json': suite(...tests) }, baseline }),
        )
        expect(after?.decision === 'block' || before?.decision !== 'block').toBe(true)
      }),
      { numRuns: RUNS },
    )
  })

  test('a short name does not move to another metric when the one it named goes', () => {
    const scene = {
      policy: policyWith('{ metric: m, at_least: 0.5 }'),
      baseline: { 'metrics.json': '{"a": {"m": 0.9}}' },
    }
    const moved = judged({ ...scene, candidate: { 'metrics.json': '{"b": {"m": 0.9}}' } })
    const joined = judged({ ...scene, candidate: { 'metrics.json': '{"a": {"m": 0.1}, "b": {"m": 0.9}}' } })
    expect([...metricLines(moved), ...metricLines(joined)]).toEqual([
      'm/at_least indeterminate metric-moved',
      'm/at_least indeterminate metric-ambiguous',
    ])
  })

  test('a short name that two files of the baseline answer stays undecided when one of them goes', () => {
    const model = '    metrics: ["eval/*.json"]\n'
    const verdict = judged({
      policy: gatePolicy('    metrics:\n      - { metric: m, at_least: 0.5 }\n', model),
      candidate: { 'eval/b.json': '{"m": 0.9}' },
      baseline: { 'eval/a.json': '{"m": 0.1}', 'eval/b.json': '{"m": 0.9}' },
    })
    expect(metricLines(verdict)).toEqual(['m/at_least indeterminate baseline-unusable'])
  })
})

function withMore(files: Evidence, more: Tree): Evidence {
  return { ...files, 'metrics.json': { ...more, ...files['metrics.json'] } }
}

function failedRules(verdict: Verdict): ReadonlySet<string> {
  return new Set(verdict.findings.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule))
}

describe('evidence that comes', () => {
  const name = fc.stringMatching(/^zz[a-z]{1,6}$/)
  const unrelated = fc.dictionary(
    name,
    fc.oneof(fc.double(), fc.constant(null), fc.string(), fc.dictionary(name, fc.integer())),
  )

  test('unrelated metrics on either side never change an outcome', () => {
    fc.assert(
      fc.property(anyWorld, unrelated, unrelated, (world, mine, theirs) => {
        const richer = {
          ...world,
          candidate: withMore(world.candidate, mine),
          baseline: world.baseline === null ? null : withMore(world.baseline, theirs),
        }
        expect(metricLines(judged(sceneOfWorld(richer)))).toEqual(metricLines(judged(sceneOfWorld(world))))
      }),
      { numRuns: RUNS },
    )
  })

  test('a further slice never turns a fail into a pass', () => {
    fc.assert(
      fc.property(anyWorld, fc.integer({ min: 0, max: 100 }), (world, cents) => {
        const own = world.candidate['metrics.json'] ?? {}
        const by = { ...(own['by'] as Tree), west: cents / 100 }
        const richer = { ...world.candidate, 'metrics.json': { ...own, by } }
        const after = failedRules(judged(sceneOfWorld(world, texts(richer))))
        const cured = [...failedRules(judged(sceneOfWorld(world)))].filter((rule) => !after.has(rule))
        expect(cured).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})
