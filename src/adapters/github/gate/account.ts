import type { Identity, Person } from '../../../core/approval/types.ts'
import { malformed, memberAt, textAt } from '../answer.ts'
import { idAt } from './fields.ts'

/** What tells an account: of an `Actor`, only the types below have ids. */
export const ACCOUNT: string = `
fragment Account on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Mannequin { databaseId }
  ... on Organization { databaseId }
  ... on EnterpriseUserAccount { user { databaseId login } }
}`

/** What a commit says of somebody: bots have no `user` here, even where GitHub knows them. */
export const SIGNATURE: string = `
fragment Signature on GitActor { name email user { databaseId login } }`

/** The account that GitHub commits with in its own editor. */
const WEB_FLOW = { id: 19_864_447, email: 'noreply@github.com' }

/** The person behind an actor; null for an account that is gone, which GitHub shows as null or as `ghost`. */
export function personOf(actor: unknown): Person | null {
  if (actor === null) return null
  const kind = textAt(actor, '__typename')
  const login = textAt(actor, 'login')
  if (kind === 'EnterpriseUserAccount') {
    const user = memberAt(actor, ['user'])
    return user === null ? null : { id: idAt(user, 'databaseId'), login: textAt(user, 'login'), bot: false }
  }
  if (login === 'ghost' && memberAt(actor, ['databaseId']) === null) return null
  const bot = kind === 'Bot'
  return { id: idAt(actor, 'databaseId'), login: bot ? botLogin(login) : login, bot }
}

/** GraphQL leaves the suffix out that REST and events write. */
export function botLogin(login: string): string {
  return login.endsWith('[bot]') ? login : `${login}[bot]`
}

/** Who a commit names. A bot is known by the no-reply address GitHub gives it, as GitHub's own pages do. */
export function identityOf(signature: unknown): Identity {
  if (signature === null) return { account: null, name: '', email: '' }
  if (signature === undefined) throw malformed('a commit without its author')
  const email = textOr(memberAt(signature, ['email']))
  const name = textOr(memberAt(signature, ['name']))
  const user = memberAt(signature, ['user'])
  if (user === null || user === undefined) return { account: botOf(email), name, email }
  return { account: { id: idAt(user, 'databaseId'), login: textAt(user, 'login'), bot: false }, name, email }
}

/** Whether a committer is GitHub itself, or gives itself out for it. */
export function isWebFlow({ account, email }: Identity): boolean {
  return account?.id === WEB_FLOW.id || email.toLowerCase() === WEB_FLOW.email
}

function botOf(email: string): Person | null {
  const match = /^(\d{1,16})\+([^@+\s]+\[bot\])@users\.noreply\.[\w.-]+$/i.exec(email)
  const [, id, login] = match ?? []
  return id === undefined || login === undefined ? null : { id: Number(id), login, bot: true }
}

function textOr(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
