import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePolicy } from '../../../src/core/policy/decode.ts'
import { parseYaml } from '../../../src/core/document/yaml.ts'
import type { Entry, Node } from '../../../src/core/document/tree.ts'
import { known, policies, policyFile } from './governance.ts'
import { mutated } from './mutation.ts'

const right = policies('right').map(([, text]) => text)
const all = [...right, ...policies('wrong').map(([, text]) => text)]

function treeOf(text: string): Node {
  const parsed = parseYaml(policyFile(text))
  if (!parsed.ok) throw new Error('unreadable')
  return parsed.value
}

/** A tree as JSON text, which is YAML as well; numbers stay as written. */
function written(node: Node): string {
  switch (node.kind) {
    case 'mapping':
      return `{${node.entries.map(({ key, value }) => `${JSON.stringify(key)}: ${written(value)}`).join(', ')}}`
    case 'sequence':
      return `[${node.items.map(written).join(', ')}]`
    case 'number':
      return node.text
    case 'nonfinite':
      return node.text === 'NaN' ? '.nan' : '-.inf'
    case 'string':
      return JSON.stringify(node.value)
    case 'boolean':
      return String(node.value)
    case 'null':
      return 'null'
  }
}

/** What a policy says, apart from where it says so and in which order its names stand. */
function meaning(text: string): unknown {
  const result = decodePolicy(policyFile(text), known)
  if (!result.ok) return result.error.map(({ code, message, hint }) => `${code} ${message} ${hint}`).toSorted()
  const { models, roles, gates, waivers } = result.value
  return [[models, roles, gates].map((named) => named.map(unplaced).toSorted()), waivers.map(unplaced)]
}

function unplaced(item: unknown): string {
  return JSON.stringify(item, withoutPlaces)
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'at') return undefined
  return typeof value === 'bigint' ? String(value) : value
}

function shuffledKeys(node: Node): fc.Arbitrary<Node> {
  if (node.kind === 'sequence') return fc.tuple(...node.items.map(shuffledKeys)).map((items) => ({ ...node, items }))
  if (node.kind !== 'mapping') return fc.constant(node)
  const entries = node.entries.map((entry) => shuffledKeys(entry.value).map((value): Entry => ({ ...entry, value })))
  return fc
    .tuple(...entries)
    .chain((kept) => fc.shuffledSubarray(kept, { minLength: kept.length }))
    .map((shuffled) => ({ ...node, entries: shuffled }))
}

test('the order of keys changes nothing but places', () => {
  const policy = fc
    .constantFrom(...right)
    .chain((text) => shuffledKeys(treeOf(text)).map((tree) => [text, written(tree)] as const))
  fc.assert(
    fc.property(policy, ([text, shuffled]) => {
      expect(meaning(shuffled)).toEqual(meaning(text))
    }),
    { numRuns: 1_000 },
  )
})

test('arbitrary text gives a result', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: fc.constantFrom(...'-:?[]{},#&*!|>%@`"\'\n\r\t 0aA.~<='), maxLength: 80 }),
  )
  fc.assert(
    fc.property(text, (content) => {
      expect(decodePolicy(policyFile(content), known).ok).toBe(false)
    }),
    { numRuns: 3_000 },
  )
})

test('damaged text gives a result, and every problem has a place inside the file', () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(...all),
      fc.nat(),
      fc.nat(40),
      fc.string({ unit: fc.constantFrom(...'-:?[]{},#&*!|>%"\'\n\t x0.'), maxLength: 6 }),
    )
    .map(([text, start, count, insert]) => {
      const from = start % (text.length + 1)
      return text.slice(0, from) + insert + text.slice(from + count)
    })
  fc.assert(
    fc.property(damaged, (text) => {
      const result = decodePolicy(policyFile(text), known)
      const lines = text.split('\n')
      for (const { at, length } of result.ok ? [] : result.error) {
        expect(length).toBeGreaterThan(0)
        if (at === null) continue
        expect(at.line).toBeLessThanOrEqual(lines.length)
        expect(at.column).toBeLessThanOrEqual((lines[at.line - 1] ?? '').length + 2)
      }
    }),
    { numRuns: 2_000 },
  )
})

test('what is accepted after any mutation still keeps the promises of a policy', () => {
  const tree = fc.constantFrom(...right).chain((text) => mutated(treeOf(text)))
  let accepted = 0
  fc.assert(
    fc.property(tree, (root) => {
      const result = decodePolicy(policyFile(written(root)), known)
      if (!result.ok) return
      accepted++
      const { models, roles, gates, waivers } = result.value
      const names = new Set(roles.map(({ name }) => name))
      expect(models.length * gates.length).toBeGreaterThan(0)
      for (const gate of gates) {
        const controls = (gate.controls?.packs.length ?? 0) + (gate.controls?.custom.length ?? 0)
        expect(gate.metrics.length + controls + gate.approvals.length).toBeGreaterThan(0)
        expect(gate.branches.length).toBeGreaterThan(0)
        for (const { role, count } of gate.approvals) expect(count >= 1 && names.has(role)).toBe(true)
      }
      for (const { models: ids } of waivers)
        expect(ids.every((id) => models.some((model) => model.id === id))).toBe(true)
    }),
    { numRuns: 2_000 },
  )
  expect(accepted).toBeGreaterThan(20)
})
