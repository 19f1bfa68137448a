import { DOSSIER_LIMITS, readDossier } from '../../app/read-dossier.ts'
import { renderDiagnostics } from '../../core/report/diagnostics.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit.ts'
import { readLocal } from '../read-local.ts'
import type { Terminal } from '../terminal.ts'
import { printVerdict, verdictOptions } from '../verdict-output.ts'
import type { World } from '../world.ts'

/** `countersign simulate`: judges a recorded or hand-written dossier. */
export const simulate: Command = {
  name: 'simulate',
  usage: 'DOSSIER.json [--policy FILE] [--format FORMAT] [--output FILE]',
  does: 'Judge a recorded dossier: what-if, and tests for policies',
  help: `
  countersign check --format dossier --output d.json
  countersign simulate d.json                    the same verdict again, from the record alone
  countersign simulate d.json --policy new.yml   what another policy would have said

A dossier holds all that a judgement reads. Its JSON Schema is dist/dossier.schema.json.
Evidence that the recorded policy did not ask for is not in it, and is missing to a policy that does.

Approvals can be tried too. Take any dossier, and write into it who holds a role ("members"), who signed ("reviews":
id, by, state, sha, at, evidenceDigest, and in "moved" what has changed since), who wrote the change ("commits",
"pushes", "opener") and when it is judged ("asOf"). Kept beside the policy they are its tests; with the decision in
the name, as in test/golden/approvals of the source, this prints what comes out otherwise:

  for file in policy-tests/*.json; do
    want=\${file%.json}; want=\${want##*.}
    countersign simulate "$file" --policy .github/countersign.yml --format json | grep -q "decision.*$want" ||
      echo "$file is not $want"
  done`,
  options: new Map([
    ['policy', { value: 'FILE', means: 'judge by this policy instead of the recorded one' }],
    ...verdictOptions,
  ]),
  positionals: { least: 1, most: 1 },
  run: runSimulate,
}

async function runSimulate(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const file = await readLocal(given.positionals[0] ?? '', world, DOSSIER_LIMITS.bytes)
  const decoded = readDossier(file)
  if (!decoded.ok) {
    terminal.err(renderDiagnostics(decoded.error, new Map([[file.path, file.text]])))
    return EXIT.wrongInput
  }
  const path = given.values.get('policy')
  const dossier = path === undefined ? decoded.value : { ...decoded.value, policy: await readLocal(path, world) }
  return await printVerdict(dossier, { given, world, terminal })
}
