/**
 * Rule code that is not in the language.
 *
 * @module
 */

/** A problem at a character of the snippet (from 0); the reader of rule files adds the place in the file. */
export class CodeProblem extends Error {
  readonly at: number

  constructor(message: string, at: number) {
    super(message)
    this.name = 'CodeProblem'
    this.at = at
  }
}
