/** The article of each département and région that has one, as in “le Cantal”: those of a name by itself, which no commune of that name has on a screen. */
const ARTICLES = {
  'le ': 'Bas-Rhin,Calvados,Cantal,Centre-Val de Loire,Cher,Doubs,Finistère,Gard,Gers,Grand Est,Haut-Rhin,Jura,Loir-et-Cher,Loiret,Lot,Lot-et-Garonne,Maine-et-Loire,Morbihan,Nord,Pas-de-Calais,Puy-de-Dôme,Rhône,Tarn,Tarn-et-Garonne,Territoire de Belfort,Val-de-Marne,Val-d’Oise,Var,Vaucluse',
  'la ': 'Bourgogne-Franche-Comté,Bretagne,Charente,Charente-Maritime,Corrèze,Corse,Corse-du-Sud,Côte-d’Or,Creuse,Dordogne,Drôme,Gironde,Guadeloupe,Guyane,Haute-Corse,Haute-Garonne,Haute-Loire,Haute-Marne,Haute-Saône,Haute-Savoie,Haute-Vienne,Loire,Loire-Atlantique,Lozère,Manche,Marne,Martinique,Mayenne,Meurthe-et-Moselle,Meuse,Moselle,Nièvre,Normandie,Nouvelle-Aquitaine,Provence-Alpes-Côte d’Azur,Sarthe,Saône-et-Loire,Savoie,Seine-et-Marne,Seine-Maritime,Seine-Saint-Denis,Somme,Vendée,Vienne',
  'les ': 'Alpes-de-Haute-Provence,Alpes-Maritimes,Ardennes,Bouches-du-Rhône,Côtes-d’Armor,Deux-Sèvres,Hautes-Alpes,Hautes-Pyrénées,Hauts-de-France,Hauts-de-Seine,Landes,Pays de la Loire,Pyrénées-Atlantiques,Pyrénées-Orientales,Vosges,Yvelines',
  'l’': 'Ain,Aisne,Allier,Ardèche,Ariège,Aube,Aude,Auvergne-Rhône-Alpes,Aveyron,Essonne,Eure,Eure-et-Loir,Hérault,Ille-et-Vilaine,Indre,Indre-et-Loire,Île-de-France,Isère,Occitanie,Oise,Orne,Yonne',
} as const

type Article = keyof typeof ARTICLES

const byName = new Map<string, Article>(Object.entries(ARTICLES).flatMap(([article, names]) => names.split(',').map((name) => [name, article as Article] as const)))

/** The article of a département or a région, with its space if it has one; null for Paris, Mayotte, La Réunion, and whatever is neither. */
export const areaArticle = (name: string): Article | null => byName.get(name.replaceAll("'", '’')) ?? null
