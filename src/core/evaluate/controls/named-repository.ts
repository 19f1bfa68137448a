const forms: readonly RegExp[] = [
  /^([\w.-]+\/[\w.-]+)$/,
  /^(?:git\+)?(?:https?|ssh|git):\/\/(?:[^/@\s]+@)?[\w.-]+(?::\d+)?\/(?:[\w.-]+\/)*?([\w.-]+\/[\w.-]+)$/,
  /^[\w.-]+@[\w.-]+:([\w.-]+\/[\w.-]+)$/,
]

/** `owner/name` in lower case, as an address of git or a short name has it; null for a path on a machine or anything else. */
export function namedRepository(text: string): string | null {
  const plain = text
    .trim()
    // a ref, as provenance writes it
    .replace(/(?<=\/[^/]*)@refs\/.*$/, '')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
  for (const form of forms) {
    const name = form.exec(plain)?.[1]
    if (name !== undefined && !/^\.|\/\.{1,2}$/.test(name)) return name.toLowerCase()
  }
  return null
}
