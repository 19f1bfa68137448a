import { itemsOf } from '../document/tree.ts'
import type { MappingNode, Node } from '../document/tree.ts'
import { measurement, singleValueOf } from './measurement.ts'
import type { Place } from './place.ts'
import { runsValue } from './runs.ts'
import type { Measurement, Run } from './types.ts'

const split = /^split(\d{1,4})_((?:test|train)_.+)$/

/** scikit-learn's `cv_results_` of a search: `split0_test_score` and so on, one value for each setting that was tried. */
export function isCvResults({ entries }: MappingNode): boolean {
  return entries.some(({ key }) => split.test(key))
}

/**
 * The runs of a search that tried one setting: `test_score`, one run a split. Of several settings nothing says which one
 * is proposed, and the best of many is better than it is; so there are none.
 */
export function cvResultsOf(mapping: MappingNode, place: Place, above: readonly string[]): readonly Measurement[] {
  const scores = new Map<string, Run[]>()
  for (const { key, value } of mapping.entries) {
    const [, index = '', name = ''] = split.exec(key) ?? []
    if (name === '') continue
    const only = onlyValue(value)
    if (only === null) return []
    const run: Run = { name: `split ${Number(index)}`, value: only, at: place(value) }
    scores.set(name, [...(scores.get(name) ?? []), run])
  }
  return [...scores].flatMap(([name, runs]) => {
    const [first] = runs
    // a table that states the name itself would be contradicted
    if (first === undefined || mapping.entries.some(({ key }) => key === name)) return []
    return [measurement({ path: [...above, name], value: runsValue(runs.length, runs), at: first.at })]
  })
}

function onlyValue(node: Node): Run['value'] | null {
  const items = node.kind === 'sequence' ? itemsOf(node) : [node]
  const [only] = items
  if (only === undefined || items.length > 1 || only.kind === 'mapping' || only.kind === 'sequence') return null
  return singleValueOf(only)
}
