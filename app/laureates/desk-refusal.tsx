import { Notice } from '~/ui/notice'

/** Why an act on the list was refused; the list itself is shown under it, as it is now. */
export function DeskRefusal({ sentence }: { sentence: string | null | undefined }) {
  return sentence ? <Notice kind="error" title="Rien n’a été enregistré">{sentence}</Notice> : null
}
