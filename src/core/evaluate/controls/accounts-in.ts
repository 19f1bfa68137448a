const account = /(?<![\w.@/])@([A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9._-]*[A-Za-z0-9])?)/g

/** The accounts and teams that a text names as `@dana` or `@acme/care`, without the sign and in lower case. */
export function accountsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(account), ([, name = '']) => name.toLowerCase())
}
