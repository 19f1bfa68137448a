import type { Counted, NotCounted, Person, Refused, RoleMembers, RoleTally, UnreadableTeam } from '../approval/types.ts'
import { canonicalJson, type Json } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'
import type { Finding, Verdict } from '../evaluate/verdict.ts'
import type { LedgerContent } from './entry.ts'
import { limited } from './limited.ts'

/** What an entry about a decision records that the verdict does not hold. */
export type DecisionFacts = {
  readonly repository: LedgerContent['repository']
  /** Who held which role when it was decided; null where nobody asked. */
  readonly members: readonly RoleMembers[] | null
  /** Deliveries, or what else made the gate look: `sweep`, `expiry`. */
  readonly causes: readonly string[]
}

/** How much of each list an entry keeps. What is cut is bound by its digest. */
const MOST = { models: 200, findings: 300, people: 500, files: 5, causes: 20, line: 300 }

/** The entry for a decision: enough to tell later what was decided, on what, by whose signatures, and who could sign. */
export function decisionContent(verdict: Verdict, facts: DecisionFacts): LedgerContent {
  return {
    kind: 'decision',
    repository: facts.repository,
    gate: verdict.gate,
    pull: verdict.subject.pull,
    headSha: verdict.subject.head.sha,
    decision: verdict.decision,
    at: verdict.asOf,
    body: bodyOf(verdict, facts),
  }
}

function bodyOf(verdict: Verdict, { members, causes }: DecisionFacts): Json {
  const judged = verdict.findings.filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not-applicable')
  return {
    schema: 'countersign.decision/v1',
    engine: verdict.engine,
    subject: verdict.subject,
    // a verdict is plain JSON by its definition; its reasons are interfaces, which don't say so to the compiler
    digests: { ...verdict.digests, verdict: sha256(canonicalJson(verdict as unknown as Json)) },
    models: limited(
      verdict.models.map(({ id, tier, change }) => ({ id: line(id), tier, change })),
      MOST.models,
    ),
    findings: limited(judged.map(findingValue), MOST.findings),
    approvals: verdict.approvals.map(tallyValue),
    nextExpiry: verdict.nextExpiry,
    members: members?.map(membersValue) ?? null,
    causes: limited(causes.map(line), MOST.causes),
  }
}

function findingValue({ rule, model, outcome, severity, reason }: Finding): Json {
  return { rule: line(rule), model: model === null ? null : line(model), outcome, severity, reason: reason.code }
}

function tallyValue({ role, required, missing, counted, notCounted, unreadable }: RoleTally): Json {
  return {
    role,
    required,
    missing,
    counted: limited(counted.map(countedValue), MOST.people),
    notCounted: limited(notCounted.map(refusedValue), MOST.people),
    unreadable: unreadable.map(teamValue),
  }
}

function countedValue({ id, login, review, sha, at, expiresAt }: Counted): Json {
  return { id, login, review, sha, at, expiresAt }
}

function refusedValue({ id, login, review, because }: Refused): Json {
  return { id, login, review, because: becauseValue(because) }
}

function becauseValue(because: NotCounted): Json {
  if (because.code !== 'evidence-moved') return because
  const files = because.files.map(({ side, path, scope }) => ({ side, path: line(path), scope }))
  return { code: because.code, files: limited(files, MOST.files) }
}

function membersValue({ role, members, unreadable }: RoleMembers): Json {
  return { role, members: limited(members.map(personValue), MOST.people), unreadable: unreadable.map(teamValue) }
}

function personValue({ id, login }: Person): Json {
  return { id, login }
}

function teamValue({ name, why }: UnreadableTeam): Json {
  return { name, why }
}

function line(text: string): string {
  return text.length <= MOST.line ? text : `${text.slice(0, MOST.line)}…`
}
