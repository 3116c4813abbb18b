import { formatNumber } from '~/ui/french'
import { type FileRefusal, LARGEST, LARGEST_OF_PERSON, MEGABYTE, MOST_FILES, type StoredFile } from './file'
import { typeWord } from './file-type'

const megabytes = (bytes: number) => `${formatNumber(bytes / MEGABYTE, 1)}\u00a0Mo`

/** “1,2 Mo”, “840 Ko”: never nothing for what is something. */
export const sizeWords = (bytes: number): string =>
  bytes >= MEGABYTE ? megabytes(bytes) : `${formatNumber(Math.max(1, Math.round(bytes / 1024)), 0)}\u00a0Ko`

/** “PDF, 1,2 Mo”. */
export const fileWords = ({ type, size }: Pick<StoredFile, 'type' | 'size'>): string => `${typeWord(type)}, ${sizeWords(size)}`

/** What may be joined, in one sentence. */
export const WHAT_IS_TAKEN = `PDF, PNG ou JPEG, ${MOST_FILES}\u00a0fichiers au plus, de ${megabytes(LARGEST)} chacun au plus.`

/** The sentence of each refusal, after the name of the file: why, and what to do. */
export function refusalWords(refused: FileRefusal): string {
  switch (refused) {
    case 'too-large':
      return `il dépasse ${megabytes(LARGEST)}. Réduisez-le, ou découpez-le en plusieurs fichiers.`
    case 'empty':
      return 'il est vide. Vérifiez-le, puis choisissez-le à nouveau.'
    case 'not-a-known-type':
      return 'ce n’est ni un PDF, ni une image PNG ou JPEG, quel que soit son nom. Enregistrez-le dans un de ces formats, puis choisissez-le à nouveau.'
    case 'damaged-image':
      return 'cette image est abîmée, et le lieu où elle a été prise ne peut pas en être ôté. Ouvrez-la, enregistrez-la à nouveau, puis choisissez-la.'
    case 'infected':
      return 'l’antivirus y a trouvé un programme dangereux. Faites vérifier votre ordinateur avant de l’envoyer à quelqu’un.'
    case 'too-many':
      return `il y en a déjà ${MOST_FILES}. Retirez-en un avant d’en ajouter un autre.`
    case 'too-much-for-person':
      return `tous vos fichiers ensemble dépasseraient ${megabytes(LARGEST_OF_PERSON)}. Retirez-en de vos brouillons ou de vos contributions encore ouvertes.`
    case 'store-away':
      return 'le site n’a pas pu le garder pour le moment. Choisissez-le à nouveau dans quelques minutes.'
  }
}

/** “« plan.pdf » n’est pas joint : il est vide. …” */
export const refusalSentence = (name: string, refused: FileRefusal): string => `«\u00a0${name}\u00a0» n’est pas joint\u00a0: ${refusalWords(refused)}`
