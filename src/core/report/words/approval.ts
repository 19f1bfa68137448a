import type { UnreadableTeam } from '../../approval/types.ts'
import type { WordsFor } from '../about.ts'
import { eitherRole, shortageWords } from '../approvals/shortage.ts'
import { traceWords, untracedWords } from '../approvals/untraced.ts'
import { liftWords, vetoWords } from '../approvals/veto.ts'
import { count, join, name, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code =
  | 'counted-by-the-gate'
  | 'role-signed'
  | 'role-awaits'
  | 'role-unreadable'
  | 'role-empty'
  | 'role-proposed'
  | 'people-short'
  | 'quorum-unreachable'
  | 'bot-change-awaits'
  | 'bot-change-signed'
  | 'changes-requested'
  | 'authors-untraced'
  | 'draft'

/** Words about approvals. */
export const approvalWords: WordsFor<Code> = {
  'counted-by-the-gate': ({ role, count: number }) => ({
    because: say`${words(count(number, 'approval'))} of ${name(role)} ${words(number === 1 ? 'is' : 'are')} counted by the gate`,
    remedy: say`Ask ${words(number === 1 ? 'a member' : `${number} members`)} of ${name(role)} for an approving review`,
  }),
  'role-signed': ({ role, count: number }) => ({
    because: say`${name(role)} has the ${words(count(number, 'approval'))} it needs`,
    remedy: null,
  }),
  'role-awaits': ({ role, count: number, missing }) => ({
    because: say`${name(role)} has ${number - missing} of ${words(count(number, 'approval'))}`,
    remedy: say`Ask ${people(missing)} of ${name(role)} for ${reviews(missing)}`,
  }),
  'role-unreadable': ({ role, teams }) => ({
    because: say`Nobody can say who holds ${name(role)}: ${unread(teams)}`,
    remedy: words(readRemedy(teams)),
  }),
  'role-empty': ({ role }) => ({
    because: say`Nobody holds ${name(role)}`,
    remedy: say`Add people to the teams of ${name(role)}, or name users in the policy`,
  }),
  'role-proposed': ({ role }) => ({
    because: say`The proposed policy asks for ${name(role)}, which the policy in force does not have, so nobody holds it yet`,
    remedy: say`Add the role ${name(role)} in one pull request, and ask for it in the next`,
  }),
  'people-short': (shortage, { known }) => ({
    because: say`Each person fills one seat, and ${shortageWords(shortage, known)}`,
    remedy: say`Ask ${words(count(shortage.more, 'more person', 'more people'))} of ${eitherRole(shortage)} for ${reviews(shortage.more)}`,
  }),
  'quorum-unreachable': (shortage, { known }) => ({
    because: say`Whoever else signs, ${shortageWords(shortage, known)}: ${words(count(shortage.more, 'person', 'people'))} too few`,
    remedy: say`Let ${words(count(shortage.more, 'more person', 'more people'))} who did not work on this change hold ${eitherRole(shortage)}, or ask for fewer in the policy`,
  }),
  'bot-change-awaits': ({ bot }) => ({
    because: say`The bot ${name(bot)} made this change and no person answers for it, so one more must sign`,
    remedy: words('Ask 1 more person of any role asked here for an approving review'),
  }),
  'bot-change-signed': ({ bot, by }) => ({
    because: say`${name(by)} signed as well, because the bot ${name(bot)} made this change`,
    remedy: null,
  }),
  'changes-requested': ({ vetoes }) => ({ because: vetoWords(vetoes), remedy: liftWords(vetoes) }),
  'authors-untraced': ({ untraced }) => ({ because: untracedWords(untraced), remedy: traceWords(untraced) }),
  draft: () => ({
    because: words('The pull request is a draft, and approvals given on a draft do not count'),
    remedy: words('Mark it as ready for review; then ask for approvals'),
  }),
}

function people(number: number): Phrase {
  return words(count(number, 'person', 'people'))
}

function reviews(number: number): Phrase {
  return words(number === 1 ? 'an approving review' : 'approving reviews')
}

function readRemedy(teams: readonly UnreadableTeam[]): string {
  const [why, ...others] = new Set(teams.map((team) => team.why))
  if (others.length === 0 && why === 'forbidden') {
    return 'Grant the App the permission to read the members of that organization'
  }
  if (others.length === 0 && why === 'another-account') {
    return 'Find out who has that account now; if it should hold the role, name it through a team instead of by its login'
  }
  return 'Correct the name in the policy, or let the App see it; countersign doctor says which of the two'
}

const UNREAD: Readonly<Record<UnreadableTeam['why'], string>> = {
  'not-found': 'was not found',
  forbidden: 'may not be read',
  'another-account': 'is another account than before',
}

function unread(teams: readonly UnreadableTeam[]): Phrase {
  const named = teams.slice(0, 3).map(({ name: team, why }) => say`${name(team)} ${words(UNREAD[why])}`)
  return named.length === 0 ? words('its members could not be read') : join(named, teams.length - 3)
}
