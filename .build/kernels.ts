// `npm run kernels`: compiles src/core/kernels/assembly/*.as (AssemblyScript) into src/core/kernels/modules/*.ts, which
// hold the WebAssembly as base64. With `--check` it writes nothing and fails when a module differs from its source.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { main } from 'assemblyscript/asc'

const folder = join(import.meta.dirname, '../src/core/kernels')

/** One WebAssembly module each, so that a command compiles only what it calls. The other files are part of them. */
export const families: readonly string[] = ['marks', 'order', 'parquet', 'resample', 'table']

/** The generated TypeScript of one family, the same bytes on any machine. */
export async function kernelModule(family: string): Promise<string> {
  const wasm = await compile(family)
  const name = `${family.toUpperCase()}_WASM`
  return [
    `// Generated from ../assembly/${family}.as by \`npm run kernels\`; a test compares it. ${wasm.length} bytes.`,
    `export const ${name}: string =`,
    `  '${Buffer.from(wasm).toString('base64')}'`,
    '',
  ].join('\n')
}

async function compile(family: string): Promise<Uint8Array> {
  let wasm: Uint8Array | null = null
  const { error, stderr } = await main(
    [
      `${family}.ts`,
      '--outFile',
      'out.wasm',
      '--optimizeLevel',
      '3',
      '--shrinkLevel',
      '0',
      '--converge',
      '--noAssert',
      '--runtime',
      'stub',
      '--enable',
      'simd',
      '--initialMemory',
      '1',
      '--uncheckedBehavior',
      'always',
    ],
    {
      readFile: (name) => sourceOf(name),
      writeFile: (name, contents) => {
        if (name === 'out.wasm' && typeof contents !== 'string') wasm = contents
      },
      listFiles: () => [],
    },
  )
  if (error !== null || wasm === null) throw new Error(`${family}.as: ${stderr.toString()}`)
  return wasm
}

/** The compiler only knows `.ts`; ours are `.as`, because TypeScript's checker must not read them. */
function sourceOf(name: string): string | null {
  const match = /^([a-z0-9-]+)\.ts$/.exec(name)
  if (match === null) return null
  try {
    return readFileSync(join(folder, 'assembly', `${match[1]}.as`), 'utf8')
  } catch {
    return null
  }
}

if (import.meta.main) {
  for (const family of families) {
    const path = join(folder, 'modules', `${family}.ts`)
    const text = await kernelModule(family)
    if (!process.argv.includes('--check')) writeFileSync(path, text)
    else if (readFileSync(path, 'utf8') !== text) throw new Error(`${path} is stale. Run: npm run kernels`)
    console.log(`${family}: ${text.length} characters`)
  }
}
