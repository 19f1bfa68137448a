/** Who judged. It is part of every verdict, because another version may judge otherwise. */
export const ENGINE: { readonly name: 'countersign'; readonly version: string } = {
  name: 'countersign',
  // a test holds it equal to package.json
  version: '0.1.0',
}
