import type { Variables } from './graphql.ts'

/** A team (`organization/team`) or a user, and from where on a team's members are wanted. */
export type Asked = { readonly kind: 'team' | 'user'; readonly name: string; readonly after: string | null }

/** One query for all of them; each answers under its place: `a0`, `a1`, … */
export function membersDocument(asked: readonly Asked[]): string {
  const parts = asked.map(({ kind }, index) => (kind === 'team' ? team(index) : user(index)))
  return `query ReadMembers(${parts.map((part) => part.variables).join(', ')}) {\n${parts.map((part) => part.selection).join('\n')}\n}`
}

export function memberVariables(asked: readonly Asked[]): Variables {
  const pairs = asked.flatMap(({ kind, name, after }, index): [string, unknown][] => {
    const [organization = '', slug = ''] = name.split('/')
    return kind === 'team'
      ? [
          [`o${index}`, organization],
          [`t${index}`, slug],
          [`after${index}`, after],
        ]
      : [[`u${index}`, name]]
  })
  return Object.fromEntries(pairs)
}

type Part = { readonly variables: string; readonly selection: string }

/** `ALL` are the members of the team and of the teams below it, without who is only invited (approvals.md B36, B40). */
function team(index: number): Part {
  const members = `members(first: 100, after: $after${index}, membership: ALL)`
  const fields = 'nodes { databaseId login } pageInfo { hasNextPage endCursor }'
  return {
    variables: `$o${index}: String!, $t${index}: String!, $after${index}: String`,
    selection: `  a${index}: organization(login: $o${index}) { team(slug: $t${index}) { databaseId ${members} { ${fields} } } }`,
  }
}

function user(index: number): Part {
  return { variables: `$u${index}: String!`, selection: `  a${index}: user(login: $u${index}) { databaseId login }` }
}
