import type { Delivery, Mark, PullRecord } from '../../src/app/gate/store.ts'
import type { LedgerContent } from '../../src/core/ledger/entry.ts'

export const models = { installation: 1, id: 7, name: 'acme/models' }
export const ana = { id: 11, login: 'ana', bot: false }
export const bo = { id: 12, login: 'bo', bot: false }

/** Text that has broken somebody's database before. */
export const hostile =
  "'; DROP TABLE ledger; -- \u0000 ? $1 \\ \"x\" \ud800 \u202e 𝔘𝔫𝔦 {\"a\":1} %s \r\n\t" // prettier-ignore

export function delivery(guid: string, more: Partial<Delivery> = {}): Delivery {
  return { guid, event: 'pull_request_review', receivedAt: 1_000, body: '{"action":"submitted"}', ...more }
}

export function pullMark(number: number, more: Partial<Mark> = {}): Mark {
  return { repository: models, subject: { kind: 'pull', number }, revoking: false, due: 0, cause: 'test', ...more }
}

export function decided(more: Partial<LedgerContent> = {}): LedgerContent {
  return {
    kind: 'decision',
    repository: { id: models.id, name: models.name },
    gate: 'production',
    pull: 42,
    headSha: 'a'.repeat(40),
    decision: 'promote',
    at: '2026-11-24T10:00:00Z',
    body: { schema: 'countersign.decision/v1', causes: ['d1'], approvals: [] },
    ...more,
  }
}

export function pullRecord(number: number, more: Partial<PullRecord> = {}): PullRecord {
  return {
    repository: models.id,
    number,
    open: true,
    headSha: 'a'.repeat(40),
    baseRef: 'main',
    gate: 'production',
    decision: 'hold',
    digest: 'sha256:1',
    sequence: null,
    commentNode: null,
    commentDigest: null,
    requested: [],
    ...more,
  }
}
