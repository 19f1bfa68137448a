import type { Installation } from '../apps.ts'
import type { Json } from '../json.ts'
import type { Hub } from '../state.ts'
import { accountShape, SITE } from './account.ts'

/** `installation` */
export function installationShape(hub: Hub, installation: Installation): Json {
  const { id, app, account, createdAt, suspended, repositories, permissions, events } = installation
  return {
    id,
    account: accountShape(hub, account),
    repository_selection: repositories === null ? 'all' : 'selected',
    access_tokens_url: `${hub.url}/app/installations/${id}/access_tokens`,
    repositories_url: `${hub.url}/installation/repositories`,
    html_url: `${SITE}/organizations/${account.login}/settings/installations/${id}`,
    app_id: app.id,
    target_id: account.id,
    target_type: account.kind,
    permissions: { metadata: 'read', ...permissions },
    events,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    app_slug: app.slug,
    created_at: createdAt,
    updated_at: createdAt,
    suspended_at: suspended ? hub.clock.now() : null,
    suspended_by: null,
  }
}
