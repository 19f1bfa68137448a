import { child, entriesOf, itemsOf, stringOf } from '../../document/tree.ts'
import type { Node } from '../../document/tree.ts'
import { kindOf, refuse, remark, text, textOrList } from './complaint.ts'
import type { Complaint, KeyRule } from './complaint.ts'
import { governanceRule } from './governance-rules.ts'
import { modelIndexRule } from './model-index-rules.ts'

/** Everything wrong with a front matter, in order of its keys. Keys without a rule are allowed, as on the Hub. */
export function complaints(root: Node): readonly Complaint[] {
  return entriesOf(root).flatMap(({ key, value }) => {
    const rule = rules.get(key)
    // a key left empty is a key left out
    return rule === undefined || value.kind === 'null' ? [] : rule(value, key, root)
  })
}

const license: KeyRule = (value, key, root) => {
  const wrong = textOrList(value, key, root)
  if (wrong.length > 0 || stringOf(value) !== 'other') return wrong
  return ['license_name', 'license_link']
    .filter((needed) => (stringOf(child(root, needed)) ?? '').trim() === '')
    .map((needed) => refuse(key, value, `\`license: other\` needs \`${needed}\``, `add \`${needed}\` below it`))
}

/** ISO 639-1, -2 or -3, with a script or region; and the Hub's two words. */
const languageCode = /^(?:[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}|code|multilingual)$/i

const language: KeyRule = (value, key, root) => {
  if (value.kind === 'boolean') {
    return [refuse(key, value, 'a truth value is no language', 'for Norwegian, write "no" in quotes')]
  }
  const wrong = textOrList(value, key, root)
  const codes = value.kind === 'sequence' ? itemsOf(value) : [value]
  const odd = codes.filter((item) => item.kind === 'string' && !languageCode.test(item.value))
  return [
    ...wrong,
    ...odd.map((item) => remark(key, item, 'this is no ISO 639 code', 'write `en`, `de`, `multilingual` or `code`')),
  ]
}

const relations = ['adapter', 'merge', 'quantized', 'finetune']

const relation: KeyRule = (value, key) => {
  if (relations.includes(stringOf(value) ?? '')) return []
  return [refuse(key, value, `\`${key}\` must be one of ${relations.join(', ')}`)]
}

const superseded: KeyRule = (value, key, root) => {
  const wrong = textOrList(value, key, root)
  if (wrong.length > 0) return wrong
  return [
    remark(key, value, 'the card names a newer version than this one', 'promote that one, or remove `new_version`'),
  ]
}

const emissions: KeyRule = (value, key) =>
  value.kind === 'number' || value.kind === 'mapping'
    ? []
    : [refuse(key, value, `\`${key}\` must be grams as a number or a mapping, found ${kindOf(value)}`)]

const misspeltIndex: KeyRule = (value, key) => [
  remark(key, value, '`model_index` is a key that nobody reads', 'write `model-index`'),
]

const rules: ReadonlyMap<string, KeyRule> = new Map<string, KeyRule>([
  ['license', license],
  ['license_name', text],
  ['license_link', text],
  ['language', language],
  ['datasets', textOrList],
  ['metrics', textOrList],
  ['tags', textOrList],
  ['base_model', textOrList],
  ['base_model_relation', relation],
  ['new_version', superseded],
  ['library_name', text],
  ['pipeline_tag', text],
  ['model-index', modelIndexRule],
  ['model_index', misspeltIndex],
  ['co2_eq_emissions', emissions],
  ['governance', governanceRule],
])
