import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findingOn } from './control-scene.ts'

type Block =
  | { readonly kind: 'prose'; readonly words: readonly string[] }
  | { readonly kind: 'other'; readonly text: string }
type Part = { readonly heading: string; readonly blocks: readonly Block[] }

const words = fc.array(
  fc.constantFrom('when', 'score', '200', 'people', 'region', 'drops', 'batch', 'week', 'model', 'price'),
  { minLength: 1, maxLength: 60 },
)
const prose: fc.Arbitrary<Block> = words.map((all) => ({ kind: 'prose', words: all }))
const other: fc.Arbitrary<Block> = fc
  .constantFrom('```\nx y z\n```', '<!-- a b -->', '- one bullet', '| a | b |\n|---|---|\n| c | d |')
  .map((text) => ({ kind: 'other', text }))

/** A section always says something: taking a hollow one away is the remedy, not a trick. */
function section(heading: string): fc.Arbitrary<Part> {
  const something = words.map((all): Block => ({ kind: 'prose', words: [...all, 'everybody', 'everywhere'] }))
  return fc
    .tuple(something, fc.array(fc.oneof(prose, other), { maxLength: 4 }))
    .map(([said, more]) => ({ heading, blocks: [said, ...more] }))
}

const more = fc.constantFrom('Intended use', 'Out-of-scope use', 'Limitations', 'Results', 'Notes').chain(section)
const card = fc
  .tuple(section('Intended use'), section('Out-of-scope use'), section('Limitations'), fc.array(more, { maxLength: 3 }))
  .map(([use, scope, limits, rest]): readonly Part[] => [use, scope, limits, ...rest])

function written(parts: readonly Part[]): string {
  const texts = parts.map(({ heading, blocks }) => {
    const inside = blocks.map((block) => (block.kind === 'prose' ? block.words.join(' ') : block.text))
    return `## ${heading}\n\n${inside.join('\n\n')}\n\n`
  })
  return texts.join('')
}

/** The controls that pass after the cut and did not before. */
function helped(before: readonly Part[], after: readonly Part[]): readonly string[] {
  const passes = (id: string, parts: readonly Part[]): boolean =>
    findingOn(id, { card: written(parts) }).outcome === 'pass'
  return ['DOC-02', 'DOC-03', 'DOC-04', 'DOC-05'].filter((id) => !passes(id, before) && passes(id, after))
}

test('taking words of prose away never turns a shortfall into a pass', () => {
  fc.assert(
    fc.property(card, fc.infiniteStream(fc.boolean()), (parts, keep) => {
      const cut = (block: Block): Block =>
        block.kind === 'prose' ? { kind: 'prose', words: block.words.filter(() => keep.next().value) } : block
      expect(
        helped(
          parts,
          parts.map(({ heading, blocks }) => ({ heading, blocks: blocks.map(cut) })),
        ),
      ).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('taking a whole section away never does', () => {
  fc.assert(
    fc.property(card, fc.nat(5), (parts, index) => {
      expect(
        helped(
          parts,
          parts.filter((_, i) => i !== index),
        ),
      ).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('the properties can fail: replacing a placeholder helps', () => {
  const before: readonly Part[] = [{ heading: 'Out-of-scope use', blocks: [{ kind: 'other', text: 'TBD' }] }]
  const after: readonly Part[] = [
    { heading: 'Out-of-scope use', blocks: [{ kind: 'prose', words: [...'abcdefghijklmnopq'] }] },
  ]
  expect(helped(before, after)).toEqual(['DOC-04'])
})
