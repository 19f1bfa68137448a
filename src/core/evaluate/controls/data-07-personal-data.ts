import type { DataRecord } from '../../evidence/governance/blocks.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { finishedDocument } from './finished-document.ts'
import { misdeclaredData } from './misdeclared-data.ts'
import { privacySigned } from './privacy-signed.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notAsked, notShown, shown } from './result.ts'
import { byTier, isStrongEnough, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

const needed = byTier<Strength>('E1', 'E1', 'E5')

export const data07: Control = {
  id: 'DATA-07',
  title: 'Personal and special-category data declared',
  question: 'Is it said whether the model was built on data about people, on which basis, and who answers for it?',
  why: 'Data about people may only be used where the law allows it. Nobody can ask for that afterwards.',
  remedy:
    'Answer `personal`, `special_categories`, `lawful_basis` and `assessment` under `data:` in the governance record; for special categories `justification` too. Somebody of `roles: {privacy: […]}` signs it by a review.',
  severity: severityByTier('i b b'),
  needed,
  stage: 'gate',
  maps: clauses('EU Art. 4a‡', 'RMF MEASURE 2.10', 'ISO A.5.4', 'AIV 8.3.1'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'data')
  if (found.kind === 'result') return found.result
  const { record, block: data } = found
  const { personal, special_categories: special } = data
  const missing = unansweredOf([
    { key: 'personal', value: personal },
    { key: 'special_categories', value: special },
  ])
  if (personal === null || special === null) return unansweredResult(record, 'data', missing, data.at)
  const wrong = misdeclaredData(facts, record, data)
  if (wrong !== null) return wrong
  const before = formerly(facts)
  if (personal.value) return declared(facts, { record, data, signer: special.value || before?.special === true })
  const what = detail`The record says that no data about people was used`
  if (before === null) return notAsked(what, [citeRecord(record, 'data', personal.at)])
  // what was personal yesterday is not taken back by whoever wants to get through
  return privacySigned(facts, {
    what: detail`${what}; on the base branch it says the opposite`,
    citations: [citeRecord(record, 'data', personal.at), before.citation],
  })
}

type Formerly = { readonly special: boolean; readonly citation: Citation }

/** What the base branch declares that this change may take back; null where it declares no data about people. */
function formerly({ baselineRecord: before }: ControlFactsheet): Formerly | null {
  const data = before.kind === 'read' ? before.record.governance.data : null
  if (before.kind !== 'read' || data?.personal?.value !== true) return null
  const citation = citeRecord(before.record, 'data', data.personal.at)
  return { special: data.special_categories?.value === true, citation: { ...citation, side: 'baseline' } }
}

type Declared = {
  readonly record: GovernanceRecord
  readonly data: DataRecord
  /** Whether somebody must sign for it, whatever the tier. */
  readonly signer: boolean
}

function declared(facts: ControlFactsheet, { record, data, signer }: Declared): ControlResult {
  const special = data.special_categories?.value === true
  const missing = unansweredOf([
    { key: 'lawful_basis', value: data.lawful_basis },
    { key: 'assessment', value: data.assessment },
    ...(special ? [{ key: 'justification', value: data.justification }] : []),
  ])
  if (missing.length > 0) return unansweredResult(record, 'data', missing, data.at)
  const empty = deniedAnswer(record, data, special) ?? (special ? unreasoned(record, data) : null)
  if (empty !== null) return empty
  const assessment = assessmentOf(facts, record, data)
  if ('outcome' in assessment) return assessment
  const what: Detail = special
    ? detail`Special categories of personal data are declared, with basis, assessment and justification`
    : detail`Personal data is declared, with its lawful basis and assessment`
  const { strength, citations: linked } = assessment
  const citations = [citeRecord(record, 'data', data.at), ...linked]
  if (!signer && isStrongEnough(strength, needed[facts.tier])) {
    return shown(
      strength,
      what,
      citations.map((each) => ({ ...each, strength })),
    )
  }
  return privacySigned(facts, { what, citations })
}

/** Fewer words give no reason and no safeguard. */
const LEAST_WORDS = 6

function unreasoned(record: GovernanceRecord, { justification }: DataRecord): ControlResult | null {
  if (justification === null || wordsOf(justification.text).length >= LEAST_WORDS) return null
  return mendedBy(
    detail`Say why nothing less would do, and how the data is protected`,
    notShown(detail`${named('justification')} gives no reason for special categories`, [
      citeRecord(record, 'data', justification.at),
    ]),
  )
}

/** An answer that says there is none is no basis, no assessment and no justification. */
function deniedAnswer(record: GovernanceRecord, data: DataRecord, special: boolean): ControlResult | null {
  const { lawful_basis: basis, assessment, justification } = data
  for (const [key, answer] of Object.entries({ lawful_basis: basis, assessment, justification })) {
    if (answer === null || !nothing.test(answer.text) || (key === 'justification' && !special)) continue
    return mendedBy(
      detail`Have it settled by whoever answers for data protection, and write that down`,
      notShown(detail`The record says that there is no ${named(key)}`, [citeRecord(record, 'data', answer.at)]),
    )
  }
  return null
}

const nothing =
  /^(?:none|no|nil|nothing|not (?:yet|needed|required|applicable|necessary|done|made|known|available)|to be \w+|later|missing|will follow|in progress)\b[\w ,]{0,30}\.?$/i

type Assessment = { readonly strength: Strength; readonly citations: readonly Citation[] }

/** Where the answer is the path of a text, that text has to be there. */
function assessmentOf(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  { assessment }: DataRecord,
): Assessment | ControlResult {
  const text = assessment?.text ?? ''
  if (assessment === null || !/^(?!\w+:)[\w./ -]{1,300}\.(?:md|markdown|txt|json|ya?ml)$/i.test(text)) {
    return { strength: 'E1', citations: [] }
  }
  const here = citeRecord(record, 'data', assessment.at)
  const found = finishedDocument(facts, { inner: text.replace(/^\.\//, ''), words: 50, cited: here })
  if (found.kind === 'result') return found.result
  const { path, content } = found
  return { strength: 'E2', citations: [{ path, side: 'candidate', at: null, digest: content.digest, strength: null }] }
}
