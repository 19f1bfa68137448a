import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, type Json } from '../../../src/core/base/canonical-json.ts'
import type { LedgerContent, LedgerEntry } from '../../../src/core/ledger/entry.ts'
import { GENESIS, hashOf, linkOf } from '../../../src/core/ledger/link.ts'
import { verifyChain } from '../../../src/core/ledger/verify-chain.ts'

const content = (pull: number, more: Partial<LedgerContent> = {}): LedgerContent => ({
  kind: 'decision',
  repository: { id: 7, name: 'acme/models' },
  gate: 'production',
  pull,
  headSha: 'a'.repeat(40),
  decision: 'promote',
  at: '2026-11-24T10:00:00Z',
  body: { b: 1, a: ['x', null, { d: true }] },
  ...more,
})

function chainOf(contents: readonly LedgerContent[]): LedgerEntry[] {
  const entries: LedgerEntry[] = []
  for (const one of contents) entries.push(linkOf(entries.at(-1) ?? null, one))
  return entries
}

const four = chainOf([1, 2, 3, 4].map((pull) => content(pull)))
const at = (index: number): LedgerEntry => four[index] ?? linkOf(null, content(0))

describe('a link', () => {
  test('is the same on every machine, and in every order of keys', () => {
    const first = linkOf(null, content(1))
    expect(first).toMatchObject({ sequence: 1, previous: GENESIS })
    // computed by hand: sha256 of [1,"0…0",{"at":…}] with sorted keys and no white space
    expect(first.hash).toBe('01cce98001de1f808e82433ebe3547701c7276595d81e8e694258ca037e6d870')
    const shuffled = content(1, { body: { a: ['x', null, { d: true }], b: 1 } })
    expect(linkOf(null, Object.fromEntries(Object.entries(shuffled).toReversed()) as LedgerContent)).toEqual(first)
  })

  test('is another for another place, another predecessor and another content', () => {
    const hashes = [
      at(1),
      { ...at(1), sequence: 3 },
      { ...at(1), previous: GENESIS },
      { ...at(1), content: content(2, { gate: null }) },
    ].map(hashOf)
    expect(new Set(hashes).size).toBe(4)
  })
})

describe('a chain', () => {
  test('holds whole, in parts, and empty', () => {
    expect(verifyChain(four, { after: null })).toEqual({ ok: true, value: four[3] })
    expect(verifyChain(four.slice(2), { after: at(1) })).toEqual({ ok: true, value: four[3] })
    expect(verifyChain([], { after: at(1) })).toEqual({ ok: true, value: four[1] })
    expect(verifyChain([], { after: null })).toEqual({ ok: true, value: null })
  })

  test.each([
    ['a missing first', four.slice(1), 1, 'gap'],
    ['a missing middle', [at(0), at(2), at(3)], 2, 'gap'],
    ['a doubled entry', [at(0), at(1), at(1)], 3, 'duplicated'],
    ['an earlier one', [at(0), at(1), at(0)], 3, 'duplicated'],
    ['two swapped', [at(0), at(2), at(1)], 2, 'gap'],
    ['one of another chain', [at(0), linkOf(linkOf(null, content(9)), content(2))], 2, 'wrong-previous'],
    ['one put in with a right place', [at(0), linkOf(at(0), content(9)), at(2)], 3, 'wrong-previous'],
    [
      'one of another repository',
      [at(0), linkOf(at(0), content(2, { repository: { id: 8, name: 'x/y' } }))],
      2,
      'wrong-repository',
    ],
    ['another content', [at(0), { ...at(1), content: content(9) }], 2, 'wrong-hash'],
    ['an emptied hash', [at(0), { ...at(1), hash: '' }], 2, 'wrong-hash'],
  ] as const)('breaks at %s', (_, entries, sequence, why) => {
    const found = verifyChain(entries, { after: null })
    expect(found).toMatchObject({ ok: false, error: { sequence, why } })
  })

  test('names a renamed repository as it was', () => {
    const renamed = linkOf(at(0), content(2, { repository: { id: 7, name: 'acme/renamed' } }))
    expect(verifyChain([at(0), renamed], { after: null }).ok).toBe(true)
  })

  test('breaks when any one character of any entry changes', () => {
    const anyContent = fc.record({
      pull: fc.option(fc.nat()),
      gate: fc.option(fc.string()),
      body: fc.jsonValue().map((value) => value as Json),
    })
    fc.assert(
      fc.property(
        fc.array(anyContent, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1, max: 127 }),
        (contents, which, place, shift) => {
          const entries = chainOf(contents.map((more) => content(0, more)))
          const index = which % entries.length
          const text = canonicalJson(entries[index] ?? null)
          const where = place % text.length
          const code = (text.charCodeAt(where) + shift) % 128
          const changed = text.slice(0, where) + String.fromCharCode(code) + text.slice(where + 1)
          const entry = parsed(changed)
          // what is no JSON any more, or still the same, changes nothing to find
          fc.pre(entry !== null && canonicalJson(entry) !== text)
          const altered = entries.with(index, entry as never)
          expect(verifyChain(altered, { after: null }).ok).toBe(false)
        },
      ),
      { numRuns: 400 },
    )
  })
})

function parsed(text: string): Json {
  try {
    const value = JSON.parse(text) as LedgerEntry & Json
    return typeof value.content?.repository === 'object' ? value : null
  } catch {
    return null
  }
}
