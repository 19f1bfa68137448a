import type { GateForge } from '../../../app/gate/forge.ts'
import { listAt, memberAt, textAt } from '../answer.ts'
import { commentBody } from './check-input.ts'
import type { ForgeContext } from './forge-context.ts'

type Reviewers = Parameters<GateForge['requestReviewers']>[1]

/** Asks teams and people for a review. Only teams of the organization that owns the repository can be asked. */
export async function requestReviewers({ client, name }: ForgeContext, number: number, who: Reviewers): Promise<void> {
  const owner = `${name.owner}/`.toLowerCase()
  const own = who.teams.filter((team) => team.toLowerCase().startsWith(owner))
  const teams = own.map((team) => team.slice(owner.length))
  if (teams.length === 0 && who.people.length === 0) return
  const parameters = { ...name, pull_number: number, reviewers: who.people, team_reviewers: teams }
  await client.request('POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers', parameters)
}

/** Writes a comment besides the report. */
export async function reply({ client, name }: ForgeContext, number: number, text: string): Promise<void> {
  const parameters = { ...name, issue_number: number, body: commentBody(text) }
  await client.request('POST /repos/{owner}/{repo}/issues/{issue_number}/comments', parameters)
}

export const OPEN_ISSUES = `
query OpenIssues($owner: String!, $repo: String!) {
  repository(owner: $owner, name: $repo) {
    issues(first: 100, states: [OPEN], orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { title url viewerDidAuthor }
    }
  }
}`

/** Opens an issue unless one of our own with this title is open among the last hundred; gives its address. */
export async function openIssue(
  { client, graphql, name }: ForgeContext,
  { title, body }: { readonly title: string; readonly body: string },
): Promise<string> {
  const { data } = await graphql(OPEN_ISSUES, { ...name })
  const known = listAt(data, 'repository', 'issues', 'nodes').find(
    (issue) => memberAt(issue, ['viewerDidAuthor']) === true && memberAt(issue, ['title']) === title,
  )
  if (known !== undefined) return textAt(known, 'url')
  const parameters = { ...name, title, body: commentBody(body) }
  return textAt((await client.request('POST /repos/{owner}/{repo}/issues', parameters)).body, 'html_url')
}
