import type { Json } from '../json.ts'
import type { Team } from '../organization-state.ts'
import type { Hub } from '../state.ts'
import { nodeId, SITE } from './account.ts'
import { organizationShape } from './organization.ts'

/** `team` */
export function teamShape(hub: Hub, team: Team): Json {
  return { ...simpleTeamShape(hub, team), parent: team.parent === null ? null : simpleTeamShape(hub, team.parent) }
}

/** `team-simple`: a team without the one above. */
export function simpleTeamShape(hub: Hub, team: Team): Json {
  const { id, slug, organization } = team
  const url = `${hub.url}/organizations/${organization.id}/team/${id}`
  return {
    id,
    node_id: nodeId('T', id),
    name: team.name,
    slug,
    description: null,
    privacy: team.privacy,
    notification_setting: 'notifications_enabled',
    permission: 'pull',
    url,
    html_url: `${SITE}/orgs/${organization.login}/teams/${slug}`,
    members_url: `${url}/members{/member}`,
    repositories_url: `${url}/repos`,
    type: 'organization',
    organization_id: organization.id,
  }
}

const BEGAN = '2020-01-01T00:00:00Z'

/** `team-full` */
export function fullTeamShape(hub: Hub, team: Team): Json {
  const { organization, repositories } = team
  return {
    ...teamShape(hub, team),
    members_count: hub.organizations.members(team).length,
    repos_count: repositories.size,
    created_at: BEGAN,
    updated_at: BEGAN,
    organization: {
      ...organizationShape(hub, organization),
      has_organization_projects: true,
      has_repository_projects: true,
      public_repos: 0,
      public_gists: 0,
      followers: 0,
      following: 0,
      html_url: `${SITE}/${organization.login}`,
      created_at: BEGAN,
      updated_at: BEGAN,
      archived_at: null,
      type: 'Organization',
    },
  }
}
