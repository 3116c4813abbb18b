/** Letters that sound alike, in the order they are read: « chatoneuf » is « châteauneuf ». */
const ALIKE: [RegExp, string][] = [[/eaux?|aux?/g, 'o'], [/ph/g, 'f'], [/qu|ck|k|q/g, 'c'], [/y/g, 'i'], [/z/g, 's'], [/(.)\1+/g, '$1']]

/** A word as it sounds: two that sound alike are one slip apart, however many letters differ. */
export const soundOf = (word: string): string => ALIKE.reduce((sound, [letters, said]) => sound.replace(letters, said), word)
