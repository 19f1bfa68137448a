import { isRecord } from '../json.ts'
import type { Json } from '../json.ts'
import type { RepositoryState } from '../state.ts'
import { repositoryUrl } from './repository.ts'

/** Checks that classic protection asks for: names, each with the App it is bound to; -1 for any (platform.md 2.2). */
function checksOf(body: Json): readonly { readonly context: string; readonly app_id: number | null }[] {
  const required = isRecord(body['required_status_checks']) ? body['required_status_checks'] : {}
  return (Array.isArray(required['checks']) ? required['checks'] : []).filter(isRecord).map((each) => ({
    context: String(each['context']),
    app_id: typeof each['app_id'] === 'number' ? each['app_id'] : null,
  }))
}

/** `branch-protection` */
export function protectionShape(repository: RepositoryState, branch: string, body: Json): Json {
  const url = `${repositoryUrl(repository)}/branches/${encodeURIComponent(branch)}/protection`
  const checks = checksOf(body)
  const asks = isRecord(body['required_status_checks'])
  const required = {
    url: `${url}/required_status_checks`,
    strict: false,
    contexts: checks.map(({ context }) => context),
    contexts_url: `${url}/required_status_checks/contexts`,
    checks,
  }
  return {
    url,
    ...(asks ? { required_status_checks: required } : {}),
    enforce_admins: { url: `${url}/enforce_admins`, enabled: body['enforce_admins'] === true },
    required_linear_history: { enabled: false },
    allow_force_pushes: { enabled: false },
    allow_deletions: { enabled: false },
  }
}

const LEVELS = [
  'allow_deletions_enforcement',
  'allow_force_pushes_enforcement',
  'linear_history_requirement_enforcement',
  'lock_branch_enforcement',
  'merge_queue_enforcement',
  'pull_request_reviews_enforcement',
  'required_conversation_resolution',
  'required_deployments_enforcement',
  'signature_requirement_enforcement',
]

/** The rule of an event about classic protection. */
export function protectionRuleShape(repository: RepositoryState, branch: string, body: Json): Json {
  const at = repository.hub.clock.now()
  const contexts = checksOf(body).map(({ context }) => context)
  const off = LEVELS.map((name): [string, string] => [`${name}_level`, 'off'])
  return {
    id: repository.id,
    repository_id: repository.id,
    name: branch,
    created_at: at,
    updated_at: at,
    ...Object.fromEntries(off),
    admin_enforced: body['enforce_admins'] === true,
    authorized_actor_names: [],
    authorized_actors_only: false,
    authorized_dismissal_actors_only: false,
    dismiss_stale_reviews_on_push: false,
    ignore_approvals_from_contributors: false,
    require_code_owner_review: false,
    required_approving_review_count: 0,
    required_status_checks: contexts,
    required_status_checks_enforcement_level: contexts.length === 0 ? 'off' : 'everyone',
    strict_required_status_checks_policy: false,
  }
}
