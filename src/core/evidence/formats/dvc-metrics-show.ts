import type { Diagnostic } from '../../base/diagnostic.ts'
import { err, ok } from '../../base/result.ts'
import type { Result } from '../../base/result.ts'
import { diagnose, excerpt } from '../../document/problem.ts'
import { child, descend, entriesOf, textOf } from '../../document/tree.ts'
import type { Document, Entry, Node } from '../../document/tree.ts'
import { leavesOf } from '../leaves.ts'
import { measurement, valueOf } from '../measurement.ts'
import { note } from '../note.ts'
import { placeIn } from '../place.ts'
import type { Place } from '../place.ts'
import type { Reader } from '../reader.ts'
import { reading } from '../reading.ts'
import type { Measurement, Reading } from '../types.ts'

/** The names DVC gives to the working tree, in whose state the file was printed. */
const here: readonly string[] = ['', 'workspace']

/**
 * `dvc metrics show --json`: `{revision: {data: {file: {data: {…}}}}}`. Paths begin with the file's name. The working
 * tree's revision is read, or the only one there is; other revisions are none of this commit's evidence.
 */
export const dvcMetricsShow: Reader = {
  format: 'dvc-metrics-show',
  title: 'dvc metrics show --json',
  recognises: ({ root }) => entriesOf(root).length > 0 && entriesOf(root).every((entry) => isRevision(entry.value)),
  read,
}

function isRevision(node: Node): boolean {
  const files = entriesOf(child(node, 'data'))
  return isWrapped(node) && (files.length > 0 ? files.every((file) => isWrapped(file.value)) : failed(node))
}

function isWrapped(node: Node): boolean {
  const keys = entriesOf(node).map((entry) => entry.key)
  return keys.includes('error') ? failed(node) : keys.length === 1 && keys[0] === 'data'
}

function failed(node: Node): boolean {
  return descend(node, 'error', 'type') !== undefined
}

function read(document: Document): Result<Reading, readonly Diagnostic[]> {
  const revisions = entriesOf(document.root)
  const revision = revisions.find((entry) => here.includes(entry.key)) ?? revisions[0]
  if (revision === undefined || (revisions.length > 1 && !here.includes(revision.key))) {
    const message = `shows ${revisions.length} revisions and not the working tree`
    const hint = 'Run dvc metrics show --json without naming revisions'
    return err([diagnose(document.file, { code: 'evidence/malformed', at: document.root.at, message, hint })])
  }
  const files = entriesOf(child(revision.value, 'data'))
  const place = placeIn(document)
  const measurements = files.flatMap((file) => measurementsOf(file, place))
  const notes = [revision, ...files].flatMap((entry) => failure(document, entry, place))
  if (files.length === 0 && notes.length > 0) return err(notes)
  const identity = { revision: revision.key === '' ? 'workspace' : revision.key }
  return ok(reading({ format: 'dvc-metrics-show', measurements, notes, identity }))
}

function measurementsOf(file: Entry, place: Place): readonly Measurement[] {
  const content = child(file.value, 'data')
  if (content === undefined) return []
  if (content.kind === 'mapping') return leavesOf(content, place, [file.key])
  return [measurement({ path: [file.key], value: valueOf(content), at: place(content) })]
}

/** DVC writes a file it could not read as an error and goes on. */
function failure(document: Document, entry: Entry, place: Place): readonly Diagnostic[] {
  const error = child(entry.value, 'error')
  if (error === undefined) return []
  const words = [textOf(child(error, 'type')) ?? 'an error', textOf(child(error, 'msg')) ?? '']
  const message = `DVC could not read "${excerpt(entry.key)}": ${excerpt(words.filter((word) => word !== '').join(': '))}`
  return [note(document, { code: 'evidence/malformed', at: place(error), message })]
}
