import { compare, decimal, parseDecimal } from '../../base/decimal.ts'
import type { Node } from '../../document/tree.ts'
import { POLICY_LIMITS } from '../limits.ts'
import { found, reportKind } from '../../document/shape/found.ts'
import { list } from '../../document/shape/list.ts'
import { named } from '../../document/shape/named.ts'
import type { Named } from '../../document/shape/named.ts'
import { object, optional, required } from '../../document/shape/object.ts'
import type { Place, Shape } from '../../document/shape/shape.ts'
import type { Policy } from '../types.ts'
import { gate } from './gates.ts'
import { model } from './models.ts'
import { nameRules } from './names.ts'
import { role } from './roles.ts'
import { waiver } from './waivers.ts'

const one = decimal('1')

const version: Shape<1> = {
  expects: '1',
  schema: { const: 1 },
  decode: (node: Node, place: Place) => {
    if (node.kind !== 'number') return reportKind(node, place, 'the number 1')
    const value = parseDecimal(node.text)
    if (value !== null && compare(value, one) === 0) return 1
    const hint = 'this release reads version 1 of the policy language'
    place.marks.report({
      code: 'policy/wrong-value',
      at: node.at,
      message: `version is ${found(node)}; expected 1`,
      hint,
    })
    return undefined
  },
}

/** The whole language: what `.github/countersign.yml` may say. */
export const policy: Shape<Omit<Policy, 'file'>> = object({
  fields: {
    version: required(version, 'Version of the policy language.', 1),
    models: required(
      named({ name: nameRules, value: model, of: 'models', least: 1, most: POLICY_LIMITS.models }),
      'What may be promoted.',
      [],
    ),
    roles: optional(
      named({ name: nameRules, value: role, of: 'roles', least: 0, most: POLICY_LIMITS.roles }),
      [],
      'Who may sign what.',
    ),
    gates: required(
      named({ name: nameRules, value: gate, of: 'gates', least: 1, most: POLICY_LIMITS.gates }),
      'What it takes, per protected branch.',
      [],
    ),
    waivers: optional(
      list({ item: waiver, of: 'waivers', least: 0, most: POLICY_LIMITS.waivers }),
      [],
      'Named, expiring exceptions.',
    ),
  },
  build: ({ models, roles, gates, waivers }) => ({
    models: models.map(({ name: id, value }) => ({ id, ...value })),
    roles: withNames(roles),
    gates: withNames(gates),
    waivers,
  }),
})

function withNames<T>(all: readonly Named<T>[]): readonly (T & { readonly name: string })[] {
  return all.map(({ name, value }) => ({ ...value, name }))
}
