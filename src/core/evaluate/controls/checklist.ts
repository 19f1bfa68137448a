import { byKeys } from '../../base/order.ts'
import type { ControlRules } from '../../policy/types.ts'
import { packOf } from './packs.ts'

/** A task for the description of a pull request: somebody says so, and nothing else shows it. */
export type ChecklistTask = { readonly id: string | null; readonly text: string }

/**
 * What is true of a change before it is merged and no file tells by itself, each with the control that asks for
 * evidence of it. Nothing here is about what happens after the merge: nobody could tick it truthfully.
 */
const assertions: readonly { readonly control: string; readonly id: string; readonly text: string }[] = [
  { control: 'INV-04', id: 'eu5', text: 'The use was screened for prohibited practices (EU AI Act, Art. 5).' },
  { control: 'DATA-04', id: 'data-split', text: 'No row or group of the test data was used in training.' },
  { control: 'DATA-08', id: 'no-raw-data', text: 'Nothing in this change holds personal data of individuals.' },
  { control: 'DEPL-02', id: 'fallback', text: 'We know what runs in its place if it fails, and who switches.' },
  { control: 'MON-01', id: 'watched', text: 'Somebody watches it in operation and knows at which value to act.' },
]

/**
 * The tasks for a pull request under these rules: what the policy asks for as a task, and what no control of its
 * packs asks evidence of. Where a pack does, a box would only repeat it, and more weakly.
 */
export function checklistOf(rules: readonly ControlRules[]): readonly ChecklistTask[] {
  const proven = new Set(rules.flatMap(({ packs }) => packs.flatMap((name) => packOf(name)?.controls ?? [])))
  const asked = rules.flatMap(({ custom }) =>
    custom.flatMap(({ title, ask }): readonly ChecklistTask[] => {
      if (ask.kind !== 'task') return []
      return [/^[A-Za-z][\w.-]{0,63}$/.test(ask.task) ? { id: ask.task, text: title } : { id: null, text: ask.task }]
    }),
  )
  const known = new Set(asked.map(({ id }) => id))
  const own = assertions.filter(({ control, id }) => !proven.has(control) && !known.has(id))
  const unique = new Map([...asked, ...own.map(({ id, text }) => ({ id, text }))].map((task) => [keyOf(task), task]))
  return [...unique.values()].toSorted(byKeys(keyOf))
}

function keyOf({ id, text }: ChecklistTask): string {
  return id ?? text
}
