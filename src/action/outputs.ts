import { prettyJson } from '../core/base/canonical-json.ts'
import { annotationsOf } from '../core/report/annotations.ts'
import { renderComment } from '../core/report/markdown.ts'
import { renderSarif } from '../core/report/sarif.ts'
import { renderSummary } from '../core/report/summary.ts'
import { renderVerdictJson } from '../core/report/verdict-json.ts'
import type { EvaluatedChange } from '../app/evaluate-change.ts'
import type { Runner, World } from './world.ts'

/** Everything a run leaves behind on the runner: files, job summary, annotations, outputs. */
export async function publishOutputs(world: World, directory: string, change: EvaluatedChange): Promise<void> {
  const { runner } = world
  await world.writeReports(directory, reportFiles(change))
  setOutputs(runner, directory, change)
  await runner.summary(renderSummary(change.view))
  for (const annotation of annotationsOf(change.view)) runner.annotate(annotation)
}

function reportFiles({ verdict, view, dossier }: EvaluatedChange): ReadonlyMap<string, string> {
  return new Map([
    ['verdict.json', renderVerdictJson(verdict)],
    ['report.md', renderComment(view)],
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
