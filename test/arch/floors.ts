import { posix } from 'node:path'

/** The floor table, executable. A folder imports only from the folders in its row, and only these packages. */
type Floor = { readonly folders: readonly string[]; readonly packages: readonly string[] }

const core = [
  'core/base',
  'core/document',
  'core/kernels',
  'core/policy',
  'core/evidence',
  'core/approval',
  'core/statistics',
  'core/measure',
  'core/evaluate',
  'core/report',
  'core/ledger',
]

export const floors: Readonly<Record<string, Floor>> = {
  'core/base': { folders: [], packages: ['node:crypto'] },
  'core/document': { folders: ['core/base'], packages: ['yaml', 'toml-eslint-parser'] },
  'core/policy': { folders: ['core/base', 'core/document'], packages: [] },
  'core/kernels': { folders: ['core/base'], packages: [] },
  'core/evidence': { folders: ['core/base', 'core/document', 'core/kernels'], packages: ['hyparquet'] },
  'core/approval': { folders: ['core/base'], packages: [] },
  'core/statistics': { folders: ['core/base', 'core/kernels'], packages: [] },
  'core/measure': {
    folders: ['core/base', 'core/document', 'core/policy', 'core/evidence', 'core/statistics'],
    packages: [],
  },
  'core/evaluate': {
    folders: [
      'core/base',
      'core/document',
      'core/policy',
      'core/evidence',
      'core/approval',
      'core/statistics',
      'core/measure',
    ],
    packages: [],
  },
  'core/ledger': { folders: ['core/base', 'core/approval', 'core/evaluate'], packages: [] },
  'core/report': {
    folders: [
      'core/base',
      'core/policy',
      'core/evidence',
      'core/approval',
      'core/statistics',
      'core/measure',
      'core/evaluate',
    ],
    packages: ['markdown-table'],
  },
  app: { folders: core, packages: [] },
  'adapters/github': {
    folders: ['core/base', 'core/approval', 'core/evaluate', 'app'],
    packages: ['@actions/http-client', '@octokit/*', 'node:*'],
  },
  'adapters/workspace': { folders: ['core/base', 'core/evaluate', 'app'], packages: ['node:*'] },
  'adapters/measurer': {
    folders: ['core/base', 'core/policy', 'core/evidence', 'core/statistics', 'core/measure', 'app'],
    packages: ['node:*'],
  },
  'adapters/store': { folders: ['core/base', 'core/approval', 'core/ledger', 'app'], packages: ['pg', 'node:*'] },
  action: {
    folders: [...core, 'app', 'adapters/github', 'adapters/workspace', 'adapters/measurer'],
    packages: ['@actions/core', 'node:*'],
  },
  cli: {
    folders: [...core, 'app', 'adapters/github', 'adapters/workspace', 'adapters/store', 'adapters/measurer'],
    packages: ['node:*'],
  },
  bot: {
    folders: [...core, 'app', 'adapters/github', 'adapters/store', 'adapters/measurer'],
    packages: ['probot', '@octokit/*', 'pino', 'prom-client', 'node:*'],
  },
}

/**
 * The one way from a door to another: `countersign bot` is a command like any other to whoever types it, and loads the
 * bot only then, since no other command should pay for it.
 */
const crossing = { from: 'cli/main.ts', to: 'bot/main.ts' }

export type Violation = { readonly file: string; readonly what: string }

/** What a source file (path relative to `src/`) does that its floor forbids. */
export function violations(file: string, text: string): Violation[] {
  const code = withoutComments(text)
  const folder = folderOf(file)
  const found = folder === null ? ['stands in no folder of the floor table'] : importProblems(file, folder, code)
  if (file.startsWith('core/')) found.push(...impurities(code))
  if (!file.endsWith('/main.ts') && /\bprocess\.(env|argv)\b/.test(code))
    found.push('reads env or argv outside main.ts')
  if (file.endsWith('/main.ts') && code.split('\n').filter((line) => line.trim() !== '').length > 15) {
    found.push('main.ts has more than 15 lines')
  }
  const lines = text.split('\n').length - 1
  if (lines > 250) found.push(`has ${lines} lines; more than 250 means two jobs`)
  if (/(^|\/)(utils?|helpers?|common|manager|misc)(\.ts|\/)/.test(file)) found.push('has a name that says nothing')
  return found.map((what) => ({ file, what }))
}

function folderOf(file: string): string | null {
  const known = Object.keys(floors).filter((folder) => file.startsWith(`${folder}/`))
  return known[0] ?? null
}

function importProblems(file: string, folder: string, code: string): string[] {
  const floor = floors[folder]
  if (floor === undefined) return ['stands in no folder of the floor table']
  return importsOf(code).flatMap((specifier) => {
    if (!specifier.startsWith('.')) return allowedPackage(specifier, floor) ? [] : [`imports package ${specifier}`]
    const target = posix.normalize(posix.join(posix.dirname(file), specifier))
    const to = folderOf(target)
    if (to === null) return [`imports ${target}, which is on no floor`]
    if (file === crossing.from && target === crossing.to) return []
    if (to !== folder && !floor.folders.includes(to)) return [`imports upward or sideways: ${target}`]
    // only main.ts may name concrete adapters
    const door = folder === 'action' || folder === 'cli' || folder === 'bot'
    return door && to.startsWith('adapters/') && !namesAdapters(file) ? [`names the adapter ${target}`] : []
  })
}

/** The door's composition root: main.ts, and `compose.ts` where building adapters takes more than its 15 lines. */
function namesAdapters(file: string): boolean {
  return file.endsWith('/main.ts') || file.endsWith('/compose.ts')
}

function allowedPackage(specifier: string, floor: Floor): boolean {
  return floor.packages.some((allowed) => {
    if (allowed.endsWith('*')) return specifier.startsWith(allowed.slice(0, -1))
    return specifier === allowed || specifier.startsWith(`${allowed}/`)
  })
}

function importsOf(code: string): string[] {
  const pattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+|\brequire\s*\(\s*)(['"])([^'"\n]+)\1/g
  return [...code.matchAll(pattern)].map((match) => match[2] ?? '')
}

const impure: readonly (readonly [RegExp, string])[] = [
  [/\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\.now\b|\bhrtime\b/, 'reads the clock'],
  [/\bMath\.random\b|\brandomUUID\b|\brandomBytes\b/, 'is random'],
  [/\basync\b|\bawait\b|\bPromise\b/, 'is asynchronous'],
  [/\bconsole\./, 'writes to the console'],
  [/\blocaleCompare\b|\bIntl\b|\.toLocale\w+\(/, 'depends on the locale'],
  [/\bprocess\./, 'reads the process'],
  [/\bfetch\(|\bsetTimeout\b|\bglobalThis\b/, 'reaches outside'],
]

function impurities(code: string): string[] {
  const plain = withoutStrings(code)
  return impure.filter(([pattern]) => pattern.test(plain)).map(([, what]) => what)
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`\\])\/\/.*$/gm, '$1')
}

function withoutStrings(code: string): string {
  return code.replace(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''").replace(/`(?:[^`\\]|\\.)*`/g, (text) =>
    // keep what stands inside ${…}: it is code
    [...text.matchAll(/\$\{([^}]*)\}/g)].map((match) => match[1] ?? '').join(' '),
  )
}
