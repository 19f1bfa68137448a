import { createHash } from 'node:crypto'
import type { Account, Accounts, App } from './accounts.ts'

export type Scope =
  | 'contents'
  | 'pull_requests'
  | 'issues'
  | 'checks'
  | 'statuses'
  | 'actions'
  | 'members'
  | 'merge_queues'
  | 'administration'
  | 'metadata'
export type Permissions = Readonly<Partial<Record<Scope, 'read' | 'write'>>>

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
}

export const ANONYMOUS: Identity = { kind: 'anonymous', account: null, app: null, permissions: {}, repositories: null }

/** What a workflow gets whose file asks for what Countersign needs (platform.md 1.4). */
const ACTIONS_DEFAULT: Permissions = { contents: 'read', pull_requests: 'write' }
const FORK: Permissions = { contents: 'read', pull_requests: 'read', issues: 'read', checks: 'read', statuses: 'read' }

export class Tokens {
  readonly #identities = new Map<string, Identity>()
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

  /** Keeps a token of an installation, in the long form of 2026 (platform.md 1.2). */
  issueFor(app: App, permissions: Permissions): string {
    const account = this.#accounts.get(`${app.slug}[bot]`)
    const identity: Identity = { kind: 'installation', account, app, permissions, repositories: null }
    const token = write(identity, this.#identities.size)
    this.#identities.set(token, identity)
    return token
  }

  /** Null for a token that was never issued. */
  identify(token: string): Identity | null {
    return this.#identities.get(token) ?? null
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
