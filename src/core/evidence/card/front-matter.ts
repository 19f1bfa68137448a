import type { SourceFile } from '../../base/source.ts'
import { frontMatter } from '../../document/front-matter.ts'
import type { DocumentLimits } from '../../document/limits.ts'
import { diagnose } from '../../document/problem.ts'
import { parseYaml } from '../../document/yaml.ts'
import type { FrontMatter } from './card.ts'
import { ruledFrontMatter } from './ruled-front-matter.ts'

/** Far beyond what a person or a tool writes at the top of a card. */
const LIMITS: DocumentLimits = { bytes: 1024 * 1024, depth: 50, values: 50_000 }

/** The front matter of a card, and where the text after it begins. */
export function readFrontMatter(file: SourceFile): { readonly frontMatter: FrontMatter; readonly end: number } {
  const block = frontMatter(file)
  if (block === null) return { frontMatter: unclosed(file), end: 0 }
  const newline = file.text.indexOf('\n', block.text.length)
  const end = newline === -1 ? file.text.length : newline + 1
  const parsed = parseYaml(block, LIMITS)
  if (!parsed.ok) {
    // a block without a key is none: `---` twice is a rule for the eye
    const empty = parsed.error.every(({ code }) => code === 'document/empty')
    return { frontMatter: empty ? { kind: 'none' } : { kind: 'unreadable', problems: parsed.error }, end }
  }
  return { frontMatter: ruledFrontMatter(file, parsed.value), end }
}

/** A card that opens a block and never closes it has front matter that nobody can read, not none. */
function unclosed(file: SourceFile): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*\r?\n(?=[A-Za-z_][\w-]{0,60}:)/.exec(file.text)
  if (opening === null) return { kind: 'none' }
  const start = opening[0].indexOf('---')
  const problem = diagnose(file, {
    code: 'evidence/malformed',
    at: { start, end: start + 3 },
    message: 'the front matter begins here and has no closing line of three dashes',
    hint: 'add a line `---` after its last key',
  })
  return { kind: 'unreadable', problems: [problem] }
}
