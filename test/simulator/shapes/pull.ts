import { commitsBetween } from '../ancestry.ts'
import type { Json } from '../json.ts'
import { commentsOn } from '../comments-on.ts'
import { pullFiles, testMerge } from '../pull-changes.ts'
import type { Pull, PullSide, RepositoryState, Review } from '../state.ts'
import { accountShape, nodeId, presentShape } from './account.ts'
import { lineDiffOf } from './file-change.ts'
import { labelShape } from './label.ts'
import { simpleTeamShape, teamShape } from './team.ts'
import { repositoryPage, repositoryShape, repositoryUrl } from './repository.ts'

/** `pull-request-simple`, as in lists. */
export function pullShape(repository: RepositoryState, pull: Pull): Json {
  const { hub } = repository
  return {
    id: pull.id,
    node_id: nodeId('PR', pull.id),
    number: pull.number,
    state: pull.state,
    locked: false,
    title: pull.title,
    body: pull.body,
    user: accountShape(hub, pull.author),
    draft: pull.draft,
    labels: [...pull.labels].map((name) => labelShape(repository, name)),
    milestone: null,
    active_lock_reason: null,
    auto_merge: null,
    created_at: pull.createdAt,
    updated_at: pull.updatedAt,
    closed_at: pull.state === 'closed' ? pull.updatedAt : null,
    merged_at: pull.merge?.at ?? null,
    merge_commit_sha: pull.merge?.sha ?? testMerge(pull),
    assignee: null,
    assignees: [],
    requested_reviewers: [...pull.requested.users].map((user) => accountShape(hub, user)),
    requested_teams: [...pull.requested.teams].map((team) => teamShape(hub, team)),
    head: sideShape(pull.head),
    base: sideShape(pull.base),
    author_association: 'CONTRIBUTOR',
    ...(pull.stack === null ? {} : { stack: pull.stack }),
    ...links(repository, pull),
  }
}

/** `pull-request`, as asked for alone. */
export function fullPullShape(repository: RepositoryState, pull: Pull): Json {
  const files = pullFiles(pull)
  const diffs = files.map((file) => lineDiffOf(repository, file))
  const conflict = testMerge(pull) === null
  const commits = commitsBetween(repository.store, pull.base.sha, pull.head.sha)
  return {
    ...pullShape(repository, pull),
    requested_teams: [...pull.requested.teams].map((team) => simpleTeamShape(repository.hub, team)),
    merged: pull.merge !== null,
    mergeable: !conflict,
    rebaseable: !conflict,
    mergeable_state: conflict ? 'dirty' : pull.draft ? 'draft' : 'clean',
    merged_by: pull.merge === null ? null : accountShape(repository.hub, pull.merge.by),
    comments: commentsOn(repository, pull.number).length,
    review_comments: 0,
    commits: commits.length,
    maintainer_can_modify: pull.head.repository !== repository,
    changed_files: files.length,
    additions: diffs.reduce((sum, diff) => sum + diff.additions, 0),
    deletions: diffs.reduce((sum, diff) => sum + diff.deletions, 0),
  }
}

/** `pull-request-review` */
export function reviewShape(repository: RepositoryState, pull: Pull, review: Review): Json {
  const url = `${repositoryUrl(repository)}/pulls/${pull.number}`
  const page = `${repositoryPage(repository)}/pull/${pull.number}#pullrequestreview-${review.id}`
  return {
    id: review.id,
    node_id: nodeId('PRR', review.id),
    user: presentShape(repository.hub, review.author),
    body: review.body,
    state: review.state,
    html_url: page,
    pull_request_url: url,
    commit_id: review.sha,
    _links: {
      html: { href: page },
      pull_request: { href: url },
    },
    submitted_at: review.submittedAt,
    author_association: 'MEMBER',
  }
}

function sideShape({ repository, ref, sha }: PullSide): Json {
  const { hub, owner } = repository
  const label = `${owner.login}:${ref}`
  return { label, ref, sha, user: accountShape(hub, owner), repo: repositoryShape(repository) }
}

function links(repository: RepositoryState, pull: Pull): Json {
  const url = repositoryUrl(repository)
  const self = `${url}/pulls/${pull.number}`
  const page = `${repositoryPage(repository)}/pull/${pull.number}`
  const issue = `${url}/issues/${pull.number}`
  const addresses = {
    comments_url: `${issue}/comments`,
    commits_url: `${self}/commits`,
    issue_url: issue,
    statuses_url: `${url}/statuses/${pull.head.sha}`,
    review_comments_url: `${self}/comments`,
    review_comment_url: `${url}/pulls/comments{/number}`,
  }
  const { comments_url, commits_url, issue_url, statuses_url, review_comments_url, review_comment_url } = addresses
  return {
    url: self,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    ...addresses,
    _links: {
      self: link(self),
      html: link(page),
      issue: link(issue_url),
      comments: link(comments_url),
      commits: link(commits_url),
      statuses: link(statuses_url),
      review_comments: link(review_comments_url),
      review_comment: link(review_comment_url),
    },
  }
}

function link(href: string): Json {
  return { href }
}
