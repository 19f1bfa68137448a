import { expect, test } from 'vitest'
import { loadCorpus } from './corpus.ts'
import { inputAt } from './input.ts'
import { target } from './target.ts'

const corpus = loadCorpus()

test('an input is made from its seed number and index alone', () => {
  const other = loadCorpus()
  for (const index of [0, 1, 77, 1_000_000]) expect(inputAt(3, index, corpus)).toEqual(inputAt(3, index, other))
  expect(inputAt(3, 5, corpus)).not.toEqual(inputAt(4, 5, corpus))
})

test('the first inputs of a run break no promise, and reach every reader', () => {
  const reached = new Set<string>()
  for (let index = 0; index < 4_000; index++) {
    const format = target(inputAt(1, index, corpus))
    if (format !== null) reached.add(format)
  }
  const aims = corpus.aims.map(({ name }) => name).filter((name) => name !== 'refused')
  // a policy seldom stays one when it is changed: what nothing has reached yet is tried further
  for (let index = 4_000; index < 40_000; index++) {
    const { name = '' } = corpus.aims[index % corpus.aims.length] ?? {}
    if (name === 'refused' || reached.has(name)) continue
    const format = target(inputAt(1, index, corpus))
    if (format !== null) reached.add(format)
  }
  expect([...reached].toSorted()).toEqual(aims.toSorted())
})
