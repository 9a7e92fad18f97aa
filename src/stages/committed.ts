import type { Surroundings } from './stage.ts'

/**
 * The result of work for a library caller, once the files that it has drafted are written.
 *
 * @throws OutputError if a file cannot be written
 */
export async function committed<Request extends Surroundings, Result>(
  request: Request,
  work: (request: Request) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work(request)
    await request.drafts.commit()
    return result
  } finally {
    request.drafts.discard()
  }
}
