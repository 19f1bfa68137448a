import { byKeys } from '../../base/order.ts'
import type { Node } from '../../document/tree.ts'
import { parseYaml } from '../../document/yaml.ts'
import { counted, detail, named } from '../detail.ts'
import type { Detail } from '../detail.ts'
import type { CollectedFile } from '../dossier.ts'
import type { Citation } from '../verdict.ts'
import { clauses } from './clauses.ts'
import { ACTIONS_FOLDER, actionSteps, isAction, localUses, stepsOf } from './local-actions.ts'
import type { LocalUse } from './local-actions.ts'
import { refusalWords } from './refusal-words.ts'
import { mendedBy, notShown, shown, undecided } from './result.ts'
import { byTier, severityByTier } from './tiers.ts'
import type { Control, ControlFactsheet, ControlResult } from './types.ts'
import { actionDangers, workflowDangers } from './workflow-dangers.ts'
import type { WorkflowDanger } from './workflow-dangers.ts'
import { workflowOf } from './workflow-jobs.ts'

const FOLDER = '.github/workflows/'

export const sec03: Control = {
  id: 'SEC-03',
  title: 'Workflows hardened',
  question: 'Can a stranger, through a workflow of this repository, run code that may write to it?',
  why: 'Who can make a workflow run their code can change the model, its evidence and the gate itself.',
  remedy:
    'Pin every action to a full commit. State `permissions:`, and give `write` only to the job that needs it. Never check out the head of a pull request where a token may write. Hand what others wrote to scripts by `env:`.',
  severity: severityByTier('w b b'),
  needed: byTier('E3', 'E3', 'E3'),
  stage: 'pull-request',
  maps: clauses(
    'SCORECARD Dangerous-Workflow',
    'SCORECARD Token-Permissions',
    'SCORECARD Pinned-Dependencies',
    'FDA G2',
  ),
  reads: () => [`${FOLDER}*.yml`, `${FOLDER}*.yaml`, `${ACTIONS_FOLDER}*/action.yml`, `${ACTIONS_FOLDER}*/action.yaml`],
  check,
}

type SidedFile = { readonly file: CollectedFile; readonly side: 'candidate' | 'baseline' }

type Judged =
  | {
      readonly kind: 'read'
      readonly citation: Citation
      readonly dangers: readonly WorkflowDanger[]
      /** Actions of this repository that it runs. */
      readonly runs: readonly LocalUse[]
    }
  | { readonly kind: 'unread'; readonly result: ControlResult }

function check({ dossier }: ControlFactsheet): ControlResult {
  const changed = new Set(dossier.changes.map(({ path }) => path))
  const own = workflowsOf(dossier.candidate).map((file): SidedFile => ({ file, side: 'candidate' }))
  // what the change leaves alone will be as the base branch has it
  const kept = workflowsOf(dossier.baseline).filter(({ path }) => !changed.has(path))
  const all = [
    ...own,
    ...kept.filter((file) => !isSame(file, own)).map((file): SidedFile => ({ file, side: 'baseline' })),
  ]
  if (all.every(({ file }) => isAction(file.path))) {
    return mendedBy(
      detail`Commit the workflow that runs Countersign; ${named('countersign init')} writes it`,
      notShown(detail`There is no workflow in ${named(FOLDER)}`),
    )
  }
  return overall(all.toSorted(byKeys(({ file }) => file.path)).map(judgedWorkflow))
}

/** Workflows, and the actions of the repository that they may run. */
function workflowsOf(files: readonly CollectedFile[]): readonly CollectedFile[] {
  return files.filter(({ path, content }) => (isWorkflow(path) || isAction(path)) && content.kind !== 'absent')
}

function isWorkflow(path: string): boolean {
  return path.startsWith(FOLDER) && /^[^/]+\.ya?ml$/.test(path.slice(FOLDER.length))
}

