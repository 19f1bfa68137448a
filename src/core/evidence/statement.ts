import { textOfBase64 } from '../base/base64.ts'
import { sha256 } from '../base/digest.ts'
import { lineIndex, positionAt } from '../base/source.ts'
import type { Position, SourceFile } from '../base/source.ts'
import { child, descend, itemsOf, stringOf, textOf } from '../document/tree.ts'
import type { Node } from '../document/tree.ts'
import { parseJson } from '../document/json.ts'

/** A statement of in-toto as a file has it. Nothing of its signature is verified here. */
export type Statement = {
  readonly predicateType: string
  readonly subjects: readonly Subject[]
  readonly predicate: Node | undefined
  /** How many signatures its envelope bears; a statement without an envelope bears none. */
  readonly signatures: number
  /** Where it, or its envelope, begins. */
  readonly at: Position
}

/** `sha256` in lower-case hexadecimal; null where the subject has none. */
export type Subject = { readonly name: string; readonly sha256: string | null }

/** The statements of a file, and the places of those that can’t be read. */
export type Statements = { readonly read: readonly Statement[]; readonly broken: readonly Position[] }

const marks = /"payloadType"|"dsseEnvelope"|in-toto\.io\/Statement\//
const TYPES: ReadonlySet<string> = new Set(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'])

/** Statements as such, in envelopes of DSSE or in bundles of Sigstore; one in a file, or one on each line. */
export function statementsIn(file: SourceFile): Statements {
  if (!marks.test(file.text)) return { read: [], broken: [] }
  const whole = parseJson(file)
  const found = whole.ok ? [statementOf(whole.value, { line: 1, column: 1 })] : linesOf(file)
  return {
    read: found.flatMap((each) => ('line' in each ? [] : [each])),
    broken: found.flatMap((each) => ('line' in each ? [each] : [])),
  }
}

function linesOf({ path, text }: SourceFile): readonly (Statement | Position)[] {
  const lines = lineIndex(text)
  return lines.flatMap((start, index) => {
    const line = text.slice(start, lines[index + 1] ?? text.length)
    if (line.trim() === '') return []
    const at = positionAt(lines, start)
    const parsed = parseJson({ path, text: line, digest: sha256(line) })
    return [parsed.ok ? statementOf(parsed.value, at) : at]
  })
}

/** The statement that a value is or holds; its place where there is none to read. */
function statementOf(root: Node, at: Position): Statement | Position {
  const envelope = child(root, 'dsseEnvelope') ?? (child(root, 'payload') === undefined ? null : root)
  if (envelope === null) return opened(root, 0, at)
  const payload = stringOf(child(envelope, 'payload'))
  const text = payload === undefined ? null : textOfBase64(payload)
  if (stringOf(child(envelope, 'payloadType')) !== 'application/vnd.in-toto+json' || text === null) return at
  const parsed = parseJson({ path: '', text, digest: sha256(text) })
  if (!parsed.ok) return at
  const signatures = itemsOf(child(envelope, 'signatures')).filter((each) => stringOf(child(each, 'sig')))
  return opened(parsed.value, signatures.length, at)
}

function opened(statement: Node, signatures: number, at: Position): Statement | Position {
  const predicateType = stringOf(child(statement, 'predicateType'))
  if (predicateType === undefined || !TYPES.has(stringOf(child(statement, '_type')) ?? '')) return at
  const subjects = itemsOf(child(statement, 'subject')).map((subject) => ({
    name: stringOf(child(subject, 'name')) ?? '',
    sha256: textOf(descend(subject, 'digest', 'sha256'))?.toLowerCase() ?? null,
  }))
  return { predicateType, subjects, predicate: child(statement, 'predicate'), signatures, at }
}
