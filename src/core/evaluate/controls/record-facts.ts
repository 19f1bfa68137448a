import type { Position } from '../../base/source.ts'
import type { Answer } from '../../evidence/governance/answer.ts'
import type { BlockName, Governance, GovernanceRecord } from '../../evidence/governance/types.ts'
import { counted, detail, enumerated, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { citePolicy } from './card-facts.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, undecided } from './result.ts'
import type { ControlFactsheet, ControlResult, RecordState } from './types.ts'

/** A block of the governance record, or what a control that reads it comes to without one. */
export type BlockOrResult<Name extends BlockName> =
  | { readonly kind: 'block'; readonly record: GovernanceRecord; readonly block: NonNullable<Governance[Name]> }
  | { readonly kind: 'result'; readonly result: ControlResult }

/** What every control on the record says when the block it reads is not there. */
export function blockOrResult<Name extends BlockName>(facts: ControlFactsheet, name: Name): BlockOrResult<Name> {
  const { record: state } = facts
  if (state.kind !== 'read') return { kind: 'result', result: withoutRecord(facts, state) }
  const block = state.record.governance[name]
  if (block !== null && !(Array.isArray(block) && block.length === 0)) {
    return { kind: 'block', record: state.record, block: block as NonNullable<Governance[Name]> }
  }
  const [first] = state.record.files
  const path = first?.path ?? ''
  const result = mendedBy(
    detail`Add ${named(`${name}:`)} to the governance record`,
    notShown(detail`The governance record says nothing under ${named(`${name}:`)}`, [citeFile(path)]),
  )
  return { kind: 'result', result }
}

function withoutRecord(facts: ControlFactsheet, state: Exclude<RecordState, { kind: 'read' }>): ControlResult {
  switch (state.kind) {
    case 'undeclared':
      return mendedBy(
        detail`Name the record in the policy: ${named('governance: governance.yaml')}; ${named('countersign init')} writes its skeleton`,
        notShown(detail`The policy names no governance record for this model`, [citePolicy(facts)]),
      )
    case 'absent':
      return mendedBy(
        detail`Commit ${named(state.path)}; ${named('countersign init')} writes its skeleton`,
        notShown(detail`The governance record is not in the repository`, [citeFile(state.path)]),
      )
    case 'refused':
      return mendedBy(
        detail`Commit the record itself, as UTF-8 text`,
        undecided(detail`The governance record can’t be read: it ${refusalWords(state.why)}`, [citeFile(state.path)]),
      )
    case 'wrong':
      return wrongRecord(state)
  }
}

function wrongRecord({ problems }: Extract<RecordState, { kind: 'wrong' }>): ControlResult {
  const [first] = problems
  if (first === undefined) throw new Error('a wrong record without a problem')
  return mendedBy(
    first.hint === null ? detail`Correct it there` : detail`Correct it there: ${named(first.hint)}`,
    undecided(
      detail`The governance record has ${counted(problems.length, 'problem')}; the first: ${named(first.message)}`,
      [{ path: first.file, side: 'candidate', at: first.at, digest: null, strength: null }],
    ),
  )
}

/** A place in the record, for a finding. */
export function citeRecord(
  record: GovernanceRecord,
  name: BlockName,
  at: Position | null,
  strength: Strength | null = null,
): Citation {
  const block = record.blocks.get(name)
  return { path: block?.file.path ?? '', side: 'candidate', at, digest: block?.file.digest ?? null, strength }
}

function citeFile(path: string): Citation {
  return { path, side: 'candidate', at: null, digest: null, strength: null }
}

/** A key of a block that a control needs answered. */
export type AskedKey = { readonly key: string; readonly value: Answer | { readonly at: Position } | null }

/** The keys that are missing or say nothing, in the order asked. */
export function unansweredOf(keys: readonly AskedKey[]): readonly AskedKey[] {
  return keys.filter(({ value }) => value === null || ('filled' in value && !value.filled))
}

/** A shortfall that names the keys still to be answered. */
export function unansweredResult(
  record: GovernanceRecord,
  name: BlockName,
  missing: readonly AskedKey[],
  at: Position | null,
): ControlResult {
  const keys = missing.map(({ key }) => key)
  const place = missing.find(({ value }) => value !== null)?.value?.at ?? at
  return mendedBy(
    detail`Answer ${enumerated(keys)} under ${named(`${name}:`)}`,
    notShown(detail`${named(`${name}:`)} leaves ${enumerated(keys)} unanswered`, [citeRecord(record, name, place)]),
  )
}
