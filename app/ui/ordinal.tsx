/** A rank as French writes it: 1<sup>re</sup>, 8<sup>e</sup>. Of feminine things: a proposition is the first, “la première”. */
export const Ordinal = ({ rank }: { rank: number }) => <>{rank}<sup>{rank === 1 ? 're' : 'e'}</sup></>
