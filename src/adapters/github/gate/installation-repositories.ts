import type { GatedRepository } from '../../../app/gate/types.ts'
import { listAt, memberAt, textAt } from '../answer.ts'
import type { GitHubClient } from '../client.ts'
import { everyPage } from '../every-page.ts'
import { idAt } from './fields.ts'

/** The repositories an installation reaches; `client` acts for it. Archived ones take no writes and are left out. */
export async function installationRepositories(
  client: GitHubClient,
  installation: number,
): Promise<readonly GatedRepository[]> {
  const items = await everyPage(client, {
    route: 'GET /installation/repositories',
    itemsOf: ({ body }) => listAt(body, 'repositories'),
  })
  const live = items.filter((item) => memberAt(item, ['archived']) !== true)
  return live.map((item) => ({ installation, id: idAt(item, 'id'), name: textAt(item, 'full_name') }))
}
