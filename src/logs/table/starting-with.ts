/**
 * A first chunk that was taken to look at, then the chunks that follow it.
 *
 * @example
 * for await (const chunk of startingWith(Buffer.from('abc'), rest)) console.log(chunk.length) // prints 3, then the rest's
 */
export async function* startingWith(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first
  yield* rest
}
