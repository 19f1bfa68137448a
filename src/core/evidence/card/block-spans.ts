import type { Span } from '../../base/source.ts'
import { forwardSearch } from './forward-search.ts'
import type { ForwardSearch } from './forward-search.ts'
import { blockLine } from './block-line.ts'
import type { BlockLine } from './block-line.ts'

/** Blocks end with a word of their own; those of tags and comments run to the end of the text without it. */
const enclosures: readonly { readonly open: RegExp; readonly close: string; readonly closedOnly: boolean }[] = [
  { open: /^<!--/, close: '-->', closedOnly: false },
  { open: /^<pre(?=[\s>])/i, close: '</pre>', closedOnly: false },
  { open: /^<script(?=[\s>])/i, close: '</script>', closedOnly: false },
  { open: /^<style(?=[\s>])/i, close: '</style>', closedOnly: false },
  { open: /^<template(?=[\s>])/i, close: '</template>', closedOnly: false },
  { open: /^\$\$/, close: '$$', closedOnly: true },
  { open: /^\\\[/, close: '\\]', closedOnly: true },
]

type Walk = {
  readonly text: string
  readonly lower: string
  readonly search: ForwardSearch
  readonly spans: Span[]
  at: number
  /** Whether an indented line may be code: after an empty line, and in no list. */
  afterBlank: boolean
  inList: boolean
}

/**
 * The blocks of a Markdown text that hold no prose, ascending: fenced and indented code, comments, code and style
 * tags, display math and BibTeX entries. A fence or comment that is never closed reaches to the end, as in CommonMark.
 */
export function blockSpans(text: string, from: number): readonly Span[] {
  const lower = text.toLowerCase().length === text.length ? text.toLowerCase() : text
  const walk: Walk = { text, lower, search: forwardSearch(lower), spans: [], at: from, afterBlank: true, inList: false }
  while (walk.at < text.length) step(walk)
  return walk.spans
}

function step(walk: Walk): void {
  const line = blockLine(walk.text, walk.at)
  const before = walk.at
  if (line.fence !== null) skipFence(walk, line)
  else if (line.bibtex) skipEntry(walk, line)
  else skipEnclosure(walk, line)
  if (walk.at !== before) walk.afterBlank = false
  else plainLine(walk, line)
}

function plainLine(walk: Walk, line: BlockLine): void {
  if (line.blank) {
    walk.afterBlank = true
  } else if (line.indent >= 4 && walk.afterBlank && !walk.inList) {
    // the next line may be code as well: afterBlank stays
    walk.spans.push({ start: walk.at, end: line.end })
  } else {
    walk.afterBlank = false
    if (line.item) walk.inList = true
    else if (line.indent === 0) walk.inList = false
  }
  walk.at = line.next
}

function skipFence(walk: Walk, line: BlockLine): void {
  const opened = line.fence
  if (opened === null) return
  const start = walk.at
  let at = line.next
  while (at < walk.text.length) {
    const inner = blockLine(walk.text, at)
    at = inner.next
    const closes = inner.fence
    if (closes?.mark === opened.mark && closes.length >= opened.length && closes.bare) break
  }
  take(walk, start, at)
}

/** From `@article{` to its closing brace, at most to the end of the paragraph. */
function skipEntry(walk: Walk, line: BlockLine): void {
  const start = walk.at
  let depth = 0
  let at = start
  let current = line
  for (;;) {
    for (let i = at; i < current.end; i++) {
      const unit = walk.text[i]
      if (unit === '{') depth++
      else if (unit === '}') depth--
    }
    at = current.next
    if (depth <= 0 || at >= walk.text.length) break
    current = blockLine(walk.text, at)
    if (current.blank) break
  }
  take(walk, start, at)
}

function skipEnclosure(walk: Walk, line: BlockLine): void {
  const head = walk.lower.slice(line.content, line.content + 12)
  const enclosure = enclosures.find(({ open }) => open.test(head))
  if (enclosure === undefined) return
  const { close, closedOnly } = enclosure
  const found = walk.search(close, line.content + 2)
  if (found === -1 && closedOnly) return
  const end = found === -1 ? walk.text.length : found + close.length
  take(walk, line.content, end)
  // what follows on the line of the closing mark is text of that line
  const newline = walk.text.indexOf('\n', end)
  const rest = walk.text.slice(end, newline === -1 ? walk.text.length : newline)
  if (!/\S/.test(rest.slice(0, 1_000))) walk.at = newline === -1 ? walk.text.length : newline + 1
}

function take(walk: Walk, start: number, end: number): void {
  walk.spans.push({ start, end })
  walk.at = end
}
