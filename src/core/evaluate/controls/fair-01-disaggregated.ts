import { detail, enumerated, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { declaredFactors } from './declared-factors.ts'
import type { DeclaredFactor } from './declared-factors.ts'
import { bareName } from './measured-numbers.ts'
import { isReason, measuredFactor } from './measured-factor.ts'
import type { MeasuredFactor } from './measured-factor.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notAsked, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { CardState, Control, ControlFactsheet, ControlResult } from './types.ts'
import { unreadMetrics } from './unread-metrics.ts'

export const fair01: Control = {
  id: 'FAIR-01',
  title: 'Disaggregated results for declared factors',
  question: 'Is there a result for each group of every factor that the card declares?',
  why: 'An average tells nothing about the group for which the model fails. A factor nobody measures is a hope.',
  remedy:
    'List the factors in the card, under “Factors” or `governance: {factors: […]}`. Report the metrics per group, as `by_region: {north: {auc: …}}`. Of a factor that the data lack, write `- Sex: not measured, because …`.',
  severity: severityByTier('i w b'),
  needed: byTier('E1', 'E2', 'E3'),
  stage: 'pull-request',
  maps: clauses('EU Art. 13(3)(b)(v)', 'EU Annex IV(3)', 'RMF MEASURE 2.11', 'FDA G3'),
  check,
}

type Read = Extract<CardState, { kind: 'read' }>

function check(facts: ControlFactsheet): ControlResult {
  const found = cardOrResult(facts)
  if (found.kind === 'result') return found.result
  const declared = declaredFactors(found.read.card, found.read.placeholders)
  if (declared.kind === 'none') {
    return notShown(detail`The card declares no factor by which results may differ`, [citeCard(found.read.card, null)])
  }
  if (declared.kind === 'prose') {
    return mendedBy(
      detail`List the factors, one per line, each beginning with its name`,
      undecided(detail`The card speaks of factors and lists none`, [citeCard(found.read.card, declared.at)]),
    )
  }
  const gone = takenBack(facts, found.read, declared.factors)
  if (gone !== null) return gone
  const none = declared.factors.find(({ name }) => isNone(name))
  if (none !== undefined) return withoutFactors(facts, found.read, none)
  const unread = unreadMetrics(facts.evidence.candidate.metrics)
  if (unread !== null) return unread
  return together(
    found.read,
    declared.factors.map((factor) => measuredFactor(facts, found.read.card, factor)),
  )
}

/** A factor that the base branch declares is not left out by whoever has no result for it. */
function takenBack(
  { baselineCard: before }: ControlFactsheet,
  { card }: Read,
  factors: readonly DeclaredFactor[],
): ControlResult | null {
  const old = before.kind === 'read' ? declaredFactors(before.card, before.placeholders) : null
  if (before.kind !== 'read' || old?.kind !== 'listed') return null
  const now = factors.map(({ name }) => bareName(name))
  const gone = old.factors.find(({ name }) => {
    const bare = bareName(name)
    return !isNone(name) && !now.some((each) => each.includes(bare) || bare.includes(each))
  })
  if (gone === undefined) return null
  return mendedBy(
    detail`List it again, with a result per group, or write after it why it is not measured`,
    notShown(detail`The card on the base branch declares the factor ${named(gone.name)}, and this one does not`, [
      citeCard(card, factors[0]?.at ?? null),
      { ...citeCard(before.card, gone.at), side: 'baseline' },
    ]),
  )
}

function isNone(name: string): boolean {
  return /^(?:none|no factors?|not applicable)$/i.test(name)
}

/** A model without factors is about no people, and the record says so too. */
function withoutFactors({ record }: ControlFactsheet, { card }: Read, none: DeclaredFactor): ControlResult {
  const here = citeCard(card, none.at)
  if (!isReason(none.remark)) return notShown(detail`The card declares no factors and gives no reason`, [here])
  const personal = record.kind === 'read' ? (record.record.governance.data?.personal ?? null) : null
  if (record.kind !== 'read' || personal === null) {
    return shown('E1', detail`The card gives a reason for declaring no factors`, [{ ...here, strength: 'E1' }])
  }
  const there = citeRecord(record.record, 'data', personal.at)
  return personal.value
    ? notShown(detail`The card declares no factors, and the record says that the data are personal`, [here, there])
    : notAsked(
        detail`The card gives a reason for declaring no factors, and the record says that no data are personal`,
        [here, there],
      )
}

function together({ card }: Read, all: readonly MeasuredFactor[]): ControlResult {
  const open = all.flatMap((each) => (each.kind === 'result' ? [each.result] : []))
  const worst = open.find(({ outcome }) => outcome === 'not-shown') ?? open[0]
  if (worst !== undefined) return worst
  const settled = all.flatMap((each) => (each.kind === 'result' ? [] : [each]))
  const names = (kind: MeasuredFactor['kind']): readonly string[] =>
    settled.flatMap((each) => (each.kind === kind ? [each.name] : []))
  const [measured, explained] = [names('measured'), names('explained')]
  const citations = settled.flatMap((each) => each.citations)
  if (measured.length === 0) {
    return shown('E1', detail`The card says why no result is reported by ${enumerated(explained)}`, citations)
  }
  const rest: Detail =
    explained.length === 0 ? [] : detail`; the card says why there is none by ${enumerated(explained)}`
  return shown('E3', detail`Results are reported per group of ${enumerated(measured)}${rest}`, [
    citeCard(card, null),
    ...citations,
  ])
}
