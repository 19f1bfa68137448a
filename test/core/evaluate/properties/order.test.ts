import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prettyJson } from '../../../../src/core/base/canonical-json.ts'
import type { Json } from '../../../../src/core/base/canonical-json.ts'
import type { Dossier } from '../../../../src/core/evaluate/dossier.ts'
import { evaluate } from '../../../../src/core/evaluate/evaluate.ts'
import type { Verdict } from '../../../../src/core/evaluate/verdict.ts'
import type { Policy } from '../../../../src/core/policy/types.ts'
import { decoded, dossierOf } from '../scene.ts'
import { RUNS } from './numbers.ts'
import { anyWorld, sceneOfWorld } from './world.ts'

/** The bytes of a verdict. */
function bytes(verdict: Verdict): string {
  return prettyJson(verdict as unknown as Json)
}

/** The same without places and digests, which say where things stand in files whose text differs. */
function meaning(verdict: Verdict): string {
  const masked = JSON.stringify(verdict, (key, value: unknown) => (key === 'at' || key === 'digest' ? null : value))
  return bytes({ ...(JSON.parse(masked) as Verdict), digests: { policy: null, evidence: '', dossier: '' } })
}

/** A permutation by sort keys, so that shrinking leads to the order as it was. */
function shuffled<T>(items: readonly T[], keys: readonly number[]): readonly T[] {
  const keyed = items.map((item, at) => ({ item, key: keys[at % Math.max(1, keys.length)] ?? 0, at }))
  return keyed.toSorted((a, b) => a.key - b.key || a.at - b.at).map(({ item }) => item)
}

function shuffledTree(tree: unknown, keys: readonly number[]): unknown {
  if (typeof tree !== 'object' || tree === null || Array.isArray(tree)) return tree
  return Object.fromEntries(
    shuffled(Object.entries(tree), keys).map(([key, inner]) => [key, shuffledTree(inner, keys)]),
  )
}

const keys = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 })

describe('order', () => {
  test('the order of files, models and rules changes no byte', () => {
    fc.assert(
      fc.property(anyWorld, keys, (world, by) => {
        const scene = sceneOfWorld(world)
        const [policy, dossier] = [decoded(scene.policy), dossierOf(scene)]
        const otherPolicy: Policy = {
          ...policy,
          models: shuffled(policy.models, by).map((model) => ({ ...model, metrics: shuffled(model.metrics, by) })),
          gates: policy.gates.map((gate) => ({ ...gate, metrics: shuffled(gate.metrics, by) })),
        }
        const otherDossier: Dossier = {
          ...dossier,
          changes: shuffled(dossier.changes, by),
          candidate: shuffled(dossier.candidate, by),
          baseline: shuffled(dossier.baseline, by),
        }
        expect(bytes(evaluate(otherPolicy, otherDossier))).toBe(bytes(evaluate(policy, dossier)))
      }),
      { numRuns: RUNS },
    )
  })

  test('the order of keys in files, and of rules in the policy’s text, changes nothing but places', () => {
    fc.assert(
      fc.property(anyWorld, keys, (world, by) => {
        const other = {
          candidate: shuffledTree(world.candidate, by) as typeof world.candidate,
          baseline: world.baseline === null ? null : (shuffledTree(world.baseline, by) as typeof world.candidate),
          entries: shuffled(world.entries, by),
        }
        const [before, after] = [world, other].map((one) => {
          const scene = sceneOfWorld(one)
          return meaning(evaluate(decoded(scene.policy), dossierOf(scene)))
        })
        expect(after).toBe(before)
      }),
      { numRuns: RUNS },
    )
  })
})
