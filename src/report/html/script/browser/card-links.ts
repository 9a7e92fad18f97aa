/** The id of the card that a row leads to; null without one. */
export const cardOf = (row: HTMLElement): string | null =>
  row.querySelector('a[href^="#"]')?.getAttribute('href')?.slice(1) ?? null

/**
 * Shows or hides cards, the points of pictures that lead to them, and the sections in which no card is left.
 *
 * @param shown - by the id of the card
 */
export function showCards(document: Document, shown: ReadonlyMap<string, boolean>): void {
  for (const [id, isShown] of shown) {
    const card = document.getElementById(id)
    if (card !== null) card.hidden = !isShown
  }
  for (const point of document.querySelectorAll('.point[href], .others a')) {
    const isShown = shown.get(point.getAttribute('href')!.slice(1)) ?? true
    point.classList.toggle('filtered', !isShown)
  }
  for (const section of document.querySelectorAll<HTMLElement>('section')) {
    const cards = [...section.querySelectorAll<HTMLElement>('.card')]
    if (cards.length > 0) section.hidden = cards.every(card => card.hidden)
  }
}
