/**
 * A first chunk that was taken to look at, then the chunks that follow it.
 *
 * @example
 * for await (const chunk of startingWith(first, chunks)) console.log(chunk.length) // prints 3, 5
 */
export async function* startingWith(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}
