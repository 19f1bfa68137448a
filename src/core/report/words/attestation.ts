import { at, inFile } from '../about.ts'
import type { About, WordsFor, Worded } from '../about.ts'
import { name, quote, say, words } from '../phrase.ts'
import type { Phrase } from '../phrase.ts'

type Code =
  | 'attested-pass'
  | 'attested-fail'
  | 'attested-warning'
  | 'attested-error'
  | 'attested-skip'
  | 'attested-undecided'
  | 'nothing-asserted'
  | 'attestation-vanished'
  | 'too-many'

/** Words about what other tools decided and wrote down. */
export const attestationWords: WordsFor<Code> = {
  'attested-pass': ({ name: test, message }) => ({ because: attested(test, 'passed', message), remedy: null }),
  'attested-fail': ({ name: test, message }, about) => ({
    because: attested(test, 'failed', message),
    remedy: say`Make ${name(test)} pass and commit its new report${at(about)}`,
  }),
  'attested-warning': ({ name: test, message }, about) => ({
    because: attested(test, 'ended in a warning', message),
    remedy: say`Look at ${name(test)}${at(about)}`,
  }),
  'attested-error': ({ name: test, message }, about) => rerun(test, 'crashed, so it shows nothing', message, about),
  'attested-skip': ({ name: test, message }, about) => rerun(test, 'was skipped, so it shows nothing', message, about),
  'attested-undecided': ({ name: test, message }, about) => rerun(test, 'came to no result', message, about),
  'attestation-vanished': ({ name: test }, about) => ({
    because: say`The baseline reports ${name(test)}, the candidate does not`,
    remedy: say`Run ${name(test)} again and commit its result${inFile(about)}`,
  }),
  'too-many': ({ what, found, most }, about) => ({
    because: say`There are ${found} ${words(what)}${inFile(about)}; at most ${most} are judged`,
    remedy: say`Report only the ${words(what)} that people decide by`,
  }),
  'nothing-asserted': ({ path, format }) => ({
    because: say`${name(path)} is a ${name(format)} report without a single check, so it shows nothing`,
    remedy: say`Run the checks again and commit a report with their results as ${name(path)}`,
  }),
}

function attested(test: string, came: string, message: string): Phrase {
  const own = message === '' ? [] : say`: ${quote(message)}`
  return say`${name(test)} ${words(came)}${own}`
}

function rerun(test: string, came: string, message: string, about: About): Worded {
  return {
    because: attested(test, came, message),
    remedy: say`Run ${name(test)} again and commit its report${at(about)}`,
  }
}
