import type { ReactNode } from 'react'
import { DefinitionList } from '~/ui/definition-list'
import { Markdown } from '~/ui/markdown'
import { OutsideLink } from '~/ui/outside-link'
import { RichText } from '~/ui/rich-text'
import type { FoundContribution } from './find-contribution.server'

type Shown = Pick<FoundContribution, 'text' | 'theme' | 'beneficiaries' | 'publisher' | 'address' | 'sourceCode' | 'licence' | 'usedIn' | 'fundingFor'>

type Props = { contribution: Shown; /** The level of a title within its text: one below its own. */ level?: 2 | 3; more?: { term: string; description: ReactNode }[] }

/** The whole wording of a contribution, below its title. */
export function ContributionDetails({ contribution, level = 2, more = [] }: Props) {
  const { text, theme, beneficiaries, publisher, address, sourceCode, licence, usedIn, fundingFor } = contribution
  return (
    <>
      <Markdown text={text} level={level} />
      <DefinitionList
        items={[
          ...more,
          { term: 'Thème', description: theme },
          { term: 'À qui cela servira', description: beneficiaries },
          { term: 'Éditée ou réalisée par', description: publisher },
          { term: 'Adresse', description: address && <OutsideLink to={address} /> },
          { term: 'Code source', description: sourceCode && <OutsideLink to={sourceCode} /> },
          { term: 'Licence', description: licence },
          { term: 'Utilisée par', description: usedIn && <RichText text={usedIn} /> },
          { term: 'Un financement servirait à', description: fundingFor && <RichText text={fundingFor} /> },
        ]}
      />
    </>
  )
}
