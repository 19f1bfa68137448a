import { explain as explanation, suggested } from '../../core/report/explain.ts'
import { explainAll } from '../../core/report/explain-all.ts'
import { renderExplanation } from '../../core/report/explanation.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT, UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign explain`: what a rule or control asks for and how to satisfy it. */
export const explain: Command = {
  name: 'explain',
  usage: 'RULE-OR-CONTROL | --all',
  does: 'Say what a rule or control asks for, why, and how to satisfy it',
  help: `
  countersign explain DOC-03
  countersign explain regress_at_most
  countersign explain production/approvals/ml-lead
  countersign explain model-card-basic
  countersign explain --all

Takes the id of a control, a rule as a report names it, the kind of a bound, or a pack. With --all it lists every
pack and every control, and which of them no pull request can show.`,
  options: new Map([['all', { value: null, means: 'list every pack and every control' }]]),
  positionals: { least: 0, most: 1 },
  run: runExplain,
}

async function runExplain(given: Arguments, _world: World, terminal: Terminal): Promise<number> {
  const [asked] = given.positionals
  if (given.switches.has('all')) {
    if (asked !== undefined) throw new UsageError('explain takes a rule or --all, not both')
    terminal.out(renderExplanation(explainAll(), terminal.width))
    return EXIT.promote
  }
  if (asked === undefined) throw new UsageError('explain needs a rule or a control, or --all')
  const lines = explanation(asked)
  if (lines === null) {
    const near = suggested(asked)
    const hint = near === null ? 'try countersign explain model-card-basic' : `did you mean ${near}?`
    throw new UsageError(`nothing is known under ${JSON.stringify(asked)}; ${hint}`)
  }
  terminal.out(renderExplanation(lines, terminal.width))
  return EXIT.promote
}
