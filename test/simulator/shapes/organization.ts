import type { Account } from '../accounts.ts'
import type { Json } from '../json.ts'
import type { Hub } from '../state.ts'
import { nodeId } from './account.ts'

/** `organization-simple` */
export function organizationShape({ url: site }: Hub, { login, id }: Account): Json {
  const url = `${site}/orgs/${login}`
  return {
    login,
    id,
    node_id: nodeId('O', id),
    url,
    repos_url: `${url}/repos`,
    events_url: `${url}/events`,
    hooks_url: `${url}/hooks`,
    issues_url: `${url}/issues`,
    members_url: `${url}/members{/member}`,
    public_members_url: `${url}/public_members{/member}`,
    description: null,
    avatar_url: `https://avatars.githubusercontent.com/u/${id}?v=4`,
  }
}
