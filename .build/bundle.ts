// Turns sources into the committed `dist/`: one file per door, not minified so that it can be reviewed, comments
// dropped, byte-identical from any directory. Used by `npm run build` and by the test that compares `dist/`.
import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { rolldown, type Plugin } from 'rolldown'

export type Bundle = { readonly code: string; readonly packages: readonly string[] }

const root = join(import.meta.dirname, '..')

/**
 * Undici is ~600 KB that only serves a proxy path we do not use: requests go through node:http (see
 * src/adapters/github/fetch.ts), which honours proxies by its agent. OIDC tokens are never asked for.
 */
const standIns: Readonly<Record<string, string>> = {
  undici: `export class ProxyAgent { constructor() { throw new Error('undici is not bundled') } }
export const fetch = () => { throw new Error('undici is not bundled') }`,
  // Probot's setup page, its configuration files and its throttle: none of them is ever reached, see src/bot/compose.ts
  '../manifest-creation.js': 'export class ManifestCreation {}',
  './manifest-creation.js': 'export class ManifestCreation {}',
  './util/get-config-file.js': `export async function getConfigFile() { throw new Error('configuration files are not bundled') }`,
  './get-config-file.js': `export async function getConfigFile() { throw new Error('configuration files are not bundled') }`,
  // Redis for the throttle above
  'npx-import-light': `export const npxImport = async () => { throw new Error('Redis is not bundled') }`,
  bottleneck: `export default class Bottleneck { constructor() { throw new Error('bottleneck is not bundled') } }`,
  'bottleneck/light.js': `export default class Bottleneck { constructor() { throw new Error('bottleneck is not bundled') } }`,
  './oidc-utils.js': `export class OidcClient { static getIDToken() { throw new Error('OIDC is not bundled') } }`,
}

function standIn(): Plugin {
  return {
    name: 'stand-in',
    resolveId(id) {
      const file = beside[id]
      if (file !== undefined) return { id: file, external: true }
      return Object.hasOwn(standIns, id) ? `\0stand-in:${id}` : null
    },
    load(id) {
      return id.startsWith('\0stand-in:') ? (standIns[id.slice('\0stand-in:'.length)] ?? null) : null
    },
  }
}

/** The bot is a file of its own beside the CLI, which loads it only when it is asked to run one. */
const beside: Readonly<Record<string, string>> = { '../bot/main.ts': './bot.js' }

/** Bundles one entry; CommonJS, so that built-in modules load when they are first needed and not at start. */
export async function bundle(entry: string, banner: string): Promise<Bundle> {
  const build = await rolldown({
    input: join(root, entry),
    cwd: root,
    platform: 'node',
    resolve: { alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') } },
    transform: { target: 'node24' },
    treeshake: { moduleSideEffects: false },
    plugins: [standIn()],
    onLog(level, log, handler) {
      if (level === 'warn') throw new Error(`bundler warning: ${log.message}`)
      handler(level, log)
    },
  })
  const { output } = await build.generate({
    format: 'cjs',
    codeSplitting: false,
    banner,
    comments: false,
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: false } },
  })
  await build.close()
  const [chunk, ...others] = output
  if (others.length > 0) throw new Error(`${entry}: more than one file came out`)
  return { code: ascii(chunk.code), packages: packagesOf(chunk.moduleIds) }
}

/** Escapes what is not ASCII: one such character makes V8 keep and scan the whole file as two-byte text. */
function ascii(code: string): string {
  // oxlint-disable-next-line no-control-regex -- ASCII begins with control characters
  return code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

function packagesOf(modules: readonly string[]): string[] {
  const found = new Set<string>()
  for (const id of modules) {
    const parts = relative(root, id).split(sep)
    const at = parts.lastIndexOf('node_modules')
    if (at === -1) continue
    const name = parts[at + 1]?.startsWith('@') ? parts.slice(at + 1, at + 3) : parts.slice(at + 1, at + 2)
    found.add([...parts.slice(0, at + 1), ...name].join('/'))
  }
  return [...found].toSorted()
}

/** The licence texts of bundled packages, as their authors ship them. A package without one stops the build. */
export function licences(packages: readonly string[]): string {
  const entries = new Map<string, string>()
  for (const folder of packages) {
    const manifest: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
    const { name, version, license } = manifest as Record<string, unknown> // package.json is an object by npm's rules
    entries.set(`${String(name)}@${String(version)} (${String(license)})`, licenceText(folder))
  }
  const head = 'Countersign is licensed under Apache-2.0. The bundled files contain these packages:\n'
  return [
    head,
    ...[...entries]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([title, text]) => `\n---\n${title}\n\n${text.trim()}\n`),
  ].join('')
}

function licenceText(folder: string): string {
  for (const file of ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license', 'license.md', 'license.txt']) {
    try {
      return readFileSync(join(root, folder, file), 'utf8').replaceAll('\r\n', '\n')
    } catch {
      // the next spelling
    }
  }
  // some authors write it into their README alone
  const readme = readFileSync(join(root, folder, 'README.md'), 'utf8').replaceAll('\r\n', '\n')
  const section = /^#+ licen[cs]e\s*\n([\s\S]*?)(?=\n#+ |$(?![\s\S]))/im.exec(readme)?.[1]?.trim() ?? ''
  if (section !== '') return section
  throw new Error(`${folder} ships no licence`)
}
