import type { Gate } from '../../core/policy/types.ts'
import type { Json } from '../../core/base/canonical-json.ts'
import { checkName } from '../gate/check-name.ts'

/**
 * The ruleset that arms a gate: the body of `POST /repos/{owner}/{repo}/rulesets`.
 *
 * GitHub's own count of approvals stays at zero, and no push dismisses any: Countersign counts signatures by role and
 * knows which of them a push has overtaken; GitHub would throw away the others with them. Nobody may pass it by. The
 * check is asked of new branches too: a branch that appears under a pattern must begin at a promoted commit.
 */
export function rulesetFor(gate: Gate, appId: number): Json {
  return {
    name: `Countersign: ${gate.name}`,
    target: 'branch',
    enforcement: 'active',
    bypass_actors: [],
    conditions: { ref_name: { include: gate.branches.map(refPattern), exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'pull_request',
        parameters: {
          required_approving_review_count: 0,
          dismiss_stale_reviews_on_push: false,
          require_code_owner_review: false,
          // pushers sign nothing anyway; this would ask for one more review after a push that moved nothing signed
          require_last_push_approval: false,
          required_review_thread_resolution: false,
        },
      },
      {
        type: 'required_status_checks',
        parameters: {
          strict_required_status_checks_policy: true,
          do_not_enforce_on_create: false,
          required_status_checks: [{ context: checkName(gate.name), integration_id: appId }],
        },
      },
    ],
  }
}

/** A pattern of the policy in the language of rulesets (fnmatch), where `**` crosses segments only before a slash. */
function refPattern(glob: string): string {
  const below = glob === '**' || glob.endsWith('/**')
  return `refs/heads/${glob}${below ? '/*' : ''}`
}
