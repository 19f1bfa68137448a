import { readEvidence } from '../../core/evidence/read.ts'
import { renderDiagnostics } from '../../core/report/diagnostics.ts'
import { renderInspectionJson, renderInspectionText, type Inspection } from '../../core/report/inspection.ts'
import { choice, type Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { readLocal } from '../read-local.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'

/** `countersign inspect`: what a reader makes of evidence files. */
export const inspect: Command = {
  name: 'inspect',
  usage: 'FILE… [--format text|json]',
  does: 'Show what a reader makes of an evidence file',
  help: `
  countersign inspect metrics.json
  countersign inspect eval/*.json --format json

The names printed are the ones a policy uses. A short name is enough where it is the only one that ends so.`,
  options: new Map([
    ['format', { value: 'FORMAT', means: 'text or json (default: text)' }],
    ['as', { value: 'FORMAT', means: 'read the files as this evidence format, as {format: …} in a policy does' }],
  ]),
  positionals: { least: 1, most: 1_000 },
  run: runInspect,
}

async function runInspect(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const format = choice('format', given.values.get('format') ?? 'text', ['text', 'json'])
  const readings: Inspection[] = []
  let unreadable = 0
  for (const path of given.positionals) {
    const file = await readLocal(path, world)
    const result = readEvidence(file, given.values.get('as') ?? null)
    if (result.ok) readings.push({ path, digest: file.digest, reading: result.value })
    else {
      unreadable++
      terminal.err(renderDiagnostics(result.error, new Map([[path, file.text]])))
    }
  }
  terminal.out(format === 'json' ? renderInspectionJson(readings) : renderInspectionText(readings))
  return unreadable === 0 ? 0 : 1
}
