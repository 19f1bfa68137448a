import type { Store } from '../../app/gate/store.ts'
import { choice, type Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'
import { databaseName } from './database-name.ts'
import { showLog } from './log-show.ts'
import { verifyLog } from './log-verify.ts'

const DATABASE = 'sqlite:./countersign.db'

/** `countersign log`: what the gate decided, and whether its record is whole. */
export const log: Command = {
  name: 'log',
  usage: 'verify [--expect HASH] | show [--limit N]; either with [--database URL] [--repository ID|OWNER/NAME]',
  does: 'Verify or show the record of what the gate decided',
  help: `
  countersign log verify                                   walk every chain from its beginning
  countersign log verify --expect HASH                     and that what was noted earlier still stands in one
  countersign log verify --database postgres://…           of a gate with replicas
  countersign log show --repository acme/models            the latest decisions, and who signed them

Every decision is linked to the one before it by its hash. verify finds the first entry that was altered, removed or
put in, and exits with 1. Whoever can write to the database could write a whole chain anew, or cut off its end: so note
the last hash it prints, elsewhere. Given to --expect later, it proves that nothing up to it was cut off or rewritten.

The database is that of --database, else of the variable DATABASE_URL, as the bot has it, else ${DATABASE}; which it
was is said. Both only read, and may run while the gate does.`,
  options: new Map([
    ['database', { value: 'URL', means: `sqlite:FILE or postgres://… (default: DATABASE_URL, or ${DATABASE})` }],
    ['repository', { value: 'ID', means: 'only this repository: its number, or OWNER/NAME' }],
    ['expect', { value: 'HASH', means: 'verify: a hash noted earlier has to stand in a chain; several with commas' }],
    ['limit', { value: 'N', means: 'show: how many decisions (default: 20)' }],
  ]),
  positionals: { least: 1, most: 1 },
  run: runLog,
}

/** Options that mean something to one of the two only. */
const OWN = { verify: 'expect', show: 'limit' } as const

async function runLog(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const what = given.positionals[0] ?? ''
  if (what !== 'verify' && what !== 'show') throw new UsageError(`log ${what}: expected verify or show`)
  const other = what === 'verify' ? 'show' : 'verify'
  if (given.values.has(OWN[other])) {
    throw new UsageError(`--${OWN[other]} does nothing for log ${what}; it goes with log ${other}`)
  }
  const [limit, expected] = [limitOf(given), hashesOf(given)]
  const store = await opened(given, world, terminal)
  try {
    const repositories = await chosen(store, given.values.get('repository'))
    const chains = { store, repositories }
    return what === 'verify'
      ? await verifyLog({ ...chains, expected }, terminal)
      : await showLog({ ...chains, limit }, terminal)
  } finally {
    await store.close()
  }
}

/** Says which database it is before it is opened: one that a variable names is easily not the one that was meant. */
async function opened(given: Arguments, world: World, terminal: Terminal): Promise<Store> {
  const url = given.values.get('database') ?? (world.variable('DATABASE_URL').trim() || DATABASE)
  const name = databaseName(url)
  if (name !== null) terminal.err(`reading ${name}\n`)
  return await world.openStore(url)
}

function limitOf(given: Arguments): number {
  const text = given.values.get('limit') ?? '20'
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--limit ${text}: expected a number from 1 to 9999`)
  return Number(text)
}

/** Whole hashes only: the start of one proves little. */
function hashesOf(given: Arguments): readonly string[] {
  const text = given.values.get('expect')
  const hashes = text === undefined ? [] : text.split(',').map((hash) => hash.trim().toLowerCase())
  const wrong = hashes.find((hash) => !/^[0-9a-f]{64}$/.test(hash))
  if (wrong === undefined) return hashes
  throw new UsageError(`--expect ${wrong}: expected a whole hash of 64 digits, as log verify prints it`)
}

/** The chains asked for: all, or the one of a number or of a name that its last entry bears. */
async function chosen({ ledger }: Pick<Store, 'ledger'>, wanted: string | undefined): Promise<readonly number[]> {
  const chains = await ledger.chains()
  if (wanted === undefined) return chains
  const names = new Map<string, number>()
  for (const chain of chains) {
    names.set(String(chain), chain)
    const last = await ledger.last(chain)
    if (last !== null) names.set(last.content.repository.name, chain)
  }
  const found = names.get(wanted)
  if (found !== undefined) return [found]
  if (names.size === 0) throw new UsageError(`--repository ${wanted}: nothing is recorded yet`)
  return [names.get(choice('repository', wanted, [...names.keys()])) ?? 0]
}
