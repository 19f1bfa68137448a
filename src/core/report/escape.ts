import { isolate, NAME_LIMIT, QUOTE_LIMIT } from './phrase.ts'
import type { Phrase, Piece } from './phrase.ts'
import { shorten, visible } from './visible.ts'

/**
 * GitHub links and pings in two passes: Markdown (links, images, HTML, `www.`, addresses) and, on the finished HTML,
 * a search of its text for @names, #numbers, commit ids, custom references and :emoji:. Entities and backslashes do
 * not survive into the second pass, so they protect from nothing there. Both passes leave code alone. Hence one
 * technique: text from outside is code. In prose, words of letters only and small numbers stay outside the code,
 * because no pass can make anything of them.
 */
export type Place = 'line' | 'cell'

/** A phrase in Markdown: on a line of text, or in a cell of a table (where code needs its pipes escaped). */
export function markdownPhrase(phrase: Phrase, place: Place): string {
  return phrase.map((piece) => markdownPiece(piece, place)).join('')
}

function markdownPiece(piece: Piece, place: Place): string {
  if (piece.kind === 'words') return markdownWords(piece.text)
  return piece.kind === 'name' ? codeSpan(piece.text, place) : markdownQuote(piece.text, place)
}

/** Our own words: only what we do write and Markdown would read. They hold no pipe, backslash or bracket. */
function markdownWords(text: string): string {
  return text.replace(/[&<>*_`]/g, (character) => `&#${character.codePointAt(0)};`)
}

/** A name from outside as a code span, whatever it holds. */
export function codeSpan(text: string, place: Place, limit: number = NAME_LIMIT): string {
  const shown = edgesShown(shorten(visible(text), limit))
  const content = place === 'cell' ? cellPipes(shown) : shown
  const longest = Math.max(0, ...(content.match(/`+/g) ?? []).map((run) => run.length))
  if (longest === 0) return isolate(content, `\`${content}\``)
  const fence = '`'.repeat(longest + 1)
  return isolate(content, `${fence} ${content} ${fence}`)
}

/** Spaces that Markdown or HTML would swallow are part of a name: `US ` is not `US`. */
function edgesShown(text: string): string {
  if (text === '') return '(empty)'
  return text.replace(/^ +| +$| {2,}/g, (spaces) => '␠'.repeat(spaces.length))
}

/** `\|` is a pipe inside a cell; renderers differ on a backslash before it, so that pipe is spelled. */
function cellPipes(text: string): string {
  return text.replace(/\\\|/g, '\\u{7C}').replace(/\|/g, '\\|')
}

const safeWord = /^[("'“‘]?[A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ぀-ヿ一-鿿가-힣]+(?:['’-][A-Za-zÀ-ÖØ-öø-ɏͰ-ϿЀ-ӿ]+)*["'”’)]?[.,;:!?]?$/
const safeNumber = /^[(]?[-+−]?\d{1,6}(?:[.,]\d{1,15})?%?[)]?[.,;:!?]?$/
const commitLike = /^[("']?[0-9a-fA-F]{7,}/

/** Whether GitHub can make nothing of a word: letters only, or a small number, with ordinary punctuation. */
function isSafe(word: string): boolean {
  return (safeWord.test(word) || safeNumber.test(word)) && !commitLike.test(word)
}

/** `whole` parts are somebody's text in quotes: they keep to themselves. */
type Part = { readonly safe: boolean; readonly whole?: true; readonly begin: string; text: string; end: string }

/**
 * Prose from outside: ordinary words as they are, the rest as code, neighbours in one span. What stands in “curly
 * quotes” is somebody's text inside a sentence of a tool's, and becomes one span.
 */
export function markdownQuote(text: string, place: Place, limit: number = QUOTE_LIMIT): string {
  const parts: Part[] = []
  for (const piece of shorten(visible(text), limit).split(/(“[^“”]*”[).,;:!?…]{0,3})/)) {
    const quoted = /^“([^“”]+)”([).,;:!?…]*)$/.exec(piece)
    if (quoted !== null)
      parts.push({ safe: false, whole: true, begin: '', text: quoted[1] ?? '', end: quoted[2] ?? '' })
    else for (const word of piece.split(' ')) if (word !== '') append(parts, partOf(word))
  }
  return parts
    .map((part) => part.begin + (part.safe ? part.text : codeSpan(part.text, place, limit)) + part.end)
    .join(' ')
}

function append(parts: Part[], part: Part): void {
  const last = parts.at(-1)
  const mergeable = last !== undefined && last.whole !== true && last.end === '' && part.begin === ''
  if (mergeable && last.safe === part.safe) {
    last.text += ` ${part.text}`
    last.end = part.end
  } else parts.push(part)
}

/** A word that becomes code gives the punctuation around it back to the sentence. */
function partOf(word: string): Part {
  if (isSafe(word)) return { safe: true, begin: '', text: word, end: '' }
  const begin = word.length > 1 && word.startsWith('(') ? '(' : ''
  const rest = word.slice(begin.length)
  const tail = /[^).,;:!?…]([).,;:!?…]{1,3})$/.exec(rest)?.[1] ?? ''
  // a bracket that was opened inside the word belongs to it
  const end = tail.includes(')') && rest.includes('(') ? '' : tail
  const text = rest.slice(0, rest.length - end.length)
  return isSafe(text) ? { safe: true, begin, text, end } : { safe: false, begin, text, end }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
])

/** Text for HTML content and quoted attributes: one line, nothing in it is markup. */
export function html(text: string): string {
  return visible(text).replace(/[&<>"']/g, (character) => ENTITIES.get(character) ?? character)
}

/** A phrase inside an HTML block, where Markdown is not read: names and quotations as `<code>`. */
export function htmlPhrase(phrase: Phrase): string {
  return phrase
    .map((piece) => {
      if (piece.kind === 'words') return html(piece.text)
      const limit = piece.kind === 'name' ? NAME_LIMIT : QUOTE_LIMIT
      return isolate(piece.text, `<code>${html(edgesShown(shorten(visible(piece.text), limit)))}</code>`)
    })
    .join('')
}
