import type { GatedRepository } from '../../../app/gate/types.ts'
import { listAt, memberAt, textAt } from '../answer.ts'
import type { GitHubClient } from '../client.ts'
import { everyPage } from '../every-page.ts'
import { idAt } from './fields.ts'

/** Where an App is installed. A suspended installation answers nothing. */
export type Installation = { readonly id: number; readonly account: string; readonly suspended: boolean }

/** All installations of an App; `client` acts for the App itself. One request a hundred. */
export async function installations(client: GitHubClient): Promise<readonly Installation[]> {
  const items = await everyPage(client, { route: 'GET /app/installations', itemsOf: ({ body }) => listAt(body) })
  return items.map((item) => ({
    id: idAt(item, 'id'),
    // an enterprise has a slug in place of a login
    account: textAt({ name: memberAt(item, ['account', 'login']) ?? memberAt(item, ['account', 'slug']) }, 'name'),
    suspended: typeof memberAt(item, ['suspended_at']) === 'string',
  }))
}

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
