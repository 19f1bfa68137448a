import { positionAt } from '../../base/source.ts'
import type { Position } from '../../base/source.ts'
import type { Card } from '../../evidence/card/card.ts'
import { folderOf, resolved } from '../repository-path.ts'

/** A link of a text to a file of the repository, by its path from the root. */
export type CardLink = { readonly label: string; readonly path: string; readonly at: Position }

/** `[label](address)`, both short. */
const link = /\[([^[\]\n]{1,200})\]\(\s{0,3}<?([^()\s<>]{1,500})>?(?:\s[^()\n]{0,200})?\)/g

/** So many links of one text are looked at. */
const MOST = 500

/** The links to files of the repository, in order of reading. Addresses of the web are never followed. */
export function cardLinks(card: Card): readonly CardLink[] {
  const folder = folderOf(card.file.path)
  const found: CardLink[] = []
  for (const match of card.prose.matchAll(link)) {
    if (found.length >= MOST) break
    const [, label = '', address = ''] = match
    const [path = ''] = address.split(/[#?]/)
    if (path === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(path)) continue
    const inner = path.startsWith('/') ? path.slice(1) : `${folder}/${path}`
    found.push({ label, path: resolved(inner), at: positionAt(card.lines, match.index) })
  }
  return found
}
