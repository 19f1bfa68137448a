import { shorten, visible } from './visible.ts'

/**
 * A sentence that remembers who said what: `words` are ours, `name` is an identifier, path or value from outside,
 * `quote` is somebody's prose. Each format makes the latter two inert in its own way; they never mix with ours.
 */
export type Phrase = readonly Piece[]
export type Piece = { readonly kind: 'words' | 'name' | 'quote'; readonly text: string }

/** Most code points shown of a name and of a quotation. `verdict.json` has them whole where they are facts. */
export const NAME_LIMIT = 120
export const QUOTE_LIMIT = 300

/**
 * Builds a phrase: the literal parts are our words; what stands in braces must be a phrase, a piece or a count. A
 * bare string does not compile, so nothing from outside can pass as ours.
 */
export function say(literals: TemplateStringsArray, ...parts: readonly (Phrase | Piece | number)[]): Phrase {
  const pieces: Piece[] = []
  for (const [index, literal] of literals.entries()) {
    if (literal !== '') pieces.push({ kind: 'words', text: literal })
    const part = parts[index]
    if (typeof part === 'number') pieces.push({ kind: 'words', text: grouped(part) })
    else if (part !== undefined && 'kind' in part) pieces.push(part)
    else if (part !== undefined) pieces.push(...part)
  }
  return pieces
}

/** Our own words as a phrase. Never call it with text from outside. */
export function words(text: string): Phrase {
  return text === '' ? [] : [{ kind: 'words', text }]
}

/** An identifier, path or value from outside. */
export function name(text: string): Piece {
  return { kind: 'name', text }
}

/** Somebody's prose. */
export function quote(text: string): Piece {
  return { kind: 'quote', text }
}

/** `a, b, c and 4 more`. */
export function list(texts: readonly string[], most = 5): Phrase {
  return join(
    texts.slice(0, most).map((text) => [name(text)]),
    texts.length - most,
  )
}

/** Phrases in a row, `a, b and c`; `more` counts those left out. */
export function join(phrases: readonly Phrase[], more = 0): Phrase {
  const all = more > 0 ? [...phrases, words(`${more} more`)] : phrases
  return all.flatMap((phrase, index) => {
    if (index === 0) return phrase
    return [...words(index === all.length - 1 ? ' and ' : ', '), ...phrase]
  })
}

/** `1 rule`, `3 rules`, `12,500 rules`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${grouped(number)} ${number === 1 ? one : many}`
}

/** A whole number with its thousands apart, from 10,000 on. */
export function grouped(number: number): string {
  return number < 10_000 ? String(number) : String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A phrase as one line of plain text. Names that would run into the sentence stand in double quotes. */
export function plain(phrase: Phrase): string {
  return phrase.map(plainPiece).join('')
}

function plainPiece(piece: Piece): string {
  if (piece.kind === 'words') return piece.text
  const text = shorten(visible(piece.text), piece.kind === 'name' ? NAME_LIMIT : QUOTE_LIMIT)
  return isolate(text, piece.kind === 'name' && /^$|[\s"]/.test(text) ? `"${text}"` : text)
}

const rightToLeft =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe]|\ud802[\udc00-\udfff]|\ud803[\udc00-\udfff]|\ud83a[\udc00-\udfff]|\ud83b[\udc00-\udfff]/

/**
 * Right-to-left letters turn round the numbers that follow them: `0.5 < 0.9` would read `0.9 > 0.5`. A left-to-right
 * mark behind such a text, as laid out, keeps our sentence in order; other text is returned as it is.
 */
export function isolate(text: string, laidOut: string = text): string {
  return rightToLeft.test(text) ? `${laidOut}\u200e` : laidOut
}
