/**
 * A sentence of a control, without its final dot: our own words as plain strings, and apart from them whatever comes
 * from outside or names something. A report sets the two differently, so they must never mix.
 */
export type Detail = readonly DetailPart[]
export type DetailPart = string | Outside

/** `name` is a path, an id, a value or a text as it stands somewhere; `quote` is somebody's prose. */
export type Outside = { readonly name: string } | { readonly quote: string }

/**
 * Builds a sentence: the literal parts are our words; what stands in braces must be set apart, a sentence of ours or a
 * count. A bare string does not compile, so nothing from outside can pass as ours.
 */
export function detail(literals: TemplateStringsArray, ...parts: readonly (Detail | Outside | number)[]): Detail {
  return literals.flatMap((literal, index): Detail => {
    const part = parts[index]
    const own = literal === '' ? [] : [literal]
    if (part === undefined) return own
    if (typeof part === 'number') return [...own, String(part)]
    return 'name' in part || 'quote' in part ? [...own, part] : [...own, ...part]
  })
}

/** A path, an id, a value or a text as it stands in a file. */
export function named(text: string): Outside {
  return { name: text }
}

/** Somebody's prose. */
export function quoted(text: string): Outside {
  return { quote: text }
}

/** Our own words; what stands in backticks is set apart. Never call it with text from outside. */
export function ownWords(text: string): Detail {
  return text
    .replace(/\.$/, '')
    .split('`')
    .flatMap((part, index): Detail => (index % 2 === 1 ? [named(part)] : part === '' ? [] : [part]))
}

/** `a, b and c`, at most so many; the rest is counted. */
export function enumerated(texts: readonly string[], most = 5): Detail {
  const shown = texts.slice(0, most).map((text) => [named(text)])
  const hidden = texts.length - shown.length
  const all: readonly Detail[] = hidden > 0 ? [...shown, [`${hidden} more`]] : shown
  return all.flatMap((part, index) => (index === 0 ? part : [index === all.length - 1 ? ' and ' : ', ', ...part]))
}

/** `1 problem`, `3 problems`; `many` where an s does not make the plural. */
export function counted(count: number, one: string, many = `${one}s`): Detail {
  return [`${count} ${count === 1 ? one : many}`]
}
