import { collect } from '../../app/collect.ts'
import { Fault } from '../../app/fault.ts'
import type { ChangeRequest, Log, Repository } from '../../app/ports.ts'
import type { Revision } from '../../core/evaluate/dossier.ts'
import { visible } from '../../core/report/visible.ts'
import type { Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../exit.ts'
import { instant } from '../instant.ts'
import { overlayFile } from '../overlay.ts'
import { sayingAfterASecond } from '../progress.ts'
import { readingProgress } from '../reading-progress.ts'
import { readLocal } from '../read-local.ts'
import type { Terminal } from '../terminal.ts'
import { printVerdict, verdictOptions } from '../verdict-output.ts'
import type { LocalRepository, World } from '../world.ts'

const policyPath = '.github/countersign.yml'
const workingTree = '0'.repeat(40)

/** `countersign check`: the Action's judgement on a laptop, before pushing. */
export const check: Command = {
  name: 'check',
  usage: '[--base REF] [--head REF] [--format FORMAT] [--output FILE]',
  does: 'Evaluate a change as the Action would',
  help: `
  countersign check                        the working tree against the default branch
  countersign check --base origin/release  against another branch
  countersign check --head retrain --format markdown
  countersign check --try-policy new.yml   what a new policy would say
  countersign check --format cyclonedx     a bill of materials with every control and its evidence
  countersign check --format soa           ISO/IEC 42001 Annex A, a table for a spreadsheet

The policy, the waivers and the baseline come from the base branch, as on GitHub. With the same commits, --pull,
--repository and --as-of, the output equals the Action's byte for byte. Approvals are counted by the gate, on GitHub.`,
  options: new Map([
    ['base', { value: 'REF', means: "branch to promote into (default: the remote's default branch)" }],
    ['head', { value: 'REF', means: 'branch or commit to judge (default: the working tree)' }],
    ['branch', { value: 'NAME', means: 'whose gate applies, where --base is not a branch' }],
    ['policy', { value: 'PATH', means: `policy in the base commit (default: ${policyPath})` }],
    ['try-policy', { value: 'FILE', means: 'judge by this file instead: a trial' }],
    ...verdictOptions,
    ['pull', { value: 'NUMBER', means: 'pull request number to record' }],
    ['body', { value: 'FILE', means: 'pull request description, for its task list' }],
    ['repository', { value: 'OWNER/NAME', means: 'repository to record (default: that of origin)' }],
    ['as-of', { value: 'TIME', means: 'moment to judge for, like 2026-11-22T10:00:00Z (default: now)' }],
  ]),
  positionals: { least: 0, most: 0 },
  run: runCheck,
}

async function runCheck(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const local = await world.openRepository()
  try {
    const repository = given.values.has('head') ? local.commits : local.workingTree
    const request = await requestOf(given, local, world)
    const judgedBy = await withTrialPolicy(given, { repository, request, world, terminal })
    const reading = `Reading the evidence of ${request.base.ref} and of the change`
    const dossier = await sayingAfterASecond(terminal, reading, () =>
      collect(
        request,
        { repository: judgedBy, measure: world.measurer(readingProgress('predictions', terminal)) },
        silent,
      ),
    )
    return await printVerdict(dossier, { given, world, terminal })
  } finally {
    local.close()
  }
}

const silent: Log = { info: () => {}, warn: () => {} }

async function requestOf(given: Arguments, local: LocalRepository, world: World): Promise<ChangeRequest> {
  const asOf = given.values.get('as-of')
  const body = given.values.get('body')
  return {
    repository: given.values.get('repository') ?? local.origin ?? 'local',
    pull: pullNumber(given.values.get('pull')),
    base: await baseOf(given, local),
    head: await headOf(given, local),
    pullRequest: body === undefined ? null : { body: (await readLocal(body, world)).text },
    policyPath: given.values.get('policy') ?? policyPath,
    asOf: asOf === undefined ? world.now() : instant(asOf),
    gaps: [],
  }
}

function pullNumber(text: string | undefined): number | null {
  if (text === undefined) return null
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new UsageError(`--pull ${text}: expected a pull request number like 42`)
  return Number(text)
}

async function baseOf(given: Arguments, local: LocalRepository): Promise<Revision> {
  const ref = given.values.get('base') ?? local.defaultBase
  if (ref === null) throw new UsageError('no default branch was found; say which branch to promote into: --base main')
  const sha = await commitOf(ref, local.commits)
  const branch = given.values.get('branch') ?? (await local.branchName(ref))
  if (branch === null) throw new UsageError(`--base ${ref} is a commit; say whose gate applies: --branch main`)
  return { ref: branch, sha }
}

async function headOf(given: Arguments, local: LocalRepository): Promise<Revision> {
  const ref = given.values.get('head')
  if (ref === undefined) return { ref: local.branch ?? 'working tree', sha: workingTree }
  return { ref: (await local.branchName(ref)) ?? ref, sha: await commitOf(ref, local.commits) }
}

async function commitOf(ref: string, commits: Repository): Promise<string> {
  const sha = await commits.resolve(ref)
  if (sha !== null) return sha
  throw new Fault(
    'fault/git',
    `${visible(ref)} names no commit here`,
    'Check the name, or fetch it first: git fetch origin',
  )
}

type Trial = {
  readonly repository: Repository
  readonly request: ChangeRequest
  readonly world: World
  readonly terminal: Terminal
}

async function withTrialPolicy(given: Arguments, { repository, request, world, terminal }: Trial): Promise<Repository> {
  const path = given.values.get('try-policy')
  if (path === undefined) return repository
  const { text } = await readLocal(path, world)
  terminal.err(`A trial: judged by ${path}, not by the policy on ${request.base.ref}.\n`)
  return overlayFile(repository, { commit: request.base.sha, path: request.policyPath, text })
}
