import type { Validation } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Citation, Strength } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { citeApprovals, countedOrResult } from './counted-signatures.ts'
import { isYetToCome } from './day-facts.ts'
import { citeDocument } from './documents.ts'
import { holdersOf, signersOf } from './duty-holders.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { awaited, mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, isStrongEnough, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { isThisArtifact, mentions, otherVersion, plain, reportOf } from './validation-facts.ts'

const needed = byTier<Strength>('E1', 'E2', 'E5')

export const val01: Control = {
  id: 'VAL-01',
  title: 'Independent validation report with a conclusion',
  question: 'Is there a report on this very version, on soundness, outcomes and monitoring, that says it is fit?',
  why: 'A model that nobody tried to refute is only believed in. A report on another version refutes nothing about this one.',
  remedy:
    'Answer all of `validation:` in the governance record. Commit the report as one of `documents:`; it must name the artifact’s SHA-256 or the version, cover soundness, outcomes and monitoring, and state the conclusion. A validator signs it by a review.',
  severity: severityByTier('– w b'),
  needed,
  stage: 'gate',
  maps: clauses('MRM § V', 'PRA 4.2', 'RMF MEASURE 1.3', 'ISO A.6.2.4', 'EU Annex IV(2)(g)', 'EU Art. 17(1)(d)'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'validation')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  return refused(facts, record, block) ?? reported(facts, record, block)
}

/** What the record itself says against it. */
function refused(facts: ControlFactsheet, record: GovernanceRecord, block: Validation): ControlResult | null {
  const { report, conclusion, soundness, outcomes, monitoring, date, version, sha256 } = block
  const asked = { report, conclusion, soundness, outcomes, monitoring, date, 'sha256 or version': sha256 ?? version }
  const missing = unansweredOf(Object.entries(asked).map(([key, value]) => ({ key, value })))
  if (missing.length > 0 || date === null || conclusion === null) {
    return unansweredResult(record, 'validation', missing, block.at)
  }
  if (conclusion.value === 'not-fit') {
    return mendedBy(
      detail`Mend what the validators found, and have the model validated again`,
      notShown(detail`The validators concluded ${named('not-fit')}`, [citeRecord(record, 'validation', conclusion.at)]),
    )
  }
  if (isYetToCome(facts, date.value)) {
    return mendedBy(
      detail`Correct ${named('date')}`,
      notShown(detail`The validation is dated ${named(date.value)}, which is yet to come`, [
        citeRecord(record, 'validation', date.at),
      ]),
    )
  }
  return otherVersion(facts, record, block) ?? unconditional(record, block)
}

/** Conditions that stand nowhere can't be met. */
function unconditional(record: GovernanceRecord, { conclusion }: Validation): ControlResult | null {
  const conditions = record.governance.findings ?? []
  if (conclusion?.value !== 'fit-with-conditions' || conditions.length > 0) return null
  return mendedBy(
    detail`List each condition under ${named('findings:')}`,
    notShown(detail`The conclusion is ${named('fit-with-conditions')}, and no condition is written down`, [
      citeRecord(record, 'validation', conclusion.at),
    ]),
  )
}

function reported(facts: ControlFactsheet, record: GovernanceRecord, block: Validation): ControlResult {
  const { report, conclusion } = block
  if (report === null || conclusion === null) throw new Error('a validation without report or conclusion')
  const found = reportOf(facts, record, report)
  if (found.kind === 'result') return found.result
  const { path, content } = found
  const here = [citeRecord(record, 'validation', conclusion.at), citeDocument(path, content.digest)]
  const names = [block.sha256 === null ? null : plain(block.sha256.value), block.version?.value ?? null]
  if (!names.some((name) => name !== null && mentions(content.text, name))) {
    return notShown(detail`${named(path)} names neither the digest nor the version that was validated`, here)
  }
  const uncovered = topics.filter(([, words]) => !words.test(content.text)).map(([topic]) => topic)
  if (uncovered.length > 0) return notShown(detail`${named(path)} says nothing about ${enumerated(uncovered)}`, here)
  const otherwise = otherConclusion(conclusion.value, { path, text: content.text, here })
  if (otherwise !== null) return otherwise
  if (block.sha256 !== null && !isThisArtifact(facts, block)) {
    return undecided(
      detail`Whether the validated artifact is this one can’t be told: its SHA-256 is not known here`,
      here,
    )
  }
  return signed(facts, { path, conclusion: conclusion.value, citations: here })
}

