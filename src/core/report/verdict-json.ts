import { prettyJson } from '../base/canonical-json.ts'
import type { Json } from '../base/canonical-json.ts'
import { byKeys } from '../base/order.ts'
import type { Citation, Finding, MetricFacts, Quantity, Verdict } from '../evaluate/verdict.ts'
import { plain } from './phrase.ts'
import type { RuleView } from './rule-view.ts'
import { viewOf } from './view.ts'

/**
 * `verdict.json`, the interface that scripts read: facts whole and as written, sentences as people see them, keys
 * sorted, two spaces, a final newline. Every key is always there; what is not known is null. Findings stand in order
 * of model, rule and slice, so that two verdicts can be compared line by line.
 */
export function renderVerdictJson(verdict: Verdict): string {
  const view = viewOf(verdict)
  return prettyJson({
    schema: 'countersign.verdict/v1',
    decision: verdict.decision,
    headline: plain(view.headline),
    next: plain(view.next),
    gate: verdict.gate,
    subject: verdict.subject,
    asOf: verdict.asOf,
    counts: view.counts,
    models: verdict.models.toSorted(byKeys(({ id }) => id)).map(({ id, tier, change }) => ({ id, tier, change })),
    findings: view.models
      .flatMap(({ rules }) => rules)
      .toSorted(inPlace)
      .map(findingValue),
    approvals: verdict.approvals.toSorted(byKeys(({ role }) => role)),
    waivers: view.waivers,
    adjustments: view.adjustments,
    digests: verdict.digests,
    engine: verdict.engine,
  })
}

const inPlace: (a: RuleView, b: RuleView) => number = byKeys(
  ({ finding }) => finding.model ?? '',
  ({ finding }) => finding.rule,
  ({ finding }) => finding.metric?.slice ?? '',
  ({ finding }) => JSON.stringify(finding),
)

function findingValue({ finding, because, remedy }: RuleView): Json {
  return {
    rule: finding.rule,
    kind: finding.kind,
    model: finding.model,
    outcome: finding.outcome,
    reason: finding.reason.code,
    severity: finding.severity,
    because: plain(because),
    remedy: remedy === null ? null : plain(remedy),
    ...metricValues(finding.metric),
    control: finding.control,
    waiver: waiverValue(finding),
    evidence: finding.evidence.map(citationValue),
  }
}

function metricValues(facts: MetricFacts | null): Record<string, Json> {
  return {
    metric: facts?.name ?? null,
    slice: facts?.slice ?? null,
    test: facts?.bound ?? null,
    direction: facts?.direction ?? null,
    bound: facts?.limit ?? null,
    candidate: quantityValue(facts?.candidate ?? null),
    baseline: quantityValue(facts?.baseline ?? null),
    mergeBase: quantityValue(facts?.mergeBase ?? null),
    slack: facts?.slack ?? null,
  }
}

function quantityValue(quantity: Quantity | null): Json {
  if (quantity === null) return null
  const { value, interval, standardError, n } = quantity
  return { value, interval, standardError, n: rows(n) }
}

/** A count of rows is a number, as scripts expect; one too large to be exact stays text. */
function rows(text: string | null): number | string | null {
  if (text === null) return null
  const number = /^\d{1,15}$/.test(text) ? Number(text) : null
  return number ?? text
}

function waiverValue(finding: Finding): Json {
  const waiver = finding.waiver
  return waiver === null ? null : { ...waiver }
}

function citationValue({ path, side, at, digest, strength }: Citation): Json {
  return { path, side, line: at?.line ?? null, column: at?.column ?? null, digest, strength }
}
