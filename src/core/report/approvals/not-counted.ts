import type { Authorship, NotCounted } from '../../approval/types.ts'
import { join, name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'
import { moment } from './moment.ts'
import { movedFiles } from './moved-files.ts'
import { shortSha } from './short-sha.ts'

type Code = NotCounted['code']

/** Why, said of the person who gave the review, and what they can do about it; null where they can do nothing. */
type Why = { readonly because: Phrase; readonly remedy: keyof typeof REMEDY | null }

type WordsFor = { readonly [C in Code]: (because: Extract<NotCounted, { code: C }>) => Why }

const REMEDY = { look: 'look again and approve', again: 'approve again' } as const

/** Total over the codes: text, Markdown and `verdict.json` all say this. */
const WORDS: WordsFor = {
  author: ({ authorship }) => final(authored(authorship)),
  bot: () => final(words('is a bot, and bots sign nothing')),
  'account-gone': () => final(words('has no account any more')),
  outsider: () => final(words('holds none of the roles asked here')),
  'joined-later': ({ roles }) => again(say`joined ${named(roles)} after approving`),
  'membership-unknown': ({ roles }) => again(say`may not have held ${named(roles)} when approving, for nobody looked`),
  left: ({ roles }) => final(say`holds ${named(roles)} no longer`),
  withdrawn: () => again(words('took this approval back with a later review')),
  dismissed: ({ by }) =>
    again(by === null ? words('approved, and that was dismissed') : say`approved, and ${name(by)} dismissed that`),
  'requested-again': ({ at }) => look(say`was asked for a new review at ${moment(at)}`),
  draft: () => again(words('approved while this was a draft')),
  'base-changed': ({ at }) => look(say`approved before the base branch was changed at ${moment(at)}`),
  'description-edited': ({ at }) => look(say`approved before the description was edited at ${moment(at)}`),
  'evidence-moved': ({ files }) => look(say`${movedFiles(files)} changed after this approval`),
  'evidence-unknown': ({ sha }) =>
    look(
      sha === null
        ? words('approved a commit that is gone')
        : say`approved ${shortSha(sha)}, and what that held can’t be told any more`,
    ),
  expired: ({ at, after }) => look(say`signature was for ${quote(after)} and ended ${moment(at)}`),
  'signs-as': ({ role }) => final(say`signs as ${name(role)} only, as the review says`),
  'sits-elsewhere': ({ role }) => final(say`already signs as ${name(role)}, and one person fills one seat`),
  'not-needed': () => final(words('approved too; enough others signed')),
}

function final(because: Phrase): Why {
  return { because, remedy: null }
}

function look(because: Phrase): Why {
  return { because, remedy: 'look' }
}

function again(because: Phrase): Why {
  return { because, remedy: 'again' }
}

/** Why a review does not count, and what can be done about it: (`ana`:) wrote commit `1f2e3d4`. */
export function notCountedWords(refusal: NotCounted): Phrase {
  const { because, remedy } = worded(refusal)
  return remedy === null ? because : say`${because}: ${words(REMEDY[remedy])}`
}

/** Why alone, for sentences that say elsewhere what to do. */
export function lapseWords(refusal: NotCounted): Phrase {
  return worded(refusal).because
}

function worded(refusal: NotCounted): Why {
  // the entry found under a code takes what has that code; the compiler can't follow a union through its table
  const word = WORDS[refusal.code] as (refusal: NotCounted) => Why
  return word(refusal)
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
