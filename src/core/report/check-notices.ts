import { moment } from './approvals/moment.ts'
import type { CheckReport } from './check-run.ts'
import { markdownPhrase } from './escape.ts'
import { name, quote, say, words } from './phrase.ts'
import type { Phrase } from './phrase.ts'

/** Check runs that no verdict is behind. */

/** Written before anything is read, when something was revoked: not green from now on. */
export function reverifyingOutput(externalId: string): CheckReport {
  return {
    ...notice('Looking again: something that this rests on changed', [
      words(
        'A review, a commit, a member or the base branch changed. The last decision does not stand; a new one follows',
      ),
    ]),
    status: 'in_progress',
    conclusion: null,
    externalId,
  }
}

/** What went wrong, in the words of a fault; `retryAt` is when it is tried again, null when only an event does that. */
export type Unable = { readonly headline: string; readonly hint: string | null; readonly retryAt: string | null }

/** The world failed us: not decided, and not green. */
export function unableOutput({ headline, hint, retryAt }: Unable): CheckReport {
  const again =
    retryAt === null
      ? words('It is tried again when something changes; the button above does it at once')
      : say`It is tried again by itself at ${moment(retryAt)}; the button above does it at once`
  return notice('Could not evaluate', [
    say`Could not evaluate: ${quote(headline)}`,
    ...(hint === null ? [] : [[quote(hint)]]),
    again,
  ])
}

/** A branch that no gate of the policy covers. */
export function notGatedOutput({ branch, policy }: { readonly branch: string; readonly policy: string }): CheckReport {
  return {
    ...notice('No gate covers this branch', [
      say`No gate covers the branch ${name(branch)}, so nothing is asked of this change`,
      say`To protect it, add it to the branches of a gate in ${name(policy)}`,
    ]),
    conclusion: 'success',
  }
}

/** A branch that was gated, or is required to be, and has no policy. */
export function noPolicyOutput({ branch, policy }: { readonly branch: string; readonly policy: string }): CheckReport {
  return notice('No policy on the base branch', [
    say`The branch ${name(branch)} has no policy at ${name(policy)}, so nothing can be judged`,
    say`Write one with ${name('countersign init')} and merge it in a pull request of its own`,
  ])
}

/** One paragraph a sentence. Not green unless somebody says so. */
function notice(title: string, sentences: readonly Phrase[]): CheckReport {
  return {
    status: 'completed',
    conclusion: 'failure',
    externalId: '',
    title,
    summary: sentences.map((sentence) => `${markdownPhrase(sentence, 'line')}.\n`).join('\n'),
    text: '',
    annotations: [],
  }
}
