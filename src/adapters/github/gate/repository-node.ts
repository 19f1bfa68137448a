import { textAt } from '../answer.ts'
import { type ForgeContext, keyOf } from './forge-context.ts'

/** What GitHub calls the repository in writes: as last read, or asked for once. */
export const READ_REPOSITORY = `
query ReadRepository($owner: String!, $repo: String!) { repository(owner: $owner, name: $repo) { id } }`

export async function repositoryNode({ caches, graphql, name }: ForgeContext): Promise<string> {
  return caches.repositories.through(keyOf(name), async () => {
    const { data } = await graphql(READ_REPOSITORY, { ...name })
    return textAt(data, 'repository', 'id')
  })
}
