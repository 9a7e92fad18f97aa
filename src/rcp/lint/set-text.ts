/**
 * The places of records and members in the text of an RCP file.
 *
 * @module
 */
import { type Node, parseTree } from 'jsonc-parser'
import { textPlace } from '../../text/text-place.ts'

/** A member that occurs twice in an object of the file. */
export interface DuplicateMember {
  /** Names from the record down to the member. */
  readonly path: readonly string[]
  /** Line of the later one, from 1. */
  readonly line: number
}

export interface SetText {
  /** Line of a member, from 1; if it is missing, that of the nearest enclosing one, or null. */
  lineOf(...path: readonly string[]): number | null
  /** Names of an object's members, in file order. */
  membersOf(...path: readonly string[]): readonly string[]
  readonly duplicates: readonly DuplicateMember[]
}

/**
 * The lines of a file that is valid JSON. If a name occurs twice, the last member counts, as in Python and JavaScript.
 *
 * @example
 * setText('{\n  "a_ref_8": {"BS": 8}\n}').lineOf('a_ref_8', 'BS') // => 2
 */
export function setText(text: string): SetText {
  const root = parseTree(text.replace(/^\uFEFF/, ' '))
  const lineAt = (node: Node) => textPlace(text, node.offset).line!
  return {
    lineOf(...path) {
      let line: number | null = null
      let object = root
      for (const name of path) {
        const property = propertyOf(object, name)
        if (property === undefined) break
        line = lineAt(property)
        object = memberValue(property)
      }
      return line
    },
    membersOf(...path) {
      const object = path.reduce<Node | undefined>((node, name) => memberValue(propertyOf(node, name)), root)
      return propertiesOf(object).map(nameOf)
    },
    duplicates: duplicatesIn(root, []).map(({ path, node }) => ({ path, line: lineAt(node) })),
  }
}

function duplicatesIn(object: Node | undefined, path: readonly string[]): { path: string[]; node: Node }[] {
  const seen = new Set<string>()
  return propertiesOf(object).flatMap(node => {
    const name = nameOf(node)
    const here = [...path, name]
    const again = seen.has(name)
    seen.add(name)
    return [...(again ? [{ path: here, node }] : []), ...duplicatesIn(memberValue(node), here)]
  })
}

const propertiesOf = (node: Node | undefined): readonly Node[] =>
  node?.type === 'object' ? node.children! : []

const nameOf = (property: Node): string => property.children![0]!.value

const memberValue = (property: Node | undefined): Node | undefined => property?.children?.[1]

const propertyOf = (node: Node | undefined, name: string): Node | undefined =>
  propertiesOf(node).findLast(property => nameOf(property) === name)
