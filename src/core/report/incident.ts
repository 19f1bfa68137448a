import type { Decision } from '../evaluate/verdict.ts'
import { moment } from './approvals/moment.ts'
import { DECISION_WORD } from './check-notes.ts'
import { markdownPhrase } from './escape.ts'
import { count, name, plain, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'
import { shorten } from './visible.ts'

/** An issue to open. Its title is the same for the same incident, so that it is opened once. */
export type Incident = { readonly title: string; readonly body: string }

/** A commit on a gated branch that no green decision stands behind. */
export type Bypass = {
  readonly gate: string
  readonly branch: string
  readonly commit: string
  /** Login; null when it can't be told. */
  readonly pushedBy: string | null
  readonly at: string
  /** Pull requests that brought the commit; none for a push straight to the branch. */
  readonly pulls: readonly LandedPull[]
}

/** What the gate had said of a pull request on the commit that was merged; null when it had said nothing. */
export type LandedPull = { readonly number: number; readonly headSha: string; readonly decision: Decision | null }

/** GitHub refuses a longer title of an issue. */
const TITLE_LIMIT = 256

/** So many pull requests are listed. */
const MOST_PULLS = 50

/** That a model may have reached production past the gate: what happened, what the gate had said, what to do now. */
export function bypassIncident({ gate, branch, commit, pushedBy, at, pulls }: Bypass): Incident {
  const who = pushedBy === null ? words('Somebody') : [name(pushedBy)]
  const short = name(commit.slice(0, 12))
  return {
    title: titled(say`Past the gate ${name(gate)}: ${short} on ${name(branch)}`),
    body: page([
      line(
        say`${who} moved ${name(branch)} to ${name(commit)} at ${moment(at)}, and no green decision of the gate ${name(gate)} stands behind that commit.`,
      ),
      ...told(pulls),
      toDo([
        say`Stop the deployment of ${short}, or roll it back, until somebody answers for it.`,
        words('If it was an accident, revert it in a pull request, which the gate judges.'),
        words('If it must stay, let the people who would have signed review it now, and write the reason here.'),
        say`Let an administrator run ${name('countersign doctor')}: it says who may bypass the rules of this branch.`,
      ]),
      'The log of the gate holds this for good. Close this issue once somebody has answered for the change.',
    ]),
  }
}

function told(pulls: readonly LandedPull[]): readonly string[] {
  if (pulls.length === 0) return ['It came with no pull request: it was pushed straight to the branch.']
  const items = pulls.slice(0, MOST_PULLS).map(({ number, headSha, decision }) => {
    const said = decision === null ? 'the gate had not decided' : `the gate had said: ${DECISION_WORD[decision]}`
    return `- #${number} at ${line([name(headSha.slice(0, 7))])}: ${said}`
  })
  const more = pulls.length - MOST_PULLS
  const rest = more > 0 ? [`- and ${count(more, 'more pull request')}`] : []
  return [`It came with:\n\n${[...items, ...rest].join('\n')}`]
}

function titled(phrase: Phrase): string {
  return shorten(plain(phrase), TITLE_LIMIT)
}

function toDo(steps: readonly Phrase[]): string {
  const list = steps.map((step, index) => `${index + 1}. ${line(step)}`)
  return `**What to do now**\n\n${list.join('\n')}`
}

function line(phrase: Phrase): string {
  return markdownPhrase(phrase, 'line')
}

function page(blocks: readonly string[]): string {
  return `${blocks.join('\n\n')}\n`
}
