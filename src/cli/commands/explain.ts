import { explain as explanation, suggested } from '../../core/report/explain.ts'
import { renderExplanation } from '../../core/report/explanation.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign explain`: what a rule or control asks for and how to satisfy it. */
export const explain: Command = {
  name: 'explain',
  usage: 'RULE-OR-CONTROL',
  does: 'Say what a rule or control asks for, why, and how to satisfy it',
  help: `
  countersign explain DOC-03
  countersign explain regress_at_most
  countersign explain production/approvals/ml-lead
  countersign explain model-card-basic

Takes the id of a control, a rule as a report names it, the kind of a bound, or a pack.`,
  options: new Map(),
  positionals: { least: 1, most: 1 },
  run: runExplain,
}

async function runExplain(given: Arguments, _world: World, terminal: Terminal): Promise<number> {
  const asked = given.positionals[0] ?? ''
  const lines = explanation(asked)
  if (lines === null) {
    const near = suggested(asked)
    const hint = near === null ? 'try countersign explain model-card-basic' : `did you mean ${near}?`
    throw new UsageError(`nothing is known under ${JSON.stringify(asked)}; ${hint}`)
  }
  terminal.out(renderExplanation(lines, terminal.width))
  return EXIT.promote
}
