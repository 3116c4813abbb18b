/** What people type, by what makes it hard, and the code of the first territory they must see. */
export const TYPED: Record<string, [string, string][]> = {
  'tel quel, en capitales, sans accent, sans trait d’union': [
    ['toulouse', '31555'], ['TOULOUSE', '31555'], ['Saint-Étienne', '42218'], ['saint etienne', '42218'], ['SAINT ETIENNE', '42218'], ['paris', '75056'], ['pau', '64445'],
    ['saint-flour', '15187'], ['chalons en champagne', '51108'], ['Besancon', '25056'], ['nimes', '30189'], ['bourg en bresse', '01053'], ['aix-en-provence', '13001'],
    ['clermont ferrand', '63113'], ['Y', '80829'], ['Cantal', '15'], ['Occitanie', '76'], ['  Rodez  ', '12202'], ['La Réunion', '974'], ['fontenay-sous-bois', '94033'],
  ],
  'apostrophe, ligature, article': [
    ['L’Haÿ-les-Roses', '94038'], ["l'hay les roses", '94038'], ['lhay les roses', '94038'], ['l hay', '94038'], ['villeneuve d’ascq', '59009'], ['villeneuve dascq', '59009'],
    ["Cap d'Ail", '06032'], ['L’Isle-d’Abeau', '38193'], ['isle d abeau', '38193'], ['cœuvres', '02201'], ['coeuvres et valsery', '02201'], ['montembœuf', '16225'],
    ['Montemboeuf', '16225'], ['Havre', '76351'], ['le havre', '76351'], ['lehavre', '76351'], ['rochelle', '17300'], ['le mans', '72181'], ['MANS', '72181'], ['sables d olonne', '85194'],
  ],
  'saint, sainte, sur, abrégés': [
    ['st-étienne', '42218'], ['st flour', '15187'], ['St. Malo', '35288'], ['st malo', '35288'], ['Ste Foy lès Lyon', '69202'], ['ste foy les lyon', '69202'], ['ste-geneviève-des-bois', '91549'],
    ['st germain en laye', '78551'], ['chalon s/ saone', '71076'], ['Chalon s/Saône', '71076'], ['bourg st maurice', '73054'], ['sts geosmes', '52449'],
  ],
  'communauté de communes, d’agglomération, urbaine, métropole': [
    ['métropole du grand paris', '200054781'], ['cc faucigny glieres', '200000172'], ['CC Faucigny - Glières', '200000172'], ['communauté de communes faucigny glières', '200000172'],
    ['communaute de communes de faucigny', '200000172'], ['ca la rochelle', '241700434'], ['communauté d’agglomération de la rochelle', '241700434'], ['agglo la rochelle', '241700434'],
    ['communauté urbaine d’arras', '200033579'], ['cu arras', '200033579'], ['cu de dunkerque', '245900428'], ['bordeaux métropole', '243300316'], ['métropole de bordeaux', '243300316'],
    ['nantes métropole', '244400404'], ['metropole de lyon', '200046977'], ['rodez agglomération', '241200187'], ['cc toulouse', '243100518'],
  ],
  'codes et numéros': [
    ['31000', '31555'], ['31 000', '31555'], ['31555', '31555'], ['2A004', '2A004'], ['2a004', '2A004'], ['213 105 554', '31555'], ['213105554', '31555'], ['21310555400017', '31555'],
    ['213 105 554 00017', '31555'], ['15', '15'], ['2a', '2A'], ['2B', '2B'], ['93', '93'], ['974', '974'], ['75015', '75056'], ['69003', '69123'], ['13008', '13055'], ['3100', '31555'],
    ['213105', '31555'], ['97400', '97411'], ['243100518', '243100518'], ['200046977', '200046977'], ['15100', '15187'], ['20000', '2A004'],
  ],
  'un nom que plusieurs portent, et son département': [
    ['Saint-Denis', '97411'], ['Saint-Denis 93', '93066'], ['saint denis réunion', '97411'], ['Saint-Denis (974)', '97411'], ['st denis la réunion', '97411'], ['Rodez Aveyron', '12202'],
    ['rodez 12', '12202'], ['Rodez, Aveyron', '12202'], ['rodez (aveyron)', '12202'], ['aveyron rodez', '12202'], ['12000 rodez', '12202'], ['rodez 12000', '12202'],
    ['saint denis seine saint denis', '93066'], ['saint-denis seine saint', '93066'], ['Saint-Pierre réunion', '97416'], ['saint pierre martinique', '97225'], ['saint-pierre 974', '97416'],
    ['Montreuil 93', '93048'], ['montreuil pas de calais', '62588'], ['Montreuil eure-et-loir', '28267'], ['vienne isère', '38544'], ['Vienne', '86'], ['villefranche rhône', '69264'],
    ['villefranche aveyron', '12300'], ['Sainte-Marie Réunion', '97418'], ['sainte marie 972', '97228'], ['saint-martin hautes pyrenees', '65392'], ['valence drome', '26362'],
    ['Valence 82', '82186'], ['valence charente', '16392'], ['brest bretagne', '29019'], ['saint cloud 28', '28330'], ['la roche sur yon vendée', '85191'], ['Ajaccio Corse', '2A004'],
    ['saint-nazaire loire', '44184'], ['le port la réunion', '97407'], ['lez 31', '31471'], ['les bordes sur lez 09', '09062'],
  ],
  'communes déléguées, associées, fusionnées, renommées, arrondissements': [
    ['Vire', '14762'], ['cherbourg-octeville', '50129'], ['Annecy-le-Vieux', '74010'], ['cran gevrier', '74010'], ['fourqueux', '78551'], ['Lomme', '59350'], ['hellemmes', '59350'],
    ['Pierrefitte-sur-Seine', '93066'], ['Courcouronnes', '91228'], ['Octeville', '50129'], ['Paris 15e', '75056'], ['paris 15ème arrondissement', '75056'],
    ['Paris 1er', '75056'], ['15e arrondissement de paris', '75056'], ['lyon 3', '69123'], ['Marseille 16e arrondissement', '13055'], ['75115', '75056'], ['69383', '69123'], ['13208', '13055'],
    ['saint ouen 93', '93070'], ['Voisinlieu', '60057'], ['Laissac', '12120'], ['Évry', '91228'], ['evry', '91228'], ['evry 89', '89162'], ['Asnières', '92004'], ['corbeil', '91174'], ['le puy', '43157'], ['Bourg', '01053'], ['Torfou', '91619'], ['vantoux', '57693'], ['Arbignieu', '01015'], ['cordieux', '01262'],
  ],
  'fautes de frappe': [
    ['toulose', '31555'], ['Marsielle', '13055'], ['Aurilac', '15014'], ['saint etiene', '42218'], ['rennnes', '35238'], ['strazbourg', '67482'], ['montpelier', '34172'], ['perpinian', '66136'],
    ['grenobel', '38185'], ['bordaux', '33063'], ['Tuolouse', '31555'], ['saintetienne', '42218'], ['vilefranche sur saone', '69264'], ['clermond ferrand', '63113'], ['aix an provence', '13001'],
    ['avinion', '84007'], ['Dunkerke', '59183'], ['bezancon', '25056'], ['chambérry', '73065'], ['chembery', '73065'], ['anecy', '74010'], ['Rodes aveyron', '12202'], ['rodez aveyrn', '12202'],
    ['saint denid reunion', '97411'], ['la rochele', '17300'], ['Monpelier', '34172'], ['chatoneuf', '42053'], ['Vilneuve dasc', '59009'],
  ],
  'un mot de trop': [['cc pays saint flour', '200066660'], ['saint-germain-en-laye fourqueux', '78551'], ['xyzzy saint flour', '15187']],
  'à mesure': [['toulou', '243100518'], ['toul', '54528'], ['marsei', '13055'], ['saint-d', '97411'], ['chaudes', '15045'], ['villeneuve d', '59009'], ['bourg en b', '01053'], ['aix les', '73008'], ['Clermont-F', '63113'], ['par', '75056'], ['li', '59350'], ['rod', '12202'], ['la roch', '17300'], ['ile de fr', '11']],
  'noms d’usage': [
    ['IDF', '11'], ['CVL', '24'], ['BFC', '27'], ['HDF', '32'], ['PDL', '52'], ['AURA', '84'], ['ara', '84'], ['PACA', '93'], ['région sud', '93'], ['BDR', '13'], ['NCA', '200030195'],
    ['MGP', '200054781'], ['AMPM', '200054807'], ['GPSEO', '200059889'], ['gps&o', '200059889'], ['MEL', '200093201'], ['EMS', '246700488'], ['TPM', '248300543'],
  ],
  'comme au secrétariat d’une mairie': [
    ['mairie de saint flour', '15187'], ['le mans mairie', '72181'], ['mairie de l\'hay les roses', '94038'], ['mairie 15100', '15187'], ['mairie de saint denis 93', '93066'], ['la ville de paris', '75056'],
    ['mairie de villeneuve sur lot lot et garonne', '47323'], ['ville de saint denis reunion', '97411'], ['saint-flour 15', '15187'], ['saint flour 15100', '15187'], ['15100 saint flour', '15187'],
    ['cc haute correze', '200066744'], ['communaute de communes de haute-correze communauté', '200066744'], ['saint flour communaute', '200066660'], ['pays de saint flour', '200066660'],
    ['agglo du bassin d\'aurillac', '241500230'], ['communauté d\'agglo aurillac', '241500230'], ['grand poitiers', '200069854'], ['nice métropole', '200030195'], ['nancy metropole', '245400676'],
    ['metropole lyon', '200046977'], ['grand lyon', '200046977'], ['lyon metropole', '200046977'], ['eurometropole de strasbourg', '246700488'], ['metropole aix marseille', '200054807'], ['mel', '200093201'],
    ['departement du cantal', '15'], ['departement 15', '15'], ['dept 15', '15'], ['conseil departemental 15', '15'], ['alpes-maritimes departement', '06'], ['conseil départemental du cantal', '15'],
    ['region bretagne', '53'], ['conseil régional de bretagne', '53'], ['collectivite de corse', '94'], ['paca', '93'], ['idf', '11'], ['haut de france', '32'], ['la reunion', '974'], ['ile de la reunion', '974'],
    ['ile de re', '241700459'], ['paris 12', '75056'], ['paris 12e', '75056'], ['ste menehould', '51507'], ["l'isle sur la sorgue", '84054'], ['lisle sur la sorgue', '84054'], ['boulogne s/mer', '62160'],
    ['neuilly/seine', '92051'], ['neuilly s seine', '92051'], ['nogent/marne', '94052'], ['champigny s/ marne', '94017'], ['fontenay s/s bois', '94033'], ['clichy s/bois', '93014'], ['n.d. de monts', '85164'],
    ['nd de monts', '85164'], ['mt de marsan', '40192'], ['clermont-fd', '63113'], ['st die des vosges', '88413'], ['chalons sur marne', '51108'], ['cc des 4 rivieres', '247400666'],
    ['SIREN 211501879', '15187'], ['siret 21310555400017', '31555'], ['code postal 15100', '15187'], ['insee 15187', '15187'],
  ],
}
