import type { Answer } from '../../evidence/governance/answer.ts'
import type { Supplier } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { covers, foreignNames } from './card-suppliers.ts'
import type { ForeignName } from './card-suppliers.ts'
import { clauses } from './clauses.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const risk04: Control = {
  id: 'RISK-04',
  title: 'Diligence on models, data and services of others',
  question: 'Who supplies what, under which terms, how do you learn of a new version, and what do you do when it ends?',
  why: 'A supplier that changes a model changes yours, and one that ends it ends yours.',
  remedy:
    'List under `suppliers:` in the governance record each with `name`, `supplies`, `terms`, `version_notice` and `exit`; one for every base model and dataset of others that the card names. Where there is none, write `suppliers: []`.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses(
    'EU Art. 25(4)‡',
    'RMF GOVERN 6.1',
    'RMF MANAGE 3.1',
    'ISO A.10.2',
    'ISO A.10.3',
    'MRM § VII',
    'PRA 2.6',
    'AIV 9.5.2',
  ),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const { record: state } = facts
  const suppliers = state.kind === 'read' ? state.record.governance.suppliers : null
  if (state.kind !== 'read' || suppliers === null) return withoutList(facts)
  const { record } = state
  for (const supplier of suppliers) {
    const problem = supplierProblem(record, supplier, suppliers)
    if (problem !== null) return problem
  }
  return unnamed(facts, record, suppliers) ?? listed(facts, record, suppliers)
}

function withoutList(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'suppliers')
  if (found.kind === 'result') return found.result
  throw new Error('a list of suppliers that is there and is not')
}

function supplierProblem(record: GovernanceRecord, supplier: Supplier, all: readonly Supplier[]): ControlResult | null {
  const { name, supplies, terms, version_notice: notice, exit, at } = supplier
  const asked = { name, supplies, terms, version_notice: notice, exit }
  const missing = unansweredOf(Object.entries(asked).map(([key, value]) => ({ key, value })))
  if (missing.length > 0) return unansweredResult(record, 'suppliers', missing, at)
  const twin = all.find((other) => other !== supplier && keyOf(other) === keyOf(supplier))
  if (twin !== undefined) {
    return mendedBy(
      detail`Keep one entry of each supplier and what it supplies`,
      notShown(
        detail`${named(name?.text.slice(0, 60) ?? '')} is listed twice for the same thing`,
        [at, twin.at].map((place) => citeRecord(record, 'suppliers', place)),
      ),
    )
  }
  return denied(record, { key: 'version_notice', value: notice }) ?? denied(record, { key: 'exit', value: exit })
}

function keyOf({ name, supplies }: Supplier): string {
  return [name, supplies].map((answer) => wordsOf(answer?.text ?? '').join(' ')).join(': ')
}

/** An answer that says there is none. */
const none = /^(?:none|nothing|never|not at all|no way|no plan|we (?:do not|don['’]t|can(?:no|['’])t))\b/i

function denied(
  record: GovernanceRecord,
  { key, value }: { readonly key: string; readonly value: Answer | null },
): ControlResult | null {
  if (value === null || !none.test(value.text) || wordsOf(value.text).length > 5) return null
  return mendedBy(
    detail`Arrange for it, and write how`,
    notShown(detail`By its own words the record has no ${named(key)}`, [citeRecord(record, 'suppliers', value.at)]),
  )
}

function foreign({ card: state, dossier }: ControlFactsheet): readonly ForeignName[] {
  const [owner = ''] = dossier.subject.repository.split('/')
  return state.kind === 'read' ? foreignNames(state.card, owner) : []
}

/** What the card names of others, and no entry of the record is about. */
function unnamed(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  suppliers: readonly Supplier[],
): ControlResult | null {
  const { card: state } = facts
  if (state.kind === 'refused') {
    return undecided(detail`Whose models and data the card names can’t be told: it ${refusalWords(state.why)}`, [
      { path: state.path, side: 'candidate', at: null, digest: null, strength: null },
    ])
  }
  const missing = foreign(facts).filter((each) => !suppliers.some((supplier) => covers(supplier, each)))
  const [first] = missing
  if (state.kind !== 'read' || first === undefined) return null
  return mendedBy(
    detail`List who supplies it, or correct the card`,
    notShown(
      detail`The card names ${enumerated(missing.map(({ id }) => id.slice(0, 60)))}, and no supplier of the record is about it`,
      [citeList(record), citeCard(state.card, first.at)],
    ),
  )
}

function listed(facts: ControlFactsheet, record: GovernanceRecord, suppliers: readonly Supplier[]): ControlResult {
  if (suppliers.length === 0) {
    const card = facts.card.kind === 'read' ? detail`, and the card names no model or data of others` : detail``
    return notAsked(detail`The record says that there is no supplier${card}`, [citeList(record)])
  }
  const known = foreign(facts).length
  const strength = known === 0 ? 'E1' : 'E2'
  const places = suppliers.map(({ at }) => citeRecord(record, 'suppliers', at, strength))
  const what = detail`${counted(suppliers.length, 'supplier')} with terms, notice of new versions and an exit`
  if (known === 0) return shown('E1', what, places)
  return shown('E2', detail`${what}; they cover ${counted(known, 'name')} of others on the card`, places)
}

function citeList(record: GovernanceRecord): Citation {
  return citeRecord(record, 'suppliers', record.blocks.get('suppliers')?.at ?? null)
}
