/** Made up for the demo, to sound like those of a French town. */
export const LAST_NAMES = words(`
  Abrivat Aigueperle Alquandre Ambelot Andraval Arbousset-Lin Arzelmont Attouré Aubrefol Avrincourt Bachirane Bagnoulet
  Balandreau Baldéou Barcavelle Beaucoudre Belkassou Belvérac Benarouche Benchérit Berlandou Bessaguet Boisrenaud-Tany
  Bonnaventin Bouchamel Bouraqi Bréhandec Brisquemire Caillebrun Camboussel Capdeyrol Carvalheiro-Pons Castelnau-Vif
  Chamberolle Chantecrin Chaudrelle Cissakho Clapierre Coetmeuric Combrousse Corbinelle Coudrillon Crouzavel Dabourian
  Dalmégou Daoulassi Debroise Delachambre Delormoy Demirkoyu Derrouache Desfontanes Diabatou Diallémi Diarrassy
  Djaoudène Dormevent Doucerain Dramérou Dubreillac Dufresnel Durandeix Écharlot El-Bahroudi El-Massoumi Escarbille
  Étiembrot Fabrégoule Falgayrat Faradjian Fauvergne Ferrandou Fontbrune Fortarel Foucarmont Gadirou Gallifray
  Garambois Gastellu-Roc Gerbeviel Ghazaouï Gomesinho Gouarneg Grandval-Oru Grimaudel Guelmani Guérandot Guillomet
  Hachémir Hamdourane Haudrecy Herbelune Hoangtrieu Houarvian Idrissane Jaouhalli Jarnivois Jolibrun Jourdevant
  Kabouchi Kadirovic Kaltenbrück Karamokoba Kerdrélant Kervénoël Khaldouni Kouassimé Labrunette Lacoudraie Lagardelle
  Lambrecourt Landévenne Larquemin Lebastard-Mio Le-Coadic-Ruz Lecourtemer Le-Kerouil Lhermitant Lokossavi Loubressac-Day
  Mabiloko Maddalenou Mahfoudi Malaterre-Sol Malvinat Mambouani Marchevent Marsouillan Massivert Mébrahti Mendoncelle
  Menguelti Mérandieu Mirebalais-Fo Montauzel Morvézen Moussadek Nadirian Ndongalé Ngoumbéla Nguyentran Niakatou
  Nobreville Oliverneau Oubrahim-Sy Ourdanel Palombière Papadrakis Peirecave Pelletancourt Pennarvir Pérignoux
  Plantefol Poncarale Pradeloube Quemeneuf Quintefeuille Rabéarimo Radoslavik Rakotobena Ravignelle Rémuzaut
  Ribeirovale Rocamaure Roquebert Rouvrelle Sabatrier Saïdoune Sangarébou Santorelli-Bé Sarrazelle Savournay
  Seck-Diomé Sidibala Simonevic Sorgueval Soumahorou Tabourin-Ka Talbourdet-Mi Tamboura-Ly Tarnavelle Tchicayou
  Terrefranche Thiébaumont Tissandeau Tordivel Touréla Tranbaolong Traoréli Trémazan-Guy Urbanelle Vaillandet
  Valcourbe Vandermolle Varennelle Vaubrion Verdalou Vergelune Villardon Vincentelli-Or Wagnermont Wolfenhard
  Yahiaouni Yildizan Ykhlouf-Mé Zahreddou Zampanel Zerroukal Zouaouine
`);

export const GIRLS = words(`
  Adèle Agathe Aïcha Aïssatou Alba Alice Alya Amandine Ambre Anaïs Anna Assia Aya Capucine Célia Charlotte Chloé
  Clara Constance Diane Elif Élise Éloïse Emma Esma Eva Fatoumata Flore Giulia Hana Héloïse Inaya Inès Iris Jade
  Jeanne Joséphine Julia Juliette Kadiatou Lana Léa Leïla Léna Léonie Lilou Lina Lison Lola Lou Louane Louise Lucie
  Lya Maëlle Maëlys Manon Margaux Maria Mariam Marie-Lou Mathilde Maya Mélissa Mila Naïma Nina Noémie Nour Océane
  Olivia Ornella Rania Romane Rose Safia Salomé Sana Sarah Selma Sofia Soline Tess Thaïs Valentine Victoire Yasmine
  Yuna Zélie Zoé
`);

export const BOYS = words(`
  Aaron Adam Adrien Alexandre Amadou Amaury Amine Anatole Antoine Antonin Arthur Auguste Axel Ayoub Basile Bastien
  Bilal Camille Clément Côme Corentin Cyprien Damien Diego Élias Eliott Émile Enzo Erwan Esteban Ethan Evan Ewen
  Félix Gabin Gabriel Gaspard Gauthier Hugo Ibrahim Ilyes Imran Isaac Ismaël Issa Jean-Loup Joachim Jules Kaïs Karim
  Kenzo Kylian Lassana Léo Léon Liam Loïc Louis Lucas Maël Malik Malo Mamadou Marius Martin Mathéo Mathis Maxence
  Maxime Mehdi Milo Mohamed Moussa Naël Nathan Nicolas Noa Noah Noé Nolan Oscar Ousmane Owen Paul Pierre-Louis
  Quentin Rafael Raphaël Rayan Robin Romain Sacha Samuel Simon Soren Théo Thibault Thomas Timéo Titouan Tom Ugo
  Valentin Victor Wassim William Yanis Youssef Zacharie
`);

function words(text: string): readonly string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^(El|Le)-/, "$1 "));
}
