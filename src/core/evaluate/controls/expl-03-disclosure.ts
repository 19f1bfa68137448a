import type { Placed } from '../../evidence/governance/answer.ts'
import type { Disclosure } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, enumerated, named, quoted } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { deniedOnRecord } from './generative-claim.ts'
import { hollowAnswer } from './hollow-answers.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notAsked, notShown, shown } from './result.ts'
import { saidIn } from './said-in-sections.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const expl03: Control = {
  id: 'EXPL-03',
  title: 'AI interaction and synthetic output are disclosed',
  question:
    'If people talk to it, or it makes up content: how are they told, and how is that content marked for machines?',
  why: 'Since August 2026 people must be told that they deal with a machine, and generated content must be marked as such.',
  remedy:
    'Say `genai` and `user_facing` under `regulatory:` in the governance record. Where either is true, answer `interaction` under `disclosure:`; where it generates content, answer `marking` too, with the method.',
  severity: severityByTier('w b b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 50(1)-(2)', 'EU Art. 50(4)', 'GAI GV-5.1-002‡'),
  check,
}

/** Fewer words than these tell nobody how something is done. */
const WORDS = 4

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'regulatory')
  if (found.kind === 'result') return found.result
  const { record, block: regulatory } = found
  const { genai, user_facing: facing } = regulatory
  const missing = unansweredOf([
    { key: 'genai', value: genai },
    { key: 'user_facing', value: facing },
  ])
  if (missing.length > 0 || genai === null || facing === null) {
    return unansweredResult(record, 'regulatory', missing, regulatory.at)
  }
  const denied = deniedOnRecord(facts, record, regulatory)
  if (denied !== null) return denied
  const asking = [asks(facts, record, 'genai', genai), asks(facts, record, 'user_facing', facing)].flat()
  if (asking.length > 0) return disclosed(facts, record, asking)
  return notAsked(
    detail`The record says that it generates no content and that people don’t interact with it`,
    [genai, facing].map(({ at }) => citeRecord(record, 'regulatory', at)),
  )
}

type Asking = { readonly key: 'genai' | 'user_facing'; readonly citation: Citation }

/** Why a disclosure is asked for. What runs in production asks too: a change can't talk itself out of it. */
function asks(
  { baselineRecord: before }: ControlFactsheet,
  record: GovernanceRecord,
  key: Asking['key'],
  { value, at }: Placed<boolean>,
): readonly Asking[] {
  if (value) return [{ key, citation: citeRecord(record, 'regulatory', at, 'E1') }]
  const earlier = before.kind === 'read' ? (before.record.governance.regulatory?.[key] ?? null) : null
  if (before.kind !== 'read' || earlier?.value !== true) return []
  return [{ key, citation: { ...citeRecord(before.record, 'regulatory', earlier.at), side: 'baseline' } }]
}

function disclosed(facts: ControlFactsheet, record: GovernanceRecord, asking: readonly Asking[]): ControlResult {
  const found = blockOrResult(facts, 'disclosure')
  if (found.kind === 'result') return found.result
  const { block } = found
  const generates = asking.some(({ key }) => key === 'genai')
  const keys = generates ? (['interaction', 'marking'] as const) : (['interaction'] as const)
  const answers = keys.map((key) => ({ key, value: block[key], words: WORDS }))
  const missing = unansweredOf(answers)
  if (missing.length > 0) return unansweredResult(record, 'disclosure', missing, block.at)
  const problem = hollowAnswer(record, 'disclosure', answers) ?? (generates ? unmarked(facts, record, block) : null)
  if (problem !== null) return problem
  const citations = answers.flatMap(({ value }) =>
    value === null ? [] : [citeRecord(record, 'disclosure', value.at, 'E1')],
  )
  return shown(
    'E1',
    detail`It is ${enumerated(asking.map(({ key }) => key))}, and the record answers ${enumerated(keys)}`,
    [...asking.map(({ citation }) => citation), ...citations],
  )
}

const noMark =
  /\b(?:not|never|without(?: a| any)?|no) (?:watermark(?:s|ed|ing)?|mark(?:ed|ing)|label(?:s|l?ed|l?ing)?|provenance (?:data|metadata))\b/

/** The card where it says that what comes out bears no mark. */
function unmarked(
  { card: state }: ControlFactsheet,
  record: GovernanceRecord,
  { marking }: Disclosure,
): ControlResult | null {
  if (state.kind !== 'read' || marking === null) return null
  const { card } = state
  const said = saidIn(card, card.sections, noMark)
  if (said === null) return null
  return mendedBy(
    detail`Say in both places whether and how the output is marked`,
    notShown(
      detail`The record tells how the output is marked (${named('disclosure.marking')}), but the card says ${quoted(said.text)}`,
      [citeRecord(record, 'disclosure', marking.at), citeCard(card, said.at)],
    ),
  )
}
