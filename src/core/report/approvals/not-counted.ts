import type { Authorship, NotCounted } from '../../approval/types.ts'
import { join, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { moment } from './moment.ts'
import { movedFiles } from './moved-files.ts'
import { shortSha } from './short-sha.ts'

type Code = NotCounted['code']

type WordsFor = { readonly [C in Code]: (because: Extract<NotCounted, { code: C }>) => Phrase }

/**
 * Why a review does not count, said of the person who gave it (`ana`: wrote commit `1f2e3d4`), with what they can do
 * about it where they can. Total over the codes; text, Markdown and `verdict.json` all say this.
 */
const WORDS: WordsFor = {
  author: ({ authorship }) => authored(authorship),
  bot: () => words('is a bot, and bots sign nothing'),
  'account-gone': () => words('has no account any more'),
  outsider: () => words('holds none of the roles asked here'),
  'joined-later': ({ roles }) => say`joined ${named(roles)} after approving: approve again`,
  'membership-unknown': ({ roles }) =>
    say`held ${named(roles)} or not when approving, which is not known: approve again`,
  left: ({ roles }) => say`holds ${named(roles)} no longer`,
  withdrawn: () => words('took the approval back with a later review: approve again if it stands'),
  dismissed: ({ by }) =>
    by === null
      ? words('approved, and that was dismissed: approve again')
      : say`approved, and ${name(by)} dismissed that: approve again`,
  'requested-again': ({ at }) => say`was asked for a new review at ${moment(at)}: look again and approve`,
  draft: () => words('approved while this was a draft: approve again'),
  'base-changed': ({ at }) => say`approved before the base branch was changed at ${moment(at)}: look again and approve`,
  'description-edited': ({ at }) =>
    say`approved before the description was edited at ${moment(at)}: look again and approve`,
  'evidence-moved': ({ files }) => say`${movedFiles(files)} changed after this approval: look again and approve`,
  'evidence-unknown': ({ sha }) =>
    sha === null
      ? words('approved a commit that is gone: approve again')
      : say`approved ${shortSha(sha)}, and what that held can’t be told any more: approve again`,
  expired: ({ at, after }) => say`signature was for ${quote(after)} and ended ${moment(at)}: look again and approve`,
  'signs-as': ({ role }) => say`signs as ${name(role)} only, as the review says`,
  'sits-elsewhere': ({ role }) => say`already signs as ${name(role)}, and one person fills one seat`,
  'not-needed': () => words('approved too; enough others signed'),
}

export function notCountedWords(because: NotCounted): Phrase {
  // the entry found under a code takes what has that code; the compiler can't follow a union through its table
  const worded = WORDS[because.code] as (because: NotCounted) => Phrase
  return worded(because)
}

const AUTHORED: Readonly<Record<Authorship['how'], (what: string) => Phrase>> = {
  opened: () => words('opened this pull request'),
  authored: (what) => say`wrote commit ${shortSha(what)}`,
  committed: (what) => say`committed ${shortSha(what)}`,
  'co-authored': (what) => say`is a co-author of commit ${shortSha(what)}`,
  pushed: (what) => say`pushed ${shortSha(what)}`,
  ran: (what) => say`started workflow run ${name(what)}, which may have made the evidence`,
}

function authored({ how, what }: Authorship): Phrase {
  return AUTHORED[how](what)
}

function named(roles: readonly string[]): Phrase {
  if (roles.length === 0) return words('the role')
  return join(
    roles.slice(0, 3).map((role) => [name(role)]),
    roles.length - 3,
  )
}

/**
 * How soon a refusal deserves to be read: what lapsed and can be given again, then what shuts a role's holder out, then
 * what is as it should be, and people who hold no role last, so that no crowd of them hides anybody.
 */
export const URGENCY: Readonly<Record<Code, 0 | 1 | 2 | 3>> = {
  'evidence-moved': 0,
  expired: 0,
  'base-changed': 0,
  'description-edited': 0,
  'evidence-unknown': 0,
  'requested-again': 0,
  dismissed: 0,
  draft: 0,
  'joined-later': 0,
  'membership-unknown': 0,
  withdrawn: 1,
  author: 1,
  left: 1,
  bot: 1,
  'signs-as': 2,
  'sits-elsewhere': 2,
  'not-needed': 2,
  'account-gone': 3,
  outsider: 3,
}

/** Every code there is. */
export const notCountedCodes: readonly string[] = Object.keys(URGENCY)
