import { excerpt } from '../../document/problem.ts'
import { child, entriesOf, itemsOf, stringOf } from '../../document/tree.ts'
import type { Marks } from '../../document/shape/marks.ts'
import type { Draft } from './draft.ts'
import { suggestion } from './names.ts'

/** Custom ids stand once and are not built in; only built-in controls of a pack are adjusted. */
export function checkControls(draft: Draft, marks: Marks): void {
  const builtIn = new Set(draft.known.controls)
  for (const gate of entriesOf(child(draft.root, 'gates'))) {
    const controls = child(gate.value, 'controls')
    const custom = new Set<string>()
    for (const item of itemsOf(child(controls, 'custom'))) {
      const node = child(item, 'id')
      const id = stringOf(node)
      if (node === undefined || id === undefined) continue
      const taken = builtIn.has(id) ? 'is the id of a built-in control' : custom.has(id) ? 'stands twice' : null
      if (taken !== null) {
        const message = `the control id ${excerpt(id)} ${taken}`
        marks.report({ code: 'policy/duplicate', at: node.at, message, hint: 'choose another id, such as ACME-01' })
      }
      custom.add(id)
    }
    for (const { key, keyAt } of entriesOf(child(controls, 'adjust'))) {
      const own = custom.has(key)
      if (!own && builtIn.has(key) && child(controls, 'packs') !== undefined) continue
      const message = own
        ? `${key} is a control of your own`
        : `no pack of this gate contains the control ${excerpt(key)}`
      const hint = own ? 'set its severity where it is defined' : suggestion(key, draft.known.controls)
      marks.report({ code: 'policy/unknown-name', at: keyAt, message, hint })
    }
  }
}