type Concluded = { readonly path: string; readonly text: string; readonly here: readonly Citation[] }

/** A report that concludes otherwise than the record, or not at all. */
function otherConclusion(recorded: string, { path, text, here }: Concluded): ControlResult | null {
  if (unfit.test(text)) {
    return notShown(detail`The record concludes ${named(recorded)}, and ${named(path)} says it is not fit`, here)
  }
  if (recorded === 'fit' && conditional.test(text)) {
    return mendedBy(
      detail`Record ${named('fit-with-conditions')}, and list each condition under ${named('findings:')}`,
      notShown(
        detail`The record concludes ${named('fit')}, and ${named(path)} says that it is so with conditions`,
        here,
      ),
    )
  }
  return concluded.test(text) ? null : undecided(detail`${named(path)} states no conclusion`, here)
}

const topics: readonly (readonly [string, RegExp])[] = [
  ['soundness', /\bsound(?:ness)?\b/i],
  ['outcomes', /\b(?:outcomes?|back-?test\w*)\b/i],
  ['monitoring', /\bmonitor\w*/i],
]

const unfit =
  /\b(?:not|never|n['’]t)[\s-]+(?:(?:yet|currently|considered|deemed|judged|found|to|be)[\s-]+){0,3}fit\b|\b(?:is|are|was)n['’]t[\s-]+(?:yet[\s-]+)?fit\b|\bunfit\b/i

const conditional =
  /\bfit[\s-]+(?:only[\s-]+)?(?:with|under|subject[\s-]+to)[\s-]+(?:the[\s-]+)?(?:following[\s-]+)?conditions\b|\bconditionally[\s-]+fit\b/i

/** A conclusion, and neither the goodness of a fit nor what a model was fit on. */
const concluded = /(?<!-|\b(?:we|of|good|better|best|poor|curve)\s)\bfit\b(?!\s(?:an?|on|the|by|using)\b)/i

type Report = { readonly path: string; readonly conclusion: string; readonly citations: readonly Citation[] }

function signed(facts: ControlFactsheet, { path, conclusion, citations }: Report): ControlResult {
  const what = detail`${named(path)} covers soundness, outcomes and monitoring of this version and concludes ${named(conclusion)}`
  const holders = holdersOf(facts, 'validator')
  const signers = facts.dossier.members === null ? [] : signersOf(facts, holders)
  if (signers.length > 0) {
    const all = [...citations, ...(holders.kind === 'nobody' ? [] : holders.citations)]
    const cited = all.map((citation) => ({ ...citation, strength: 'E5' as const }))
    return shown('E5', detail`${what}; ${enumerated(signers.map(({ login }) => login))} signed it as validator`, cited)
  }
  const documented = shown(
    'E2',
    what,
    citations.map((citation) => ({ ...citation, strength: 'E2' })),
  )
  if (isStrongEnough('E2', needed[facts.tier])) return documented
  if (holders.kind === 'nobody') {
    return mendedBy(detail`Name the validators under ${named('roles: {independent-validator: …}')}`, documented)
  }
  const counted = countedOrResult(facts)
  if (counted.kind === 'result') return counted.result
  return mendedBy(
    detail`Ask a validator for a review of this version`,
    awaited(detail`The report is there, and no validator has signed it`, [...citations, ...citeApprovals(facts)]),
  )
}
