import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../../src/core/evaluate/verdict.ts'
import { gatePolicy, judged } from './scene.ts'

/**
 * Sixty tasks of two checkpoints that are equally good, as a harness reports them: shares with standard errors. The trait
 * of real late checkpoints of one training run, of which a strict gate fails every pair and an honest one none.
 */
const TASKS = 60
/** Two late checkpoints answer most questions alike. */
const ALIKE = 0.6
const CANDIDATES = 8
const SIZES = [100, 150, 250, 400, 600, 1_000] as const

type Results = Readonly<Record<string, { readonly acc: number; readonly acc_stderr: number }>>

type Drop = { readonly task: number; readonly by: number }

/** Numbers in [0, 1), the same for the same seed. Marsaglia's xorshift. */
function uniform(seed: number): () => number {
  let state = Math.imul(seed + 1, 0x9e3779b1) | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** Both checkpoints on the same questions. */
function evaluated(next: () => number, drop: Drop | null): Record<'baseline' | 'candidate', Results> {
  const tasks = Array.from({ length: TASKS }, (_, task) => {
    const n = SIZES[task % SIZES.length] ?? 100
    const rate = 0.2 + (0.6 * task) / TASKS
    const lower = drop?.task === task ? drop.by : 0
    let [before, after] = [0, 0]
    for (let row = 0; row < n; row++) {
      const luck = next()
      if (luck < rate) before++
      if ((next() < ALIKE ? luck : next()) < rate - lower) after++
    }
    return { name: `task-${task}`, baseline: share(before, n), candidate: share(after, n) }
  })
  return {
    baseline: Object.fromEntries(tasks.map(({ name, baseline }) => [name, baseline])),
    candidate: Object.fromEntries(tasks.map(({ name, candidate }) => [name, candidate])),
  }
}

function share(hits: number, n: number): Results[string] {
  const acc = hits / n
  return { acc, acc_stderr: Math.sqrt((acc * (1 - acc)) / (n - 1)) }
}

function harness(results: Results): object {
  const versions = Object.fromEntries(Object.keys(results).map((task) => [task, 0]))
  return { results, versions, config: { num_fewshot: 0, limit: null, bootstrap_iters: 100_000 } }
}

type Gate = { readonly rule: string; readonly correction: 'holm' | 'none' }

const STRICT: Gate = { rule: 'slices: { path: results, regress_at_most: 0 }', correction: 'none' }
const TOLERANT: Gate = { rule: 'slices: { path: results, regress_at_most: 0.01 }', correction: 'none' }
const HONEST: Gate = { rule: 'confidence: 95%, slices: { path: results, regress_at_most: 0 }', correction: 'holm' }
const EACH_ALONE: Gate = { ...HONEST, correction: 'none' }

/** What a gate says of the candidate with this seed. */
function verdictOf({ rule, correction }: Gate, seed: number, drop: Drop | null = null): Verdict {
  const { baseline, candidate } = evaluated(uniform(seed), drop)
  const entries = `    correction: ${correction}\n    metrics:\n      - { metric: acc, better: higher, ${rule} }\n`
  return judged({
    policy: gatePolicy(entries),
    candidate: { 'metrics.json': harness(candidate) },
    baseline: { 'metrics.json': harness(baseline) },
  })
}

/** The tasks that a gate fails, of the candidate with this seed. */
function failing(gate: Gate, seed: number, drop: Drop | null = null): readonly string[] {
  const { findings } = verdictOf(gate, seed, drop)
  expect(findings.filter(({ kind }) => kind === 'metric')).toHaveLength(TASKS)
  return findings.filter(({ outcome }) => outcome === 'fail').map(({ metric }) => metric?.slice ?? 'all')
}

/** How many tasks a gate fails, of each candidate. */
function ofEach(gate: Gate): readonly number[] {
  return Array.from({ length: CANDIDATES }, (_, seed) => failing(gate, seed).length)
}

describe('sixty tasks of eight candidates that are no worse', () => {
  test('a gate without tolerance fails every candidate, on about half of the tasks', () => {
    for (const count of ofEach(STRICT)) expect(count).toBeGreaterThan(TASKS / 4)
  })

  test('a tolerance of one point, decided by point values, still fails every candidate', () => {
    for (const count of ofEach(TOLERANT)) expect(count).toBeGreaterThan(0)
  })

  test('intervals without a correction still raise alarms, for at most one task in twenty', () => {
    const alarms = ofEach(EACH_ALONE).reduce((sum, count) => sum + count, 0)
    expect(alarms).toBeGreaterThan(0)
    expect(alarms).toBeLessThan(0.05 * TASKS * CANDIDATES)
  })

  test('intervals with Holm fail none', () => {
    expect(ofEach(HONEST)).toEqual(Array.from({ length: CANDIDATES }, () => 0))
  })

  test('a real drop among them is failed, and nothing else', () => {
    // the largest task: 1,000 rows, whose difference has a standard error of about two points
    for (let seed = 0; seed < CANDIDATES; seed++) {
      expect(failing(HONEST, seed, { task: 29, by: 0.15 })).toEqual(['task-29'])
    }
  })

  test('what is undecided blocks, unless the rule lets it off with a warning; what is shown to be worse blocks then too', () => {
    const lenient: Gate = { ...HONEST, rule: HONEST.rule.replace('95%,', '95%, undecided: warn,') }
    const metrics = (gate: Gate, drop: Drop | null): readonly string[] => [
      ...new Set(
        verdictOf(gate, 1, drop)
          .findings.filter(({ kind }) => kind === 'metric')
          .map(({ outcome, severity }) => `${outcome} ${severity}`),
      ),
    ]
    expect(metrics(HONEST, null)).toContain('indeterminate block')
    expect(metrics(lenient, null)).not.toContain('indeterminate block')
    expect(metrics(lenient, null)).toContain('indeterminate warn')
    expect(metrics(lenient, { task: 29, by: 0.15 })).toContain('fail block')
  })
})
