import { governanceSkeleton } from '../../core/evidence/governance/skeleton.ts'
import type { ChecklistTask } from '../../core/evaluate/controls/checklist.ts'
import { cardText } from './card-text.ts'
import { checklistText } from './checklist-text.ts'
import { policyText } from './policy-text.ts'
import type { SurveyedModel } from './survey.ts'
import { workflowText } from './workflow-text.ts'

/** A file that `init` would write where none exists. */
export type ProposedFile = { readonly path: string; readonly text: string }

export type Surroundings = {
  readonly models: readonly SurveyedModel[]
  /** The branch that production runs from. */
  readonly branch: string
  /** Owner of the repository, for team names; null when unknown. */
  readonly owner: string | null
  /** Tasks for the description of a pull request; null where the repository has a template for it. */
  readonly tasks: readonly ChecklistTask[] | null
}

/**
 * The policy, the workflow, for every model a card where it has none and a governance record to fill in, and a checklist
 * for pull requests.
 */
export function proposeSetup({ models, branch, owner, tasks }: Surroundings): readonly ProposedFile[] {
  const known = models.length > 0 ? models : [placeholderModel]
  const cards = known
    .filter((model) => model.card === null)
    .map((model) => ({ path: inFolder(model.path, 'MODEL_CARD.md'), text: cardText(model.id) }))
  return [
    { path: '.github/countersign.yml', text: policyText(known, { branch, owner: owner ?? 'your-org' }) },
    { path: '.github/workflows/countersign.yml', text: workflowText(branch) },
    ...cards,
    ...known.map(({ id, path }) => ({ path: inFolder(path, 'governance.yaml'), text: governanceSkeleton(id) })),
    ...(tasks === null || tasks.length === 0
      ? []
      : [{ path: '.github/pull_request_template.md', text: checklistText(tasks) }]),
  ]
}

/** What a repository without any evidence gets: an example to edit. */
const placeholderModel: SurveyedModel = {
  id: 'example',
  path: 'models/example',
  artifact: null,
  card: null,
  lineage: null,
  metrics: ['metrics.json'],
  measurements: [],
}

function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`
}
