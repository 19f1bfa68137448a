import { ACCOUNT, SIGNATURE } from './account.ts'

/** Everything of a pull request that signatures depend on, in one selection: platform.md 2 and 3, approvals.md F1. */

/** Lists that are asked for, and where each goes on; those that are done are left out of further requests. */
export const LISTS = ['reviews', 'commits', 'timeline', 'comments', 'contexts', 'associated'] as const
export type ListName = (typeof LISTS)[number]

const LIST_VARIABLES = `${LISTS.map((name) => `$${name}: Boolean!, $${name}After: String`).join(', ')}, $app: Int!`

const PULL_VARIABLES = '$number: Int!, $stack: String!, $inStack: Boolean!, $policy: String!'

const PAGE_INFO = 'pageInfo { hasNextPage endCursor }'

const EVENTS = [
  'BASE_REF_CHANGED_EVENT',
  'AUTOMATIC_BASE_CHANGE_SUCCEEDED_EVENT',
  'CONVERT_TO_DRAFT_EVENT',
  'READY_FOR_REVIEW_EVENT',
  'REVIEW_DISMISSED_EVENT',
  'REVIEW_REQUESTED_EVENT',
].join(', ')

/** What tells a commit's makers. More parents or authors than are listed make it one that was not handed out whole. */
export const COMMIT: string = `
fragment Made on Commit {
  oid
  committedViaWeb
  signature { isValid wasSignedByGitHub }
  parents(first: 50) { totalCount nodes { oid } }
  author { ...Signature }
  committer { ...Signature }
  authors(first: 50) { totalCount nodes { ...Signature } }
}
${SIGNATURE}`

const CHECKS = `
fragment Run on CheckRun {
  id
  databaseId
  name
  status
  conclusion
  externalId
  checkSuite { app { databaseId slug } }
}
fragment Checks on Commit {
  oid
  checkSuites(first: 10, filterBy: { appId: $app }) @include(if: $reviews) {
    nodes { checkRuns(first: 50, filterBy: { checkType: LATEST }) { nodes { ...Run } } }
  }
  statusCheckRollup @include(if: $contexts) {
    contexts(first: 100, after: $contextsAfter) {
      nodes { __typename ...Run ... on StatusContext { id context state creator { login } } }
      ${PAGE_INFO}
    }
  }
  associatedPullRequests(first: 100, after: $associatedAfter) @include(if: $associated) {
    nodes { number state baseRefName headRefOid baseRepository { id } }
    ${PAGE_INFO}
  }
}`

const LISTED = `
fragment Lists on PullRequest {
  headRefOid
  baseRefName
  reviews(first: 100, after: $reviewsAfter) @include(if: $reviews) {
    totalCount
    nodes { fullDatabaseId state submittedAt body commit { oid } author { ...Account } }
    ${PAGE_INFO}
  }
  commits(first: 100, after: $commitsAfter) @include(if: $commits) {
    totalCount
    nodes { commit { ...Made } }
    ${PAGE_INFO}
  }
  timelineItems(first: 100, after: $timelineAfter, itemTypes: [${EVENTS}]) @include(if: $timeline) {
    nodes {
      __typename
      ... on BaseRefChangedEvent { createdAt }
      ... on AutomaticBaseChangeSucceededEvent { createdAt }
      ... on ConvertToDraftEvent { createdAt }
      ... on ReadyForReviewEvent { createdAt }
      ... on ReviewDismissedEvent {
        createdAt previousReviewState dismissalMessage actor { ...Account } review { fullDatabaseId }
      }
      ... on ReviewRequestedEvent { createdAt requestedReviewer { __typename ...Account } }
    }
    ${PAGE_INFO}
  }
  comments(first: 100, after: $commentsAfter) @include(if: $comments) {
    nodes { id viewerDidAuthor body }
    ${PAGE_INFO}
  }
  tip: commits(last: 1) { nodes { commit { ...Checks } } }
}
${COMMIT}
${CHECKS}
${ACCOUNT}`

const PULL = `
fragment Branch on Ref {
  target {
    oid
    ... on Commit {
      policyFile: file(path: $policy) { object { ... on Blob { oid isBinary isTruncated byteSize text } } }
    }
  }
}
fragment Pull on PullRequest {
  id
  number
  state
  isDraft
  body
  lastEditedAt
  author { ...Account }
  baseRefOid
  baseRef { ...Branch }
  headRefName
  headRepository { nameWithOwner databaseId }
  repository {
    id
    defaultBranchRef { name ...Branch }
    stack: ref(qualifiedName: $stack) @include(if: $inStack) { ...Branch }
  }
  reviewRequests(first: 100) {
    nodes { requestedReviewer { __typename ... on Team { combinedSlug } ... on User { login } } }
  }
  ...Lists
}
${LISTED}`

/** The first request for a pull request. */
export const READ_PULL: string = `
query ReadPull($owner: String!, $repo: String!, ${PULL_VARIABLES}, ${LIST_VARIABLES}) {
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { ...Pull } }
}
${PULL}`

/** The same, after the check was set to in progress: one request for both, and nothing between them. */
export const REVOKE_AND_READ_PULL: string = `
mutation RevokeAndReadPull($check: CreateCheckRunInput!, ${PULL_VARIABLES}, ${LIST_VARIABLES}) {
  check: createCheckRun(input: $check) {
    checkRun { ...Run repository { pullRequest(number: $number) { ...Pull } } }
  }
}
${PULL}`

/** Further pages of what one request did not hold, all lists at once. */
export const READ_MORE: string = `
query ReadMore($pull: ID!, ${LIST_VARIABLES}) {
  node(id: $pull) { ... on PullRequest { ...Lists } }
}
${LISTED}`

/** Checks of a head that is not among the commits GitHub lists: those of a pull request end at 250. */
export const READ_HEAD: string = `
query ReadHead(
  $owner: String!, $repo: String!, $head: GitObjectID!, $app: Int!, $reviews: Boolean!,
  $contexts: Boolean!, $contextsAfter: String, $associated: Boolean!, $associatedAfter: String
) {
  repository(owner: $owner, name: $repo) { object(oid: $head) { ... on Commit { ...Checks } } }
}
${CHECKS}`
