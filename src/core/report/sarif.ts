import { prettyJson } from '../base/canonical-json.ts'
import type { Json } from '../base/canonical-json.ts'
import { sha256 } from '../base/digest.ts'
import { byCodeUnit } from '../base/order.ts'
import { GROUPS } from './rule-view.ts'
import type { Group, RuleView } from './rule-view.ts'
import { plain } from './phrase.ts'
import type { View } from './types.ts'
import { visible } from './visible.ts'

/** GitHub refuses a run with more results. */
const RESULTS_LIMIT = 25_000

type Level = 'error' | 'warning' | 'note'

const LEVEL: Readonly<Record<Group, Level | null>> = {
  failed: 'error',
  errored: 'error',
  undecided: 'error',
  pending: 'note',
  warning: 'warning',
  waived: 'note',
  passed: null,
  'not-applicable': null,
}

/**
 * SARIF 2.1.0 with one result per rule that is not shown to hold, most urgent first; a waived one carries its waiver
 * as a suppression. Fingerprints depend on gate, rule, model and slice only, so a result keeps its identity when lines
 * move.
 */
export function renderSarif(view: View): string {
  const rules = view.models.flatMap((model) => model.rules)
  const shown = GROUPS.filter((group) => LEVEL[group] !== null)
    .flatMap((group) => rules.filter((rule) => rule.group === group))
    .slice(0, RESULTS_LIMIT)
  const ids = [...new Set(shown.map(({ finding }) => finding.rule))].toSorted(byCodeUnit)
  const index = new Map(ids.map((id, position) => [id, position]))
  const first = new Map(shown.toReversed().map((rule) => [rule.finding.rule, rule]))
  return prettyJson({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: driver(
            view,
            ids.flatMap((id) => descriptor(first.get(id))),
          ),
        },
        automationDetails: { id: `countersign/${uriPath(view.gate ?? 'none')}/` },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'The root of the repository' } } },
        properties: { decision: view.decision, headline: plain(view.headline), counts: view.counts },
        results: shown.map((rule) => result(rule, index.get(rule.finding.rule) ?? 0)),
      },
    ],
  })
}

function driver(view: View, rules: readonly Json[]): Json {
  const version = view.engine.version
  return { name: view.engine.name, version, semanticVersion: version, rules }
}

function descriptor(rule: RuleView | undefined): readonly Json[] {
  if (rule === undefined) return []
  const label = plain(rule.label)
  const { finding } = rule
  const help = `${label}. Run: countersign explain ${visible(finding.control?.id ?? finding.rule)}`
  return [
    {
      id: finding.rule,
      shortDescription: { text: label },
      help: { text: help },
      defaultConfiguration: { level: finding.severity === 'block' ? 'error' : 'warning' },
      properties: { kind: finding.kind, tags: ['countersign', finding.kind] },
    },
  ]
}

function result(rule: RuleView, ruleIndex: number): Json {
  const { finding, because, remedy } = rule
  const who = finding.model === null ? '' : `${visible(finding.model)}: `
  const todo = remedy === null ? '' : ` ${plain(remedy)}.`
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf(rule),
    message: { text: unlinked(`${who}${plain(rule.label)}. ${plain(because)}.${todo}`) },
    locations: location(rule),
    partialFingerprints: { 'countersign/v1': fingerprint(rule) },
    suppressions: finding.waiver === null ? undefined : [suppression(finding.waiver.reason)],
    properties: { outcome: finding.outcome, reason: finding.reason.code, severity: finding.severity },
  }
}

function levelOf({ group, finding }: RuleView): Level {
  return group === 'warning' && finding.severity === 'info' ? 'note' : (LEVEL[group] ?? 'note')
}

function suppression(justification: string): Json {
  return { kind: 'external', status: 'accepted', justification }
}

function location({ place }: RuleView): readonly Json[] {
  if (place === null) return []
  const region = place.at === null ? undefined : { startLine: place.at.line, startColumn: place.at.column }
  return [{ physicalLocation: { artifactLocation: { uri: uriPath(place.path), uriBaseId: 'SRCROOT' }, region } }]
}

/** A path as a relative URI reference: no segment can be read as a scheme, a host or a query. */
function uriPath(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((segment) => encodeURIComponent(segment))
    .join('/')
    .replace(/^\/+/, (slashes) => '%2F'.repeat(slashes.length))
}

function fingerprint({ finding }: RuleView): string {
  const identity = JSON.stringify([finding.rule, finding.model, finding.metric?.slice ?? null])
  return sha256(identity).slice('sha256:'.length)
}

/** In a SARIF message `[text](target)` is a link. Ours have none, and text from outside gets none. */
function unlinked(text: string): string {
  return text.replaceAll('](', '] (')
}
