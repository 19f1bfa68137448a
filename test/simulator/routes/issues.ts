import { created, notFound, ok, parameter, Refusal, repositoryOf } from '../call.ts'
import type { Call, Reply } from '../call.ts'
import { closeIssue, openIssue } from '../issues.ts'
import { paginated } from '../pagination.ts'
import { labelPull, unlabelPull } from '../pull-edits.ts'
import type { Route } from '../router.ts'
import { issueOfPull, issueShape } from '../shapes/issue.ts'
import { labelShape } from '../shapes/label.ts'
import type { Issue, Pull } from '../state.ts'
import { actorOf } from './pull-of.ts'

const READ = { scopes: ['issues', 'pull_requests'], level: 'read' } as const
const ISSUES_READ = { scopes: ['issues'], level: 'read' } as const
const ISSUES_WRITE = { scopes: ['issues'], level: 'write' } as const
/** Labels are for who may triage; either permission will do for an App. */
const LABEL = { scopes: ['issues', 'pull_requests'], level: 'write' } as const
const ISSUES = '/repos/{owner}/{repo}/issues'

/** Issues, and the labels of pull requests, which are issues too. */
export const ISSUE_ROUTES: readonly Route[] = [
  { method: 'GET', template: ISSUES, need: ISSUES_READ, answer: list },
  { method: 'POST', template: ISSUES, need: ISSUES_WRITE, answer: create },
  { method: 'GET', template: `${ISSUES}/{issue_number}`, need: READ, answer: get },
  { method: 'PATCH', template: `${ISSUES}/{issue_number}`, need: ISSUES_WRITE, answer: update },
  { method: 'POST', template: `${ISSUES}/{issue_number}/labels`, need: LABEL, answer: addLabels },
  { method: 'DELETE', template: `${ISSUES}/{issue_number}/labels/{name}`, need: LABEL, answer: removeLabel },
]

/** Newest first, and pull requests among them: every one is an issue (OpenAPI, `issues/list-for-repo`). */
function list(call: Call): Reply {
  const repository = repositoryOf(call)
  const creator = call.query.get('creator')
  const state = call.query.get('state') ?? 'open'
  const found = [...repository.issues, ...repository.pulls.values()]
    .filter((each) => (creator === null || each.author.login === creator) && (state === 'all' || each.state === state))
    .toSorted((a, b) => b.number - a.number)
  return paginated(call, found, (each) =>
    'head' in each ? issueOfPull(repository, each) : issueShape(repository, each),
  )
}

function create(call: Call): Reply {
  const repository = repositoryOf(call)
  const body = String(call.body['body'] ?? '')
  const issue = openIssue(repository, { title: String(call.body['title']), body, author: actorOf(call) })
  return created(issueShape(repository, issue))
}

function issueOf(call: Call): Issue | Pull {
  const repository = repositoryOf(call)
  const number = Number(parameter(call, 'issue_number'))
  const found = repository.issues.find((issue) => issue.number === number) ?? repository.pulls.get(number)
  if (found === undefined) throw notFound()
  return found
}

function get(call: Call): Reply {
  const found = issueOf(call)
  return ok('head' in found ? issueOfPull(repositoryOf(call), found) : issueShape(repositoryOf(call), found))
}

/** Only closing an issue is simulated. */
function update(call: Call): Reply {
  const issue = issueOf(call)
  if ('head' in issue || call.body['state'] !== 'closed')
    throw new Refusal(422, 'Simulator: only issues are closed here')
  closeIssue(repositoryOf(call), issue, actorOf(call))
  return ok(issueShape(repositoryOf(call), issue))
}

function labelled(call: Call): Pull {
  const issue = issueOf(call)
  if ('head' in issue) return issue
  throw new Refusal(422, 'Simulator: only pull requests have labels here')
}

function addLabels(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = labelled(call)
  const names = Array.isArray(call.body['labels']) ? call.body['labels'].map(String) : []
  for (const name of names) labelPull(repository, pull, { name, by: actorOf(call) })
  return ok([...pull.labels].map((name) => labelShape(repository, name)))
}

function removeLabel(call: Call): Reply {
  const repository = repositoryOf(call)
  const pull = labelled(call)
  const name = parameter(call, 'name')
  if (!pull.labels.has(name)) throw new Refusal(404, 'Label does not exist')
  unlabelPull(repository, pull, { name, by: actorOf(call) })
  return ok([...pull.labels].map((each) => labelShape(repository, each)))
}
