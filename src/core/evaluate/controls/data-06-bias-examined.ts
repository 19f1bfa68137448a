import { lineIndex, positionAt } from '../../base/source.ts'
import type { DataRecord } from '../../evidence/governance/blocks.ts'
import type { GovernanceRecord } from '../../evidence/governance/types.ts'
import { wordsOf } from '../../evidence/card/words.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { detail, named } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { deniesGaps, recordedSetting, writtenSetting } from './data-setting.ts'
import type { SettingAnswer } from './data-setting.ts'
import { dayOf } from './day-facts.ts'
import { citeDocument } from './documents.ts'
import { finishedDocument } from './finished-document.ts'
import { blockOrResult, citeRecord, unansweredOf, unansweredResult } from './record-facts.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { sentencesOf } from './text-sentences.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const data06: Control = {
  id: 'DATA-06',
  title: 'Bias of the data examined',
  question:
    'Was the data examined for bias, and is it written down what is missing from it and what was done about that?',
  why: 'Data repeats how people were treated before. A model made from it goes on in the same way unless somebody looked.',
  remedy:
    'Commit the examination as one of `documents:` and name it as `bias_report` under `data:` in the governance record; it must give figures. Answer `gaps` and `bias_mitigation` there in a sentence each.',
  severity: severityByTier('– w b'),
  needed: byTier('E1', 'E1', 'E1'),
  stage: 'pull-request',
  maps: clauses('EU Art. 10(2)(f)-(h)', 'RMF MEASURE 2.11', 'ISO A.7.4'),
  check,
}

/** Fewer words say nothing about what was done. */
const LEAST_WORDS = 5

function check(facts: ControlFactsheet): ControlResult {
  const found = blockOrResult(facts, 'data')
  if (found.kind === 'result') return found.result
  const { record, block } = found
  const { bias_report: report, bias_mitigation: mitigation } = block
  const gaps = recordedSetting(facts, 'gaps') ?? writtenSetting(facts, 'gaps')
  const missing = unansweredOf([
    { key: 'bias_report', value: report },
    { key: 'bias_mitigation', value: mitigation },
    ...(gaps === null ? [{ key: 'gaps', value: null }] : []),
  ])
  if (missing.length > 0 || report === null || mitigation === null || gaps === null) {
    return unansweredResult(record, 'data', missing, block.at)
  }
  const here = citeRecord(record, 'data', mitigation.at)
  const told = { text: `${gaps.text}. ${mitigation.text}`, citation: here }
  const read = empty(gaps, { text: mitigation.text, citation: here }) ?? reportOf(facts, record, report)
  if ('outcome' in read) return read
  const problem = contradicted(read, told)
  if (problem !== null) return problem
  const citations = [citeRecord(record, 'data', report.at), here, gaps.citation, citeDocument(read.path, read.digest)]
  return shown(
    'E1',
    detail`${named(read.path)} examines the data for bias; gaps and what was done about them are written down`,
    citations.map((each) => ({ ...each, strength: 'E1' })),
  )
}

/** Words that stand there and say nothing. */
function empty(gaps: SettingAnswer, mitigation: SettingAnswer): ControlResult | null {
  if (deniesGaps(gaps.text)) {
    return mendedBy(
      detail`Say what the data was compared with, and what differs`,
      notShown(detail`It is said that the data has no gaps, and not how anybody would know`, [gaps.citation]),
    )
  }
  if (wordsOf(mitigation.text).length >= LEAST_WORDS) return null
  return mendedBy(
    detail`Say in a sentence what was done, or why nothing is`,
    notShown(detail`${named('bias_mitigation')} does not say what was done`, [mitigation.citation]),
  )
}

type Report = { readonly path: string; readonly text: string; readonly digest: string }

