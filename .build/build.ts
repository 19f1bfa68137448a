// `npm run build`: writes dist/. With `--check` it writes nothing and fails when dist/ differs.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { distFiles } from './dist-files.ts'

const dist = join(import.meta.dirname, '..', 'dist')
const files = await distFiles()

if (process.argv.includes('--check')) {
  const stale = [...files].filter(([name, text]) => read(join(dist, name)) !== text).map(([name]) => name)
  const extra = readdirSync(dist).filter((name) => !files.has(name))
  if (stale.length + extra.length > 0) {
    console.error(`dist/ does not match the sources (${[...stale, ...extra].join(', ')}). Run: npm run build`)
    process.exit(1)
  }
} else {
  mkdirSync(dist, { recursive: true })
  for (const [name, text] of files) writeFileSync(join(dist, name), text)
  for (const [name, text] of files) console.log(`dist/${name} ${(Buffer.byteLength(text) / 1024).toFixed(0)} KB`)
}

function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
