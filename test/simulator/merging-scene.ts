import { clientOf } from './client.ts'
import { REPO } from './facts.ts'
import type { World } from './facts.ts'
import type { Json } from './json.ts'

export function checksRule(...required: readonly object[]): object {
  const parameters = { strict_required_status_checks_policy: false, required_status_checks: required }
  return { type: 'required_status_checks', parameters }
}

export function reviewsRule(more: object = {}): object {
  const parameters = {
    required_approving_review_count: 1,
    dismiss_stale_reviews_on_push: false,
    require_code_owner_review: false,
    require_last_push_approval: false,
    required_review_thread_resolution: false,
    ...more,
  }
  return { type: 'pull_request', parameters }
}

export function ruleset(rules: readonly object[], more: object = {}): Json {
  const conditions = { ref_name: { include: ['refs/heads/main'], exclude: [] } }
  return { name: 'gate', target: 'branch', enforcement: 'active', conditions, rules, ...more }
}

export type Merging = { readonly status: number; readonly message: string }

/** What merging says to somebody with write access, over HTTP. */
export async function merging(
  { simulator, repository }: World,
  { by = 'ana', ...body }: { by?: string; sha?: string } = {},
): Promise<Merging> {
  repository.addCollaborator(by)
  const ask = clientOf(simulator, simulator.token({ kind: 'user', login: by }))
  const { status, json } = await ask(`${REPO}/pulls/1/merge`, { method: 'PUT', body })
  return { status, message: String(Object.entries(json as object).find(([name]) => name === 'message')?.[1]) }
}

export type Concluded = { readonly app?: string; readonly name?: string; readonly sha?: string; readonly body?: object }

/** An App writes a check run; gives the App's number. */
export async function check({ simulator, head }: World, request: Concluded = {}): Promise<number> {
  const { app = 'gate', name = 'gate', sha = head, body = { conclusion: 'success' } } = request
  const ask = clientOf(simulator, simulator.token({ kind: 'app', login: app, permissions: { checks: 'write' } }))
  const { json } = await ask(`${REPO}/check-runs`, { method: 'POST', body: { name, head_sha: sha, ...body } })
  return (json as { app: { id: number } }).app.id
}

export const EXPECTED = 'Required status check "gate" is expected.'
export const FOREIGN = 'Required status check "gate" was not set by the expected GitHub App.'
export const FAILING = 'Required status check "gate" is failing.'
export const OPEN = 'Required status check "gate" is in progress.'
