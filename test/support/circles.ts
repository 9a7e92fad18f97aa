/**
 * Groups of nodes that lead to each other (the strongly connected components with more than one node), each sorted.
 *
 * @param graph - the nodes that each node leads to
 * @example
 * circlesIn(new Map([['a', ['b']], ['b', ['a', 'c']], ['c', []]])) // => [['a', 'b']]
 */
export function circlesIn(graph: ReadonlyMap<string, readonly string[]>): string[][] {
  const reached = new Map([...graph.keys()].map(node => [node, reachedFrom(node, graph)]))
  const circles = [...graph.keys()].map(node =>
    [...reached.get(node)!].filter(other => reached.get(other)?.has(node)).sort(),
  )
  return [...new Map(circles.map(circle => [circle.join(), circle])).values()].filter(
    ({ length }) => length > 1,
  )
}

/** Every node that a node leads to, by any number of steps. */
export function reachedFrom(start: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>()
  const open = [...(graph.get(start) ?? [])]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (reached.has(node)) continue
    reached.add(node)
    open.push(...(graph.get(node) ?? []))
  }
  return reached
}
