<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
    <context>
        <name>AboutDialog</name>
        <message>
            <source>Counterpoint {version}

Compares competing plans in a workbook, shows where their positions diverge, and writes people’s annotations back into the workbook, which stays theirs.

Free software under the MIT licence.</source>
            <translation>Counterpoint {version}

Compare des plans concurrents dans un classeur, montre où leurs positions divergent et réécrit les annotations dans le classeur, qui reste le vôtre.

Logiciel libre sous licence MIT.</translation>
        </message>
        <message>
            <source>About Counterpoint</source>
            <translation>À propos de Counterpoint</translation>
        </message>
    </context>
    <context>
        <name>Actions</name>
        <message>
            <source>&amp;New matrix…</source>
            <translation>&amp;Nouvelle matrice…</translation>
        </message>
        <message>
            <source>Make a workbook with an empty matrix</source>
            <translation>Créer un classeur avec une matrice vide</translation>
        </message>
        <message>
            <source>New from &amp;clipboard…</source>
            <translation>Nouveau depuis le &amp;presse-papiers…</translation>
        </message>
        <message>
            <source>Make a workbook from a table copied in Word or on a web page</source>
            <translation>Créer un classeur à partir d’un tableau copié dans Word ou sur une page web</translation>
        </message>
        <message>
            <source>New &amp;window</source>
            <translation>Nouvelle &amp;fenêtre</translation>
        </message>
        <message>
            <source>Open an empty window</source>
            <translation>Ouvrir une fenêtre vide</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>&amp;Ouvrir…</translation>
        </message>
        <message>
            <source>Open a workbook</source>
            <translation>Ouvrir un classeur</translation>
        </message>
        <message>
            <source>Open the &amp;example</source>
            <translation>Ouvrir l’&amp;exemple</translation>
        </message>
        <message>
            <source>Open a copy of the example workbook</source>
            <translation>Ouvrir une copie du classeur d’exemple</translation>
        </message>
        <message>
            <source>Re&amp;load from disk</source>
            <translation>Re&amp;lire le fichier</translation>
        </message>
        <message>
            <source>Read the workbook again</source>
            <translation>Lire de nouveau le classeur</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Enregistrer</translation>
        </message>
        <message>
            <source>Write annotations and stances into the workbook</source>
            <translation>Écrire les annotations et les codes dans le classeur</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Enregistrer &amp;sous…</translation>
        </message>
        <message>
            <source>Save under another name and go on there</source>
            <translation>Enregistrer sous un autre nom et y continuer</translation>
        </message>
        <message>
            <source>Save a co&amp;py…</source>
            <translation>Enregistrer une &amp;copie…</translation>
        </message>
        <message>
            <source>Save a copy and stay with this file</source>
            <translation>Enregistrer une copie et garder ce fichier</translation>
        </message>
        <message>
            <source>Save a&amp;utomatically</source>
            <translation>Enregistrer a&amp;utomatiquement</translation>
        </message>
        <message>
            <source>Save the workbook half a minute after each change</source>
            <translation>Enregistrer le classeur une demi-minute après chaque modification</translation>
        </message>
        <message>
            <source>Export as P&amp;DF…</source>
            <translation>Exporter en P&amp;DF…</translation>
        </message>
        <message>
            <source>Write the current view as PDF</source>
            <translation>Écrire la vue actuelle en PDF</translation>
        </message>
        <message>
            <source>Print pre&amp;view…</source>
            <translation>Aperçu a&amp;vant impression…</translation>
        </message>
        <message>
            <source>See the pages first</source>
            <translation>Voir d’abord les pages</translation>
        </message>
        <message>
            <source>&amp;Print…</source>
            <translation>&amp;Imprimer…</translation>
        </message>
        <message>
            <source>Print the current view</source>
            <translation>Imprimer la vue actuelle</translation>
        </message>
        <message>
            <source>&amp;Close</source>
            <translation>&amp;Fermer</translation>
        </message>
        <message>
            <source>Close this window</source>
            <translation>Fermer cette fenêtre</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Quitter</translation>
        </message>
        <message>
            <source>Close all windows</source>
            <translation>Fermer toutes les fenêtres</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>Take the last change back</source>
            <translation>Annuler la dernière modification</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>Make the change again</source>
            <translation>Refaire la modification</translation>
        </message>
        <message>
            <source>&amp;Copy cells</source>
            <translation>&amp;Copier les cellules</translation>
        </message>
        <message>
            <source>Copy the selected cells as a table</source>
            <translation>Copier les cellules sélectionnées sous forme de tableau</translation>
        </message>
        <message>
            <source>Copy whole ro&amp;ws</source>
            <translation>Copier des &amp;lignes entières</translation>
        </message>
        <message>
            <source>Copy the rows as a table</source>
            <translation>Copier les lignes sous forme de tableau</translation>
        </message>
        <message>
            <source>&amp;Filter…</source>
            <translation>&amp;Filtrer…</translation>
        </message>
        <message>
            <source>Filter issues and positions as you type</source>
            <translation>Filtrer les questions et les positions au fil de la frappe</translation>
        </message>
        <message>
            <source>Find &amp;next</source>
            <translation>Occurrence &amp;suivante</translation>
        </message>
        <message>
            <source>Go to the next cell with the searched text</source>
            <translation>Aller à la cellule suivante contenant le texte cherché</translation>
        </message>
        <message>
            <source>Find &amp;previous</source>
            <translation>Occurrence &amp;précédente</translation>
        </message>
        <message>
            <source>Go to the hit before</source>
            <translation>Aller à l’occurrence précédente</translation>
        </message>
        <message>
            <source>Clear all fi&amp;lters</source>
            <translation>Effacer tous les fi&amp;ltres</translation>
        </message>
        <message>
            <source>Show all issues again</source>
            <translation>Afficher de nouveau toutes les questions</translation>
        </message>
        <message>
            <source>&amp;Go to issue…</source>
            <translation>&amp;Aller à la question…</translation>
        </message>
        <message>
            <source>Go to an issue by its ID or title</source>
            <translation>Aller à une question par son identifiant ou son titre</translation>
        </message>
        <message>
            <source>Pre&amp;ferences…</source>
            <translation>Pré&amp;férences…</translation>
        </message>
        <message>
            <source>Author, language, theme, saving</source>
            <translation>Auteur, langue, thème, enregistrement</translation>
        </message>
        <message>
            <source>&amp;Matrix</source>
            <translation>&amp;Matrice</translation>
        </message>
        <message>
            <source>The table of positions</source>
            <translation>Le tableau des positions</translation>
        </message>
        <message>
            <source>&amp;Annotations</source>
            <translation>&amp;Annotations</translation>
        </message>
        <message>
            <source>All annotations as a list</source>
            <translation>Toutes les annotations en liste</translation>
        </message>
        <message>
            <source>&amp;Problems</source>
            <translation>&amp;Problèmes</translation>
        </message>
        <message>
            <source>What is wrong or doubtful in the workbook</source>
            <translation>Ce qui est faux ou douteux dans le classeur</translation>
        </message>
        <message>
            <source>&amp;Topics and plans</source>
            <translation>&amp;Thèmes et plans</translation>
        </message>
        <message>
            <source>&amp;Details</source>
            <translation>&amp;Détails</translation>
        </message>
        <message>
            <source>One issue in full</source>
            <translation>Une question en entier</translation>
        </message>
        <message>
            <source>&amp;Reading mode</source>
            <translation>Mode &amp;lecture</translation>
        </message>
        <message>
            <source>One issue, large</source>
            <translation>Une question, en grand</translation>
        </message>
        <message>
            <source>Positions side &amp;by side</source>
            <translation>Positions côte à &amp;côte</translation>
        </message>
        <message>
            <source>&amp;Next issue</source>
            <translation>Question &amp;suivante</translation>
        </message>
        <message>
            <source>Show the next issue</source>
            <translation>Afficher la question suivante</translation>
        </message>
        <message>
            <source>Pre&amp;vious issue</source>
            <translation>Question pré&amp;cédente</translation>
        </message>
        <message>
            <source>Show the issue before</source>
            <translation>Afficher la question précédente</translation>
        </message>
        <message>
            <source>&amp;Group by topic</source>
            <translation>&amp;Grouper par thème</translation>
        </message>
        <message>
            <source>Show &amp;hidden rows and columns</source>
            <translation>Afficher les lignes et colonnes &amp;masquées</translation>
        </message>
        <message>
            <source>&amp;Columns…</source>
            <translation>&amp;Colonnes…</translation>
        </message>
        <message>
            <source>Show, hide and order columns</source>
            <translation>Afficher, masquer et ordonner les colonnes</translation>
        </message>
        <message>
            <source>Row height &amp;limit…</source>
            <translation>&amp;Hauteur maximale des lignes…</translation>
        </message>
        <message>
            <source>How many lines a row may have</source>
            <translation>Combien de lignes de texte une ligne peut avoir</translation>
        </message>
        <message>
            <source>Text &amp;larger</source>
            <translation>Texte plus &amp;grand</translation>
        </message>
        <message>
            <source>Text &amp;smaller</source>
            <translation>Texte plus &amp;petit</translation>
        </message>
        <message>
            <source>Text n&amp;ormal size</source>
            <translation>Taille n&amp;ormale du texte</translation>
        </message>
        <message>
            <source>F&amp;ull screen</source>
            <translation>Plein é&amp;cran</translation>
        </message>
        <message>
            <source>&amp;Workbook order</source>
            <translation>Ordre du &amp;classeur</translation>
        </message>
        <message>
            <source>&amp;Divergence</source>
            <translation>&amp;Divergence</translation>
        </message>
        <message>
            <source>&amp;Topic</source>
            <translation>&amp;Thème</translation>
        </message>
        <message>
            <source>&amp;Issue</source>
            <translation>&amp;Question</translation>
        </message>
        <message>
            <source>&amp;Coverage</source>
            <translation>&amp;Couverture</translation>
        </message>
        <message>
            <source>Sort the issues</source>
            <translation>Trier les questions</translation>
        </message>
        <message>
            <source>&amp;Reverse the order</source>
            <translation>&amp;Inverser l’ordre</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Comme le &amp;système</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>C&amp;laire</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Sombre</translation>
        </message>
        <message>
            <source>&amp;High contrast</source>
            <translation>Contraste &amp;élevé</translation>
        </message>
        <message>
            <source>Current plan as &amp;baseline</source>
            <translation>Plan actuel comme &amp;référence</translation>
        </message>
        <message>
            <source>Read the other plans against the plan of the current column</source>
            <translation>Lire les autres plans par rapport à celui de la colonne actuelle</translation>
        </message>
        <message>
            <source>&amp;No baseline</source>
            <translation>&amp;Sans référence</translation>
        </message>
        <message>
            <source>Compare &amp;all plans</source>
            <translation>Comparer &amp;tous les plans</translation>
        </message>
        <message>
            <source>&amp;Leave the current plan out</source>
            <translation>&amp;Écarter le plan actuel</translation>
        </message>
        <message>
            <source>&amp;Diverging</source>
            <translation>&amp;Divergentes</translation>
        </message>
        <message>
            <source>Only issues that diverge widely</source>
            <translation>Seulement les questions très divergentes</translation>
        </message>
        <message>
            <source>A&amp;greed</source>
            <translation>&amp;Convergentes</translation>
        </message>
        <message>
            <source>Only issues that all speakers agree on</source>
            <translation>Seulement les questions où tous ceux qui parlent s’accordent</translation>
        </message>
        <message>
            <source>&amp;One plan speaks</source>
            <translation>Un &amp;seul plan parle</translation>
        </message>
        <message>
            <source>Only one plan speaks</source>
            <translation>Un seul plan parle</translation>
        </message>
        <message>
            <source>&amp;Silent here</source>
            <translation>&amp;Muet ici</translation>
        </message>
        <message>
            <source>Silent for the current plan</source>
            <translation>Le plan actuel est muet</translation>
        </message>
        <message>
            <source>Anno&amp;tated</source>
            <translation>Anno&amp;tées</translation>
        </message>
        <message>
            <source>Only issues with annotations</source>
            <translation>Seulement les questions annotées</translation>
        </message>
        <message>
            <source>&amp;Unresolved</source>
            <translation>Non &amp;résolues</translation>
        </message>
        <message>
            <source>Only with open annotations</source>
            <translation>Seulement avec des annotations ouvertes</translation>
        </message>
        <message>
            <source>&amp;Changed</source>
            <translation>Modi&amp;fiées</translation>
        </message>
        <message>
            <source>Changed since this workbook was last opened here</source>
            <translation>Modifiées depuis la dernière ouverture de ce classeur ici</translation>
        </message>
        <message>
            <source>Not &amp;yet coded</source>
            <translation>Pas encore c&amp;odées</translation>
        </message>
        <message>
            <source>Positions without a stance</source>
            <translation>Positions sans code</translation>
        </message>
        <message>
            <source>Divergence t&amp;hreshold…</source>
            <translation>Se&amp;uil de divergence…</translation>
        </message>
        <message>
            <source>From where an issue diverges</source>
            <translation>À partir de quand une question diverge</translation>
        </message>
        <message>
            <source>&amp;Annotate the cell</source>
            <translation>&amp;Annoter la cellule</translation>
        </message>
        <message>
            <source>Write an annotation on the current cell</source>
            <translation>Écrire une annotation sur la cellule actuelle</translation>
        </message>
        <message>
            <source>Annotate the &amp;issue</source>
            <translation>Annoter la &amp;question</translation>
        </message>
        <message>
            <source>Annotate the &amp;plan</source>
            <translation>Annoter le &amp;plan</translation>
        </message>
        <message>
            <source>&amp;Reply</source>
            <translation>&amp;Répondre</translation>
        </message>
        <message>
            <source>Reply to the thread shown</source>
            <translation>Répondre dans le fil affiché</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Modifier</translation>
        </message>
        <message>
            <source>Edit your annotation</source>
            <translation>Modifier votre annotation</translation>
        </message>
        <message>
            <source>Re&amp;solve or reopen</source>
            <translation>Ré&amp;soudre ou rouvrir</translation>
        </message>
        <message>
            <source>&amp;Delete…</source>
            <translation>&amp;Supprimer…</translation>
        </message>
        <message>
            <source>Delete your annotation</source>
            <translation>Supprimer votre annotation</translation>
        </message>
        <message>
            <source>&amp;Next annotation</source>
            <translation>Annotation &amp;suivante</translation>
        </message>
        <message>
            <source>Pre&amp;vious annotation</source>
            <translation>Annotation pré&amp;cédente</translation>
        </message>
        <message>
            <source>A&amp;uthor…</source>
            <translation>A&amp;uteur…</translation>
        </message>
        <message>
            <source>The name your annotations carry</source>
            <translation>Le nom que portent vos annotations</translation>
        </message>
        <message>
            <source>Option {number}</source>
            <translation>Option {number}</translation>
        </message>
        <message>
            <source>&amp;Clear the stance</source>
            <translation>&amp;Effacer le code</translation>
        </message>
        <message>
            <source>Not coded any more</source>
            <translation>N’est plus codée</translation>
        </message>
        <message>
            <source>&amp;Defers</source>
            <translation>&amp;Reporte</translation>
        </message>
        <message>
            <source>Puts the question off</source>
            <translation>Remet la question à plus tard</translation>
        </message>
        <message>
            <source>&amp;Rejects</source>
            <translation>Re&amp;jette</translation>
        </message>
        <message>
            <source>Refuses the question as a whole</source>
            <translation>Refuse la question dans son ensemble</translation>
        </message>
        <message>
            <source>Not &amp;applicable</source>
            <translation>Sans &amp;objet</translation>
        </message>
        <message>
            <source>The question does not arise</source>
            <translation>La question ne se pose pas</translation>
        </message>
        <message>
            <source>&amp;Type a stance…</source>
            <translation>&amp;Saisir un code…</translation>
        </message>
        <message>
            <source>An option or a number</source>
            <translation>Une option ou un nombre</translation>
        </message>
        <message>
            <source>&amp;Options and scale…</source>
            <translation>Options et éc&amp;helle…</translation>
        </message>
        <message>
            <source>Define how stances compare</source>
            <translation>Définir comment les codes se comparent</translation>
        </message>
        <message>
            <source>&amp;Command palette…</source>
            <translation>&amp;Palette de commandes…</translation>
        </message>
        <message>
            <source>Find any command by its name</source>
            <translation>Trouver une commande par son nom</translation>
        </message>
        <message>
            <source>Check the &amp;workbook</source>
            <translation>Vérifier le &amp;classeur</translation>
        </message>
        <message>
            <source>List what is wrong or doubtful</source>
            <translation>Lister ce qui est faux ou douteux</translation>
        </message>
        <message>
            <source>&amp;Rows and columns…</source>
            <translation>&amp;Lignes et colonnes…</translation>
        </message>
        <message>
            <source>Say where the matrix is</source>
            <translation>Dire où se trouve la matrice</translation>
        </message>
        <message>
            <source>&amp;Proof of the last save…</source>
            <translation>P&amp;reuve du dernier enregistrement…</translation>
        </message>
        <message>
            <source>Which parts of the file were written</source>
            <translation>Quelles parties du fichier ont été écrites</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Raccourcis clavier</translation>
        </message>
        <message>
            <source>&amp;Words and measures</source>
            <translation>&amp;Mots et mesures</translation>
        </message>
        <message>
            <source>&amp;About Counterpoint</source>
            <translation>À &amp;propos de Counterpoint</translation>
        </message>
    </context>
    <context>
        <name>AnnotatingController</name>
        <message>
            <source>An annotation is not finished</source>
            <translation>Une annotation n’est pas terminée</translation>
        </message>
        <message>
            <source>Add or cancel the annotation that you are writing first.</source>
            <translation>Ajoutez ou annulez d’abord l’annotation que vous écrivez.</translation>
        </message>
        <message>
            <source>Elsewhere on this issue</source>
            <translation>Ailleurs sur cette question</translation>
        </message>
        <message>
            <source>On the plan as a whole</source>
            <translation>Sur le plan dans son ensemble</translation>
        </message>
    </context>
    <context>
        <name>Annotation</name>
        <message>
            <source>note</source>
            <translation>note</translation>
        </message>
        <message>
            <source>question</source>
            <translation>question</translation>
        </message>
        <message>
            <source>risk</source>
            <translation>risque</translation>
        </message>
        <message>
            <source>decision</source>
            <translation>décision</translation>
        </message>
        <message>
            <source>correction</source>
            <translation>correction</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ouverte</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>résolue</translation>
        </message>
        <message>
            <source>removed in the spreadsheet</source>
            <translation>retirée dans le tableur</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>supprimée</translation>
        </message>
    </context>
    <context>
        <name>AnnotationListModel</name>
        <message>
            <source>⚠ orphan</source>
            <translation>⚠ orpheline</translation>
        </message>
        <message>
            <source>≠ text changed</source>
            <translation>≠ texte modifié</translation>
        </message>
        <message>
            <source>↳ reply</source>
            <translation>↳ réponse</translation>
        </message>
        <message>
            <source>On: {quote}</source>
            <translation>Sur : {quote}</translation>
        </message>
        <message>
            <source>Mark</source>
            <translation>Marque</translation>
        </message>
        <message>
            <source>Kind</source>
            <translation>Type</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Auteur</translation>
        </message>
        <message>
            <source>Created</source>
            <translation>Créée</translation>
        </message>
        <message>
            <source>Modified</source>
            <translation>Modifiée</translation>
        </message>
    </context>
    <context>
        <name>AnnotationListView</name>
        <message>
            <source>Filter annotations…</source>
            <translation>Filtrer les annotations…</translation>
        </message>
        <message>
            <source>Filter annotations</source>
            <translation>Filtrer les annotations</translation>
        </message>
        <message>
            <source>Kind of annotation</source>
            <translation>Type d’annotation</translation>
        </message>
        <message>
            <source>All kinds</source>
            <translation>Tous les types</translation>
        </message>
        <message>
            <source>Status of annotation</source>
            <translation>Statut de l’annotation</translation>
        </message>
        <message>
            <source>Every status</source>
            <translation>Tous les statuts</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Ouvertes</translation>
        </message>
        <message>
            <source>Resolved</source>
            <translation>Résolues</translation>
        </message>
        <message>
            <source>Orphans</source>
            <translation>Orphelines</translation>
        </message>
        <message>
            <source>Text changed since</source>
            <translation>Texte modifié depuis</translation>
        </message>
        <message>
            <source>Removed in the spreadsheet</source>
            <translation>Retirées dans le tableur</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>Annotations</translation>
        </message>
        <message>
            <source>Columns of the list of annotations</source>
            <translation>Colonnes de la liste des annotations</translation>
        </message>
        <message>
            <source>{shown} of {total} annotations</source>
            <translation>{shown} annotations sur {total}</translation>
        </message>
    </context>
    <context>
        <name>AuthorDialog</name>
        <message>
            <source>Your name</source>
            <translation>Votre nom</translation>
        </message>
        <message>
            <source>Annotations carry their author’s name. You can change it in the preferences.</source>
            <translation>Les annotations portent le nom de leur auteur. Vous pouvez le changer dans les préférences.</translation>
        </message>
        <message>
            <source>&amp;Name:</source>
            <translation>&amp;Nom :</translation>
        </message>
    </context>
    <context>
        <name>Banner</name>
        <message>
            <source>Dismiss</source>
            <translation>Masquer</translation>
        </message>
        <message>
            <source>Dismiss this message</source>
            <translation>Masquer ce message</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Erreur</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Avertissement</translation>
        </message>
        <message>
            <source>Information</source>
            <translation>Information</translation>
        </message>
    </context>
    <context>
        <name>BaselineMenu</name>
        <message>
            <source>&amp;Baseline</source>
            <translation>&amp;Référence</translation>
        </message>
        <message>
            <source>Baseline</source>
            <translation>Référence</translation>
        </message>
        <message>
            <source>No baseline</source>
            <translation>Sans référence</translation>
        </message>
    </context>
    <context>
        <name>ClosingQuestion</name>
        <message>
            <source>Unsaved changes</source>
            <translation>Modifications non enregistrées</translation>
        </message>
        <message>
            <source>Save the changes to {file}?</source>
            <translation>Enregistrer les modifications de {file} ?</translation>
        </message>
        <message>
            <source>Annotations and stances that are not saved are not in the workbook yet.</source>
            <translation>Les annotations et les codes non enregistrés ne sont pas encore dans le classeur.</translation>
        </message>
    </context>
    <context>
        <name>CodingController</name>
        <message>
            <source>Option {number}</source>
            <translation>Option {number}</translation>
        </message>
        <message>
            <source>not coded</source>
            <translation>non codé</translation>
        </message>
    </context>
    <context>
        <name>CommandPalette</name>
        <message>
            <source>Commands</source>
            <translation>Commandes</translation>
        </message>
        <message>
            <source>Type part of a command’s name</source>
            <translation>Tapez une partie du nom d’une commande</translation>
        </message>
    </context>
    <context>
        <name>Commands</name>
        <message>
            <source>Workbooks ({patterns});;All files (*)</source>
            <translation>Classeurs ({patterns});;Tous les fichiers (*)</translation>
        </message>
        <message>
            <source>Open a workbook</source>
            <translation>Ouvrir un classeur</translation>
        </message>
        <message>
            <source>annotation</source>
            <translation>l’annotation</translation>
        </message>
        <message>
            <source>reply</source>
            <translation>la réponse</translation>
        </message>
        <message>
            <source>change of an annotation</source>
            <translation>la modification d’une annotation</translation>
        </message>
        <message>
            <source>resolving</source>
            <translation>la résolution</translation>
        </message>
        <message>
            <source>reopening</source>
            <translation>la réouverture</translation>
        </message>
        <message>
            <source>deletion of an annotation</source>
            <translation>la suppression d’une annotation</translation>
        </message>
        <message>
            <source>stance</source>
            <translation>le code</translation>
        </message>
        <message>
            <source>change of scale</source>
            <translation>le changement d’échelle</translation>
        </message>
        <message>
            <source>recovered edits</source>
            <translation>les modifications récupérées</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Annuler</translation>
        </message>
        <message>
            <source>&amp;Undo {what}</source>
            <translation>&amp;Annuler {what}</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Rétablir</translation>
        </message>
        <message>
            <source>&amp;Redo {what}</source>
            <translation>&amp;Rétablir {what}</translation>
        </message>
        <message>
            <source>{file} — unsaved changes: {count}</source>
            <translation>{file} — modifications non enregistrées : {count}</translation>
        </message>
        <message>
            <source>{shown} of {total} issues shown</source>
            <translation>{shown} questions affichées sur {total}</translation>
        </message>
        <message>
            <source>{all} plans, {compared} compared</source>
            <translation>{all} plans, {compared} comparés</translation>
        </message>
        <message>
            <source>comparing …</source>
            <translation>comparaison…</translation>
        </message>
        <message>
            <source>agreement {agreement}, coverage {coverage}</source>
            <translation>accord {agreement}, couverture {coverage}</translation>
        </message>
    </context>
    <context>
        <name>ComparingController</name>
        <message>
            <source>Comparing positions</source>
            <translation>Comparaison des positions</translation>
        </message>
    </context>
    <context>
        <name>Composer</name>
        <message>
            <source>Kind of annotation</source>
            <translation>Type d’annotation</translation>
        </message>
        <message>
            <source>Text of the annotation</source>
            <translation>Texte de l’annotation</translation>
        </message>
        <message>
            <source>Write, then Ctrl+Return. Escape gives up.</source>
            <translation>Écrivez, puis Ctrl+Entrée. Échap abandonne.</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Ajouter</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>New annotation on {place}</source>
            <translation>Nouvelle annotation sur {place}</translation>
        </message>
        <message>
            <source>Reply on {place}</source>
            <translation>Réponse sur {place}</translation>
        </message>
        <message>
            <source>Edit annotation on {place}</source>
            <translation>Modifier l’annotation sur {place}</translation>
        </message>
        <message>
            <source>&amp;Change</source>
            <translation>&amp;Modifier</translation>
        </message>
    </context>
    <context>
        <name>Counts</name>
        <message numerus="yes">
            <source>%n issue(s)</source>
            <translation>
                <numerusform>%n question</numerusform>
                <numerusform>%n questions</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n annotation(s)</source>
            <translation>
                <numerusform>%n annotation</numerusform>
                <numerusform>%n annotations</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them open</source>
            <translation>
                <numerusform>dont %n ouverte</numerusform>
                <numerusform>dont %n ouvertes</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Desktop</name>
        <message>
            <source>Where shall your copy of the example lie?</source>
            <translation>Où placer votre copie de l’exemple ?</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Classeurs Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>The language changes when Counterpoint is started again.</source>
            <translation>La langue changera au prochain démarrage de Counterpoint.</translation>
        </message>
    </context>
    <context>
        <name>DetailsPane</name>
        <message>
            <source>Place of the issue in the list</source>
            <translation>Place de la question dans la liste</translation>
        </message>
        <message>
            <source>Issue in full</source>
            <translation>Question en entier</translation>
        </message>
    </context>
    <context>
        <name>DetailsPresenter</name>
        <message>
            <source>ISSUE {number} OF {total}</source>
            <translation>QUESTION {number} SUR {total}</translation>
        </message>
        <message>
            <source>Open a link</source>
            <translation>Ouvrir un lien</translation>
        </message>
        <message>
            <source>Only web addresses are opened from here. This one is none:</source>
            <translation>Seules les adresses web s’ouvrent d’ici. Celle-ci n’en est pas une :</translation>
        </message>
        <message>
            <source>Open this address of {host} in the browser?</source>
            <translation>Ouvrir cette adresse de {host} dans le navigateur ?</translation>
        </message>
    </context>
    <context>
        <name>FinderBar</name>
        <message>
            <source>Filter issues and positions… (Ctrl+F)</source>
            <translation>Filtrer questions et positions… (Ctrl+F)</translation>
        </message>
        <message>
            <source>Filter issues and positions</source>
            <translation>Filtrer les questions et les positions</translation>
        </message>
        <message>
            <source>All words have to occur; put a phrase in quotes. Return goes to the table.</source>
            <translation>Tous les mots doivent figurer ; mettez une expression entre guillemets. Entrée mène au tableau.</translation>
        </message>
        <message>
            <source>Issues shown</source>
            <translation>Questions affichées</translation>
        </message>
        <message>
            <source>{total} issues</source>
            <translation>{total} questions</translation>
        </message>
        <message>
            <source>{shown} of {total} issues</source>
            <translation>{shown} questions sur {total}</translation>
        </message>
    </context>
    <context>
        <name>FreshStarter</name>
        <message>
            <source>Save the new workbook</source>
            <translation>Enregistrer le nouveau classeur</translation>
        </message>
        <message>
            <source>Pasted table</source>
            <translation>Tableau collé</translation>
        </message>
        <message>
            <source>Save as .xlsx</source>
            <translation>Enregistrer en .xlsx</translation>
        </message>
        <message>
            <source>New matrix</source>
            <translation>Nouvelle matrice</translation>
        </message>
        <message>
            <source>Excel workbooks (*.xlsx)</source>
            <translation>Classeurs Excel (*.xlsx)</translation>
        </message>
        <message>
            <source>Making {file}</source>
            <translation>Création de {file}</translation>
        </message>
    </context>
    <context>
        <name>GlossaryDialog</name>
        <message>
            <source>Words and measures</source>
            <translation>Mots et mesures</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>One proposal, or one party’s terms: a column.</source>
            <translation>Une proposition ou les conditions d’une partie : une colonne.</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>One question to be settled: a row.</source>
            <translation>Une question à régler : une ligne.</translation>
        </message>
        <message>
            <source>Position</source>
            <translation>Position</translation>
        </message>
        <message>
            <source>What one plan says on one issue: a cell; silent when it says nothing.</source>
            <translation>Ce qu’un plan dit d’une question : une cellule ; muet quand il ne dit rien.</translation>
        </message>
        <message>
            <source>Stance</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>The analyst’s short code for a position, on the issue’s scale.</source>
            <translation>Le code court de l’analyste pour une position, sur l’échelle de la question.</translation>
        </message>
        <message>
            <source>Position group</source>
            <translation>Groupe de positions</translation>
        </message>
        <message>
            <source>Plans that hold the same position on an issue: A, B, C … A is the largest.</source>
            <translation>Plans qui tiennent la même position sur une question : A, B, C… A est le plus grand.</translation>
        </message>
        <message>
            <source>Gap</source>
            <translation>Écart</translation>
        </message>
        <message>
            <source>The mean distance between the plans that speak, 0 (same) to 1.</source>
            <translation>La distance moyenne entre les plans qui parlent, de 0 (identiques) à 1.</translation>
        </message>
        <message>
            <source>Relative divergence</source>
            <translation>Divergence relative</translation>
        </message>
        <message>
            <source>The gap over the largest gap that so many plans could reach. Issues are sorted by it, so that those with two speakers do not float to the top.</source>
            <translation>L’écart rapporté au plus grand que tant de plans puissent atteindre. On trie les questions selon elle, pour que celles à deux voix ne montent pas en tête.</translation>
        </message>
        <message>
            <source>Coverage</source>
            <translation>Couverture</translation>
        </message>
        <message>
            <source>How many plans speak, of how many. Always read a figure beside it.</source>
            <translation>Combien de plans parlent, et sur combien. À lire toujours à côté d’un chiffre.</translation>
        </message>
        <message>
            <source>Coded, numbers, wording</source>
            <translation>Codé, nombres, formulation</translation>
        </message>
        <message>
            <source>On what a figure rests: stances, numbers read in the text, or the wording only. The last two are suggestions.</source>
            <translation>Sur quoi repose un chiffre : des codes, des nombres lus dans le texte, ou la seule formulation. Les deux derniers sont des suggestions.</translation>
        </message>
        <message>
            <source>Silent, defers, not applicable, uncoded</source>
            <translation>Muet, reporte, sans objet, non codé</translation>
        </message>
        <message>
            <source>Four ways to be left out of a distance. None of them is agreement.</source>
            <translation>Quatre façons de rester hors d’une distance. Aucune ne vaut accord.</translation>
        </message>
        <message>
            <source>Rejects</source>
            <translation>Rejette</translation>
        </message>
        <message>
            <source>Refuses the question as a whole: fully different from every option.</source>
            <translation>Refuse la question dans son ensemble : tout à fait différent de chaque option.</translation>
        </message>
        <message>
            <source>Outlier, bridge, landing zone</source>
            <translation>Plan isolé, pont, zone d’entente</translation>
        </message>
        <message>
            <source>The plan farthest from the others; the existing position nearest to all; the narrowest span of the scale where more than half of the plans stand.</source>
            <translation>Le plan le plus éloigné des autres ; la position existante la plus proche de toutes ; la portion la plus étroite de l’échelle où se tiennent plus de la moitié des plans.</translation>
        </message>
        <message>
            <source>Alarm</source>
            <translation>Alerte</translation>
        </message>
        <message>
            <source>A small change of wording that changes the meaning: shall, not, a number.</source>
            <translation>Un petit changement de mots qui change le sens : « doit », « ne pas », un nombre.</translation>
        </message>
        <message>
            <source>Orphan</source>
            <translation>Orpheline</translation>
        </message>
        <message>
            <source>An annotation whose place is gone; it is listed, never moved by guess.</source>
            <translation>Une annotation dont la place a disparu ; elle est listée, jamais déplacée au hasard.</translation>
        </message>
    </context>
    <context>
        <name>Going</name>
        <message>
            <source>No cell holds the searched text.</source>
            <translation>Aucune cellule ne contient le texte cherché.</translation>
        </message>
        <message>
            <source>Go to issue</source>
            <translation>Aller à la question</translation>
        </message>
        <message>
            <source>ID or part of the title</source>
            <translation>Identifiant ou partie du titre</translation>
        </message>
        <message>
            <source>Its place is gone from the workbook; it was made on: {quote}</source>
            <translation>Sa place a disparu du classeur ; elle portait sur : {quote}</translation>
        </message>
        <message>
            <source>{cell} lies outside the matrix; open the workbook to change it.</source>
            <translation>{cell} est hors de la matrice ; ouvrez le classeur pour la modifier.</translation>
        </message>
    </context>
    <context>
        <name>HeaderMenu</name>
        <message>
            <source>Use as baseline</source>
            <translation>Prendre comme référence</translation>
        </message>
        <message>
            <source>Hide this column</source>
            <translation>Masquer cette colonne</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Afficher</translation>
        </message>
    </context>
    <context>
        <name>IssueDocument</name>
        <message>
            <source>baseline</source>
            <translation>référence</translation>
        </message>
        <message>
            <source>not compared</source>
            <translation>non comparé</translation>
        </message>
        <message>
            <source>Link in the cell: {target}</source>
            <translation>Lien dans la cellule : {target}</translation>
        </message>
        <message>
            <source>Annotations: {count}</source>
            <translation>Annotations : {count}</translation>
        </message>
        <message>
            <source>the baseline’s words:</source>
            <translation>les mots de la référence :</translation>
        </message>
    </context>
    <context>
        <name>IssueFacts</name>
        <message>
            <source>none alone</source>
            <translation>aucun seul</translation>
        </message>
        <message>
            <source>Figures follow …</source>
            <translation>Les chiffres suivent…</translation>
        </message>
        <message>
            <source>coded</source>
            <translation>codé</translation>
        </message>
        <message>
            <source>numbers in the text, a suggestion</source>
            <translation>nombres dans le texte, suggestion</translation>
        </message>
        <message>
            <source>wording only, a suggestion</source>
            <translation>formulation seule, suggestion</translation>
        </message>
        <message>
            <source>{speaking} of {plans} speak</source>
            <translation>{speaking} sur {plans} parlent</translation>
        </message>
        <message>
            <source>relative divergence {relative} · gap {gap}</source>
            <translation>divergence relative {relative} · écart {gap}</translation>
        </message>
        <message>
            <source>outlier: {outlier} · bridge: {bridge}</source>
            <translation>isolé : {outlier} · pont : {bridge}</translation>
        </message>
        <message>
            <source>landing zone: {span} ({plans} of {all} plans)</source>
            <translation>zone d’entente : {span} ({plans} plans sur {all})</translation>
        </message>
        <message>
            <source>STATUS</source>
            <translation>STATUT</translation>
        </message>
        <message>
            <source>OUTCOME</source>
            <translation>RÉSULTAT</translation>
        </message>
        <message>
            <source>NOTE ON THE SCALE</source>
            <translation>NOTE SUR L’ÉCHELLE</translation>
        </message>
        <message>
            <source>formula without a stored value</source>
            <translation>formule sans valeur enregistrée</translation>
        </message>
        <message>
            <source>error value</source>
            <translation>valeur d’erreur</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>formule</translation>
        </message>
    </context>
    <context>
        <name>Lineage</name>
        <message>
            <source>new: {plan} says nothing on it</source>
            <translation>nouveau : {plan} n’en dit rien</translation>
        </message>
        <message>
            <source>dropped: {plan} has a position</source>
            <translation>abandonné : {plan} a une position</translation>
        </message>
        <message>
            <source>taken over from {plan} word for word</source>
            <translation>repris mot pour mot de {plan}</translation>
        </message>
        <message>
            <source>the same position as {plan}, in other words</source>
            <translation>la même position que {plan}, en d’autres mots</translation>
        </message>
        <message>
            <source>changed from {plan}: {old} → {new}</source>
            <translation>changé par rapport à {plan} : {old} → {new}</translation>
        </message>
        <message>
            <source>reworded from {plan}</source>
            <translation>reformulé par rapport à {plan}</translation>
        </message>
    </context>
    <context>
        <name>MainWindow</name>
        <message>
            <source>Reading {file} again</source>
            <translation>Nouvelle lecture de {file}</translation>
        </message>
        <message>
            <source>Opening {file} … — Counterpoint</source>
            <translation>Ouverture de {file}… — Counterpoint</translation>
        </message>
        <message>
            <source>Saved and verified: {untouched} parts untouched, {written} written</source>
            <translation>Enregistré et vérifié : {untouched} parties intactes, {written} écrites</translation>
        </message>
    </context>
    <context>
        <name>MappingDialog</name>
        <message>
            <source>Rows and columns</source>
            <translation>Lignes et colonnes</translation>
        </message>
        <message>
            <source>Exactly one column has to hold the issues.</source>
            <translation>Une seule colonne doit contenir les questions.</translation>
        </message>
        <message>
            <source>At least one column has to be a plan.</source>
            <translation>Au moins une colonne doit être un plan.</translation>
        </message>
        <message>
            <source>The last row stands above the first.</source>
            <translation>La dernière ligne est au-dessus de la première.</translation>
        </message>
        <message>
            <source>The issues have to begin below the header.</source>
            <translation>Les questions doivent commencer sous l’en-tête.</translation>
        </message>
        <message>
            <source>Two columns cannot both be: {role}</source>
            <translation>Deux colonnes ne peuvent pas être à la fois : {role}</translation>
        </message>
        <message>
            <source>Proposal</source>
            <translation>Proposition</translation>
        </message>
        <message>
            <source>Own choice</source>
            <translation>Choix personnel</translation>
        </message>
        <message>
            <source>{sheet}, rows {first} to {last}, plans: {plans} ({share} % sure)</source>
            <translation>{sheet}, lignes {first} à {last}, plans : {plans} (sûr à {share} %)</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>First header row</source>
            <translation>Première ligne d’en-tête</translation>
        </message>
        <message>
            <source>Number of header rows</source>
            <translation>Nombre de lignes d’en-tête</translation>
        </message>
        <message>
            <source>First row of issues</source>
            <translation>Première ligne de questions</translation>
        </message>
        <message>
            <source>Last row of issues</source>
            <translation>Dernière ligne de questions</translation>
        </message>
        <message>
            <source>Plans run &amp;down, issues across</source>
            <translation>Les plans vont vers le &amp;bas, les questions en travers</translation>
        </message>
        <message>
            <source>Read cell &amp;colours as stances</source>
            <translation>Lire les &amp;couleurs des cellules comme des codes</translation>
        </message>
        <message>
            <source>Preview of the sheet</source>
            <translation>Aperçu de la feuille</translation>
        </message>
        <message>
            <source>&amp;Proposal:</source>
            <translation>&amp;Proposition :</translation>
        </message>
        <message>
            <source>&amp;Sheet:</source>
            <translation>&amp;Feuille :</translation>
        </message>
        <message>
            <source>First &amp;header row:</source>
            <translation>Première ligne d’&amp;en-tête :</translation>
        </message>
        <message>
            <source>&amp;Number of header rows:</source>
            <translation>&amp;Nombre de lignes d’en-tête :</translation>
        </message>
        <message>
            <source>&amp;First row of issues:</source>
            <translation>P&amp;remière ligne de questions :</translation>
        </message>
        <message>
            <source>&amp;Last row of issues:</source>
            <translation>&amp;Dernière ligne de questions :</translation>
        </message>
        <message>
            <source>What each column holds</source>
            <translation>Ce que contient chaque colonne</translation>
        </message>
        <message>
            <source>What each column holds:</source>
            <translation>Ce que contient chaque colonne :</translation>
        </message>
        <message>
            <source>Say where the matrix is. The choice is kept in the workbook with the next save, so that nobody has to make it again.</source>
            <translation>Dites où se trouve la matrice. Le choix est gardé dans le classeur au prochain enregistrement, pour que personne n’ait à le refaire.</translation>
        </message>
        <message>
            <source>Column {name}: {heading}</source>
            <translation>Colonne {name} : {heading}</translation>
        </message>
        <message>
            <source>Colours used here: {colours}</source>
            <translation>Couleurs utilisées ici : {colours}</translation>
        </message>
        <message>
            <source>Rows for issues: {rows}. Plans: {plans}.</source>
            <translation>Lignes de questions : {rows}. Plans : {plans}.</translation>
        </message>
        <message>
            <source>ID</source>
            <translation>ID</translation>
        </message>
        <message>
            <source>Topic</source>
            <translation>Thème</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Question posée</translation>
        </message>
        <message>
            <source>Weight</source>
            <translation>Poids</translation>
        </message>
        <message>
            <source>Status</source>
            <translation>Statut</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Plan</source>
            <translation>Plan</translation>
        </message>
        <message>
            <source>Reference column</source>
            <translation>Colonne de référence</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>Ignorer</translation>
        </message>
    </context>
    <context>
        <name>MappingFlow</name>
        <message>
            <source>Reading the sheets</source>
            <translation>Lecture des feuilles</translation>
        </message>
        <message>
            <source>Checking the workbook</source>
            <translation>Vérification du classeur</translation>
        </message>
    </context>
    <context>
        <name>Menus</name>
        <message>
            <source>Open &amp;recent</source>
            <translation>Ouvrir un fichier &amp;récent</translation>
        </message>
        <message>
            <source>&amp;Sort by</source>
            <translation>&amp;Trier par</translation>
        </message>
        <message>
            <source>T&amp;heme</source>
            <translation>T&amp;hème</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Langue</translation>
        </message>
        <message>
            <source>&amp;Stance</source>
            <translation>C&amp;ode</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Fichier</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>É&amp;dition</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Affichage</translation>
        </message>
        <message>
            <source>&amp;Compare</source>
            <translation>&amp;Comparer</translation>
        </message>
        <message>
            <source>&amp;Annotate</source>
            <translation>A&amp;nnoter</translation>
        </message>
        <message>
            <source>&amp;Tools</source>
            <translation>&amp;Outils</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>Ai&amp;de</translation>
        </message>
    </context>
    <context>
        <name>NewMatrixDialog</name>
        <message>
            <source>New matrix</source>
            <translation>Nouvelle matrice</translation>
        </message>
        <message>
            <source>such as Fisheries talks 2026</source>
            <translation>par exemple Négociations sur la pêche 2026</translation>
        </message>
        <message>
            <source>Plain: plans side by side</source>
            <translation>Simple : plans côte à côte</translation>
        </message>
        <message>
            <source>Four columns: three mandates, a draft agreement, status</source>
            <translation>Quatre colonnes : trois mandats, un projet d’accord, le statut</translation>
        </message>
        <message>
            <source>Text: compare the wording</source>
            <translation>Texte : comparer la formulation</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Oui ou non</translation>
        </message>
        <message>
            <source>For or against, in five steps</source>
            <translation>Pour ou contre, en cinq degrés</translation>
        </message>
        <message>
            <source>Quantity: numbers</source>
            <translation>Quantité : nombres</translation>
        </message>
        <message>
            <source>one plan a line; empty for the usual ones</source>
            <translation>un plan par ligne ; vide pour les plans habituels</translation>
        </message>
        <message>
            <source>one topic a line; empty for examples</source>
            <translation>un thème par ligne ; vide pour des exemples</translation>
        </message>
        <message>
            <source>&amp;Title:</source>
            <translation>&amp;Titre :</translation>
        </message>
        <message>
            <source>&amp;Kind:</source>
            <translation>T&amp;ype :</translation>
        </message>
        <message>
            <source>&amp;Plans:</source>
            <translation>&amp;Plans :</translation>
        </message>
        <message>
            <source>T&amp;opics:</source>
            <translation>T&amp;hèmes :</translation>
        </message>
        <message>
            <source>&amp;Scale of the issues:</source>
            <translation>Éc&amp;helle des questions :</translation>
        </message>
        <message>
            <source>The new workbook can be filled in here, in Excel or in LibreOffice: it is a plain spreadsheet.</source>
            <translation>Le nouveau classeur se remplit ici, dans Excel ou dans LibreOffice : c’est un simple tableur.</translation>
        </message>
        <message>
            <source>Two plans have the same name.</source>
            <translation>Deux plans portent le même nom.</translation>
        </message>
        <message>
            <source>A comparison needs at least two plans.</source>
            <translation>Une comparaison demande au moins deux plans.</translation>
        </message>
    </context>
    <context>
        <name>Notices</name>
        <message>
            <source>No matrix was found in {file}. Say where it is, or annotate elsewhere.</source>
            <translation>Aucune matrice n’a été trouvée dans {file}. Dites où elle est, ou annotez ailleurs.</translation>
        </message>
        <message>
            <source>Rows and columns…</source>
            <translation>Lignes et colonnes…</translation>
        </message>
        <message>
            <source>{format} files can be read and compared, but cannot hold annotations or stances.</source>
            <translation>Les fichiers {format} peuvent être lus et comparés, mais pas contenir d’annotations ni de codes.</translation>
        </message>
        <message>
            <source>Save as .xlsx to annotate…</source>
            <translation>Enregistrer en .xlsx pour annoter…</translation>
        </message>
        <message>
            <source>Unsaved edits of this workbook were kept when it last closed: {count}.</source>
            <translation>Des modifications non enregistrées de ce classeur ont été gardées à sa dernière fermeture : {count}.</translation>
        </message>
        <message>
            <source>Take them up</source>
            <translation>Les reprendre</translation>
        </message>
        <message>
            <source>Throw them away</source>
            <translation>Les jeter</translation>
        </message>
        <message>
            <source>{file} was changed by another program. Your unsaved edits will be merged into it.</source>
            <translation>{file} a été modifié par un autre programme. Vos modifications non enregistrées y seront fusionnées.</translation>
        </message>
        <message>
            <source>Save and merge</source>
            <translation>Enregistrer et fusionner</translation>
        </message>
        <message>
            <source>Read it again</source>
            <translation>Relire</translation>
        </message>
        <message>
            <source>{file} was changed by another program.</source>
            <translation>{file} a été modifié par un autre programme.</translation>
        </message>
        <message>
            <source>{file} is gone from its folder. Save it under a name to keep it.</source>
            <translation>{file} a disparu de son dossier. Enregistrez-le sous un nom pour le garder.</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
    </context>
    <context>
        <name>Opener</name>
        <message>
            <source>Opening {file}</source>
            <translation>Ouverture de {file}</translation>
        </message>
    </context>
    <context>
        <name>PasswordDialog</name>
        <message>
            <source>That password does not open {file}. Try again.</source>
            <translation>Ce mot de passe n’ouvre pas {file}. Réessayez.</translation>
        </message>
        <message>
            <source>{file} is protected by a password.</source>
            <translation>{file} est protégé par un mot de passe.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Mot de passe</translation>
        </message>
        <message>
            <source>&amp;Password:</source>
            <translation>&amp;Mot de passe :</translation>
        </message>
        <message>
            <source>&amp;Show the password</source>
            <translation>&amp;Afficher le mot de passe</translation>
        </message>
    </context>
    <context>
        <name>PlansModel</name>
        <message>
            <source>{plan}, baseline</source>
            <translation>{plan}, référence</translation>
        </message>
    </context>
    <context>
        <name>PlansPane</name>
        <message>
            <source>Plans</source>
            <translation>Plans</translation>
        </message>
        <message>
            <source>Checked plans are compared. Return makes a plan the baseline.</source>
            <translation>Les plans cochés sont comparés. Entrée fait d’un plan la référence.</translation>
        </message>
        <message>
            <source>Use as baseline</source>
            <translation>Prendre comme référence</translation>
        </message>
        <message>
            <source>Compare all plans</source>
            <translation>Comparer tous les plans</translation>
        </message>
    </context>
    <context>
        <name>PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Préférences</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Comme le système</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Claire</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Sombre</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Contraste élevé</translation>
        </message>
        <message>
            <source>&amp;Save automatically half a minute after a change</source>
            <translation>&amp;Enregistrer automatiquement une demi-minute après une modification</translation>
        </message>
        <message>
            <source>&amp;Open the last workbooks at start</source>
            <translation>&amp;Ouvrir les derniers classeurs au démarrage</translation>
        </message>
        <message>
            <source>&amp;Author:</source>
            <translation>&amp;Auteur :</translation>
        </message>
        <message>
            <source>&amp;Language:</source>
            <translation>&amp;Langue :</translation>
        </message>
        <message>
            <source>&amp;Theme:</source>
            <translation>&amp;Thème :</translation>
        </message>
        <message>
            <source>&amp;Diverging from:</source>
            <translation>&amp;Divergent à partir de :</translation>
        </message>
        <message>
            <source>Lines in a &amp;row at most:</source>
            <translation>Lignes de texte par &amp;ligne au plus :</translation>
        </message>
        <message>
            <source>Another language is used from the next start on.</source>
            <translation>Une autre langue est utilisée à partir du prochain démarrage.</translation>
        </message>
    </context>
    <context>
        <name>PrintTable</name>
        <message>
            <source>Issue</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Divergence</source>
            <translation>Divergence</translation>
        </message>
        <message>
            <source>(baseline)</source>
            <translation>(référence)</translation>
        </message>
        <message>
            <source>{shown} of {total} issues. Sorted by: {order}.</source>
            <translation>{shown} questions sur {total}. Triées par : {order}.</translation>
        </message>
        <message>
            <source>Filter: {words}.</source>
            <translation>Filtre : {words}.</translation>
        </message>
        <message>
            <source>[annotations: {count}]</source>
            <translation>[annotations : {count}]</translation>
        </message>
    </context>
    <context>
        <name>Printer</name>
        <message>
            <source>Copied rows: {rows}</source>
            <translation>Lignes copiées : {rows}</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>Aperçu avant impression</translation>
        </message>
        <message>
            <source>Export as PDF</source>
            <translation>Exporter en PDF</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF (*.pdf)</translation>
        </message>
        <message>
            <source>Writing {file}</source>
            <translation>Écriture de {file}</translation>
        </message>
        <message>
            <source>{file} written, pages: {pages}</source>
            <translation>{file} écrit, pages : {pages}</translation>
        </message>
    </context>
    <context>
        <name>ProblemModel</name>
        <message>
            <source>✕ error</source>
            <translation>✕ erreur</translation>
        </message>
        <message>
            <source>⚠ warning</source>
            <translation>⚠ avertissement</translation>
        </message>
        <message>
            <source>Level</source>
            <translation>Niveau</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Feuille</translation>
        </message>
        <message>
            <source>Cell</source>
            <translation>Cellule</translation>
        </message>
        <message>
            <source>What is wrong, and what to do</source>
            <translation>Ce qui ne va pas, et que faire</translation>
        </message>
    </context>
    <context>
        <name>ProblemsView</name>
        <message>
            <source>Problems</source>
            <translation>Problèmes</translation>
        </message>
        <message>
            <source>Columns of the list of problems</source>
            <translation>Colonnes de la liste des problèmes</translation>
        </message>
        <message>
            <source>Errors: {errors}. Warnings: {warnings}.</source>
            <translation>Erreurs : {errors}. Avertissements : {warnings}.</translation>
        </message>
        <message>
            <source>Nothing wrong or doubtful was found.</source>
            <translation>Rien de faux ni de douteux n’a été trouvé.</translation>
        </message>
    </context>
    <context>
        <name>ProofDialog</name>
        <message>
            <source>Proof of the last save</source>
            <translation>Preuve du dernier enregistrement</translation>
        </message>
        <message>
            <source>{file} was written, read back and verified. {untouched} parts of it were copied as they were, byte for byte. These parts were added or changed:</source>
            <translation>{file} a été écrit, relu et vérifié. {untouched} de ses parties ont été copiées telles quelles, octet pour octet. Celles-ci ont été ajoutées ou modifiées :</translation>
        </message>
        <message>
            <source>Parts written</source>
            <translation>Parties écrites</translation>
        </message>
        <message>
            <source>New size: {size}. Fingerprint: {digest}</source>
            <translation>Nouvelle taille : {size}. Empreinte : {digest}</translation>
        </message>
        <message>
            <source>The file as it was before: {path}</source>
            <translation>Le fichier tel qu’il était : {path}</translation>
        </message>
        <message>
            <source>The file had changed on disk and was merged.</source>
            <translation>Le fichier avait changé sur le disque et a été fusionné.</translation>
        </message>
    </context>
    <context>
        <name>Saver</name>
        <message>
            <source>Save as</source>
            <translation>Enregistrer sous</translation>
        </message>
        <message>
            <source>Save a copy</source>
            <translation>Enregistrer une copie</translation>
        </message>
        <message>
            <source>Saving {file}</source>
            <translation>Enregistrement de {file}</translation>
        </message>
        <message>
            <source>Excel workbooks (*{suffix})</source>
            <translation>Classeurs Excel (*{suffix})</translation>
        </message>
        <message>
            <source>Save without the signature</source>
            <translation>Enregistrer sans la signature</translation>
        </message>
        <message>
            <source>Save all the same</source>
            <translation>Enregistrer quand même</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Réessayer</translation>
        </message>
        <message>
            <source>Save as…</source>
            <translation>Enregistrer sous…</translation>
        </message>
    </context>
    <context>
        <name>ScaleDialog</name>
        <message>
            <source>Options and scale</source>
            <translation>Options et échelle</translation>
        </message>
        <message>
            <source>Nominal: options are equal or different</source>
            <translation>Nominale : les options sont égales ou différentes</translation>
        </message>
        <message>
            <source>Ordinal: options stand in an order</source>
            <translation>Ordinale : les options sont en ordre</translation>
        </message>
        <message>
            <source>Quantity: stances are numbers</source>
            <translation>Quantité : les codes sont des nombres</translation>
        </message>
        <message>
            <source>Text: no stances, the wording is compared</source>
            <translation>Texte : pas de codes, la formulation est comparée</translation>
        </message>
        <message>
            <source>Kind of scale</source>
            <translation>Type d’échelle</translation>
        </message>
        <message>
            <source>&amp;Clear the stances that do not fit</source>
            <translation>&amp;Effacer les codes qui ne conviennent pas</translation>
        </message>
        <message>
            <source>&amp;Scale:</source>
            <translation>Éc&amp;helle :</translation>
        </message>
        <message>
            <source>The range has to go from a lower to a higher number.</source>
            <translation>L’intervalle doit aller d’un nombre plus petit à un plus grand.</translation>
        </message>
        <message>
            <source>A scale needs at least two options.</source>
            <translation>Une échelle demande au moins deux options.</translation>
        </message>
        <message>
            <source>An option stands there twice.</source>
            <translation>Une option s’y trouve deux fois.</translation>
        </message>
        <message>
            <source>An option cannot hold a semicolon: it parts the options in the sheet.</source>
            <translation>Une option ne peut pas contenir de point-virgule : il sépare les options dans la feuille.</translation>
        </message>
        <message>
            <source>Defers, rejects and not applicable stand on every scale already.</source>
            <translation>Reporte, rejette et sans objet figurent déjà sur chaque échelle.</translation>
        </message>
        <message>
            <source>Positions hold stances that would not fit: {stances}</source>
            <translation>Des positions ont des codes qui ne conviendraient pas : {stances}</translation>
        </message>
    </context>
    <context>
        <name>ShortcutsDialog</name>
        <message>
            <source>Command</source>
            <translation>Commande</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Touches</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Raccourcis clavier</translation>
        </message>
        <message>
            <source>Annotate the cell (in the table)</source>
            <translation>Annoter la cellule (dans le tableau)</translation>
        </message>
        <message>
            <source>Show the cell in full (in the table)</source>
            <translation>Afficher la cellule en entier (dans le tableau)</translation>
        </message>
        <message>
            <source>Space</source>
            <translation>Espace</translation>
        </message>
        <message>
            <source>Use as baseline (in the list of plans)</source>
            <translation>Prendre comme référence (dans la liste des plans)</translation>
        </message>
    </context>
    <context>
        <name>Showing</name>
        <message>
            <source>Row height</source>
            <translation>Hauteur des lignes</translation>
        </message>
        <message>
            <source>Lines of text that a row shows at most:</source>
            <translation>Lignes de texte qu’une ligne montre au plus :</translation>
        </message>
        <message>
            <source>Divergence threshold</source>
            <translation>Seuil de divergence</translation>
        </message>
        <message>
            <source>Issues diverge from this relative divergence on, 0 to 1:</source>
            <translation>Les questions divergent à partir de cette divergence relative, de 0 à 1 :</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>affichée</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>masquée</translation>
        </message>
        <message>
            <source>Show or hide a column</source>
            <translation>Afficher ou masquer une colonne</translation>
        </message>
        <message>
            <source>Name of the column</source>
            <translation>Nom de la colonne</translation>
        </message>
    </context>
    <context>
        <name>StanceDialog</name>
        <message>
            <source>&amp;Number, in {unit}:</source>
            <translation>&amp;Nombre, en {unit} :</translation>
        </message>
        <message>
            <source>&amp;Stance:</source>
            <translation>&amp;Code :</translation>
        </message>
        <message>
            <source>Stance</source>
            <translation>Code</translation>
        </message>
        <message>
            <source>empty: not coded</source>
            <translation>vide : non codé</translation>
        </message>
    </context>
    <context>
        <name>StartScreen</name>
        <message>
            <source>Put competing plans side by side, see where they diverge, annotate them.</source>
            <translation>Placez des plans concurrents côte à côte, voyez où ils divergent, annotez-les.</translation>
        </message>
        <message>
            <source>Drop a workbook here</source>
            <translation>Déposez un classeur ici</translation>
        </message>
        <message>
            <source>RECENT WORKBOOKS</source>
            <translation>CLASSEURS RÉCENTS</translation>
        </message>
        <message>
            <source>{name} (not there now)</source>
            <translation>{name} (absent pour l’instant)</translation>
        </message>
        <message>
            <source>None yet. Open the example to look around.</source>
            <translation>Aucun pour l’instant. Ouvrez l’exemple pour vous familiariser.</translation>
        </message>
        <message>
            <source>Recent workbooks</source>
            <translation>Classeurs récents</translation>
        </message>
        <message>
            <source>Return opens, Delete takes off the list</source>
            <translation>Entrée ouvre, Suppr retire de la liste</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Retirer de la liste</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>File</source>
            <translation>Fichier</translation>
        </message>
        <message>
            <source>Issues shown</source>
            <translation>Questions affichées</translation>
        </message>
        <message>
            <source>Plans compared</source>
            <translation>Plans comparés</translation>
        </message>
        <message>
            <source>Agreement and coverage</source>
            <translation>Accord et couverture</translation>
        </message>
        <message>
            <source>Work under way</source>
            <translation>Travail en cours</translation>
        </message>
        <message>
            <source>Progress</source>
            <translation>Progression</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Annuler</translation>
        </message>
        <message>
            <source>Cancel the work under way</source>
            <translation>Annuler le travail en cours</translation>
        </message>
        <message>
            <source>Proof of the last save</source>
            <translation>Preuve du dernier enregistrement</translation>
        </message>
    </context>
    <context>
        <name>Table</name>
        <message>
            <source>%1/%2 speak</source>
            <translation>%1/%2 parlent</translation>
        </message>
        <message>
            <source>baseline</source>
            <translation>référence</translation>
        </message>
        <message>
            <source>No topic</source>
            <translation>Sans thème</translation>
        </message>
        <message>
            <source>modal verb</source>
            <translation>verbe modal</translation>
        </message>
        <message>
            <source>negation</source>
            <translation>négation</translation>
        </message>
        <message>
            <source>number</source>
            <translation>nombre</translation>
        </message>
        <message>
            <source>date</source>
            <translation>date</translation>
        </message>
        <message>
            <source>unit</source>
            <translation>unité</translation>
        </message>
        <message>
            <source>brackets</source>
            <translation>crochets</translation>
        </message>
        <message>
            <source>party</source>
            <translation>partie</translation>
        </message>
        <message>
            <source>Issue</source>
            <translation>Question</translation>
        </message>
        <message>
            <source>Divergence</source>
            <translation>Divergence</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Résultat</translation>
        </message>
        <message>
            <source>Annotations</source>
            <translation>Annotations</translation>
        </message>
        <message>
            <source>collapsed</source>
            <translation>replié</translation>
        </message>
        <message>
            <source>expanded</source>
            <translation>déplié</translation>
        </message>
        <message>
            <source>coded</source>
            <translation>codé</translation>
        </message>
        <message>
            <source>quantity</source>
            <translation>quantité</translation>
        </message>
        <message>
            <source>wording</source>
            <translation>formulation</translation>
        </message>
        <message>
            <source>Relative divergence: mean distance over the pairs of plans</source>
            <translation>Divergence relative : distance moyenne sur les paires de plans</translation>
        </message>
        <message>
            <source>that speak, over what that many plans could reach.</source>
            <translation>qui parlent, rapportée à ce que tant de plans pourraient atteindre.</translation>
        </message>
        <message>
            <source>=  Word for word as in the baseline.</source>
            <translation>=  Mot pour mot comme la référence.</translation>
        </message>
        <message>
            <source>Worded differently from the baseline throughout.</source>
            <translation>Formulé tout autrement que la référence.</translation>
        </message>
        <message>
            <source>A source cited here is unchecked: its passage was not re-read.</source>
            <translation>Une source citée ici n’est pas vérifiée : son passage n’a pas été relu.</translation>
        </message>
        <message>
            <source>Changed since you last opened the workbook.</source>
            <translation>Modifié depuis votre dernière ouverture du classeur.</translation>
        </message>
        <message>
            <source>The group rests on the wording, not on a stance.</source>
            <translation>Le groupe repose sur la formulation, non sur un code.</translation>
        </message>
        <message>
            <source>The cell holds a link; the details show where it leads.</source>
            <translation>La cellule contient un lien ; les détails montrent où il mène.</translation>
        </message>
        <message>
            <source>A formula without a stored value.</source>
            <translation>Une formule sans valeur enregistrée.</translation>
        </message>
        <message>
            <source>The cell holds an error value.</source>
            <translation>La cellule contient une valeur d’erreur.</translation>
        </message>
        <message>
            <source>The cell holds a formula.</source>
            <translation>La cellule contient une formule.</translation>
        </message>
        <message>
            <source>group %1</source>
            <translation>groupe %1</translation>
        </message>
        <message>
            <source>same as baseline</source>
            <translation>identique à la référence</translation>
        </message>
        <message>
            <source>differs from baseline</source>
            <translation>diffère de la référence</translation>
        </message>
        <message>
            <source>unchecked source</source>
            <translation>source non vérifiée</translation>
        </message>
        <message>
            <source>changed since last opened</source>
            <translation>modifié depuis la dernière ouverture</translation>
        </message>
        <message>
            <source>speaks</source>
            <translation>parle</translation>
        </message>
        <message>
            <source>resolved</source>
            <translation>résolue</translation>
        </message>
        <message>
            <source>not yet compared</source>
            <translation>pas encore comparé</translation>
        </message>
        <message>
            <source>%1 of %2 plans speak</source>
            <translation>%1 plans sur %2 parlent</translation>
        </message>
        <message>
            <source>Plan matrix</source>
            <translation>Matrice des plans</translation>
        </message>
        <message>
            <source>Issues are rows, plans are columns. Enter annotates, Space shows a cell in full.</source>
            <translation>Les questions sont des lignes, les plans des colonnes. Entrée annote, Espace montre une cellule en entier.</translation>
        </message>
        <message>
            <source>Open a workbook to compare its plans.</source>
            <translation>Ouvrez un classeur pour comparer ses plans.</translation>
        </message>
        <message>
            <source>The matrix has no issues yet.</source>
            <translation>La matrice n’a pas encore de questions.</translation>
        </message>
        <message>
            <source>Clear the filter to see all of them again.</source>
            <translation>Effacez le filtre pour les revoir toutes.</translation>
        </message>
        <message>
            <source>silent</source>
            <translation>muet</translation>
        </message>
        <message>
            <source>defers</source>
            <translation>reporte</translation>
        </message>
        <message>
            <source>rejects</source>
            <translation>rejette</translation>
        </message>
        <message>
            <source>not coded</source>
            <translation>non codé</translation>
        </message>
        <message>
            <source>not applicable</source>
            <translation>sans objet</translation>
        </message>
        <message>
            <source>Headings that stay in view</source>
            <translation>En-têtes toujours visibles</translation>
        </message>
        <message>
            <source>Headings</source>
            <translation>En-têtes</translation>
        </message>
    </context>
    <context>
        <name>ThreadCard</name>
        <message>
            <source>(deleted by its author)</source>
            <translation>(supprimée par son auteur)</translation>
        </message>
        <message>
            <source>Its comment was deleted in the spreadsheet. Reopen it, or delete it.</source>
            <translation>Son commentaire a été supprimé dans le tableur. Rouvrez-la ou supprimez-la.</translation>
        </message>
        <message>
            <source>⚠ orphan: its place is gone</source>
            <translation>⚠ orpheline : sa place a disparu</translation>
        </message>
        <message>
            <source>≠ text changed since</source>
            <translation>≠ texte modifié depuis</translation>
        </message>
        <message>
            <source>{author} · {time} · {status} · {place}</source>
            <translation>{author} · {time} · {status} · {place}</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>inconnu</translation>
        </message>
        <message>
            <source> · edited</source>
            <translation> · modifiée</translation>
        </message>
        <message>
            <source>How the text changed since</source>
            <translation>Comment le texte a changé depuis</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Modifier</translation>
        </message>
        <message>
            <source>Edit your reply</source>
            <translation>Modifier votre réponse</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Supprimer</translation>
        </message>
        <message>
            <source>Delete your reply</source>
            <translation>Supprimer votre réponse</translation>
        </message>
        <message>
            <source>Resolve</source>
            <translation>Résoudre</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Rouvrir</translation>
        </message>
        <message>
            <source>Reply</source>
            <translation>Répondre</translation>
        </message>
        <message>
            <source>{kind} by {author} on {place}, {status}</source>
            <translation>{kind} de {author} sur {place}, {status}</translation>
        </message>
    </context>
    <context>
        <name>ThreadsPanel</name>
        <message>
            <source>ANNOTATIONS</source>
            <translation>ANNOTATIONS</translation>
        </message>
        <message>
            <source>Annotate</source>
            <translation>Annoter</translation>
        </message>
        <message>
            <source>Threads of annotations</source>
            <translation>Fils d’annotations</translation>
        </message>
        <message>
            <source>No annotations on this issue yet.</source>
            <translation>Pas encore d’annotation sur cette question.</translation>
        </message>
    </context>
    <context>
        <name>ToolBar</name>
        <message>
            <source>Toolbar</source>
            <translation>Barre d’outils</translation>
        </message>
        <message>
            <source>Order of the issues</source>
            <translation>Ordre des questions</translation>
        </message>
        <message>
            <source>More of the toolbar</source>
            <translation>Suite de la barre d’outils</translation>
        </message>
        <message>
            <source>none</source>
            <translation>aucune</translation>
        </message>
        <message>
            <source>Baseline: {plan} ▾</source>
            <translation>Référence : {plan} ▾</translation>
        </message>
        <message>
            <source>Baseline: {plan}</source>
            <translation>Référence : {plan}</translation>
        </message>
        <message>
            <source>Sort: {order} ▾</source>
            <translation>Tri : {order} ▾</translation>
        </message>
        <message>
            <source>Sort: {order}</source>
            <translation>Tri : {order}</translation>
        </message>
        <message>
            <source>Annotate</source>
            <translation>Annoter</translation>
        </message>
    </context>
    <context>
        <name>TopicsModel</name>
        <message>
            <source>All topics</source>
            <translation>Tous les thèmes</translation>
        </message>
        <message>
            <source>(no topic)</source>
            <translation>(sans thème)</translation>
        </message>
        <message>
            <source>{topic}, issues: {count}</source>
            <translation>{topic}, questions : {count}</translation>
        </message>
        <message>
            <source>, relative divergence {figure}</source>
            <translation>, divergence relative {figure}</translation>
        </message>
    </context>
    <context>
        <name>TopicsPane</name>
        <message>
            <source>Topics</source>
            <translation>Thèmes</translation>
        </message>
        <message>
            <source>Choose topics to show only their issues</source>
            <translation>Choisissez des thèmes pour n’afficher que leurs questions</translation>
        </message>
    </context>
    <context>
        <name>Workspace</name>
        <message>
            <source>TOPICS</source>
            <translation>THÈMES</translation>
        </message>
        <message>
            <source>PLANS</source>
            <translation>PLANS</translation>
        </message>
    </context>
    <context>
        <name>_OptionsPage</name>
        <message>
            <source>Options in order</source>
            <translation>Options dans l’ordre</translation>
        </message>
        <message>
            <source>&amp;Add</source>
            <translation>&amp;Ajouter</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>Reti&amp;rer</translation>
        </message>
        <message>
            <source>Move &amp;up</source>
            <translation>&amp;Monter</translation>
        </message>
        <message>
            <source>Move &amp;down</source>
            <translation>&amp;Descendre</translation>
        </message>
    </context>
    <context>
        <name>_QuantityPage</name>
        <message>
            <source>such as days, €, %</source>
            <translation>par exemple jours, €, %</translation>
        </message>
        <message>
            <source>The &amp;range is declared</source>
            <translation>L’&amp;intervalle est déclaré</translation>
        </message>
        <message>
            <source>Lower end</source>
            <translation>Borne inférieure</translation>
        </message>
        <message>
            <source>Upper end</source>
            <translation>Borne supérieure</translation>
        </message>
        <message>
            <source>&amp;Unit:</source>
            <translation>&amp;Unité :</translation>
        </message>
        <message>
            <source>&amp;From:</source>
            <translation>&amp;De :</translation>
        </message>
        <message>
            <source>&amp;To:</source>
            <translation>&amp;À :</translation>
        </message>
        <message>
            <source>Unit</source>
            <translation>Unité</translation>
        </message>
    </context>
</TS>
