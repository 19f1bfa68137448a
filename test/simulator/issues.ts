import type { Account } from './accounts.ts'
import { announce } from './announce.ts'
import { nextNumber } from './numbering.ts'
import { issueShape } from './shapes/issue.ts'
import type { Issue, RepositoryState } from './state.ts'

export type NewIssue = { readonly title: string; readonly body: string; readonly author: Account }

export function openIssue(repository: RepositoryState, { title, body, author }: NewIssue): Issue {
  const { hub } = repository
  const basics = { id: hub.nextId(), number: nextNumber(repository), createdAt: hub.clock.stamp() }
  const issue: Issue = { ...basics, author, title, body, state: 'open' }
  repository.issues.push(issue)
  tell(repository, issue, { action: 'opened', by: author })
  return issue
}

export function closeIssue(repository: RepositoryState, issue: Issue, by: Account): void {
  if (issue.state === 'closed') return
  issue.state = 'closed'
  repository.hub.clock.tick()
  tell(repository, issue, { action: 'closed', by })
}

type IssueTold = { readonly action: string; readonly by: Account }

function tell(repository: RepositoryState, issue: Issue, { action, by }: IssueTold): void {
  announce(repository, {
    event: 'issues',
    action,
    sender: by,
    fields: () => ({ issue: issueShape(repository, issue) }),
  })
}
