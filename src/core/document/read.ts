import type { Diagnostic } from '../base/diagnostic.ts'
import { err, ok } from '../base/result.ts'
import type { Result } from '../base/result.ts'
import type { SourceFile } from '../base/source.ts'
import { unreachable } from '../base/unreachable.ts'
import { parseCsv } from './csv.ts'
import { parseJson } from './json.ts'
import { diagnose } from './problem.ts'
import { parseToml } from './toml.ts'
import type { Document, Node, Syntax } from './tree.ts'
import { parseYaml } from './yaml.ts'

const suffixes: ReadonlyMap<string, Syntax> = new Map([
  ['json', 'json'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['dvc', 'yaml'],
  ['toml', 'toml'],
  ['csv', 'csv'],
  ['tsv', 'csv'],
  ['md', 'text'],
  ['markdown', 'text'],
  ['js', 'text'],
  ['pbtxt', 'text'],
])

/**
 * Parses a file by the syntax its suffix names; without a telling suffix by its content: JSON where it begins with a
 * bracket, YAML where that makes more than one string of it, else text. Text may be empty, the others may not.
 */
export function readDocument(file: SourceFile): Result<Document, readonly Diagnostic[]> {
  if (file.text.includes('\0'))
    return err([diagnose(file, { code: 'document/binary', at: null, message: 'is binary' })])
  const syntax = suffixes.get(suffixOf(file.path))
  if (syntax === undefined) return readBySight(file)
  const root = parse(file, syntax)
  return root.ok ? ok({ file, syntax, root: root.value }) : root
}

function suffixOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return name.slice(name.lastIndexOf('.') + 1).toLowerCase()
}

function parse(file: SourceFile, syntax: Syntax): Result<Node, readonly Diagnostic[]> {
  switch (syntax) {
    case 'json':
      return parseJson(file)
    case 'yaml':
      return parseYaml(file)
    case 'toml':
      return parseToml(file)
    case 'csv':
      return parseCsv(file)
    case 'text':
      return ok(whole(file))
    default:
      return unreachable(syntax)
  }
}

function whole(file: SourceFile): Node {
  return { kind: 'string', value: file.text, at: { start: 0, end: file.text.length } }
}

function readBySight(file: SourceFile): Result<Document, readonly Diagnostic[]> {
  const text: Document = { file, syntax: 'text', root: whole(file) }
  if (file.text.trim() === '') return ok(text)
  if (/^\s*[[{]/.test(file.text)) {
    const json = parseJson(file)
    return json.ok ? ok({ file, syntax: 'json', root: json.value }) : json
  }
  const yaml = parseYaml(file)
  if (!yaml.ok || yaml.value.kind === 'string' || yaml.value.kind === 'null') return ok(text)
  return ok({ file, syntax: 'yaml', root: yaml.value })
}