function reportOf(
  facts: ControlFactsheet,
  record: GovernanceRecord,
  { value, at }: NonNullable<DataRecord['bias_report']>,
): Report | ControlResult {
  const other = otherUse(record, value)
  if (other !== null) {
    return mendedBy(
      detail`Commit the examination for bias as a report of its own`,
      notShown(detail`${named(value)} is named as another document of the record too`, [
        citeRecord(record, 'data', at),
        other,
      ]),
    )
  }
  const metrics = facts.evidence.candidate.metrics.find(
    ({ path }) => path === fromRoot(facts.evidence.model.path, value),
  )
  if (metrics?.result.kind === 'unread' && metrics.result.reason.code !== 'file-missing') {
    return undecided(detail`The bias report ${named(metrics.path)} can’t be read`, [
      citeDocument(metrics.path, metrics.digest),
    ])
  }
  const found = finishedDocument(facts, { inner: value, words: 50, cited: citeRecord(record, 'data', at) })
  if (found.kind === 'result') return found.result
  const { path, content } = found
  return shallow(facts, path, content) ?? { path, text: content.text, digest: content.digest }
}

type Content = { readonly text: string; readonly digest: string }

/** A document that is no examination for bias, or none yet. */
function shallow(facts: ControlFactsheet, path: string, { text, digest }: Content): ControlResult | null {
  const cited = [citeDocument(path, digest)]
  if (!examined.test(text)) {
    return mendedBy(
      detail`Name the report that compares groups`,
      notShown(detail`${named(path)} does not speak of bias`, cited),
    )
  }
  if (!/\d/.test(text.replaceAll(dates, ''))) {
    return mendedBy(
      detail`Give the figures of the groups that were compared`,
      notShown(detail`${named(path)} gives no figure`, cited),
    )
  }
  const day = dated.exec(text)?.[1] ?? ''
  if (day <= dayOf(facts)) return null
  return mendedBy(
    detail`Correct the day`,
    notShown(detail`${named(path)} is dated ${named(day)}, which is yet to come`, cited),
  )
}

const examined = /\b(?:bias(?:es|ed)?|fairness|disparit(?:y|ies)|subgroups?|demographic parity|equali[sz]ed odds)\b/i
const dates = /\b\d{4}-\d{2}-\d{2}\b|^#.*$/gm
const dated = /\b(?:date|dated|as of|on)\b[^\n]{0,20}?(\d{4}-\d{2}-\d{2})/i

/** A datasheet or a quality report is no examination for bias because it is called one. */
function otherUse(record: GovernanceRecord, path: string): Citation | null {
  const { data, validation } = record.governance
  const own = [data?.quality_report, data?.split_manifest, ...(data?.datasheets ?? [])]
  const within = own.find((each) => each?.value === path)
  if (within !== null && within !== undefined) return citeRecord(record, 'data', within.at)
  const report = validation?.report ?? null
  return report?.value === path ? citeRecord(record, 'validation', report.at) : null
}

type Told = { readonly text: string; readonly citation: Citation }

/** The record says that nothing was found, the report says that something was. */
function contradicted(report: Report, { text, citation }: Told): ControlResult | null {
  if (!nothingFound.test(text)) return null
  for (const { text: said, start } of sentencesOf(report.text)) {
    const match = somethingFound.exec(said)
    if (match === null || /\b(?:no|not|none|never|without)\b/i.test(said)) continue
    const at = positionAt(lineIndex(report.text), start + match.index)
    return mendedBy(
      detail`Write down what was found, and what was done about it`,
      notShown(detail`The record says that no bias was found, the report says that some was`, [
        citation,
        { ...citeDocument(report.path, report.digest), at },
      ]),
    )
  }
  return null
}

const thing = String.raw`(?:bias(?:es)?|disparit(?:y|ies)|differences?|imbalances?)`
const nothingFound = new RegExp(
  String.raw`\b(?:no|nothing|none)\b[^.]{0,40}\b${thing}\b[^.]{0,20}\b(?:found|seen|observed|detected)\b`,
  'i',
)
const somethingFound = new RegExp(
  String.raw`\b${thing}\b[^.]{0,60}\b(?:found|seen|observed|detected)\b|\b(?:found|saw|observed|detected)\b[^.]{0,40}\b${thing}\b`,
  'i',
)
