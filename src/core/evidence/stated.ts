/**
 * Facts that a file states, under keys of our own choosing; what it leaves out is left out here too, so that
 * "not stated" and "stated as empty" stay apart.
 */
export function stated(facts: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> {
  const known: Record<string, string> = {}
  for (const [key, text] of Object.entries(facts)) if (text !== null && text !== undefined) known[key] = text
  return known
}
