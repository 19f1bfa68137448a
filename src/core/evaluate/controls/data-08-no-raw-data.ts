import { byCodeUnit } from '../../base/order.ts'
import type { SensitiveFinding, SensitiveKind } from '../../evidence/sensitive/types.ts'
import { fromRoot } from '../../policy/model-path.ts'
import { counted, detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { Citation } from '../verdict.ts'
import { cardOrResult, citeCard } from './card-facts.ts'
import { clauses } from './clauses.ts'
import { citeRecord } from './record-facts.ts'
import { mendedBy, notShown, remarked, shown, undecided } from './result.ts'
import { citeScanned, scannedOf } from './scanned-file.ts'
import { SENSITIVE_WORDS } from './sensitive-words.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'

export const data08: Control = {
  id: 'DATA-08',
  title: 'No raw personal data in the change',
  question: 'Do the card, the reports or any changed file hold data about single people?',
  why: 'A repository keeps everything for good, and shows it to more people than the data was meant for.',
  remedy:
    'Take the rows out of the branch’s history as well, and keep data where access is controlled. Report groups of eleven and more. What is found is only named by its place, so open the file there.',
  severity: severityByTier('b b b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'pull-request',
  maps: clauses('RMF MEASURE 2.10', 'GDPR minimum necessary†', 'HIPAA minimum necessary†'),
  scans: 'sensitive',
  check,
}

type PlacedFinding = { readonly finding: SensitiveFinding; readonly citation: Citation }

type LookedFile =
  | {
      readonly kind: 'looked'
      readonly path: string
      readonly findings: readonly PlacedFinding[]
      readonly more: number
    }
  /** A picture or a model: there are no rows to read in it. */
  | { readonly kind: 'without-text' }
  | { readonly kind: 'unseen'; readonly result: ControlResult }

function check(facts: ControlFactsheet): ControlResult {
  const files = pathsOf(facts).map((path) => lookedFile(facts, path))
  const looked = files.flatMap((file) => (file.kind === 'looked' ? [file] : []))
  const findings = looked.flatMap((file) => file.findings)
  const personal = findings.filter(({ finding }) => finding.what !== 'small-cell')
  const more = looked.reduce((sum, file) => sum + file.more, 0)
  if (personal.length > 0) return found(facts, personal, more)
  const unseen = files.find((file) => file.kind === 'unseen')
  if (unseen !== undefined) return unseen.result
  if (findings.length > 0) return smallCells(facts, findings, more)
  return nothingFound(facts, looked.length)
}

/** What is declared of the candidate, and whatever this change adds or edits. */
function pathsOf({ dossier }: ControlFactsheet): readonly string[] {
  const declared = dossier.candidate.filter(({ content }) => content.kind !== 'absent').map(({ path }) => path)
  const changed = dossier.changes.filter(({ change }) => change !== 'removed').map(({ path }) => path)
  return [...new Set([...declared, ...changed])].toSorted(byCodeUnit)
}

function lookedFile(facts: ControlFactsheet, path: string): LookedFile {
  const content = facts.dossier.candidate.find((file) => file.path === path)?.content
  const result = scannedOf(facts, content === undefined ? { path } : { path, content })
  if (result.kind === 'result')
    return isArtifact(facts, path) ? { kind: 'without-text' } : { kind: 'unseen', result: result.result }
  const { sensitive, digest } = result.scanned
  const citation = citeScanned(path, digest)
  if (sensitive === null) return notSeen(detail`${named(path)} was not looked into`, citation)
  if (sensitive.kind === 'looked') {
    const findings = sensitive.findings.map((finding) => ({ finding, citation: placed(citation, finding) }))
    return { kind: 'looked', path, findings, more: sensitive.more }
  }
  if (isArtifact(facts, path) || sensitive.what === 'picture' || sensitive.what === 'model')
    return { kind: 'without-text' }
  return sensitive.what === 'pointer'
    ? notSeen(detail`${named(path)} is a pointer to rows that are not in the repository`, citation)
    : notSeen(detail`${named(path)} is not text, so nobody can look for personal data in it`, citation)
}

/** The models' own bytes: SEC-01 reads them. */
function isArtifact({ policy }: ControlFactsheet, path: string): boolean {
  return policy.models.some((model) => model.artifact !== null && fromRoot(model.path, model.artifact) === path)
}

function notSeen(sentence: Detail, citation: Citation): LookedFile {
  return { kind: 'unseen', result: undecided(sentence, [citation]) }
}

function placed(citation: Citation, { line, column }: SensitiveFinding): Citation {
  return line === null || column === null ? citation : { ...citation, at: { line, column } }
}

/** Places in one finding; the rest are counted. */
const MOST = 20

function found(facts: ControlFactsheet, findings: readonly PlacedFinding[], more: number): ControlResult {
  const [first] = findings
  const places = findings.map(({ citation }) => citation).slice(0, MOST)
  const what = detail`${named(first?.citation.path ?? '')} holds ${kindsOf(findings)}${counts(findings.length + more)}`
  const denied = deniesPersonal(facts)
  return denied === null
    ? notShown(what, places)
    : notShown(detail`The record says that no personal data is processed, but ${what}`, [denied, ...places])
}

/** The first kind, and how many others there are. */
function kindsOf(findings: readonly PlacedFinding[]): Detail {
  const [first, ...others] = [...new Set(findings.map(({ finding }) => finding.what))].map(
    (kind: SensitiveKind) => SENSITIVE_WORDS[kind],
  )
  return [
    first ?? '',
    ...(others.length === 0
      ? []
      : [` and ${others.length === 1 ? (others[0] ?? '') : `${others.length} other kinds`}`]),
  ]
}

function counts(all: number): Detail {
  return all === 1 ? [] : detail`; ${counted(all, 'place')} in all`
}

/** Counts of a few people are their data where the model is about people; only the record can say that it is not. */
function smallCells(facts: ControlFactsheet, findings: readonly PlacedFinding[], more: number): ControlResult {
  const [first] = findings
  const places = findings.map(({ citation }) => citation).slice(0, MOST)
  const what = detail`${named(first?.citation.path ?? '')} shows a group of fewer than eleven${counts(findings.length + more)}`
  const denied = deniesPersonal(facts)
  const result = denied === null ? notShown(what, places) : remarked(what, [...places, denied])
  return mendedBy(detail`Merge groups until each has eleven and more, or leave their counts and values out`, result)
}

function deniesPersonal({ record: state }: ControlFactsheet): Citation | null {
  if (state.kind !== 'read') return null
  const personal = state.record.governance.data?.personal ?? null
  return personal?.value === false ? citeRecord(state.record, 'data', personal.at) : null
}

/** Nothing found says something only of files that are written: a template holds nobody’s data yet. */
function nothingFound(facts: ControlFactsheet, looked: number): ControlResult {
  const { card } = facts
  if (card.kind !== 'read' || card.placeholders.length > 0 || card.card.file.text.trim() === '') {
    const where = card.kind === 'read' ? [citeCard(card.card, card.placeholders[0]?.at ?? null)] : []
    return mendedBy(
      detail`Fill in the model card first`,
      undecided(detail`There is no filled-in model card to look into yet`, where),
    )
  }
  const own = cardOrResult(facts)
  if (own.kind === 'result') return own.result
  return shown(
    'E3',
    detail`${counted(looked, 'file')} ${looked === 1 ? ['holds'] : ['hold']} nothing that looks like data about a person`,
    [citeCard(card.card, null)],
  )
}
