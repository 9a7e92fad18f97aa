/**
 * A table in Markdown.
 *
 * @example
 * markdownTable(['a', 'b'], [['1', '2|3']]) // => '| a | b |\n| --- | --- |\n| 1 | 2\\|3 |'
 */
export const markdownTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map(cells => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
