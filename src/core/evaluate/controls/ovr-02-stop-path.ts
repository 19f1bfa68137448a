import type { Stop } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { detail, enumerated, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { accountsIn } from './accounts-in.ts'
import { clauses } from './clauses.ts'
import { daysAgo } from './day-facts.ts'
import { citeDocument } from './documents.ts'
import { finishedDocument } from './finished-document.ts'
import { hollowAnswer } from './hollow-answers.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown } from './result.ts'
import { readRunbook } from './runbook.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

/** An exercise older than this tells nothing of those who are on call today. */
const OLDEST_DAYS = 365

const WORDS = 30

export const ovr02: Control = {
  id: 'OVR-02',
  title: 'Stop, override and disable path, exercised',
  question: 'How is the model stopped, by whom, by which runbook, and when was that last exercised?',
  why: 'A switch that nobody has pulled in a year may no longer be connected, and whoever knew it may have left.',
  remedy: `Answer \`how\`, \`runbook\`, \`owner\` and \`exercised\` under \`stop:\` in the governance record. Commit the runbook as one of \`documents:\`, with the same owner and the day of the last exercise; exercise it every ${OLDEST_DAYS} days.`,
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E2'),
  stage: 'pull-request',
  maps: clauses('EU Art. 14(4)(d)-(e)', 'RMF MANAGE 2.4', 'GAI MG-2.4-001‡'),
  check,
}

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'stop')
  if (found.kind === 'result') return found.result
  const { record, block: stop } = found
  const { how, runbook, owner, exercised } = stop
  const asked = { how, runbook, owner, exercised }
  const missing = unansweredOf(Object.entries(asked).map(([key, value]) => ({ key, value })))
  if (missing.length > 0 || runbook === null) return unansweredResult(record, 'stop', missing, stop.at)
  const hollow = hollowAnswer(record, 'stop', [
    { key: 'how', value: how, words: 4 },
    { key: 'owner', value: owner, words: 1 },
  ])
  const problem = hollow ?? notOfLate(facts, record, stop)
  if (problem !== null) return problem
  const cited = citeRecord(record, 'stop', runbook.at)
  const document = finishedDocument(facts, { inner: runbook.value, words: WORDS, cited })
  if (document.kind === 'result') return document.result
  const { path, content } = document
  return held(record, stop, { path, text: content.text, digest: content.digest })
}

/** An exercise that is yet to come, or too long ago. */
function notOfLate(facts: ControlFactsheet, record: GovernanceRecord, { exercised }: Stop): ControlResult | null {
  if (exercised === null) return null
  const ago = daysAgo(facts, exercised)
  const here = [citeRecord(record, 'stop', exercised.at)]
  if (ago < 0) {
    return mendedBy(
      detail`Write the day of an exercise that took place`,
      notShown(detail`Stopping was exercised on ${named(exercised.value)}, which is yet to come`, here),
    )
  }
  if (ago <= OLDEST_DAYS) return null
  return mendedBy(
    detail`Exercise the runbook, and write the day down there and in the record`,
    notShown(
      detail`Stopping was last exercised on ${named(exercised.value)}, ${ago} days ago; ${OLDEST_DAYS} are allowed`,
      here,
    ),
  )
}

type File = { readonly path: string; readonly text: string; readonly digest: string }

const stopping =
  /\b(?:stop\w*|disabl\w+|switch\w* (?:it |them )?off|turn\w* (?:it |them )?off|kill[ -]switch|roll\w* back|rollback|overrid\w+|fall\w* ?back|shut\w* down|abort\w*|revert\w*)\b/i

/** The record held against what the runbook says itself. */
function held(record: GovernanceRecord, stop: Stop, { path, text, digest }: File): ControlResult {
  const file = citeDocument(path, digest)
  if (!stopping.test(text)) return notShown(detail`${named(path)} says nothing about stopping the model`, [file])
  const { exercised, owners } = readRunbook(text)
  if (exercised !== null && exercised.day !== stop.exercised?.value) {
    return mendedBy(
      detail`Write the day of the last exercise in both places`,
      notShown(
        detail`The record says ${named(`exercised: ${stop.exercised?.value ?? ''}`)}, but ${named(path)} last tells of ${named(exercised.day)}`,
        [citeRecord(record, 'stop', stop.exercised?.at ?? stop.at), { ...file, at: exercised.at }],
      ),
    )
  }
  const recorded = accountsIn(stop.owner?.text ?? '')
  const isShared = owners === null || recorded.some((account) => owners.accounts.includes(account))
  if (owners !== null && recorded.length > 0 && !isShared) {
    return mendedBy(
      detail`Name the same owner in both places`,
      notShown(
        detail`The record says that ${enumerated(recorded)} may stop it, but ${named(path)} says ${enumerated(owners.accounts)}`,
        [citeRecord(record, 'stop', stop.owner?.at ?? stop.at), { ...file, at: owners.at }],
      ),
    )
  }
  return exercised === null ? unconfirmed(record, stop, file) : agreed(record, stop, file)
}

function agreed(record: GovernanceRecord, stop: Stop, file: Citation): ControlResult {
  return shown(
    'E2',
    detail`${named(file.path)} tells how it is stopped, and of the exercise on ${named(stop.exercised?.value ?? '')} as the record does`,
    places(record, stop, file).map((citation) => ({ ...citation, strength: 'E2' })),
  )
}

function unconfirmed(record: GovernanceRecord, stop: Stop, file: Citation): ControlResult {
  return mendedBy(
    detail`Write the day of each exercise in ${named(file.path)} too, with who took part`,
    shown(
      'E1',
      detail`${named(file.path)} tells how it is stopped, but not that it was exercised on ${named(stop.exercised?.value ?? '')}`,
      places(record, stop, file).map((citation) => ({ ...citation, strength: 'E1' })),
    ),
  )
}

function places(record: GovernanceRecord, stop: Stop, file: Citation): readonly Citation[] {
  const answers = [stop.how, stop.runbook, stop.owner, stop.exercised]
  return [...answers.flatMap((answer) => (answer === null ? [] : [citeRecord(record, 'stop', answer.at)])), file]
}
