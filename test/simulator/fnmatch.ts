/**
 * Ruby's `File.fnmatch` with `FNM_PATHNAME`, by which rulesets match refs (GitHub's page "Creating rulesets for a
 * repository"): only `**` before a slash crosses segments; anywhere else it is like `*`.
 */
export function fnmatch(pattern: string, path: string): boolean {
  const source = pattern.replaceAll(/\*\*\/|\*+|\?|\[[^\]]*\]|\\?[^]/g, (part) => {
    if (part === '**/') return '(?:[^/]+/)*'
    if (part.startsWith('*')) return '[^/]*'
    if (part === '?') return '[^/]'
    if (part.startsWith('[') && part.length > 1) return part.replace(/^\[!/, '[^')
    return part.replace(/^\\(?=[^])/, '').replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&')
  })
  return new RegExp(`^${source}$`).test(path)
}
