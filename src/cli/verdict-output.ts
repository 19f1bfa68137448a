import { prettyJson } from '../core/base/canonical-json.ts'
import { unreachable } from '../core/base/unreachable.ts'
import { describeModels } from '../core/evaluate/description/describe-models.ts'
import type { Dossier } from '../core/evaluate/dossier.ts'
import { judge } from '../core/evaluate/judge.ts'
import type { Verdict } from '../core/evaluate/verdict.ts'
import { renderMlBom } from '../core/report/cyclonedx/ml-bom.ts'
import { renderComment } from '../core/report/markdown.ts'
import { renderSarif } from '../core/report/sarif.ts'
import { renderSoa } from '../core/report/soa/soa.ts'
import { renderText } from '../core/report/text.ts'
import { renderVerdictJson } from '../core/report/verdict-json.ts'
import { viewOf } from '../core/report/view.ts'
import { choice, type Arguments, type Option } from './arguments.ts'
import { EXIT, exitOf } from './exit.ts'
import type { Terminal } from './terminal.ts'
import type { World } from './world.ts'

const formats = ['text', 'json', 'markdown', 'sarif', 'cyclonedx', 'cyclonedx-1.7', 'soa', 'dossier'] as const
type Format = (typeof formats)[number]

/** The options of every command that ends in a verdict. */
export const verdictOptions: readonly (readonly [string, Option])[] = [
  ['format', { value: 'FORMAT', means: `${formats.join(', ')} (default: text)` }],
  ['output', { value: 'FILE', means: 'write the report there instead of stdout' }],
]

type Invocation = { readonly given: Arguments; readonly world: World; readonly terminal: Terminal }

/** Judges a dossier, prints it in the wanted format, and returns the exit code. */
export async function printVerdict(dossier: Dossier, { given, world, terminal }: Invocation): Promise<number> {
  const format = choice('format', given.values.get('format') ?? 'text', formats)
  const output = given.values.get('output')
  const verdict = judge(dossier)
  const text = rendered(format, { dossier, verdict, terminal, toFile: output !== undefined })
  if (output === undefined) terminal.out(text)
  else {
    await world.files.write(output, text)
    terminal.err(`${verdict.decision}: written to ${output}\n`)
  }
  return wrongPolicy(verdict) ? EXIT.wrongInput : exitOf(verdict.decision)
}

type Parts = {
  readonly dossier: Dossier
  readonly verdict: Verdict
  readonly terminal: Terminal
  readonly toFile: boolean
}

function rendered(format: Format, { dossier, verdict, terminal, toFile }: Parts): string {
  switch (format) {
    case 'text':
      return renderText(viewOf(verdict), { width: terminal.width, colour: terminal.colour && !toFile })
    case 'json':
      return renderVerdictJson(verdict)
    case 'markdown':
      return renderComment(viewOf(verdict))
    case 'sarif':
      return renderSarif(viewOf(verdict))
    case 'cyclonedx':
    case 'cyclonedx-1.7':
      return renderMlBom(
        { models: describeModels(dossier), verdict, policyPath: dossier.policy?.path ?? null },
        format === 'cyclonedx' ? '1.6' : '1.7',
      )
    case 'soa':
      return renderSoa(verdict)
    case 'dossier':
      return prettyJson(dossier)
    default:
      return unreachable(format)
  }
}

function wrongPolicy(verdict: Verdict): boolean {
  return verdict.findings.some(({ reason }) => reason.code === 'policy-missing' || reason.code === 'policy-invalid')
}