function isSame({ path, content }: CollectedFile, own: readonly SidedFile[]): boolean {
  return own.some(
    ({ file }) =>
      file.path === path &&
      file.content.kind === 'text' &&
      content.kind === 'text' &&
      file.content.text === content.text,
  )
}

function judgedWorkflow({ file: { path, content }, side }: SidedFile): Judged {
  const citation: Citation = { path, side, at: null, digest: null, strength: null }
  if (content.kind !== 'text') {
    const why = content.kind === 'refused' ? content.why : 'binary'
    return {
      kind: 'unread',
      result: undecided(detail`${named(path)} can’t be read: it ${refusalWords(why)}`, [citation]),
    }
  }
  const parsed = parseYaml({ path, text: content.text, digest: content.digest })
  const cited = { ...citation, digest: content.digest }
  if (!parsed.ok) {
    const [problem] = parsed.error
    const result = undecided(detail`${named(path)} can’t be read: it ${named(problem?.message ?? '')}`, [
      { ...cited, at: problem?.at ?? null },
    ])
    return { kind: 'unread', result }
  }
  return judgedDocument(parsed.value, content.text, cited)
}

function judgedDocument(root: Node, text: string, citation: Citation): Judged {
  if (isAction(citation.path)) {
    const steps = actionSteps(root)
    if (steps === null) return noneOf(detail`${named(citation.path)} is no action`, citation)
    return { kind: 'read', citation, dangers: actionDangers(steps, text), runs: localUses(steps) }
  }
  const workflow = workflowOf(root)
  if (workflow === null) return noneOf(detail`${named(citation.path)} is no workflow`, citation)
  return { kind: 'read', citation, dangers: workflowDangers(workflow, text), runs: localUses(stepsOf(workflow)) }
}

function noneOf(what: Detail, citation: Citation): Judged {
  return { kind: 'unread', result: undecided(what, [citation]) }
}

/** An action of this repository that is run from somewhere else than where actions are read. */
function unreadAction(judged: readonly Judged[]): ControlResult | null {
  const known = new Set(judged.flatMap((each) => (each.kind === 'read' ? [each.citation.path] : [])))
  for (const each of judged) {
    if (each.kind !== 'read') continue
    const use = each.runs.find(
      ({ folder }) => !known.has(`${folder}/action.yml`) && !known.has(`${folder}/action.yaml`),
    )
    if (use === undefined) continue
    return mendedBy(
      detail`Keep actions of this repository in ${named(ACTIONS_FOLDER)}, one folder each, where they are read`,
      undecided(
        detail`${named(each.citation.path)} runs ${named(`./${use.folder}`.slice(0, 80))}, an action that was not read`,
        [each.citation],
      ),
    )
  }
  return null
}

/** Citations of dangers in one finding; the rest are counted. */
const MOST = 20

function overall(judged: readonly Judged[]): ControlResult {
  const dangers = judged.flatMap((each) =>
    each.kind === 'read' ? each.dangers.map((danger) => ({ ...danger, citation: each.citation })) : [],
  )
  const [first] = dangers
  if (first !== undefined) {
    const others = dangers.length - 1
    const rest = others === 0 ? [] : detail`; ${counted(others, 'more place')} of the kind`
    return notShown(
      detail`${named(first.citation.path)} ${first.what}${rest}`,
      dangers.slice(0, MOST).map(({ citation, at }) => ({ ...citation, at })),
    )
  }
  const unread = judged.find((each) => each.kind === 'unread')
  if (unread !== undefined) return unread.result
  const missing = unreadAction(judged)
  if (missing !== null) return missing
  const citations = judged.flatMap((each) =>
    each.kind === 'read' ? [{ ...each.citation, strength: 'E3' as const }] : [],
  )
  return shown(
    'E3',
    detail`${counted(citations.length, 'workflow')} ${citations.length === 1 ? ['pins its actions and limits its token'] : ['pin their actions and limit their tokens']}`,
    citations,
  )
}
