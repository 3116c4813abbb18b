import { PersonalExcerpts, personalExcerpts } from '~/contributions/personal/personal-excerpts'
import { Notice } from '~/ui/notice'

/** What to read twice before publishing: what may tell who a private person is. The moderator decides; a place may bear a name. */
export function FilePersonal({ contribution }: { contribution: { title: string; text: string; publishedAt: Date | string | null } }) {
  const excerpts = personalExcerpts(contribution)
  if (excerpts.length === 0) return null
  return (
    <Notice kind="warning" title={contribution.publishedAt ? 'Des données personnelles, déjà publiques\u00a0?' : 'Des données personnelles\u00a0?'}>
      <PersonalExcerpts excerpts={excerpts} />
      <p>Une personne privée est reconnaissable&nbsp;: demandez à l’auteur de la retirer, sa nouvelle version reviendra ici et l’ancienne ne sera jamais publique. Un élu dans ses fonctions, un accueil, un lieu qui porte un nom&nbsp;: rien à faire.</p>
    </Notice>
  )
}
