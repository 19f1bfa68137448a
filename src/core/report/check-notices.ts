import type { CheckReport } from './check-run.ts'
import { markdownPhrase } from './escape.ts'
import { quote, say, words } from './phrase.ts'
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

/** What went wrong, in the words of a fault. */
export type Unable = { readonly headline: string; readonly hint: string }

/** The world failed us: not decided, and not green. */
export function unableOutput({ headline, hint }: Unable): CheckReport {
  return notice('Could not evaluate', [
    say`Could not evaluate: ${quote(headline)}`,
    [quote(hint)],
    words('It is tried again when something changes; the button above does it at once'),
  ])
}

/** One paragraph a sentence. Not green. */
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
