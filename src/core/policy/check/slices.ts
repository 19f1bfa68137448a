import { byCodeUnit } from '../../base/order.ts'
import { excerpt } from '../../document/problem.ts'
import type { Marks } from '../../document/shape/marks.ts'
import { child, descend, itemsOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { POLICY_LIMITS } from '../limits.ts'
import type { Model } from '../types.ts'
import type { Draft } from './draft.ts'
import { concerns, entryNodes } from './entries.ts'
import { measuredModels } from './measured.ts'
import type { Stated } from './measured.ts'
import { suggestion } from './names.ts'

/** Slices from columns need predictions, and columns that these list. */
export function checkSlices(draft: Draft, marks: Marks): void {
  const measured = measuredModels(draft)
  for (const gate of draft.policy.gates) {
    const nodes = entryNodes(draft.root, gate, marks)
    for (const entry of gate.metrics) {
      const by = entry.slices?.source.kind === 'columns'
      if (!by && !entry.findSlices) continue
      const models = draft.policy.models.filter((model) => concerns(entry, model))
      const place = nodes(entry)
      if (entry.findSlices)
        reportUnmeasured(models, { measured, key: child(place, 'find_slices'), marks }, 'find_slices')
      const columns = descend(place, 'slices', 'by')
      if (!by || columns === undefined) continue
      reportUnmeasured(models, { measured, key: columns, marks }, 'slices by column')
      reportColumns(models, columns, { measured, marks })
    }
  }
}

type Where = { readonly measured: ReadonlyMap<string, Stated>; readonly key: Node | undefined; readonly marks: Marks }

/** Models of which there is no table of predictions; one whose table could not be decoded has its own problems. */
function reportUnmeasured(models: readonly Model[], { measured, key, marks }: Where, what: string): void {
  const lacking = models.find(({ id }) => !measured.has(id))
  if (lacking === undefined || key === undefined) return
  const message = `${what} needs the predictions of ${lacking.id}, and the policy names none`
  const hint = 'add predictions: to the model, or say by models: which ones the entry is for'
  marks.report({ code: 'policy/missing-key', at: key.at, message, hint })
}

function reportColumns(models: readonly Model[], columns: Node, { measured, marks }: Omit<Where, 'key'>): void {
  const seen = new Set<string>()
  const judged = models.flatMap(({ id, predictions }) => {
    // where the list could not be decoded nothing follows from what it lacks
    const unread = predictions?.slices.length === 0 && measured.get(id)?.slices === true
    return predictions === null || unread
      ? []
      : [{ id, listed: predictions.slices, known: new Set(predictions.slices) }]
  })
  for (const item of itemsOf(columns)) {
    const names = (item.kind === 'sequence' ? item.items : [item]).filter((node) => node.kind === 'string')
    for (const node of names) {
      const lacking = judged.find(({ known }) => !known.has(node.value))
      if (lacking !== undefined) reportColumn(node, lacking, marks)
    }
    const crossed = JSON.stringify(names.map(({ value }) => value).toSorted(byCodeUnit))
    if (names.length > 1 && seen.has(crossed)) {
      const message = `the cross of ${names.map(({ value }) => excerpt(value)).join(' and ')} stands twice`
      marks.report({ code: 'policy/duplicate', at: item.at, message, hint: 'keep one: their order does not matter' })
    }
    seen.add(crossed)
  }
}

type Listed = { readonly id: string; readonly listed: readonly string[] }

function reportColumn(node: Node & { readonly kind: 'string' }, { id, listed }: Listed, marks: Marks): void {
  const message = `the predictions of ${id} list no slice column ${excerpt(node.value)}`
  // comparing costs the product of the lengths
  const hint = suggestion(node.value, listed.slice(0, POLICY_LIMITS.list))
  marks.report({ code: 'policy/unknown-name', at: node.at, message, hint })
}
