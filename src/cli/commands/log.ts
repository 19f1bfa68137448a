import type { Store } from '../../app/gate/store.ts'
import { choice, type Arguments } from '../arguments.ts'
import type { Command } from '../command.ts'
import { UsageError } from '../exit.ts'
import type { Terminal } from '../terminal.ts'
import type { World } from '../world.ts'
import { showLog } from './log-show.ts'
import { verifyLog } from './log-verify.ts'

const DATABASE = 'sqlite:./countersign.db'

/** `countersign log`: what the gate decided, and whether its record is whole. */
export const log: Command = {
  name: 'log',
  usage: 'verify|show [--database URL] [--repository ID|OWNER/NAME] [--limit N]',
  does: 'Verify or show the record of what the gate decided',
  help: `
  countersign log verify                                   walk every chain from its beginning
  countersign log verify --database postgres://…           of a gate with replicas
  countersign log show --repository acme/models            the latest decisions, and who signed them

Every decision is linked to the one before it by its hash. verify finds the first entry that was altered, removed or
put in, and exits with 1. Note the last hash it prints elsewhere: it proves later that nothing up to it was rewritten.
Both only read, and may run while the gate does.`,
  options: new Map([
    ['database', { value: 'URL', means: `sqlite:FILE or postgres://… (default: ${DATABASE})` }],
    ['repository', { value: 'ID', means: 'only this repository: its number, or OWNER/NAME' }],
    ['limit', { value: 'N', means: 'show: how many decisions (default: 20)' }],
  ]),
  positionals: { least: 1, most: 1 },
  run: runLog,
}

async function runLog(given: Arguments, world: World, terminal: Terminal): Promise<number> {
  const what = given.positionals[0] ?? ''
  if (what !== 'verify' && what !== 'show') throw new UsageError(`log ${what}: expected verify or show`)
  const limit = limitOf(given)
  const store = await world.openStore(given.values.get('database') ?? DATABASE)
  try {
    const repositories = await chosen(store, given.values.get('repository'))
    const chains = { store, repositories }
    return what === 'verify' ? await verifyLog(chains, terminal) : await showLog({ ...chains, limit }, terminal)
  } finally {
    await store.close()
  }
}

function limitOf(given: Arguments): number {
  const text = given.values.get('limit') ?? '20'
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new UsageError(`--limit ${text}: expected a number from 1 to 9999`)
  return Number(text)
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
