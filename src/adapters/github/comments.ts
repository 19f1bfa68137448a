import { Fault } from '../../app/fault.ts'
import type { Comments, PostedComment } from '../../app/ports.ts'
import { integerAt, listAt, malformed, memberAt, textAt } from './answer.ts'
import type { GitHubClient } from './client.ts'
import { type Identity, isSamePerson, ownIdentity } from './identity.ts'
import type { RepositoryName } from './repository-name.ts'

const PAGE = 100

/** More pages than any discussion has; a listing that does not end is not read forever. */
const MOST_PAGES = 200

/** The comments of pull requests, of which we touch only those written by the token's own identity. */
export function githubComments(client: GitHubClient, name: RepositoryName, token: string): Comments {
  return {
    async own(pull, marker) {
      const marked = (await allComments(client, name, pull)).filter(({ posted }) => posted.body.startsWith(marker))
      if (marked.length === 0) return []
      const own = await ownIdentity(
        client,
        token,
        marked.flatMap(({ author }) => author ?? []),
      )
      const ours = marked.filter(({ author }) => author !== null && isSamePerson(author, own))
      return ours.map(({ posted }) => posted).toSorted((a, b) => a.id - b.id)
    },
    async create(pull, body) {
      const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
      return postedOf((await client.request(route, { ...name, issue_number: pull, body })).body)
    },
    async update(id, body) {
      const route = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}'
      return postedOf((await client.request(route, { ...name, comment_id: id, body })).body)
    },
  }
}

type Authored = { readonly posted: PostedComment; readonly author: Identity | null }

async function allComments(client: GitHubClient, name: RepositoryName, pull: number): Promise<readonly Authored[]> {
  const found: Authored[] = []
  const route = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments'
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await client.request(route, { ...name, issue_number: pull, per_page: PAGE, page })
    const items = listAt(answer.body)
    for (const item of items) found.push({ posted: postedOf(item), author: authorOf(item) })
    if (items.length < PAGE) return found
  }
  throw new Fault(
    'fault/malformed-answer',
    `Pull request ${pull} has more than ${MOST_PAGES * PAGE} comments`,
    'Set the input `comment` to never; the job summary carries the report.',
  )
}

function postedOf(item: unknown): PostedComment {
  // the API leaves the body out for other media types than the one we ask for
  if (memberAt(item, ['body']) === undefined) throw malformed('a comment without a body')
  return { id: integerAt(item, 'id'), body: textAt(item, 'body'), url: textAt(item, 'html_url') }
}

/** Null for a comment whose account was deleted. */
function authorOf(item: unknown): Identity | null {
  if (memberAt(item, ['user']) === null || memberAt(item, ['user']) === undefined) return null
  return { login: textAt(item, 'user', 'login'), bot: memberAt(item, ['user', 'type']) === 'Bot' }
}
