import type { Json } from '../json.ts'
import type { Team } from '../organizations.ts'
import type { Hub } from '../state.ts'
import { nodeId, SITE } from './account.ts'

/** `team` */
export function teamShape(hub: Hub, team: Team): Json {
  const { id, slug, organization, parent } = team
  const url = `${hub.url}/organizations/${organization.id}/team/${id}`
  return {
    id,
    node_id: nodeId('T', id),
    name: slug,
    slug,
    description: null,
    privacy: 'closed',
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url,
    html_url: `${SITE}/orgs/${organization.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    organization_id: organization.id,
    parent: parent === null ? null : { ...teamShape(hub, { ...parent, parent: null }), parent: undefined },
  }
}

/** `team-simple`: a team without the one above it. */
export function simpleTeamShape(hub: Hub, team: Team): Json {
  return Object.fromEntries(Object.entries(teamShape(hub, team)).filter(([name]) => name !== 'parent'))
}
