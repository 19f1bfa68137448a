import { prettyJson } from '../core/base/canonical-json.ts'
import { annotationsOf } from '../core/report/annotations.ts'
import { renderSarif } from '../core/report/sarif.ts'
import { renderVerdictJson } from '../core/report/verdict-json.ts'
import type { EvaluatedChange } from '../app/evaluate-change.ts'
import type { Inputs } from './inputs.ts'
import { commentBody, summaryBody } from './trial-note.ts'
import type { Runner, World } from './world.ts'

/** Everything a run leaves behind on the runner: files, job summary, annotations, outputs. */
export async function publishOutputs(world: World, inputs: Inputs, change: EvaluatedChange): Promise<void> {
  const { runner } = world
  const { reportDirectory: directory, failOn } = inputs
  await world.writeReports(directory, reportFiles(change, failOn))
  setOutputs(runner, directory, change)
  await runner.summary(summaryBody(change.view, failOn))
  for (const annotation of annotationsOf(change.view)) runner.annotate(annotation)
}

function reportFiles(
  { verdict, view, dossier }: EvaluatedChange,
  failOn: Inputs['failOn'],
): ReadonlyMap<string, string> {
  return new Map([
    ['verdict.json', renderVerdictJson(verdict)],
    ['report.md', commentBody(view, failOn)],
    ['report.sarif', renderSarif(view)],
    ['dossier.json', prettyJson(dossier)],
  ])
}

function setOutputs(runner: Runner, directory: string, { verdict }: EvaluatedChange): void {
  runner.output('decision', verdict.decision)
  runner.output('gate', verdict.gate ?? '')
  runner.output('models', JSON.stringify(verdict.models.map(({ id }) => id)))
  runner.output('evidence-digest', verdict.digests.evidence)
  runner.output('verdict-path', `${directory}/verdict.json`)
  runner.output('report-path', `${directory}/report.md`)
}
