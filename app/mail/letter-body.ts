/** The body of a letter: what it has to tell, a paragraph each, greeted and signed as every letter is. */
export const letterBody = (paragraphs: readonly string[]): string => ['Bonjour,', ...paragraphs, 'L’équipe de Co-construire'].join('\n\n')
