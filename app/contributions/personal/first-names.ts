const words = (text: string) => new Set(text.trim().split(/\s+/))

/** First names that most people of France bear, in lower case. Those that are first of all a place or a service are left out. */
export const FIRST_NAMES: ReadonlySet<string> = words(`
  adam adèle adrien agathe agnès aïcha alain albane alban alex alexandra alexandre alexis alice aline alix amandine amélie ana anaïs andré andrée ange angélique
  anissa anita anna anne annick annie anthony antoine antonin antony ariane armand arnaud arthur astrid aude audrey augustin aurélie aurélien aurore axel
  baptiste barbara bastien béatrice benjamin benoît bernadette bernard bertrand boris brice brigitte bruno camille carine carole caroline catherine cécile cédric céline
  chantal charles charlotte chloé christelle christian christiane christine christophe claire clara claude claudette claudine clémence clément clotilde colette coralie corinne cyril cyrille
  damien daniel danielle danièle david delphine denis denise didier dominique dorothée édith édouard éliane élisa élisabeth élise éloïse elodie élodie elsa émeline émilie emma emmanuel emmanuelle enzo éric erwan
  estelle esther étienne eugène eugénie eva ève évelyne fabien fabienne fabrice fanny farid fatima fatiha félix fernand flora florence florent florian franck francis françois françoise frédéric frédérique
  gabriel gabrielle gaëlle gaël gaëtan gaston geneviève geoffrey georges georgette gérald gérard germain ghislaine gilbert gilles ginette gisèle grégoire grégory guillaume gustave guy gwenaëlle
  habib hakim hamid hassan hélène henri henriette hervé hubert hugo hugues ibrahim inès irène isabelle ismaël jacqueline jacques jamal janine jean jeanne jeannine jennifer jérémie jérémy jérôme jessica joël joëlle jonathan
  jordan joseph josette josiane juan jules julia julie julien juliette justine karim karine kévin khadija laetitia laëtitia laure laurence laurent léa léo léon léonie lila liliane lina lionel lisa loïc lou louis louise luc lucas lucette lucie lucien lucienne ludovic lydie lyna
  madeleine maëlle maëva magali malik manon manuel marc marcel marcelle margaux margot marguerite maria marie marine marion marjorie martial martin martine maryse maryline mathias mathieu mathilde matthieu maud maurice maxime mehdi mélanie mélissa michel michèle micheline mickaël mireille mohamed mohammed monique morgane mourad muriel myriam
  nadège nadia nadine nathalie nicolas nicole noa noé noël noémie nora olivia olivier pascal pascale patrice patricia patrick paul paule paulette pauline philippe pierre pierrette
  quentin rachel rachid raphaël raymond raymonde régine régis rémi rémy renaud rené renée richard robert robin rodolphe roger roland romain rosalie rose roxane sabine sabrina saïd salomé samia samir samuel sandra sandrine sarah sébastien serge séverine simon simone solange sofia solène sonia sophie stéphane stéphanie suzanne sylvain sylvie
  tanguy tatiana théo théodore thérèse thibault thibaut thierry thomas tiphaine tristan valentin valentine valérie vanessa véronique victoire victor victoria vincent viviane virginie xavier yann yannick yasmine yohan yolande youssef yvan yves yvette yvonne zoé`)

/** What follows a first name that is also a place, a service or a saint, and makes no person of it. */
export const NOT_SURNAMES: ReadonlySet<string> = words(`
  services métropole agglomération agglo communauté commune habitat nord sud est ouest centre connect numérique énergie emploi api sms sig rgpd anct insee ign ccas cias epci dgfip sncf edf mobilité transports
  janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche`)

/** People who are history: schools and streets bear their names, often without saying “école” just before. */
export const PUBLIC_NAMES: ReadonlySet<string> = new Set([
  'jules ferry', 'jules verne', 'jean moulin', 'jean jaurès', 'jean monnet', 'jean macé', 'jean zay', 'victor hugo', 'marie curie', 'pierre curie', 'simone veil', 'simone de beauvoir', 'charles de gaulle', 'louis pasteur',
  'anne frank', 'georges pompidou', 'françois mitterrand', 'robert badinter', 'robert schuman', 'robert desnos', 'lucie aubrac', 'jacques prévert', 'jacques brel', 'jacques chirac', 'albert camus', 'paul éluard', 'paul bert', 'paul valéry',
  'marcel pagnol', 'marcel proust', 'frédéric mistral', 'antoine de saint-exupéry', 'pierre mendès', 'léon blum', 'léon gambetta', 'romain rolland', 'alexandre dumas', 'louise michel', 'jeanne d’arc', 'henri dunant', 'louis braille', 'louis aragon', 'guy môquet', 'gustave eiffel', 'rené descartes', 'arthur rimbaud', 'claude monet', 'claude bernard', 'joséphine baker',
])
