import { expect, test } from 'vitest'
import { isOrganisational, isoAnnexA } from '../../../../src/core/evaluate/controls/iso-annex-a.ts'
import { iso42001 } from '../../../../src/core/evaluate/controls/packs/iso-42001.ts'

test('Annex A has 38 controls under nine objectives, each once and in order', () => {
  const refs = isoAnnexA.map(({ ref }) => ref)
  expect(refs).toHaveLength(38)
  expect(new Set(refs).size).toBe(38)
  expect(new Set(isoAnnexA.map(({ objective }) => objective)).size).toBe(9)
  const numbers = refs.map((ref) => ref.slice(2).split('.').map(Number))
  expect(numbers.toSorted(inOrder)).toEqual(numbers)
})

test('the policies on AI concern the organisation, and nothing else does', () => {
  expect(isoAnnexA.filter(isOrganisational).map(({ ref }) => ref)).toEqual(['A.2.2', 'A.2.3', 'A.2.4'])
})

test('the pack asks for exactly the controls that Annex A names', () => {
  const named = new Set(isoAnnexA.flatMap(({ controls }) => controls))
  expect([...named].toSorted()).toEqual(iso42001.controls.toSorted())
})

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (const [index, part] of a.entries()) {
    const difference = part - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
