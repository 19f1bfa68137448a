import { noticesOf } from '../../core/evaluate/controls/pack-states.ts'
import { packs } from '../../core/evaluate/controls/packs.ts'
import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { Policy } from '../../core/policy/types.ts'
import { renderDiagnostics } from '../../core/report/diagnostics.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit.ts'
import { readLocal } from '../read-local.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign validate`: every problem of a policy file at once. */
export const validate: Command = {
  name: 'validate',
  usage: '[FILE]',
  does: 'Check a policy file and list every problem',
  help: `
  countersign validate                 checks .github/countersign.yml
  countersign validate draft.yml       checks another file

Each problem names line, column, what was found and what was expected.`,
  options: new Map(),
  positionals: { least: 0, most: 1 },
  run: runValidate,
}

async function runValidate(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const file = await readLocal(given.positionals[0] ?? '.github/countersign.yml', world)
  const decoded = decodedPolicy(file)
  if (!decoded.ok) {
    terminal.out(renderDiagnostics(decoded.error, new Map([[file.path, file.text]])))
    return EXIT.wrongInput
  }
  terminal.out(summary(decoded.value))
  return EXIT.promote
}

function summary(policy: Policy): string {
  const gates = policy.gates.map((gate) => {
    const rules = [
      counted(gate.metrics.length, 'metric entry', 'metric entries'),
      counted(gate.controls?.packs.length ?? 0, 'pack', 'packs'),
      counted(gate.controls?.custom.length ?? 0, 'control of your own', 'controls of your own'),
      counted(gate.approvals.length, 'approval rule', 'approval rules'),
    ]
    return `  gate ${gate.name} on ${gate.branches.join(', ')}: ${rules.join(', ')}\n`
  })
  const models = policy.models.map((model) => `  model ${model.id} in ${model.path}, tier ${model.tier}\n`)
  return `${policy.file.path} is valid.\n${models.join('')}${gates.join('')}${notices(policy)}`
}

/** What is to be known of packs that the policy asks for by another of their names. */
function notices({ gates }: Policy): string {
  const names = gates.flatMap((gate) => gate.controls?.packs ?? [])
  return packs.flatMap((pack) => noticesOf(pack, names).map((notice) => `  note: ${notice}\n`)).join('')
}

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}
