/** A digest as people compare it: twelve hex digits. The whole one is in `verdict.json`. */
export function shortDigest(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12)
}
