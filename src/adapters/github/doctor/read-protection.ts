import type { Protection, PullRequestRule, Seen } from '../../../app/doctor/facts.ts'
import { Fault } from '../../../app/fault.ts'
import { integerAt, listAt, memberAt, textAt } from '../answer.ts'
import { booleanAt } from '../gate/fields.ts'
import type { Eyes } from './eyes.ts'

/** Classic protection of a branch; null where it has none. */
export function readProtection(eyes: Eyes, branch: string): Promise<Seen<Protection | null>> {
  return eyes.asPerson({
    what: "classic protection can't be read",
    remedy: 'Ask with GITHUB_TOKEN of a repository administrator.',
    from: async (client) => {
      const route = 'GET /repos/{owner}/{repo}/branches/{branch}/protection'
      try {
        return protectionOf((await client.request(route, { ...eyes.name, branch })).body)
      } catch (cause) {
        if (isUnprotected(cause)) return null
        throw cause
      }
    },
  })
}

/** GitHub answers 404 both where there is none and where it may not be seen; only the words differ. */
function isUnprotected(cause: unknown): boolean {
  const answered = cause instanceof Fault && cause.code === 'fault/not-found' ? cause.cause : null
  return answered instanceof Error && /branch not protected/i.test(answered.message)
}

function protectionOf(body: unknown): Protection {
  const isOn = (name: string): boolean => memberAt(body, [name, 'enabled']) === true
  const checks = memberAt(body, ['required_status_checks'])
  const reviews = memberAt(body, ['required_pull_request_reviews'])
  return {
    checks: checks === undefined || checks === null ? [] : checksIn(checks),
    strict: memberAt(checks, ['strict']) === true,
    bindsAdmins: isOn('enforce_admins'),
    pullRequests: reviews === undefined || reviews === null ? null : reviewsIn(reviews),
    allowsForcePushes: isOn('allow_force_pushes'),
    allowsDeletion: isOn('allow_deletions'),
  }
}

/** `contexts` alone is what old servers give: it names no App, so any source will do. */
function checksIn(required: unknown): Protection['checks'] {
  if (memberAt(required, ['checks']) === undefined) {
    return listAt(required, 'contexts').map((context) => ({ context: textAt({ context }, 'context'), app: null }))
  }
  return listAt(required, 'checks').map((check) => {
    const app = memberAt(check, ['app_id'])
    return {
      context: textAt(check, 'context'),
      app: app === null || app === undefined ? null : integerAt(check, 'app_id'),
    }
  })
}

function reviewsIn(reviews: unknown): PullRequestRule {
  return {
    dismissesStale: booleanAt(reviews, 'dismiss_stale_reviews'),
    asksCodeOwners: booleanAt(reviews, 'require_code_owner_reviews'),
  }
}
