import { Notice } from '~/ui/notice'
import { PersonalExcerpts, personalExcerpts } from './personal-excerpts'

/** Tells an author, before publishing, that their text may say who someone is. It keeps nobody from publishing. */
export function PersonalAside({ contribution }: { contribution: { title: string; text: string } }) {
  const excerpts = personalExcerpts(contribution)
  if (excerpts.length === 0) return null
  return (
    <Notice kind="info" title="Tout le monde lira aussi ceci">
      <PersonalExcerpts excerpts={excerpts} />
      <p>Est-ce le nom ou le contact d’une personne privée, qui n’a pas demandé à figurer ici&nbsp;? Le besoin se comprend souvent sans. Sinon, publiez tel quel.</p>
    </Notice>
  )
}
