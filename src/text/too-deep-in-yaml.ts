/** The two passes of the library that use no recursion. */
type Passes = Pick<typeof import('yaml'), 'Lexer' | 'Parser'>

/**
 * Where collections of a YAML text are nested deeper than allowed. The library's next pass would overflow the stack.
 *
 * @param yaml - the library, which some callers load late
 * @returns the offset of the first collection that is too deep; null if there is none
 */
export function tooDeepInYaml({ Lexer, Parser }: Passes, text: string, levels: number): number | null {
  const parser = new Parser()
  for (const token of new Lexer().lex(text)) {
    const at = parser.offset
    for (const _document of parser.next(token));
    // The stack is hardly ever deep, so it is seldom counted.
    if (parser.stack.length > levels && depthOf(parser) > levels) return at
  }
  return null
}

const depthOf = ({ stack }: { readonly stack: readonly { readonly type: string }[] }) =>
  stack.filter(({ type }) => collections.has(type)).length

const collections: ReadonlySet<string> = new Set(['block-map', 'block-seq', 'flow-collection'])
