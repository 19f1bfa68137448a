import { nearest } from '../../base/nearest.ts'
import { byCodeUnit } from '../../base/order.ts'
import { quoted, reportKind } from './found.ts'
import type { Shape } from './shape.ts'

/** One of a few words. */
export function word<const Word extends string>(...words: readonly Word[]): Shape<Word> {
  const listed = words.toSorted(byCodeUnit)
  const expects = listed.length === 1 ? quoted(listed[0] ?? '') : `one of ${listed.join(', ')}`
  return {
    expects,
    schema: { enum: words },
    decode: (node, place) => {
      if (node.kind !== 'string') return reportKind(node, place, expects, null)
      const match = words.find((known) => known === node.value)
      if (match !== undefined) return match
      const near = nearest(node.value, words)
      const hint = near === null ? {} : { hint: `did you mean ${near}?` }
      const message = `${place.name} is ${quoted(node.value)}; expected ${expects}`
      place.marks.report({ code: 'wrong-value', at: node.at, message, ...hint })
      return undefined
    },
  }
}
