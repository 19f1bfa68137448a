import { markdownTable } from 'markdown-table'

/** A page is sections in reading order; what is short is always shown, tables give way row by row. */
export type Section = {
  /** Shown before the tables; with no tables, all there is. */
  readonly before: string
  readonly tables: readonly Table[]
  readonly after: string
  /** What stands in for whole tables that found no room: how many, with how many rows. */
  readonly left: (tables: number, rows: number) => string
  /** The most of the page that this section may take, as a share. */
  readonly share: number
  /** The columns when all tables are laid out as one; each then begins where the one before ends. */
  readonly joined?: readonly string[]
}

/** Rows are made only while there is room for them. */
export type Table = {
  readonly before: string
  readonly head: readonly string[]
  readonly count: number
  readonly row: (index: number) => readonly string[]
  readonly after: string
  /** What stands in for the rows that found no room. */
  readonly left: (rows: number) => string
  /** How many a row counts for where it is left out; one when not given. */
  readonly weigh?: (index: number) => number
}

/** Text that is always shown. */
export function fixed(text: string): Section {
  return { before: text, tables: [], after: '', left: () => '', share: 1 }
}

/** The page, and how many rows of each section found no room. */
export type Fitted = { readonly text: string; readonly hidden: readonly number[] }

/**
 * Lays a page out within a limit, as `measure` counts it (it must be additive). Earlier sections have precedence over
 * later ones; within a section each table gets one row after the other in turn, so that every model keeps its worst.
 * Only whole rows are left out, and each section says how many. Fixed text is never cut.
 */
export function fit(sections: readonly Section[], limit: number, measure: (text: string) => number): Fitted {
  let room = limit
  for (const section of sections) room -= measure(reserve(section))
  const texts: string[] = []
  const hidden: number[] = []
  for (const section of sections) {
    const shown = fill(section, Math.min(room, Math.floor(limit * section.share)), measure)
    room -= shown.used
    texts.push(layOut(section, shown.rows))
    hidden.push(section.tables.reduce((sum, table, index) => sum + hiddenIn(table, shown.rows[index]), 0))
  }
  return { text: texts.join(''), hidden }
}

/** What is kept for a section in any case: its fixed text, or one line that counts all of it. */
function reserve({ before, tables, after, left }: Section): string {
  if (tables.length === 0) return before + after
  return (
    before +
    after +
    left(
      tables.length,
      tables.reduce((sum, table) => sum + hiddenIn(table), 0),
    )
  )
}

type Rows = readonly (readonly string[])[]

/** What the rows of a table count for that are not shown. */
function hiddenIn({ count, weigh }: Table, shown: Rows = []): number {
  let hidden = 0
  for (let index = shown.length; index < count; index++) hidden += weigh?.(index) ?? 1
  return hidden
}

type Filled = { readonly rows: readonly Rows[]; readonly used: number }

function fill(section: Section, room: number, measure: (text: string) => number): Filled {
  const { tables, joined } = section
  const rows = tables.map((): (readonly string[])[] => [])
  let used = joined === undefined ? 0 : 2 * rowCost(joined, measure)
  const frame = (table: Table): number => (joined === undefined ? frameCost(table, measure) : 0)
  let open = [...tables.entries()].filter(([, { count }]) => count > 0)
  while (open.length > 0) {
    open = open.filter(([index, table]) => {
      const shown = rows[index] ?? []
      const row = table.row(shown.length)
      const cost = rowCost(row, measure) + (shown.length === 0 ? frame(table) : 0)
      if (used + cost > room) return false
      used += cost
      shown.push(row)
      return shown.length < table.count
    })
  }
  return { rows, used }
}

/** `|a|b|` and a line end. */
function rowCost(row: readonly string[], measure: (text: string) => number): number {
  return row.reduce((sum, cell) => sum + measure(cell) + 1, 2)
}

function frameCost(table: Table, measure: (text: string) => number): number {
  const around = measure(table.before) + measure(table.left(hiddenIn(table))) + measure(table.after)
  return around + rowCost(table.head, measure) + rowCost(rule(table), measure)
}

function rule({ head }: Table): readonly string[] {
  return head.map(() => '-')
}

function layOut(section: Section, shown: readonly Rows[]): string {
  if (section.tables.length === 0) return section.before + section.after
  if (section.joined !== undefined) return layOutJoined(section, section.joined, shown)
  const parts = [section.before]
  let tables = 0
  let rows = 0
  for (const [index, table] of section.tables.entries()) {
    const kept = shown[index] ?? []
    if (kept.length > 0) parts.push(tableText(table, kept))
    else if (table.count > 0) {
      tables++
      rows += hiddenIn(table)
    }
  }
  if (tables > 0) parts.push(section.left(tables, rows))
  return parts.join('') + section.after
}

function layOutJoined(section: Section, head: readonly string[], shown: readonly Rows[]): string {
  const rows = shown.flat()
  const hidden = section.tables.map((table, index) => hiddenIn(table, shown[index])).filter((left) => left > 0)
  const left = hidden.reduce((sum, number) => sum + number, 0)
  const grid = rows.length === 0 ? '' : `${gridText(head, rows)}\n`
  return `${section.before}${grid}${left > 0 ? section.left(hidden.length, left) : ''}${section.after}`
}

function tableText(table: Table, rows: Rows): string {
  const hidden = hiddenIn(table, rows)
  return `${table.before}${gridText(table.head, rows)}\n${hidden > 0 ? table.left(hidden) : ''}${table.after}`
}

function gridText(head: readonly string[], rows: Rows): string {
  return markdownTable([head, ...rows], { alignDelimiters: false, padding: false })
}
