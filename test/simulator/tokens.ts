import { createHash } from 'node:crypto'
import type { Account, Accounts, App } from './accounts.ts'
import type { Installation } from './apps.ts'
import type { Permissions, Scope } from './permissions.ts'

export type { Permissions, Scope }

export type TokenRequest = {
  /**
   * `actions`: a workflow's `GITHUB_TOKEN`. `read-only`: the same on a fork's pull request (platform.md 1.1).
   * `app`: an installation token. `user`: a personal token, which may do what its owner may.
   */
  readonly kind: 'actions' | 'read-only' | 'app' | 'user'
  /** What the token may do; what is not named, it may not (platform.md 1.4). Ignored for users. */
  readonly permissions?: Permissions
  /** The user, or the slug of the App. */
  readonly login?: string
  /** Full names of the repositories an installation token reaches; all when absent. */
  readonly repositories?: readonly string[]
}

/** Who asks. */
export type Identity = {
  readonly kind: 'installation' | 'user' | 'app' | 'anonymous'
  readonly account: Account | null
  readonly app: App | null
  readonly permissions: Permissions
  /** Null for all. */
  readonly repositories: readonly string[] | null
  /** Where its token came from, for a registered App: what it sees follows what the installation sees. */
  readonly installation?: Installation
}

export const ANONYMOUS: Identity = { kind: 'anonymous', account: null, app: null, permissions: {}, repositories: null }

/** What a workflow gets whose file asks for what Countersign needs (platform.md 1.4). */
const ACTIONS_DEFAULT: Permissions = { contents: 'read', pull_requests: 'write' }
const FORK: Permissions = { contents: 'read', pull_requests: 'read', issues: 'read', checks: 'read', statuses: 'read' }

/** What a token is asked for: never more than the installation has. */
export type Narrowed = { readonly permissions: Permissions; readonly repositories: readonly string[] | null }

export type IssuedToken = { readonly token: string; readonly expires: number }

export class Tokens {
  readonly #identities = new Map<string, Identity>()
  /** In seconds since 1970. */
  readonly #expiry = new Map<string, number>()
  readonly #accounts: Accounts

  constructor(accounts: Accounts) {
    this.#accounts = accounts
  }

  issue(request: TokenRequest): string {
    const identity = this.#identityOf(request)
    const token = write(identity, this.#identities.size)
    this.#identities.set(token, identity)
    return token
  }

  /** A token of an installation, for an hour of the machine's clock, by which clients count (OpenAPI, `expires_at`). */
  issueFor(installation: Installation, { permissions, repositories }: Narrowed): IssuedToken {
    const { app } = installation
    const account = this.#accounts.get(`${app.slug}[bot]`)
    const identity: Identity = { kind: 'installation', account, app, permissions, repositories, installation }
    const token = write(identity, this.#identities.size)
    const expires = Math.floor(Date.now() / 1_000) + 3_600
    this.#identities.set(token, identity)
    this.#expiry.set(token, expires)
    return { token, expires }
  }

  /** Ends every token of every installation now. */
  expireAll(): void {
    for (const token of this.#expiry.keys()) this.#expiry.set(token, 0)
  }

  /** Null for a token that was never issued, or is over. */
  identify(token: string): Identity | null {
    const expiry = this.#expiry.get(token)
    return expiry !== undefined && expiry <= Date.now() / 1_000 ? null : (this.#identities.get(token) ?? null)
  }

  #identityOf({ kind, permissions, login, ...request }: TokenRequest): Identity {
    const repositories = request.repositories ?? null
    if (kind === 'user') {
      return { kind: 'user', account: this.#accounts.get(login ?? 'octocat'), app: null, permissions: {}, repositories }
    }
    const app = kind === 'app' ? this.#app(login ?? 'countersign') : this.#accounts.actions()
    const granted = permissions ?? (kind === 'read-only' ? FORK : ACTIONS_DEFAULT)
    const account = this.#accounts.get(`${app.slug}[bot]`)
    const allowed = kind === 'read-only' ? readOnly(granted) : granted
    return { kind: 'installation', account, app, permissions: allowed, repositories }
  }

  #app(slug: string): App {
    const account = this.#accounts.get(`${slug}[bot]`)
    return { id: 100_000 + account.id, slug, name: slug, owner: this.#accounts.get('octo-org', 'Organization') }
  }
}

function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(Object.keys(permissions).map((scope) => [scope, 'read']))
}

/** Installation tokens have the stateless form of 2026: `ghs_APPID_JWT`, about 520 characters with dots (platform.md 1.2). */
function write(identity: Identity, serial: number): string {
  const seed = createHash('sha512')
    .update(`${identity.account?.login ?? ''} ${serial}`)
    .digest()
  if (identity.app === null) return `ghp_${seed.toString('hex').slice(0, 36)}`
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT' })).toString('base64url')
  const claims = { iss: `${identity.app.id}`, sub: `installation:${serial}`, iat: 0, exp: 3_600 }
  const payload = Buffer.from(JSON.stringify(claims)).toString('base64url')
  const signature = Buffer.concat([seed, seed, seed, seed, seed]).subarray(0, 270).toString('base64url')
  return `ghs_${identity.app.id}_${header}.${payload}.${signature}`
}
