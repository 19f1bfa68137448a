import type { Signature } from './git-objects.ts'

export type Account = {
  readonly login: string
  readonly id: number
  readonly kind: 'User' | 'Bot' | 'Organization'
}

/** A GitHub App that can act: GitHub Actions is one of them. */
export type App = { readonly id: number; readonly slug: string; readonly name: string; readonly owner: Account }

/** Whom GitHub shows in place of a deleted account where it must show somebody. */
export const GHOST: Account = { login: 'ghost', id: 10_137, kind: 'User' }

/** Everyone the simulator knows. Ids depend on the order of first mention alone. */
export class Accounts {
  readonly #byLogin = new Map<string, Account>()
  readonly #gone = new Set<Account>()
  #next = 1_002

  constructor() {
    // GitHub's own bot: its id is part of every comment that a workflow's token writes.
    this.#byLogin.set('github-actions[bot]', { login: 'github-actions[bot]', id: 41_898_282, kind: 'Bot' })
    this.#byLogin.set('github', { login: 'github', id: 9_919, kind: 'Organization' })
  }

  /** The account of a login; made when it is new. Logins are compared without case, as on GitHub. */
  get(login: string, kind: Account['kind'] = 'User'): Account {
    const known = this.find(login)
    if (known !== null) return known
    const account: Account = { login, id: this.#next++, kind: login.endsWith('[bot]') ? 'Bot' : kind }
    this.#byLogin.set(login.toLowerCase(), account)
    return account
  }

  find(login: string): Account | null {
    return this.#byLogin.get(login.toLowerCase()) ?? null
  }

  /** Deletes an account. Whoever registers its login again is somebody else, with another id. */
  delete(account: Account): void {
    this.#byLogin.delete(account.login.toLowerCase())
    this.#gone.add(account)
  }

  /** The account, or null once it is deleted. */
  present(account: Account | null): Account | null {
    return account === null || this.#gone.has(account) ? null : account
  }

  /** Who an e-mail address of a commit belongs to, by GitHub's no-reply form; null for any other address. */
  byEmail(email: string): Account | null {
    const match = /^(?:\d+\+)?([^@]+)@users\.noreply\.github\.com$/.exec(email)
    return match?.[1] === undefined ? null : this.find(match[1])
  }

  /** GitHub Actions, the App behind every `GITHUB_TOKEN` (platform.md 2.2 gives its id). */
  actions(): App {
    return { id: 15_368, slug: 'github-actions', name: 'GitHub Actions', owner: this.get('github', 'Organization') }
  }
}

/** How an account signs its commits. */
export function signatureOf(account: Account, seconds: number): Signature {
  return { name: account.login, email: `${account.id}+${account.login}@users.noreply.github.com`, seconds }
}
