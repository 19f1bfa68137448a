import { sha256 } from '../../core/base/digest.ts'
import type { SourceFile } from '../../core/base/source.ts'
import { decodeText } from '../../core/document/text.ts'
import { visible } from '../../core/report/visible.ts'
import { hasPullRequestTemplate } from '../../app/setup/pull-request-template.ts'
import { STARTING_PACK } from '../../app/setup/policy-text.ts'
import { checklistOf } from '../../core/evaluate/controls/checklist.ts'
import { decodedPolicy } from '../../core/evaluate/decoded-policy.ts'
import type { ControlRules } from '../../core/policy/types.ts'
import { proposeSetup, type ProposedFile } from '../../app/setup/propose.ts'
import { looksLikeEvidence, survey } from '../../app/setup/survey.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { EXIT } from '../exit.ts'
import { sayingAfterASecond } from '../progress.ts'
import type { Terminal } from '../terminal.ts'
import type { LocalRepository, World } from '../world.ts'

const workingTree = '0'.repeat(40)

const POLICY = '.github/countersign.yml'

/** Evidence files read to find out what there is; enough for any repository that a person set up by hand. */
const MOST_FILES = 500
const MOST_BYTES = 1024 * 1024

/** `countersign init`: a policy, a workflow, model cards, governance records and a checklist that fit the repository. */
export const init: Command = {
  name: 'init',
  usage: '',
  does: 'Write a policy, a workflow, and skeletons of cards and governance records',
  help: `
  countersign init

Looks at the files git knows, guesses the models and their metrics, and writes what is missing. It changes nothing that
exists. Read the policy it writes: the bounds are yours to decide. The governance records hold questions: answer them.`,
  options: new Map([
    ['branch', { value: 'NAME', means: 'branch that production runs from (default: the default branch)' }],
  ]),
  positionals: { least: 0, most: 0 },
  run: runInit,
}

async function runInit(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const local = await world.openRepository()
  try {
    return await setUp(given, { local, world, terminal })
  } finally {
    local.close()
  }
}

type Scene = { readonly local: LocalRepository; readonly world: World; readonly terminal: Terminal }

async function setUp(given: Arguments, { local, world, terminal }: Scene): Promise<number> {
  const { models, paths } = await sayingAfterASecond(terminal, 'Looking for models', () => surveyRepository(local))
  const base = local.defaultBase === null ? null : await local.branchName(local.defaultBase)
  const proposed = proposeSetup({
    models,
    branch: given.values.get('branch') ?? base ?? local.branch ?? 'main',
    owner: local.origin?.split('/')[0] ?? null,
    tasks: hasPullRequestTemplate(paths) ? null : checklistOf(await rulesInForce(world)),
  })
  for (const model of models) {
    terminal.out(
      `found   model ${visible(model.id)} in ${visible(model.path)} (${model.metrics.map(visible).join(', ')})\n`,
    )
  }
  for (const file of proposed) terminal.out(await writeMissing(file, world))
  terminal.out('\nNext: read .github/countersign.yml and decide its bounds, then\n')
  terminal.out('  countersign validate\n  countersign check --try-policy .github/countersign.yml\n')
  return EXIT.promote
}

async function writeMissing(file: ProposedFile, world: World): Promise<string> {
  if (await world.files.exists(file.path)) return `kept    ${visible(file.path)}: it exists\n`
  await world.files.write(file.path, file.text)
  return `wrote   ${visible(file.path)}\n`
}

/** What the policy that is there asks for, or else the one that is written. */
async function rulesInForce(world: World): Promise<readonly ControlRules[]> {
  const bytes = await world.files.read(POLICY, MOST_BYTES)
  const text = bytes === null ? null : decodeText(bytes)
  const written: ControlRules = { packs: [STARTING_PACK], adjust: [], custom: [], at: { line: 1, column: 1 } }
  if (bytes === null || text?.kind !== 'text') return [written]
  const decoded = decodedPolicy({ path: POLICY, text: text.text, digest: sha256(bytes) })
  return decoded.ok ? decoded.value.gates.flatMap(({ controls }) => controls ?? []) : [written]
}

type Surveyed = { readonly models: ReturnType<typeof survey>; readonly paths: readonly string[] }

async function surveyRepository(local: LocalRepository): Promise<Surveyed> {
  const { entries } = await local.workingTree.tree(workingTree)
  const files = entries.filter((entry) => entry.kind === 'file')
  const evidence: SourceFile[] = []
  for (const entry of files.filter(({ path }) => looksLikeEvidence(path)).slice(0, MOST_FILES)) {
    const bytes = await local.workingTree.blob(entry, MOST_BYTES)
    if (bytes === null) continue
    const decoded = decodeText(bytes)
    if (decoded.kind === 'text') evidence.push({ path: entry.path, text: decoded.text, digest: sha256(bytes) })
  }
  const paths = files.map(({ path }) => path)
  return { models: survey(paths, evidence), paths }
}
