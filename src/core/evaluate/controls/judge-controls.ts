import { unreachable } from '../../base/unreachable.ts'
import { taskList } from '../../evidence/task-list.ts'
import { ownWords } from '../detail.ts'
import type { Detail } from '../detail.ts'
import { readProposed } from '../proposed-policy.ts'
import type { Signatures } from '../signatures.ts'
import type { Reason } from '../reasons.ts'
import type { Finding, Outcome, Strength } from '../verdict.ts'
import { askedControls } from './asked-controls.ts'
import type { AskedControl } from './asked-controls.ts'
import { inScope, packsOutside } from './asked-in-scope.ts'
import type { ScopedControl } from './asked-in-scope.ts'
import { cardState } from './card-state.ts'
import type { ControlContext } from './context.ts'
import { recordState } from './record-state.ts'
import { notAsked } from './result.ts'
import { isStrongEnough, milder } from './tiers.ts'
import type { ControlFactsheet, ControlResult } from './types.ts'

/**
 * One finding per control that the gate asks of the model's tier, ordered by id. A control that holds, but on weaker
 * evidence than the tier needs, fails. Waivers are weighed later, over all findings.
 */
export function judgeControls(context: ControlContext): readonly Finding[] {
  return judged(context, null)
}

/** The same for the controls of the gate, once signatures are counted. */
export function judgeGateControls(context: ControlContext, signatures: Signatures): readonly Finding[] {
  return judged(context, signatures)
}

function judged(context: ControlContext, signatures: Signatures | null): readonly Finding[] {
  const rules = context.gate.controls
  if (rules === null) return []
  const { model } = context.evidence
  const sheet = {
    ...context,
    tier: model.tier,
    card: cardState(model, context.evidence.candidate),
    baselineCard: cardState(model, context.evidence.baseline),
    record: recordState(context.evidence.candidate),
    baselineRecord: recordState(context.evidence.baseline),
    proposed: proposedBy(context),
    signatures,
    tasks: context.dossier.pullRequest === null ? null : taskList(context.dossier.pullRequest.body),
  }
  const isNow = ({ control }: AskedControl): boolean => (control.stage === 'gate') === (signatures !== null)
  const outside = packsOutside(rules, sheet)
  return askedControls(rules, model.tier)
    .filter(isNow)
    .map((asked) => findingOf(inScope(asked, outside), { ...sheet, severity: asked.severity }))
}

function proposedBy({ dossier }: ControlContext): ControlFactsheet['proposed'] {
  const read = dossier.proposedPolicy === null ? null : readProposed(dossier.proposedPolicy)
  return read?.ok === true ? read.value : null
}

function findingOf({ asked, outside }: ScopedControl, facts: ControlFactsheet): Finding {
  const { control, severity, requiredBy } = asked
  const result = outside === null ? control.check(facts) : notAsked(outside.note, outside.citations)
  const needed = control.needed[facts.tier]
  const { outcome, reason } = ruled(result, needed, result.remedy ?? ownWords(control.remedy))
  return {
    rule: `${facts.gate.name}/controls/${control.id}`,
    kind: 'control',
    model: facts.evidence.model.id,
    outcome,
    severity: result.warnOnly === true ? milder(severity, 'warn') : severity,
    reason,
    metric: null,
    control: { id: control.id, title: control.title, found: result.found, needed, requiredBy },
    waiver: null,
    evidence: result.citations,
  }
}

function ruled(result: ControlResult, needed: Strength, remedy: Detail): { outcome: Outcome; reason: Reason } {
  const { outcome, found, detail } = result
  switch (outcome) {
    case 'shown':
      if (found !== null && isStrongEnough(found, needed)) {
        return { outcome: 'pass', reason: { code: 'control-shown', detail } }
      }
      return { outcome: 'fail', reason: { code: 'control-not-shown', detail: tooWeak(detail, found, needed), remedy } }
    case 'not-shown':
      return { outcome: 'fail', reason: { code: 'control-not-shown', detail, remedy } }
    case 'not-asked':
      return { outcome: 'not-applicable', reason: { code: 'control-not-asked', detail } }
    case 'awaited':
      return { outcome: 'pending', reason: { code: 'control-awaited', detail, remedy } }
    case 'undecided':
      return { outcome: 'indeterminate', reason: { code: 'control-undecided', detail, remedy } }
    default:
      return unreachable(outcome)
  }
}

function tooWeak(what: Detail, found: Strength | null, needed: Strength): Detail {
  return [...what, `; that is ${found ?? 'no'} evidence, and ${needed} is needed here`]
}
