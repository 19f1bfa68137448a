import { GHOST } from '../accounts.ts'
import type { Account, App } from '../accounts.ts'
import type { Json } from '../json.ts'
import type { Hub } from '../state.ts'

/** Where people look at things; unlike the API's address it is the same on every run. */
export const SITE = 'https://github.com'

/** GitHub's opaque node id of anything with a number. */
export function nodeId(kind: string, id: number | string): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`
}

/** `nullable-simple-user`: null once the account is deleted. */
export function presentShape(hub: Hub, account: Account | null): Json | null {
  const present = hub.accounts.present(account)
  return present === null ? null : accountShape(hub, present)
}

/** `simple-user`; GitHub shows its ghost where a deleted account must be named. */
export function accountShape(hub: Hub, given: Account): Json {
  const account = hub.accounts.present(given) ?? GHOST
  const url = `${hub.url}/users/${encodeURIComponent(account.login)}`
  const page = account.login.endsWith('[bot]') ? `apps/${account.login.slice(0, -'[bot]'.length)}` : account.login
  return {
    login: account.login,
    id: account.id,
    node_id: nodeId('U', account.id),
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${SITE}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.kind,
    user_view_type: 'public',
    site_admin: false,
  }
}

/** An account as some webhooks describe it, which know one field less. */
export function hookAccountShape(hub: Hub, account: Account): Json {
  const { user_view_type: _unknown, ...known } = accountShape(hub, account)
  return known
}

/** `public-user` */
export function publicUserShape(hub: Hub, account: Account): Json {
  const at = '2020-01-01T00:00:00Z'
  return {
    ...accountShape(hub, account),
    name: account.login,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: at,
    updated_at: at,
  }
}

/** `integration` */
export function appShape(hub: Hub, app: App): Json {
  const at = '2018-07-30T09:30:17Z'
  return {
    id: app.id,
    slug: app.slug,
    node_id: nodeId('A', app.id),
    client_id: `Iv1.${app.id}`,
    name: app.name,
    owner: accountShape(hub, app.owner),
    description: null,
    external_url: `${SITE}/${app.slug}`,
    html_url: `${SITE}/apps/${app.slug}`,
    created_at: at,
    updated_at: at,
    permissions: {},
    events: [],
  }
}
