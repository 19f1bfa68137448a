import { prettyJson } from '../base/canonical-json.ts'
import type { Json } from '../base/canonical-json.ts'
import { byKeys } from '../base/order.ts'
import type {
  ApprovalTally,
  Citation,
  Finding,
  InferenceFacts,
  MetricFacts,
  Quantity,
  Verdict,
  WaiverState,
} from '../evaluate/verdict.ts'
import { notCountedWords } from './approvals/not-counted.ts'
import { detailPhrase } from './detail-phrase.ts'
import { plain } from './phrase.ts'
import type { RuleView } from './rule-view.ts'
import { viewOf } from './view.ts'

/**
 * `verdict.json`, the interface that scripts read: facts whole and as written, sentences as people see them, keys
 * sorted, two spaces, a final newline. Every key but `inference` and `apart` is always there; what is not known is null. Findings
 * stand in order of model, rule and slice, so that two verdicts can be compared line by line.
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
    approvals: verdict.approvals.toSorted(byKeys(({ role }) => role)).map(approvalValue),
    objections: verdict.objections.toSorted(
      byKeys(
        ({ login }) => login,
        ({ review }) => String(review),
      ),
    ),
    nextExpiry: verdict.nextExpiry,
    waivers: view.waivers.map(registered),
    adjustments: view.adjustments,
    packs: verdict.packs,
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

/** Keys stand in the order in which they are written: nothing has to be sorted, of which there is much. */
function findingValue({ finding, because, remedy }: RuleView): Json {
  const facts = finding.metric
  return {
    baseline: quantityValue(facts?.baseline ?? null),
    because: plain(because),
    bound: facts?.limit ?? null,
    candidate: quantityValue(facts?.candidate ?? null),
    control: finding.control,
    direction: facts?.direction ?? null,
    evidence: finding.evidence.map(citationValue),
    ...apartValue(facts),
    ...inferenceOf(facts?.inference ?? null),
    kind: finding.kind,
    mergeBase: quantityValue(facts?.mergeBase ?? null),
    metric: facts?.name ?? null,
    model: finding.model,
    outcome: finding.outcome,
    reason: finding.reason.code,
    remedy: remedy === null ? null : plain(remedy),
    rule: finding.rule,
    severity: finding.severity,
    slack: facts?.slack ?? null,
    slice: facts?.slice ?? null,
    test: facts?.bound ?? null,
    waiver: waiverValue(finding),
  }
}

function approvalValue(tally: ApprovalTally): Json {
  const { role, signs, required, counted, missing, couldSign, unreadable } = tally
  return {
    role,
    signs,
    required,
    counted: counted.map(({ id, login, review, sha, at, expiresAt }) => ({ id, login, review, sha, at, expiresAt })),
    notCounted: tally.notCounted.map(({ id, login, review, because }) => ({
      id,
      login,
      review,
      code: because.code,
      because: plain(notCountedWords(because)),
    })),
    missing,
    couldSign: couldSign.map(({ id, login }) => ({ id, login })),
    unreadable: unreadable.map(({ name, why }) => ({ name, why })),
  }
}

function quantityValue(quantity: Quantity | null): Json {
  if (quantity === null) return null
  const { value, interval, standardError, n } = quantity
  return { interval, n: rows(n), standardError, value }
}

/** Left out where no groups are compared. */
function apartValue(facts: MetricFacts | null): { readonly apart?: Json } {
  return facts?.apart === undefined ? {} : { apart: facts.apart }
}

/** Left out where nothing was inferred: most findings are about no statistics at all. */
function inferenceOf(inference: InferenceFacts | null): { readonly inference?: Json } {
  if (inference === null) return {}
  const { adjustedP, correction, estimate, family, familyP, level, lower, method, n, ...others } = inference
  const { p, pAgainst, paired, replicates, rowsToSettle, seed, threshold, upper } = others
  const facts = { adjustedP, correction, estimate, family, familyP, level, lower, method, n }
  return { inference: { ...facts, p, pAgainst, paired, replicates, rowsToSettle, seed, threshold, upper } }
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

function registered({ refusal, ...waiver }: WaiverState): Json {
  return { ...waiver, refusal: refusal === null ? null : plain(detailPhrase(refusal)) }
}

function citationValue({ path, side, at, digest, strength }: Citation): Json {
  return { column: at?.column ?? null, digest, line: at?.line ?? null, path, side, strength }
}
