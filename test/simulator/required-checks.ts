import { isRecord } from './json.ts'
import type { Rule } from './rulesets.ts'
import type { CheckRun, RepositoryState, Status } from './state.ts'

/** A check that must have passed: `app` is the only source that counts, null for any. */
type Required = { readonly name: string; readonly app: number | null; readonly sha: string }

/** Neutral and skipped pass on GitHub: that is why nobody should conclude with them (platform.md 2.3). */
const PASSING = new Set(['success', 'neutral', 'skipped'])

/** What is wrong with each required check on this very commit, in GitHub's words (platform.md 2.2, 2.3). */
export function checkProblems(repository: RepositoryState, { parameters }: Rule, sha: string): readonly string[] {
  const required = parameters['required_status_checks']
  return (Array.isArray(required) ? required : []).filter(isRecord).flatMap((each) => {
    const app = typeof each['integration_id'] === 'number' ? each['integration_id'] : null
    return problemOf(repository, { name: String(each['context']), app, sha }) ?? []
  })
}

function problemOf(repository: RepositoryState, required: Required): string | null {
  const { name, app, sha } = required
  const runs = [...repository.checkRuns.values()].filter((run) => run.sha === sha && run.fields['name'] === name)
  const statuses = repository.statuses.filter(
    (status) => status.sha === sha && status.context.toLowerCase() === name.toLowerCase(),
  )
  const run = runs.findLast((each) => app === null || each.app.id === app)
  const status = statuses.findLast((each) => app === null || each.app?.id === app)
  if (run === undefined && status === undefined) {
    return runs.length + statuses.length === 0
      ? `Required status check "${name}" is expected.`
      : `Required status check "${name}" was not set by the expected GitHub App.`
  }
  // a check and a status of one name are both required (platform.md 2.1)
  const states = [run === undefined ? 'passed' : stateOfRun(run), status === undefined ? 'passed' : stateOf(status)]
  if (states.includes('failing')) return `Required status check "${name}" is failing.`
  return states.includes('in progress') ? `Required status check "${name}" is in progress.` : null
}

type State = 'passed' | 'failing' | 'in progress'

function stateOfRun({ fields }: CheckRun): State {
  if (fields['status'] !== 'completed') return 'in progress'
  return PASSING.has(String(fields['conclusion'])) ? 'passed' : 'failing'
}

function stateOf({ state }: Status): State {
  if (state === 'pending') return 'in progress'
  return state === 'success' ? 'passed' : 'failing'
}

/** Whether a check may still come: it was not reported yet, or is not over. */
export function mayStillPass(problem: string): boolean {
  return /is (?:expected|in progress)\.$/.test(problem)
}
