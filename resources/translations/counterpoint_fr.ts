<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{stance!r} is not among the options</source>
        <translation>{stance!r} ne figure pas parmi les options</translation>
    </message>
    <message>
        <source>no number in {text}</source>
        <translation>pas de nombre dans {text}</translation>
    </message>
    <message>
        <source>more than one number in {text}</source>
        <translation>plus d’un nombre dans {text}</translation>
    </message>
    <message>
        <source>in {unit}, but the issue is in {asked}</source>
        <translation>en {unit}, mais la question est en {asked}</translation>
    </message>
    <message>
        <source>a number, but the issue asks for a date</source>
        <translation>un nombre, mais la question demande une date</translation>
    </message>
    <message>
        <source>{word} may be day/month or month/day</source>
        <translation>{word} peut être jour/mois ou mois/jour</translation>
    </message>
    <message>
        <source>{day} {month}: a date without a year</source>
        <translation>{day} {month} : une date sans année</translation>
    </message>
    <message>
        <source>{month} {day}: a date without a year</source>
        <translation>{month} {day} : une date sans année</translation>
    </message>
    <message>
        <source>{text} is no date</source>
        <translation>{text} n’est pas une date</translation>
    </message>
    <message>
        <source>a long text</source>
        <translation>un long texte</translation>
    </message>
    <message>
        <source>cannot be written ({reason}).</source>
        <translation>ne peut pas être écrit ({reason}).</translation>
    </message>
    <message>
        <source>Something went wrong inside Counterpoint ({kind}). Your edits are kept; save under another name and start again if it goes on.</source>
        <translation>Une erreur s’est produite dans Counterpoint ({kind}). Vos modifications sont gardées ; enregistrez sous un autre nom et redémarrez si cela continue.</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy one in Word or on a web page.</source>
        <translation>Le presse-papiers ne contient pas de tableau. Copiez-en un dans Word ou sur une page web.</translation>
    </message>
    <message>
        <source>An annotation needs a text.</source>
        <translation>Une annotation a besoin d’un texte.</translation>
    </message>
    <message>
        <source>The annotation has {length:,} characters; a workbook cell can hold {text_limit:,}. Shorten it or split it.</source>
        <translation>L’annotation a {length:,} caractères ; une cellule peut en contenir {text_limit:,}. Raccourcissez-la ou partagez-la.</translation>
    </message>
    <message>
        <source> Did you mean {name!r}?</source>
        <translation> Vouliez-vous dire {name!r} ?</translation>
    </message>
    <message>
        <source> There is: {names}.</source>
        <translation> Il y a : {names}.</translation>
    </message>
    <message>
        <source>{what} was cancelled; nothing was changed.</source>
        <translation>Interrompu : {what} ; rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}</source>
        <translation>{file}, feuille {sheet!r}</translation>
    </message>
    <message>
        <source>{place}, cell {cell}</source>
        <translation>{place}, cellule {cell}</translation>
    </message>
    <message>
        <source>{place}: {message}</source>
        <translation>{place} : {message}</translation>
    </message>
    <message>
        <source>there is no sheet {name!r}.{hint}</source>
        <translation>il n’y a pas de feuille {name!r}.{hint}</translation>
    </message>
    <message>
        <source>There is no annotation {annotation_id}.</source>
        <translation>Il n’y a pas d’annotation {annotation_id}.</translation>
    </message>
    <message>
        <source>{issue} has no scale yet: give it one before coding {stance!r}.</source>
        <translation>{issue} n’a pas encore d’échelle : donnez-lui-en une avant de coder {stance!r}.</translation>
    </message>
    <message>
        <source>{stance!r} is no option of {issue}.{hint} Extend the scale if it is missing.</source>
        <translation>{stance!r} n’est pas une option de {issue}.{hint} Étendez l’échelle si elle manque.</translation>
    </message>
    <message>
        <source>There is no plan {plan!r}.{hint}</source>
        <translation>Il n’y a pas de plan {plan!r}.{hint}</translation>
    </message>
    <message>
        <source>These stances of {issue} are not on the new scale: {misfits}. Keep their options, rename them, or clear them.</source>
        <translation>Ces codes de {issue} ne sont pas sur la nouvelle échelle : {misfits}. Gardez leurs options, renommez-les, ou effacez-les.</translation>
    </message>
    <message>
        <source>The workbook has no plan matrix to code.</source>
        <translation>Le classeur n’a pas de matrice de plans à coder.</translation>
    </message>
    <message>
        <source>There is no issue {issue!r}.{hint}</source>
        <translation>Il n’y a pas de question {issue!r}.{hint}</translation>
    </message>
    <message>
        <source>{issue} takes a number: {stance} may be {whole} or {part}; write one of these.</source>
        <translation>{issue} demande un nombre : {stance} peut être {whole} ou {part} ; écrivez l’un des deux.</translation>
    </message>
    <message>
        <source>{issue} takes a number{unit}: {reason}.</source>
        <translation>{issue} attend un nombre{unit} : {reason}.</translation>
    </message>
    <message>
        <source>{stance} lies outside the range of {issue}, {low:g} to {high:g}. Widen the range if it is right.</source>
        <translation>{stance} est hors de l’étendue de {issue}, de {low:g} à {high:g}. Élargissez l’étendue si c’est juste.</translation>
    </message>
    <message>
        <source>The journal holds an edit that cannot be read: {problem}.</source>
        <translation>Le journal contient une modification illisible : {problem}.</translation>
    </message>
    <message>
        <source>The journal holds an edit of an unknown kind: {kind!r}.</source>
        <translation>Le journal contient une modification d’un type inconnu : {kind!r}.</translation>
    </message>
    <message>
        <source>A deleted annotation takes no reply.</source>
        <translation>Une annotation supprimée n’accepte pas de réponse.</translation>
    </message>
    <message>
        <source>A deleted annotation cannot be resolved or reopened.</source>
        <translation>Une annotation supprimée ne peut être ni résolue ni rouverte.</translation>
    </message>
    <message>
        <source>A deleted annotation cannot be changed.</source>
        <translation>Une annotation supprimée ne peut pas être modifiée.</translation>
    </message>
    <message>
        <source>its author</source>
        <translation>son auteur</translation>
    </message>
    <message>
        <source>Only {author} can delete this annotation; reply to it instead.</source>
        <translation>Seul {author} peut supprimer cette annotation ; répondez-y plutôt.</translation>
    </message>
    <message>
        <source>Only {author} can edit this annotation; reply to it instead.</source>
        <translation>Seul {author} peut modifier cette annotation ; répondez-y plutôt.</translation>
    </message>
    <message>
        <source>Annotations are signed: give your name first.</source>
        <translation>Les annotations sont signées : donnez d’abord votre nom.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits, {file}, cannot be opened: {problem}.</source>
        <translation>Le journal des modifications non enregistrées, {file}, ne peut pas être ouvert : {problem}.</translation>
    </message>
    <message>
        <source>The edit could not be kept in the journal {file}: {problem}. Nothing was changed; free some space or check the folder, then try again.</source>
        <translation>La modification n’a pas pu être gardée dans le journal {file} : {problem}. Rien n’a été modifié ; libérez de la place ou vérifiez le dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits was damaged and moved to {file}. Unsaved edits of an earlier crash may be lost; workbooks are not touched by this.</source>
        <translation>Le journal des modifications non enregistrées était endommagé et a été déplacé vers {file}. Des modifications d’un arrêt brutal antérieur peuvent être perdues ; les classeurs n’en sont pas touchés.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder {folder} cannot be written: {reason}.</source>
        <translation>Le dossier du journal {folder} ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
        <source>The journal holds an entry that is no JSON: {problem}.</source>
        <translation>Le journal contient une entrée qui n’est pas du JSON : {problem}.</translation>
    </message>
    <message>
        <source>The journal holds an entry that is no list of edits.</source>
        <translation>Le journal contient une entrée qui n’est pas une liste de modifications.</translation>
    </message>
    <message>
        <source>{problem} Edits are kept in memory only until you save.</source>
        <translation>{problem} Les modifications restent en mémoire seulement jusqu’à l’enregistrement.</translation>
    </message>
    <message>
        <source>The workbook has no plan matrix; annotate a cell instead.</source>
        <translation>Le classeur n’a pas de matrice de plans ; annotez plutôt une cellule.</translation>
    </message>
    <message>
        <source>There is no sheet {sheet!r}.{hint}</source>
        <translation>Il n’y a pas de feuille {sheet!r}.{hint}</translation>
    </message>
    <message>
        <source>it has no plan matrix to compare.</source>
        <translation>il n’a pas de matrice de plans à comparer.</translation>
    </message>
    <message>
        <source>it has no plan matrix to fill the sheets.</source>
        <translation>il n’a pas de matrice de plans pour remplir les feuilles.</translation>
    </message>
    <message>
        <source>annotations and stances cannot be written into .{format} files; save it as .xlsx first.</source>
        <translation>annotations et codes ne peuvent pas être écrits dans les fichiers .{format} ; enregistrez-le d’abord en .xlsx.</translation>
    </message>
    <message>
        <source>its protection forbids annotations; unprotect the sheet in the spreadsheet first.</source>
        <translation>sa protection interdit les annotations ; ôtez d’abord la protection de la feuille dans le tableur.</translation>
    </message>
    <message>
        <source>issue {issue!r}</source>
        <translation>question {issue!r}</translation>
    </message>
    <message>
        <source>plan {plan!r}</source>
        <translation>plan {plan!r}</translation>
    </message>
    <message>
        <source>{issue} and {plan}</source>
        <translation>{issue} et {plan}</translation>
    </message>
    <message>
        <source>The annotation {id} belongs to {gone}, which the matrix does not have (any more); bring it back, or attach it anew.</source>
        <translation>L’annotation {id} porte sur {gone}, que la matrice n’a pas (ou plus) ; rétablissez-le, ou rattachez-la ailleurs.</translation>
    </message>
    <message>
        <source>The formula has no stored value, so nobody can read it here; open the workbook in Excel or LibreOffice and save it once.</source>
        <translation>La formule n’a pas de valeur enregistrée, personne ne peut donc la lire ici ; ouvrez le classeur dans Excel ou LibreOffice et enregistrez-le une fois.</translation>
    </message>
    <message>
        <source>The cell shows the error {text}; mend its formula.</source>
        <translation>La cellule affiche l’erreur {text} ; corrigez sa formule.</translation>
    </message>
    <message>
        <source>A conditional format from here on {why}, so its colours are not shown here; give the cells a fill of their own where the colour means something.</source>
        <translation>Une mise en forme conditionnelle à partir d’ici {why} ; ses couleurs ne sont donc pas affichées ici. Donnez aux cellules un remplissage propre là où la couleur a un sens.</translation>
    </message>
    <message>
        <source>The heading {text!r} begins or ends with a space; remove it, or formulas and other programs will not find it.</source>
        <translation>Le titre {text!r} commence ou finit par une espace ; enlevez-la, sinon les formules et d’autres programmes ne le trouveront pas.</translation>
    </message>
    <message>
        <source>The date {value!r} is text, so it neither sorts nor counts as a date; type it again as a date.</source>
        <translation>La date {value!r} est du texte : elle ne se trie ni ne compte comme date ; saisissez-la de nouveau comme date.</translation>
    </message>
    <message>
        <source>No plan matrix was found: a table with a row for each issue and a column for each plan. Name the sheet Matrix and head its columns ID, Topic, Issue.</source>
        <translation>Aucune matrice de plans n’a été trouvée : un tableau avec une ligne par question et une colonne par plan. Nommez la feuille Matrix et ses colonnes ID, Topic, Issue.</translation>
    </message>
    <message>
        <source>The issue has no ID; give it one of its own, so that annotations, stances and citations find it after rows move.</source>
        <translation>La question n’a pas d’ID ; donnez-lui le sien, pour qu’annotations, codes et citations la retrouvent quand les lignes se déplacent.</translation>
    </message>
    <message>
        <source>The row has positions but no issue; write in a few words what they are about.</source>
        <translation>La ligne a des positions mais pas de question ; écrivez en quelques mots de quoi il s’agit.</translation>
    </message>
    <message>
        <source>No plan says anything on {name!r}; fill in a position or remove the row.</source>
        <translation>Aucun plan ne dit rien sur {name!r} ; saisissez une position ou supprimez la ligne.</translation>
    </message>
    <message>
        <source>The issue {title!r} stands on {count} rows; tell them apart by their words or by an ID column.</source>
        <translation>La question {title!r} se trouve sur {count} lignes ; distinguez-les par leurs mots ou par une colonne d’ID.</translation>
    </message>
    <message>
        <source>{url!r} is no web address; it begins with https:// or http://.</source>
        <translation>{url!r} n’est pas une adresse web ; elle commence par https:// ou http://.</translation>
    </message>
    <message>
        <source>The citation names no source; give the ID of a row in Sources.</source>
        <translation>La citation ne nomme aucune source ; donnez l’ID d’une ligne de Sources.</translation>
    </message>
    <message>
        <source>There is no source {name!r} in Sources.{hint} Write the ID as it stands there, or add the source.</source>
        <translation>Il n’y a pas de source {name!r} dans Sources.{hint} Écrivez l’ID comme il y figure, ou ajoutez la source.</translation>
    </message>
    <message>
        <source>{name} has a stance on {key} but no position in the matrix; write the position, or clear the stance.</source>
        <translation>{name} a un code pour {key} mais pas de position dans la matrice ; écrivez la position, ou effacez le code.</translation>
    </message>
    <message>
        <source>{stance!r} cannot be read as a quantity ({reason}); write a number, such as 600000.</source>
        <translation>{stance!r} ne se lit pas comme une quantité ({reason}) ; écrivez un nombre, par exemple 600000.</translation>
    </message>
    <message>
        <source>{key} has no scale, so the stance {stance!r} is not used; choose a scale.</source>
        <translation>{key} n’a pas d’échelle, le code {stance!r} n’est donc pas utilisé ; choisissez une échelle.</translation>
    </message>
    <message>
        <source>{stance!r} is no option of {key}.{hint} Choose an option, or add it under Options.</source>
        <translation>{stance!r} n’est pas une option de {key}.{hint} Choisissez une option, ou ajoutez-la sous Options.</translation>
    </message>
    <message>
        <source>its comments cannot be read and are left as they are: {error}</source>
        <translation>ses commentaires ne peuvent pas être lus et restent tels quels : {error}</translation>
    </message>
    <message>
        <source>the names of those who commented cannot be read: {error}</source>
        <translation>les noms de ceux qui ont commenté ne peuvent pas être lus : {error}</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells to annotate.</source>
        <translation>{file}, feuille {sheet!r} : elle n’a pas de cellules à annoter.</translation>
    </message>
    <message>
        <source>The weight {text!r} is no number of 0 or more; it counts as 1.</source>
        <translation>Le poids {text!r} n’est pas un nombre à partir de 0 ; il compte comme 1.</translation>
    </message>
    <message>
        <source>no column is a plan; choose at least one in the mapping.</source>
        <translation>aucune colonne n’est un plan ; choisissez-en au moins une parmi les colonnes.</translation>
    </message>
    <message>
        <source>the matrix has a header but no issues below it.</source>
        <translation>la matrice a un en-tête mais aucune question en dessous.</translation>
    </message>
    <message>
        <source>The ID {name!r} stands on {count} rows; give each issue its own, so that annotations and stances find their row.</source>
        <translation>L’ID {name!r} se trouve sur {count} lignes ; donnez à chaque question le sien, pour qu’annotations et codes trouvent leur ligne.</translation>
    </message>
    <message>
        <source>There is no plan {name!r} in the matrix.{hint} Write it as in the matrix, or add its column.</source>
        <translation>Il n’y a pas de plan {name!r} dans la matrice.{hint} Écrivez-le comme dans la matrice, ou ajoutez sa colonne.</translation>
    </message>
    <message>
        <source>{name!r} already stands in row {row}; keep one of the two rows.</source>
        <translation>{name!r} se trouve déjà à la ligne {row} ; gardez une des deux lignes.</translation>
    </message>
    <message>
        <source>There is no plan {name!r} in the matrix, so nothing is compared with it as the basis of {plan}.{hint}</source>
        <translation>Il n’y a pas de plan {name!r} dans la matrice, donc rien n’est comparé avec lui comme base de {plan}.{hint}</translation>
    </message>
    <message>
        <source>{name!r} is a column of the matrix, but none of its plans; name it in Plans, if there is such a sheet, or make it a plan under Rows and columns.</source>
        <translation>{name!r} est une colonne de la matrice, mais aucun de ses plans ; nommez-la dans Plans, si cette feuille existe, ou faites-en un plan sous Lignes et colonnes.</translation>
    </message>
    <message>
        <source>The heading {heading!r} is no plan of the matrix.{hint} Its stances are not used.</source>
        <translation>Le titre {heading!r} n’est pas un plan de la matrice.{hint} Ses codes ne sont pas utilisés.</translation>
    </message>
    <message>
        <source>The row names no issue; give it the ID of its issue in the matrix.</source>
        <translation>La ligne ne nomme aucune question ; donnez-lui l’ID de sa question dans la matrice.</translation>
    </message>
    <message>
        <source>{name!r} stands on several rows of the matrix, so this row belongs to none; give each issue an ID of its own.</source>
        <translation>{name!r} se trouve sur plusieurs lignes de la matrice, cette ligne n’appartient donc à aucune ; donnez à chaque question son propre ID.</translation>
    </message>
    <message>
        <source>There is no issue {name!r} in the matrix.{hint} Write the ID as it stands there.</source>
        <translation>Il n’y a pas de question {name!r} dans la matrice.{hint} Écrivez l’ID comme il y figure.</translation>
    </message>
    <message>
        <source>{word!r} is no scale; use one of {choices}.</source>
        <translation>{word!r} n’est pas une échelle ; utilisez l’une de {choices}.</translation>
    </message>
    <message>
        <source>An ordinal scale needs its options in order, with semicolons between; until then it counts as nominal.</source>
        <translation>Une échelle ordinale a besoin de ses options dans l’ordre, séparées par des points-virgules ; d’ici là elle compte comme nominale.</translation>
    </message>
    <message>
        <source>A declared range needs a low and a higher high number; it is left out.</source>
        <translation>Une étendue déclarée a besoin d’un nombre bas et d’un nombre plus haut ; elle est laissée de côté.</translation>
    </message>
    <message>
        <source>The plan in row {row} has no heading; name it.</source>
        <translation>Le plan de la ligne {row} n’a pas de titre ; nommez-le.</translation>
    </message>
    <message>
        <source>The plan in column {column} has no heading; name it.</source>
        <translation>Le plan de la colonne {column} n’a pas de titre ; nommez-le.</translation>
    </message>
    <message>
        <source>{count} plans are headed {name!r}; give each its own heading.</source>
        <translation>{count} plans ont le titre {name!r} ; donnez à chacun le sien.</translation>
    </message>
    <message>
        <source>it is not sure that {heading!r} is a plan</source>
        <translation>il n’est pas sûr que {heading!r} soit un plan</translation>
    </message>
    <message>
        <source>For: {reason}.</source>
        <translation>Pour : {reason}.</translation>
    </message>
    <message>
        <source>Against: {reason}.</source>
        <translation>Contre : {reason}.</translation>
    </message>
    <message>
        <source>it is not sure whether the table lies on its side</source>
        <translation>il n’est pas sûr que le tableau soit couché ou non</translation>
    </message>
    <message>
        <source>it is not sure where the rows begin and end</source>
        <translation>il n’est pas sûr où les lignes commencent et finissent</translation>
    </message>
    <message>
        <source>it is not sure which columns name the issues</source>
        <translation>il n’est pas sûr quelles colonnes nomment les questions</translation>
    </message>
    <message>
        <source>it is not sure which columns are plans</source>
        <translation>il n’est pas sûr quelles colonnes sont des plans</translation>
    </message>
    <message>
        <source>the sheet is named {name!r}</source>
        <translation>la feuille s’appelle {name!r}</translation>
    </message>
    <message>
        <source>the sheet is hidden</source>
        <translation>la feuille est masquée</translation>
    </message>
    <message>
        <source>the row above looks like part of the table</source>
        <translation>la ligne au-dessus semble faire partie du tableau</translation>
    </message>
    <message>
        <source>it is the table {table!r}</source>
        <translation>c’est le tableau {table!r}</translation>
    </message>
    <message>
        <source>headings are long texts</source>
        <translation>les titres sont de longs textes</translation>
    </message>
    <message>
        <source>a gap below the header</source>
        <translation>un vide sous l’en-tête</translation>
    </message>
    <message>
        <source>the heading {heading!r} names the issues</source>
        <translation>le titre {heading!r} nomme les questions</translation>
    </message>
    <message>
        <source>columns beside plans: {headings}</source>
        <translation>colonnes à côté des plans : {headings}</translation>
    </message>
    <message>
        <source>known headings: {headings}</source>
        <translation>titres connus : {headings}</translation>
    </message>
    <message>
        <source>headings speak of plans</source>
        <translation>les titres parlent de plans</translation>
    </message>
    <message>
        <source>only one column looks like a plan</source>
        <translation>une seule colonne ressemble à un plan</translation>
    </message>
    <message>
        <source>{count} columns look like plans</source>
        <translation>colonnes qui ressemblent à des plans : {count}</translation>
    </message>
    <message>
        <source>{count} plans are unusually many</source>
        <translation>{count} plans, c’est inhabituellement beaucoup</translation>
    </message>
    <message>
        <source>plans are headed by bare numbers</source>
        <translation>les plans ont pour titres de simples nombres</translation>
    </message>
    <message>
        <source>headings of plans are long</source>
        <translation>les titres des plans sont longs</translation>
    </message>
    <message>
        <source>columns without a heading</source>
        <translation>colonnes sans titre</translation>
    </message>
    <message>
        <source>headings of plans repeat</source>
        <translation>les titres des plans se répètent</translation>
    </message>
    <message>
        <source>a heading spans several columns</source>
        <translation>un titre couvre plusieurs colonnes</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>lignes : {count}</translation>
    </message>
    <message>
        <source>the rows are not named by words</source>
        <translation>les lignes ne sont pas nommées par des mots</translation>
    </message>
    <message>
        <source>each row has its own name</source>
        <translation>chaque ligne a son propre nom</translation>
    </message>
    <message>
        <source>the names of the rows repeat</source>
        <translation>les noms des lignes se répètent</translation>
    </message>
    <message>
        <source>plans are described in words</source>
        <translation>les plans sont décrits par des mots</translation>
    </message>
    <message>
        <source>the columns hold different kinds of things</source>
        <translation>les colonnes contiennent des choses de nature différente</translation>
    </message>
    <message>
        <source>headings recur among the cells below</source>
        <translation>les titres reviennent dans les cellules en dessous</translation>
    </message>
    <message>
        <source>columns of plans are empty</source>
        <translation>des colonnes de plans sont vides</translation>
    </message>
    <message>
        <source>lies on its side</source>
        <translation>couché sur le côté</translation>
    </message>
    <message>
        <source>{heading!r} heads the plans</source>
        <translation>{heading!r} est le titre des plans</translation>
    </message>
    <message>
        <source>{heading!r} heads what would be the issues</source>
        <translation>{heading!r} est le titre de ce qui serait les questions</translation>
    </message>
    <message>
        <source>rows read like issues, columns like plans</source>
        <translation>les lignes se lisent comme des questions, les colonnes comme des plans</translation>
    </message>
    <message>
        <source>more columns than rows</source>
        <translation>plus de colonnes que de lignes</translation>
    </message>
    <message>
        <source>the rows are named like plans</source>
        <translation>les lignes portent des noms de plans</translation>
    </message>
    <message>
        <source>the rows are named like columns</source>
        <translation>les lignes portent des noms de colonnes</translation>
    </message>
    <message>
        <source>few rows: {count}</source>
        <translation>peu de lignes : {count}</translation>
    </message>
    <message>
        <source>positions: {count}</source>
        <translation>positions : {count}</translation>
    </message>
    <message>
        <source>a row holds the weights</source>
        <translation>une ligne contient les poids</translation>
    </message>
    <message>
        <source>a row holds the questions</source>
        <translation>une ligne contient les questions</translation>
    </message>
    <message>
        <source>headings are named alike, as plans are</source>
        <translation>les en-têtes se ressemblent, comme ceux de plans</translation>
    </message>
    <message>
        <source>the cells of one row are of one kind</source>
        <translation>les cellules d’une même ligne sont de même nature</translation>
    </message>
    <message>
        <source>the cells of one column are of one kind, those of one row are not</source>
        <translation>les cellules d’une même colonne sont de même nature, celles d’une même ligne non</translation>
    </message>
    <message>
        <source>The source has no ID, so nothing can cite it; give it one.</source>
        <translation>La source n’a pas d’ID, rien ne peut donc la citer ; donnez-lui-en un.</translation>
    </message>
    <message>
        <source>The source {key!r} is there twice; rename one. The first counts.</source>
        <translation>La source {key!r} figure deux fois ; renommez-en une. La première compte.</translation>
    </message>
    <message>
        <source>There is no issue {issue_name!r} in the matrix.{hint} Write the ID as it stands there.</source>
        <translation>Il n’y a pas de question {issue_name!r} dans la matrice.{hint} Écrivez l’ID comme il y figure.</translation>
    </message>
    <message>
        <source>There is no plan {plan_name!r} in the matrix.{hint} Write it as its heading there.</source>
        <translation>Il n’y a pas de plan {plan_name!r} dans la matrice.{hint} Écrivez-le comme son titre là-bas.</translation>
    </message>
    <message>
        <source>There is no {what} {name!r}.{hint}</source>
        <translation>Il n’y a pas de {what} {name!r}.{hint}</translation>
    </message>
    <message>
        <source>Plan {number} has no name; name it or leave it out.</source>
        <translation>Le plan {number} n’a pas de nom ; nommez-le ou laissez-le de côté.</translation>
    </message>
    <message>
        <source>The plan {key!r} is there twice; rename one.</source>
        <translation>Le plan {key!r} figure deux fois ; renommez-en un.</translation>
    </message>
    <message>
        <source>The name of plan {number} is longer than 255 characters.</source>
        <translation>Le nom du plan {number} dépasse 255 caractères.</translation>
    </message>
    <message>
        <source>{name} holds no table.</source>
        <translation>{name} ne contient aucun tableau.</translation>
    </message>
    <message>
        <source>a new workbook needs a name that ends in .xlsx.</source>
        <translation>un nouveau classeur a besoin d’un nom qui finit par .xlsx.</translation>
    </message>
    <message>
        <source>is already there; choose another name.</source>
        <translation>existe déjà ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>the disk is full; nothing was written.</source>
        <translation>le disque est plein ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The pasted text is no table: it has no tabs between columns.</source>
        <translation>Le texte collé n’est pas un tableau : il n’a pas de tabulations entre les colonnes.</translation>
    </message>
    <message>
        <source>The table needs a header row with the plans and a first column with the issues.</source>
        <translation>Le tableau a besoin d’une ligne d’en-tête avec les plans et d’une première colonne avec les questions.</translation>
    </message>
    <message>
        <source>The pasted page is too large; copy only the table.</source>
        <translation>La page collée est trop grande ; copiez seulement le tableau.</translation>
    </message>
    <message>
        <source>There is no table in what was copied; select a whole table and copy it.</source>
        <translation>Il n’y a pas de tableau dans ce qui a été copié ; sélectionnez un tableau entier et copiez-le.</translation>
    </message>
    <message>
        <source>The pasted table is too large; copy a part of it.</source>
        <translation>Le tableau collé est trop grand ; copiez-en une partie.</translation>
    </message>
    <message>
        <source>A text is longer than the {cell_limit:,} characters of a cell; it begins {text!r}. Shorten it.</source>
        <translation>Un texte dépasse les {cell_limit:,} caractères d’une cellule ; il commence par {text!r}. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>the sheet is protected and allows no comments; annotations can be written only after its protection is lifted in Excel or LibreOffice.</source>
        <translation>la feuille est protégée et n’admet pas de commentaires ; les annotations ne pourront être écrites qu’après avoir levé sa protection dans Excel ou LibreOffice.</translation>
    </message>
    <message>
        <source>{who} seems to have the workbook open; save there before saving here.</source>
        <translation>{who} semble avoir le classeur ouvert ; enregistrez là-bas avant d’enregistrer ici.</translation>
    </message>
    <message>
        <source>the workbook is digitally signed; saving annotations breaks the signature.</source>
        <translation>le classeur est signé numériquement ; enregistrer des annotations rompt la signature.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {name} is missing.</source>
        <translation>le fichier est endommagé : sa partie {name} manque.</translation>
    </message>
    <message>
        <source>its part {name} has {size:,} bytes, more than the {whole_size:,} that can be taken into memory.</source>
        <translation>sa partie {name} a {size:,} octets, plus que les {whole_size:,} qui tiennent en mémoire.</translation>
    </message>
    <message>
        <source>the file is damaged: its workbook part is missing.</source>
        <translation>le fichier est endommagé : sa partie classeur manque.</translation>
    </message>
    <message>
        <source>the file has {size:,} bytes, too many.</source>
        <translation>le fichier a {size:,} octets, c’est trop.</translation>
    </message>
    <message>
        <source>the password is empty.</source>
        <translation>le mot de passe est vide.</translation>
    </message>
    <message>
        <source>the password does not open this workbook.</source>
        <translation>le mot de passe n’ouvre pas ce classeur.</translation>
    </message>
    <message>
        <source>the file is encrypted in a way that cannot be opened ({error}). Open it in Excel, remove the password, and save it again.</source>
        <translation>le fichier est chiffré d’une manière qui ne s’ouvre pas ici ({error}). Ouvrez-le dans Excel, ôtez le mot de passe et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {name} {what}. Take a backup copy, or let Excel or LibreOffice repair it.</source>
        <translation>le fichier est endommagé : partie {name} ({what}). Prenez une sauvegarde, ou faites-le réparer par Excel ou LibreOffice.</translation>
    </message>
    <message>
        <source>the file is damaged: the sheet&apos;s part is missing.</source>
        <translation>le fichier est endommagé : la partie de la feuille manque.</translation>
    </message>
    <message>
        <source>the workbook has no sheets.</source>
        <translation>le classeur n’a pas de feuilles.</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>un document Word</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>une présentation PowerPoint</translation>
    </message>
    <message>
        <source>a Visio drawing</source>
        <translation>un dessin Visio</translation>
    </message>
    <message>
        <source>a 3D model</source>
        <translation>un modèle 3D</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice and save it as .xlsx to annotate it.</source>
        <translation>Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx pour l’annoter.</translation>
    </message>
    <message>
        <source>cannot be opened: {reason}.</source>
        <translation>ne peut pas être ouvert : {reason}.</translation>
    </message>
    <message>
        <source>cannot be read: {reason}.</source>
        <translation>ne peut pas être lu : {reason}.</translation>
    </message>
    <message>
        <source>the workbook is protected by a password; give the password to open it.</source>
        <translation>le classeur est protégé par un mot de passe ; donnez-le pour l’ouvrir.</translation>
    </message>
    <message>
        <source>an .xls workbook can be compared but not annotated. {save_as}</source>
        <translation>un classeur .xls peut être comparé mais pas annoté. {save_as}</translation>
    </message>
    <message>
        <source>an OpenDocument sheet can be compared but not annotated. {save_as}</source>
        <translation>une feuille OpenDocument peut être comparée mais pas annotée. {save_as}</translation>
    </message>
    <message>
        <source>a text file can be compared but not annotated. Make a workbook of it first.</source>
        <translation>un fichier texte peut être comparé mais pas annoté. Faites-en d’abord un classeur.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>le fichier est vide.</translation>
    </message>
    <message>
        <source>this is a web page, not a workbook, whatever its name says. {save_as}</source>
        <translation>c’est une page web, pas un classeur, quoi que dise son nom. {save_as}</translation>
    </message>
    <message>
        <source>this is a plain XML file, not a workbook, whatever its name says. {save_as}</source>
        <translation>c’est un simple fichier XML, pas un classeur, quoi que dise son nom. {save_as}</translation>
    </message>
    <message>
        <source>this is a PDF file, not a workbook.</source>
        <translation>c’est un fichier PDF, pas un classeur.</translation>
    </message>
    <message>
        <source>this is a text file, not a workbook, whatever its name says. {save_as}</source>
        <translation>c’est un fichier texte, pas un classeur, quoi que dise son nom. {save_as}</translation>
    </message>
    <message>
        <source>this is an old Office file but no workbook. {save_as}</source>
        <translation>c’est un ancien fichier Office mais pas un classeur. {save_as}</translation>
    </message>
    <message>
        <source>an .ods workbook can be compared but not annotated. {save_as}</source>
        <translation>un classeur .ods peut être comparé mais pas annoté. {save_as}</translation>
    </message>
    <message>
        <source>this is no workbook but {kind}.</source>
        <translation>ce n’est pas un classeur mais {kind}.</translation>
    </message>
    <message>
        <source>another document</source>
        <translation>un autre document</translation>
    </message>
    <message>
        <source>this is no workbook: the zip is empty.</source>
        <translation>ce n’est pas un classeur : le zip est vide.</translation>
    </message>
    <message>
        <source>this is a zip file, but no workbook: {content_types} is missing.</source>
        <translation>c’est un fichier zip, mais pas un classeur : {content_types} manque.</translation>
    </message>
    <message>
        <source>an .xlsb workbook can be compared but not annotated. {save_as}</source>
        <translation>un classeur .xlsb peut être comparé mais pas annoté. {save_as}</translation>
    </message>
    <message>
        <source>this is {what}, not a workbook.</source>
        <translation>c’est {what}, pas un classeur.</translation>
    </message>
    <message>
        <source>the file is damaged: it declares no workbook part.</source>
        <translation>le fichier est endommagé : il ne déclare aucune partie classeur.</translation>
    </message>
    <message>
        <source>the workbook would become larger than 4 GiB.</source>
        <translation>le classeur dépasserait 4 Gio.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is no proper XML ({what} in line {line}).</source>
        <translation>le fichier est endommagé : sa partie {part} n’est pas du XML correct ({what} à la ligne {line}).</translation>
    </message>
    <message>
        <source>its part {part} holds more than {max_elements:,} elements.</source>
        <translation>sa partie {part} contient plus de {max_elements:,} éléments.</translation>
    </message>
    <message>
        <source>refused for safety: its part {part} declares a DOCTYPE, which workbooks never do and which XML bombs need.</source>
        <translation>refusé par sécurité : sa partie {part} déclare un DOCTYPE, ce qu’un classeur ne fait jamais et dont les bombes XML ont besoin.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is not in the encoding that it states.</source>
        <translation>le fichier est endommagé : sa partie {part} n’est pas dans le codage qu’elle annonce.</translation>
    </message>
    <message>
        <source>the file is damaged: {what}. Open it in Excel or LibreOffice, let it be repaired, and save it again; or take a backup copy.</source>
        <translation>le fichier est endommagé : {what}. Ouvrez-le dans Excel ou LibreOffice, faites-le réparer et enregistrez-le de nouveau ; ou prenez une sauvegarde.</translation>
    </message>
    <message>
        <source>refused for safety: {what}.</source>
        <translation>refusé par sécurité : {what}.</translation>
    </message>
    <message>
        <source>this is no workbook: it is not a zip file.</source>
        <translation>ce n’est pas un classeur : ce n’est pas un fichier zip.</translation>
    </message>
    <message>
        <source>one of its sheets is too large.</source>
        <translation>une de ses feuilles est trop grande.</translation>
    </message>
    <message>
        <source>a sheet spreads over {rows:,} rows and {columns:,} columns. Delete what stands far away from the table.</source>
        <translation>une feuille s’étend sur {rows:,} lignes et {columns:,} colonnes. Supprimez ce qui se trouve loin du tableau.</translation>
    </message>
    <message>
        <source>the file is damaged: a sheet is cut off.</source>
        <translation>le fichier est endommagé : une feuille est coupée.</translation>
    </message>
    <message>
        <source>the file has {size:,} bytes, more than {max_size:,}.</source>
        <translation>le fichier a {size:,} octets, plus que {max_size:,}.</translation>
    </message>
    <message>
        <source>the file is not UTF-8; it was read as {encoding}. If letters look wrong, save it as UTF-8.</source>
        <translation>le fichier n’est pas en UTF-8 ; il a été lu comme {encoding}. Si des lettres semblent fausses, enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>line {line} cannot be read as a table ({error}).</source>
        <translation>la ligne {line} ne peut pas être lue comme tableau ({error}).</translation>
    </message>
    <message>
        <source>the sheet spreads over {count:,} rows and {columns:,} columns, more than can be shown. Delete what stands far away from the table.</source>
        <translation>la feuille s’étend sur {count:,} lignes et {columns:,} colonnes, plus qu’on ne peut montrer. Supprimez ce qui se trouve loin du tableau.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice and save it as .xlsx.</source>
        <translation>Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx.</translation>
    </message>
    <message>
        <source>the file cannot be read. {resave}</source>
        <translation>le fichier ne peut pas être lu. {resave}</translation>
    </message>
    <message>
        <source>number formats of this file cannot be read: percentages and currencies show as plain numbers, dates as year-month-day. {resave}</source>
        <translation>les formats de nombre de ce fichier ne peuvent pas être lus : les pourcentages et les monnaies s’affichent comme de simples nombres, les dates comme année-mois-jour. {resave}</translation>
    </message>
    <message>
        <source>the sheet cannot be read. {resave}</source>
        <translation>la feuille ne peut pas être lue. {resave}</translation>
    </message>
    <message>
        <source>the file is damaged: it has no {content}.</source>
        <translation>le fichier est endommagé : il n’a pas de {content}.</translation>
    </message>
    <message>
        <source>the sheet repeats its cells to more than {max_cells:,}.</source>
        <translation>la feuille répète ses cellules plus de {max_cells:,} fois.</translation>
    </message>
    <message>
        <source>this sheet cannot be read and is left out: {error}</source>
        <translation>cette feuille ne peut pas être lue et est laissée de côté : {error}</translation>
    </message>
    <message>
        <source>may not be written. Choose another folder or name.</source>
        <translation>l’écriture est interdite. Choisissez un autre dossier ou un autre nom.</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>le disque est plein.</translation>
    </message>
    <message>
        <source>cannot be written: {reason}.</source>
        <translation>ne peut pas être écrit : {reason}.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>raison inconnue</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is not well-formed XML. Let Excel or LibreOffice repair it, or take a backup copy.</source>
        <translation>le fichier est endommagé : sa partie {part} n’est pas du XML bien formé. Faites-le réparer par Excel ou LibreOffice, ou prenez une sauvegarde.</translation>
    </message>
    <message>
        <source>this row names no issue, plan or cell; fill in ID and Plan, or Cell.</source>
        <translation>cette ligne ne nomme ni question, ni plan, ni cellule ; remplissez ID et Plan, ou Cell.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells to annotate (it is a {kind}).</source>
        <translation>{file}, feuille {sheet!r} : elle n’a pas de cellules à annoter (type {kind}).</translation>
    </message>
    <message>
        <source>the sheet is protected and its protection forbids comments. Take the protection off, or allow editing of objects, and try again.</source>
        <translation>la feuille est protégée et sa protection interdit les commentaires. Ôtez la protection, ou autorisez la modification des objets, et réessayez.</translation>
    </message>
    <message>
        <source>The {column} of an annotation has {units:,} characters; a cell of a workbook holds {cell_limit:,}.</source>
        <translation>La colonne {column} d’une annotation a {units:,} caractères ; une cellule en contient {cell_limit:,}.</translation>
    </message>
    <message>
        <source>The workbook is as it was.</source>
        <translation>Le classeur est tel qu’il était.</translation>
    </message>
    <message>
        <source>another program holds the file open. Close it there, or save a copy. {kept}</source>
        <translation>un autre programme tient le fichier ouvert. Fermez-le là-bas, ou enregistrez une copie. {kept}</translation>
    </message>
    <message>
        <source>there is no room on the disk for the new file. Free some, then save again. {kept}</source>
        <translation>il n’y a plus de place sur le disque pour le nouveau fichier. Libérez-en, puis enregistrez de nouveau. {kept}</translation>
    </message>
    <message>
        <source>the disk is read-only in {folder}.</source>
        <translation>le disque est en lecture seule dans {folder}.</translation>
    </message>
    <message>
        <source>writing is not allowed in {folder}.</source>
        <translation>il n’est pas permis d’écrire dans {folder}.</translation>
    </message>
    <message>
        <source>{what} Save a copy elsewhere. {kept}</source>
        <translation>{what} Enregistrez une copie ailleurs. {kept}</translation>
    </message>
    <message>
        <source>the file or its folder was removed or moved while it was in use. Save under another name; nothing was written.</source>
        <translation>le fichier ou son dossier a été supprimé ou déplacé pendant son utilisation. Enregistrez sous un autre nom ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>it could not be saved: {reason}. {kept}</source>
        <translation>impossible de l’enregistrer : {reason}. {kept}</translation>
    </message>
    <message>
        <source>{program} on {host}</source>
        <translation>{program} sur {host}</translation>
    </message>
    <message>
        <source>{user} ({place})</source>
        <translation>{user} ({place})</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>quelqu’un</translation>
    </message>
    <message>
        <source>The annotation {annotation_id} by {who} was changed in the file too; both changes were merged.</source>
        <translation>L’annotation {annotation_id} de {who} a aussi été modifiée dans le fichier ; les deux modifications ont été fusionnées.</translation>
    </message>
    <message>
        <source>The stance {after!r} of {issue}, {plan} has no place any more: the issue or the plan is gone from the matrix.</source>
        <translation>Le code {after!r} pour {issue}, {plan} n’a plus de place : la question ou le plan a disparu de la matrice.</translation>
    </message>
    <message>
        <source>The stance of {issue}, {plan} is {held!r} in the file now; your {after!r} replaces it.</source>
        <translation>Le code pour {issue}, {plan} est maintenant {held!r} dans le fichier ; votre {after!r} le remplace.</translation>
    </message>
    <message>
        <source>The scale of {issue} has no place any more: the issue is gone.</source>
        <translation>L’échelle de {issue} n’a plus de place : la question a disparu.</translation>
    </message>
    <message>
        <source>The scale of {issue} was changed in the file too; yours replaces it.</source>
        <translation>L’échelle de {issue} a aussi été modifiée dans le fichier ; la vôtre la remplace.</translation>
    </message>
    <message>
        <source>another program changed it in the same moment; one version of it is now {kept}. Compare the two, then save again.</source>
        <translation>un autre programme l’a modifié au même moment ; une de ses versions est maintenant {kept}. Comparez les deux, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>the disk refused it</source>
        <translation>le disque l’a refusé</translation>
    </message>
    <message>
        <source>No backup of the old file could be kept: {reason}.</source>
        <translation>Aucune sauvegarde de l’ancien fichier n’a pu être gardée : {reason}.</translation>
    </message>
    <message>
        <source>the new file is in place, but the disk did not confirm it ({reason}). Check the disk, then save again.</source>
        <translation>le nouveau fichier est en place, mais le disque ne l’a pas confirmé ({reason}). Vérifiez le disque, puis enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>another program replaced the file in the same moment; save again.</source>
        <translation>un autre programme a remplacé le fichier au même moment ; enregistrez de nouveau.</translation>
    </message>
    <message>
        <source>the file was removed, renamed or moved since it was read. Save under another name, or put it back; nothing was written.</source>
        <translation>le fichier a été supprimé, renommé ou déplacé depuis sa lecture. Enregistrez sous un autre nom, ou remettez-le ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>a copy of it keeps the ending {suffix}: the content is of that kind. Choose a name with that ending.</source>
        <translation>une copie garde la terminaison {suffix} : le contenu est de ce type. Choisissez un nom avec cette terminaison.</translation>
    </message>
    <message>
        <source>another program keeps changing the file while it is saved. Save again later, or under another name; nothing was written.</source>
        <translation>un autre programme ne cesse de modifier le fichier pendant l’enregistrement. Réessayez plus tard, ou sous un autre nom ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{who} has it open. Close it there, or save a copy; nothing was written.</source>
        <translation>{who} l’a ouvert. Fermez-le là-bas, ou enregistrez une copie ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>The file had changed since it was read; your edits were merged.</source>
        <translation>Le fichier avait changé depuis sa lecture ; vos modifications ont été fusionnées.</translation>
    </message>
    <message>
        <source>The digital signature was taken out, as agreed.</source>
        <translation>La signature numérique a été retirée, comme convenu.</translation>
    </message>
    <message>
        <source>the new file cannot be opened ({problem}) and was thrown away. The workbook is as it was. Please report this.</source>
        <translation>le nouveau fichier ne s’ouvre pas ({problem}) et a été jeté. Le classeur est tel qu’il était. Merci de le signaler.</translation>
    </message>
    <message>
        <source>it carries a digital signature, which saving breaks. Agree to lose it, or annotate a copy.</source>
        <translation>il porte une signature numérique, que l’enregistrement rompt. Acceptez de la perdre, ou annotez une copie.</translation>
    </message>
    <message>
        <source>{path} is gone; the copy has what was read of it.</source>
        <translation>{path} a disparu ; la copie contient ce qui en avait été lu.</translation>
    </message>
    <message>
        <source>{path} is gone; the copy was made from a backup.</source>
        <translation>{path} a disparu ; la copie a été faite à partir d’une sauvegarde.</translation>
    </message>
    <message>
        <source>the new file was thrown away because {what}. The workbook is as it was. Please report this.</source>
        <translation>le nouveau fichier a été jeté : {what}. Le classeur est tel qu’il était. Merci de le signaler.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: {what} has no cells to annotate.</source>
        <translation>{file}, feuille {sheet!r} : {what} n’a pas de cellules à annoter.</translation>
    </message>
    <message>
        <source>refused: its part {part} has a row {number}, outside any sheet.</source>
        <translation>refusé : sa partie {part} a une ligne {number}, hors de toute feuille.</translation>
    </message>
    <message>
        <source>the file is damaged: in its part {part} row {number} follows row {last}.</source>
        <translation>le fichier est endommagé : dans sa partie {part} la ligne {number} suit la ligne {last}.</translation>
    </message>
    <message>
        <source>refused: a row in its part {part} has more than {row_limit:,} bytes.</source>
        <translation>refusé : une ligne de sa partie {part} a plus de {row_limit:,} octets.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells.</source>
        <translation>{file}, feuille {sheet!r} : elle n’a pas de cellules.</translation>
    </message>
    <message>
        <source>its part {part} has {size:,} bytes, too many to be read at once.</source>
        <translation>sa partie {part} a {size:,} octets, trop pour être lue d’un coup.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is no proper XML ({reason} in line {line}).</source>
        <translation>le fichier est endommagé : sa partie {part} n’est pas du XML correct ({reason} à la ligne {line}).</translation>
    </message>
    <message>
        <source>refused: its part {part} has a cell {written!r}, outside any sheet.</source>
        <translation>refusé : sa partie {part} a une cellule {written!r}, hors de toute feuille.</translation>
    </message>
    <message>
        <source>its part {part} holds a string of more than {item_limit:,} bytes.</source>
        <translation>sa partie {part} contient un texte de plus de {item_limit:,} octets.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells to write to.</source>
        <translation>{file}, feuille {sheet!r} : elle n’a pas de cellules où écrire.</translation>
    </message>
    <message>
        <source>the sheet is full.</source>
        <translation>la feuille est pleine.</translation>
    </message>
    <message>
        <source>the cell&apos;s formula fills other cells too; change it in the spreadsheet.</source>
        <translation>la formule de la cellule remplit aussi d’autres cellules ; changez-la dans le tableur.</translation>
    </message>
    <message>
        <source>the file is damaged: row {number} of its part {part} is no proper UTF-8.</source>
        <translation>le fichier est endommagé : la ligne {number} de sa partie {part} n’est pas de l’UTF-8 correct.</translation>
    </message>
    <message>
        <source>its part {part} holds more than {around_limit:,} bytes besides its rows.</source>
        <translation>sa partie {part} contient plus de {around_limit:,} octets hors de ses lignes.</translation>
    </message>
    <message>
        <source>the file is damaged: the rows of its part {part} never end.</source>
        <translation>le fichier est endommagé : les lignes de sa partie {part} ne finissent jamais.</translation>
    </message>
    <message>
        <source>its part {part} holds a comment of more than {held_limit:,} bytes.</source>
        <translation>sa partie {part} contient un commentaire de plus de {held_limit:,} octets.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is no proper UTF-8.</source>
        <translation>le fichier est endommagé : sa partie {part} n’est pas de l’UTF-8 correct.</translation>
    </message>
    <message>
        <source>the file is damaged: the table in its part {part} has no proper range.</source>
        <translation>le fichier est endommagé : le tableau de sa partie {part} n’a pas d’étendue correcte.</translation>
    </message>
    <message>
        <source>Stances belong to a plan matrix, and this workbook has none.</source>
        <translation>Les codes appartiennent à une matrice de plans, et ce classeur n’en a pas.</translation>
    </message>
    <message>
        <source>There is no issue {issue!r} in the matrix to code.</source>
        <translation>Il n’y a pas de question {issue!r} à coder dans la matrice.</translation>
    </message>
    <message>
        <source>There is no plan {plan!r} in the matrix to code.</source>
        <translation>Il n’y a pas de plan {plan!r} à coder dans la matrice.</translation>
    </message>
    <message>
        <source>the file is damaged: it does not say properly how it is encrypted.</source>
        <translation>le fichier est endommagé : il ne dit pas correctement comment il est chiffré.</translation>
    </message>
    <message>
        <source>the file is encrypted in a way that cannot be opened ({error}). Open it in LibreOffice, remove the password, and save it again.</source>
        <translation>le fichier est chiffré d’une manière qui ne s’ouvre pas ici ({error}). Ouvrez-le dans LibreOffice, ôtez le mot de passe et enregistrez-le de nouveau.</translation>
    </message>
    <message>
        <source>refused for safety: making the key of its password would take too long.</source>
        <translation>refusé par sécurité : calculer la clé de son mot de passe durerait trop longtemps.</translation>
    </message>
    <message>
        <source>refused for safety: its part {part} becomes too large.</source>
        <translation>refusé par sécurité : sa partie {part} devient trop grande.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} cannot be unpacked.</source>
        <translation>le fichier est endommagé : sa partie {part} ne peut pas être décompressée.</translation>
    </message>
    <message>
        <source>covers more cells than are looked at</source>
        <translation>couvre plus de cellules qu’on n’en examine</translation>
    </message>
    <message>
        <source>is a colour scale</source>
        <translation>est une échelle de couleurs</translation>
    </message>
    <message>
        <source>is a data bar</source>
        <translation>est une barre de données</translation>
    </message>
    <message>
        <source>is a set of icons</source>
        <translation>est un jeu d’icônes</translation>
    </message>
    <message>
        <source>depends on the day</source>
        <translation>dépend du jour</translation>
    </message>
    <message>
        <source>looks at other sheets or is of a newer Excel</source>
        <translation>regarde d’autres feuilles ou vient d’un Excel plus récent</translation>
    </message>
    <message>
        <source>has no style</source>
        <translation>n’a pas de style</translation>
    </message>
    <message>
        <source>changes more than a plain fill and font</source>
        <translation>change plus qu’un remplissage uni et la police</translation>
    </message>
    <message>
        <source>is of a kind that is not computed here</source>
        <translation>est d’un type qui n’est pas calculé ici</translation>
    </message>
    <message>
        <source>has a formula that is not computed here</source>
        <translation>a une formule qui n’est pas calculée ici</translation>
    </message>
    <message>
        <source>the headings have changed since the rows and columns were chosen</source>
        <translation>les titres ont changé depuis que les lignes et les colonnes ont été choisies</translation>
    </message>
    <message>
        <source>rows came since the rows and columns were chosen: {names}</source>
        <translation>des lignes se sont ajoutées depuis que les lignes et les colonnes ont été choisies : {names}</translation>
    </message>
    <message>
        <source>columns came since the rows and columns were chosen: {names}</source>
        <translation>des colonnes se sont ajoutées depuis que les lignes et les colonnes ont été choisies : {names}</translation>
    </message>
    <message>
        <source>nothing tells for sure</source>
        <translation>rien ne le dit avec certitude</translation>
    </message>
</context>
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
        <source>&amp;Fold or unfold all topics</source>
        <translation>Replier ou déplier &amp;tous les thèmes</translation>
    </message>
    <message>
        <source>Fold the issues of every topic away, or show them again</source>
        <translation>Replier les questions de chaque thème, ou les montrer à nouveau</translation>
    </message>
    <message>
        <source>Topics by di&amp;vergence</source>
        <translation>Thèmes par di&amp;vergence</translation>
    </message>
    <message>
        <source>List the most divided topics first</source>
        <translation>Énumérer d’abord les thèmes les plus divisés</translation>
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
        <source>Show and hide columns</source>
        <translation>Afficher et masquer des colonnes</translation>
    </message>
    <message>
        <source>Move the column &amp;left</source>
        <translation>Déplacer la colonne à &amp;gauche</translation>
    </message>
    <message>
        <source>Put the current plan before the one to its left</source>
        <translation>Placer le plan courant avant celui de gauche</translation>
    </message>
    <message>
        <source>Move the column ri&amp;ght</source>
        <translation>Déplacer la colonne à dr&amp;oite</translation>
    </message>
    <message>
        <source>Put the current plan behind the one to its right</source>
        <translation>Placer le plan courant après celui de droite</translation>
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
        <source>&amp;Add sheets Plans and Stances</source>
        <translation>&amp;Ajouter les feuilles Plans et Stances</translation>
    </message>
    <message>
        <source>Have the sheets for plans and stances added with the next save</source>
        <translation>Faire ajouter les feuilles des plans et des codes au prochain enregistrement</translation>
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
        <source>What you were writing is still there: {title}.</source>
        <translation>Ce que vous écriviez est toujours là : {title}.</translation>
    </message>
    <message>
        <source>The annotation is deleted; {key} brings it back.</source>
        <translation>L’annotation est supprimée ; {key} la rétablit.</translation>
    </message>
    <message>
        <source>This file cannot hold annotations: save it as .xlsx first.</source>
        <translation>Ce fichier ne peut pas contenir d’annotations : enregistrez-le d’abord en .xlsx.</translation>
    </message>
    <message>
        <source>Add or cancel the annotation that you are writing first.</source>
        <translation>Ajoutez ou annulez d’abord l’annotation que vous écrivez.</translation>
    </message>
    <message>
        <source>Given up. Begin there again to have your text back.</source>
        <translation>Abandonné. Recommencez au même endroit pour retrouver votre texte.</translation>
    </message>
    <message>
        <source>That annotation is gone meanwhile: yours stands on its own now.</source>
        <translation>Cette annotation a disparu entre-temps : la vôtre est désormais autonome.</translation>
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
        <source>No annotation passes the filter above.</source>
        <translation>Aucune annotation ne passe le filtre ci-dessus.</translation>
    </message>
    <message>
        <source>No annotations yet. Ctrl+M writes one on the current cell of the matrix.</source>
        <translation>Pas encore d’annotations. Ctrl+M en écrit une sur la cellule courante de la matrice.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n annotation(s)</source>
        <translation>
            <numerusform>{shown} annotation sur %n</numerusform>
            <numerusform>{shown} annotations sur %n</numerusform>
        </translation>
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
        <source>A number that begins with {digit}…</source>
        <translation>Un nombre qui commence par {digit}…</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Option {number}</translation>
    </message>
    <message>
        <source>Stances are given in the column of a plan.</source>
        <translation>Les codes se donnent dans la colonne d’un plan.</translation>
    </message>
    <message numerus="yes">
        <source>{issue} has %n option(s), so {key} gives none.</source>
        <translation>
            <numerusform>{issue} a %n option : {key} n’en donne aucune.</numerusform>
            <numerusform>{issue} a %n options : {key} n’en donne aucune.</numerusform>
        </translation>
    </message>
    <message>
        <source>{issue} has no options, so {key} gives none.</source>
        <translation>{issue} n’a pas d’options : {key} n’en donne aucune.</translation>
    </message>
    <message>
        <source>To define options: {command} ({keys}).</source>
        <translation>Pour définir des options : {command} ({keys}).</translation>
    </message>
    <message>
        <source>not coded</source>
        <translation>non codé</translation>
    </message>
    <message>
        <source>This file cannot hold stances: save it as .xlsx first.</source>
        <translation>Ce fichier ne peut pas contenir de codes : enregistrez-le d’abord en .xlsx.</translation>
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
        <source>Undone: {what}</source>
        <translation>Annulé : {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Rétabli : {what}</translation>
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
        <source>adding of sheets</source>
        <translation>l’ajout de feuilles</translation>
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
        <source>annotations: {open}, {done}</source>
        <translation>annotations : {open}, {done}</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n ouverte</numerusform>
            <numerusform>%n ouvertes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n résolue</numerusform>
            <numerusform>%n résolues</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} — %n unsaved change(s)</source>
        <translation>
            <numerusform>{file} — %n modification non enregistrée</numerusform>
            <numerusform>{file} — %n modifications non enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n issue(s) shown</source>
        <translation>
            <numerusform>affichage : {shown} sur %n question</numerusform>
            <numerusform>affichage : {shown} sur %n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s), {compared} compared</source>
        <translation>
            <numerusform>%n plan, comparés : {compared}</numerusform>
            <numerusform>%n plans, comparés : {compared}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s), {compared} compared, {hidden}</source>
        <translation>
            <numerusform>%n plan, comparés : {compared}, {hidden}</numerusform>
            <numerusform>%n plans, comparés : {compared}, {hidden}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden in the workbook</source>
        <translation>
            <numerusform>%n masqué dans le classeur</numerusform>
            <numerusform>%n masqués dans le classeur</numerusform>
        </translation>
    </message>
    <message>
        <source>comparing …</source>
        <translation>comparaison…</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>non comparé</translation>
    </message>
    <message>
        <source>agreement {agreement}, coverage {coverage}</source>
        <translation>accord {agreement}, couverture {coverage}</translation>
    </message>
</context>
<context>
    <name>CompanionSheets</name>
    <message>
        <source>The workbook has its sheets Plans and Stances already.</source>
        <translation>Le classeur a déjà ses feuilles Plans et Stances.</translation>
    </message>
    <message>
        <source>The sheet {sheet} will be added with the next save.</source>
        <translation>La feuille {sheet} sera ajoutée au prochain enregistrement.</translation>
    </message>
    <message>
        <source>The sheets {first} and {second} will be added with the next save.</source>
        <translation>Les feuilles {first} et {second} seront ajoutées au prochain enregistrement.</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Enregistrer maintenant</translation>
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
        <source>NOT IN THE MATRIX</source>
        <translation>ABSENTE DE LA MATRICE</translation>
    </message>
    <message>
        <source>NOT SHOWN</source>
        <translation>NON AFFICHÉE</translation>
    </message>
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
    <name>FileNamer</name>
    <message>
        <source>{file} is open in another window. Close it there first, or choose another name; nothing was written.</source>
        <translation>{file} est ouvert dans une autre fenêtre. Fermez-le d’abord là-bas, ou choisissez un autre nom ; rien n’a été écrit.</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} existe déjà. Le remplacer ?</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n thème</numerusform>
            <numerusform>%n thèmes</numerusform>
        </translation>
    </message>
    <message>
        <source>(no topic)</source>
        <translation>(sans thème)</translation>
    </message>
    <message>
        <source>&amp;Diverging ≥ {figure}</source>
        <translation>&amp;Divergentes ≥ {figure}</translation>
    </message>
    <message>
        <source>&amp;Silent: {plan}</source>
        <translation>&amp;Muet : {plan}</translation>
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
        <source>Filter on</source>
        <translation>Filtre actif</translation>
    </message>
    <message>
        <source>✕ Show all</source>
        <translation>✕ Tout afficher</translation>
    </message>
    <message>
        <source>Filter on: {conditions}</source>
        <translation>Filtre actif : {conditions}</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n issue(s)</source>
        <translation>
            <numerusform>{shown} sur %n question</numerusform>
            <numerusform>{shown} sur %n questions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreshStarter</name>
    <message>
        <source>Reading what was copied</source>
        <translation>Lecture de ce qui a été copié</translation>
    </message>
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
        <source>The plan farthest from the others; the existing position nearest to all; the narrowest span of the scale where more than half of the plans stand. Where that is the whole scale, there is no landing zone.</source>
        <translation>Le plan le plus éloigné des autres ; la position existante la plus proche de toutes ; la portion la plus étroite de l’échelle où se tiennent plus de la moitié des plans. Quand c’est l’échelle entière, il n’y a pas de zone d’entente.</translation>
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
        <source>The searched text stands in hidden columns only: {plans}</source>
        <translation>Le texte cherché ne se trouve que dans des colonnes masquées : {plans}</translation>
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
        <source>No annotation on the issues and plans shown.</source>
        <translation>Aucune annotation sur les questions et les plans affichés.</translation>
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
        <source>Sort by this column</source>
        <translation>Trier selon cette colonne</translation>
    </message>
    <message>
        <source>Then by this column</source>
        <translation>Puis selon cette colonne</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Prendre comme référence</translation>
    </message>
    <message>
        <source>Only where this plan is silent</source>
        <translation>Seulement là où ce plan est muet</translation>
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
        <source>the baseline’s words:</source>
        <translation>les mots de la référence :</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>non vérifié</translation>
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
        <source>relative divergence {relative} · gap {gap}</source>
        <translation>divergence relative {relative} · écart {gap}</translation>
    </message>
    <message>
        <source>outlier: {outlier} · bridge: {bridge}</source>
        <translation>isolé : {outlier} · pont : {bridge}</translation>
    </message>
    <message>
        <source>worded quite differently</source>
        <translation>formulé tout autrement</translation>
    </message>
    <message>
        <source>from {low} to {high}, median {median}</source>
        <translation>de {low} à {high}, médiane {median}</translation>
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
        <source>Opening {file} … — Counterpoint</source>
        <translation>Ouverture de {file}… — Counterpoint</translation>
    </message>
    <message numerus="yes">
        <source>Saved and verified: %n part(s) untouched, {written} written</source>
        <translation>
            <numerusform>Enregistré et vérifié : %n partie intacte, écrites : {written}</numerusform>
            <numerusform>Enregistré et vérifié : %n parties intactes, écrites : {written}</numerusform>
        </translation>
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
        <source>Columns for issues: {rows}. Plans: {plans}.</source>
        <translation>Colonnes de questions : {rows}. Plans : {plans}.</translation>
    </message>
    <message>
        <source>{sheet}, columns {first} to {last}, plans: {plans} ({share} % sure)</source>
        <translation>{sheet}, colonnes {first} à {last}, plans : {plans} (sûr à {share} %)</translation>
    </message>
    <message>
        <source>First &amp;header column:</source>
        <translation>Première colonne d’&amp;en-tête :</translation>
    </message>
    <message>
        <source>&amp;Number of header columns:</source>
        <translation>&amp;Nombre de colonnes d’en-tête :</translation>
    </message>
    <message>
        <source>&amp;First column of issues:</source>
        <translation>P&amp;remière colonne de questions :</translation>
    </message>
    <message>
        <source>&amp;Last column of issues:</source>
        <translation>&amp;Dernière colonne de questions :</translation>
    </message>
    <message>
        <source>What each row holds:</source>
        <translation>Ce que contient chaque ligne :</translation>
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
        <source>The sheets Plans and Stances are there already</source>
        <translation>Les feuilles Plans et Stances existent déjà</translation>
    </message>
    <message>
        <source>&amp;Add the sheet {sheet} with the next save</source>
        <translation>&amp;Ajouter la feuille {sheet} au prochain enregistrement</translation>
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
        <source>&amp;Add the sheets Plans and Stances with the next save</source>
        <translation>&amp;Ajouter les feuilles Plans et Stances au prochain enregistrement</translation>
    </message>
    <message>
        <source>&amp;Guess again</source>
        <translation>&amp;Deviner de nouveau</translation>
    </message>
    <message>
        <source>Forget what was chosen here and guess all columns</source>
        <translation>Oublier ce qui a été choisi ici et deviner toutes les colonnes</translation>
    </message>
    <message>
        <source>Your own choice.</source>
        <translation>Votre propre choix.</translation>
    </message>
    <message>
        <source>The guess is {share} % sure:</source>
        <translation>La proposition est sûre à {share} % :</translation>
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
        <source>What each column holds:</source>
        <translation>Ce que contient chaque colonne :</translation>
    </message>
    <message>
        <source>Say where the matrix is. The choice is kept in the workbook with the next save, so that nobody has to make it again.</source>
        <translation>Dites où se trouve la matrice. Le choix est gardé dans le classeur au prochain enregistrement, pour que personne n’ait à le refaire.</translation>
    </message>
    <message>
        <source>Colours used here: {colours}</source>
        <translation>Couleurs utilisées ici : {colours}</translation>
    </message>
    <message>
        <source>Rows for issues: {rows}. Plans: {plans}.</source>
        <translation>Lignes de questions : {rows}. Plans : {plans}.</translation>
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
    <message>
        <source>The choice of rows and columns is kept in the workbook with the next save.</source>
        <translation>Le choix des lignes et des colonnes sera gardé dans le classeur au prochain enregistrement.</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Enregistrer maintenant</translation>
    </message>
    <message>
        <source>{file} changed. How its rows and columns are read is a guess: {reason}.</source>
        <translation>{file} a changé. La lecture de ses lignes et colonnes est une supposition : {reason}.</translation>
    </message>
    <message>
        <source>Rows and columns…</source>
        <translation>Lignes et colonnes…</translation>
    </message>
</context>
<context>
    <name>MatrixActions</name>
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
        <source>&amp;Annotations</source>
        <translation>&amp;Annotations</translation>
    </message>
    <message>
        <source>Sort the issues</source>
        <translation>Trier les questions</translation>
    </message>
    <message>
        <source>The c&amp;urrent column</source>
        <translation>La colonne co&amp;urante</translation>
    </message>
    <message>
        <source>Sort by the current column; once more turns, and then lets go</source>
        <translation>Trier selon la colonne courante ; de nouveau inverse, puis annule</translation>
    </message>
    <message>
        <source>Then by the current colu&amp;mn</source>
        <translation>Puis selon la colonne cou&amp;rante</translation>
    </message>
    <message>
        <source>Sort by the current column where the order so far is equal</source>
        <translation>Trier selon la colonne courante là où l’ordre est égal jusqu’ici</translation>
    </message>
    <message>
        <source>&amp;Reverse the order</source>
        <translation>&amp;Inverser l’ordre</translation>
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
        <source>Columns of the a&amp;nnotations</source>
        <translation>Colonnes des a&amp;nnotations</translation>
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
        <source>Comparing was cancelled: divergence and groups are not up to date.</source>
        <translation>La comparaison a été annulée : divergence et groupes ne sont pas à jour.</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Comparer maintenant</translation>
    </message>
    <message>
        <source>As you left it, only some issues are shown: {conditions}.</source>
        <translation>Comme à la dernière fermeture, seules certaines questions sont affichées : {conditions}.</translation>
    </message>
    <message>
        <source>Show all issues ({key})</source>
        <translation>Afficher toutes les questions ({key})</translation>
    </message>
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
        <source>{file} is read-only. Save what you annotate under another name.</source>
        <translation>{file} est en lecture seule. Enregistrez vos annotations sous un autre nom.</translation>
    </message>
    <message numerus="yes">
        <source>Kept from when this workbook last closed: %n unsaved edit(s).</source>
        <translation>
            <numerusform>Gardée à la dernière fermeture de ce classeur : %n modification non enregistrée.</numerusform>
            <numerusform>Gardées à la dernière fermeture de ce classeur : %n modifications non enregistrées.</numerusform>
        </translation>
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
    <name>PreviewTable</name>
    <message>
        <source>Preview of the sheet</source>
        <translation>Aperçu de la feuille</translation>
    </message>
    <message>
        <source>The &amp;header begins here</source>
        <translation>L’&amp;en-tête commence ici</translation>
    </message>
    <message>
        <source>The issues &amp;begin here</source>
        <translation>Les questions &amp;commencent ici</translation>
    </message>
    <message>
        <source>The issues &amp;end here</source>
        <translation>Les questions &amp;finissent ici</translation>
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
        <source>Filter: {words}.</source>
        <translation>Filtre : {words}.</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>Print preview</source>
        <translation>Aperçu avant impression</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Exporter en PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n ligne copiée</numerusform>
            <numerusform>%n lignes copiées</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>Préparation des pages</translation>
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
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Impression</translation>
    </message>
    <message numerus="yes">
        <source>{file} written, %n page(s)</source>
        <translation>
            <numerusform>{file} écrit, %n page</numerusform>
            <numerusform>{file} écrit, %n pages</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>{file} was written, read back and verified. Copied byte for byte: %n part(s). These parts were added or changed:</source>
        <translation>
            <numerusform>{file} a été écrit, relu et vérifié. Copiée octet pour octet : %n partie. Celles-ci ont été ajoutées ou modifiées :</numerusform>
            <numerusform>{file} a été écrit, relu et vérifié. Copiées octet pour octet : %n parties. Celles-ci ont été ajoutées ou modifiées :</numerusform>
        </translation>
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
    <name>Reasons</name>
    <message>
        <source>not now: no workbook is open</source>
        <translation>pas maintenant : aucun classeur n’est ouvert</translation>
    </message>
    <message>
        <source>not now: nothing was changed</source>
        <translation>pas maintenant : rien n’a été modifié</translation>
    </message>
    <message>
        <source>not now: nothing was undone</source>
        <translation>pas maintenant : rien n’a été annulé</translation>
    </message>
    <message>
        <source>not now: nothing was saved yet</source>
        <translation>pas maintenant : rien n’a encore été enregistré</translation>
    </message>
    <message>
        <source>not now: issues are not grouped by topic</source>
        <translation>pas maintenant : les questions ne sont pas groupées par thème</translation>
    </message>
    <message>
        <source>not now: there is no baseline</source>
        <translation>pas maintenant : il n’y a pas de référence</translation>
    </message>
    <message>
        <source>not now: there are no annotations</source>
        <translation>pas maintenant : il n’y a pas d’annotations</translation>
    </message>
    <message>
        <source>not now: this workbook takes no annotations</source>
        <translation>pas maintenant : ce classeur n’accepte pas d’annotations</translation>
    </message>
    <message>
        <source>not now: there is no annotation here</source>
        <translation>pas maintenant : il n’y a pas d’annotation ici</translation>
    </message>
    <message>
        <source>not now: somebody else wrote the annotation</source>
        <translation>pas maintenant : quelqu’un d’autre a écrit l’annotation</translation>
    </message>
    <message>
        <source>not now: two plans at least are compared</source>
        <translation>pas maintenant : au moins deux plans sont comparés</translation>
    </message>
    <message>
        <source>not now: choose a cell of a plan first</source>
        <translation>pas maintenant : choisissez d’abord une cellule d’un plan</translation>
    </message>
    <message>
        <source>not now: choose a cell first</source>
        <translation>pas maintenant : choisissez d’abord une cellule</translation>
    </message>
    <message>
        <source>cannot be used now</source>
        <translation>inutilisable maintenant</translation>
    </message>
    <message>
        <source>not now: the issue has no options or scale yet</source>
        <translation>pas maintenant : la question n’a pas encore d’options ni d’échelle</translation>
    </message>
    <message>
        <source>not now: the issue has fewer options</source>
        <translation>pas maintenant : la question a moins d’options</translation>
    </message>
</context>
<context>
    <name>Reloader</name>
    <message>
        <source>Reading {file} again</source>
        <translation>Nouvelle lecture de {file}</translation>
    </message>
</context>
<context>
    <name>RoleList</name>
    <message>
        <source>Row {name}: {heading}</source>
        <translation>Ligne {name} : {heading}</translation>
    </message>
    <message>
        <source>Column {name}: {heading}</source>
        <translation>Colonne {name} : {heading}</translation>
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
        <source>Annotations</source>
        <translation>Annotations</translation>
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
        <source>nothing to compare</source>
        <translation>rien à comparer</translation>
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
        <source>The filter waits for figures that are still worked out.</source>
        <translation>Le filtre attend des chiffres encore en cours de calcul.</translation>
    </message>
    <message>
        <source>Clear the filter to see all of them again.</source>
        <translation>Effacez le filtre pour les revoir toutes.</translation>
    </message>
    <message>
        <source>No issue passes the filter.</source>
        <translation>Aucune question ne passe le filtre.</translation>
    </message>
    <message>
        <source>Nothing changed since this workbook was last opened on this computer.</source>
        <translation>Rien n’a changé depuis la dernière ouverture de ce classeur sur cet ordinateur.</translation>
    </message>
    <message>
        <source>not calculated</source>
        <translation>non calculé</translation>
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
    <message>
        <source>, diverging: {diverging} of {compared} compared, agreed: {agreed}</source>
        <translation>, divergentes : {diverging} sur {compared} comparées, en accord : {agreed}</translation>
    </message>
</context>
<context>
    <name>TopicsPane</name>
    <message>
        <source>Topics</source>
        <translation>Thèmes</translation>
    </message>
    <message>
        <source>Choose topics to show only their issues. The bar is the mean relative divergence.</source>
        <translation>Choisissez des thèmes pour n’afficher que leurs questions. La barre montre la divergence relative moyenne.</translation>
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
    <name>_EntryCounts</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n annotation</numerusform>
            <numerusform>%n annotations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FactCounts</name>
    <message numerus="yes">
        <source>%n of {plans} speak</source>
        <translation>
            <numerusform>%n sur {plans} parle</numerusform>
            <numerusform>%n sur {plans} parlent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>landing zone: {span} ({count} of %n plan(s))</source>
        <translation>
            <numerusform>zone d’entente : {span} ({count} sur %n plan)</numerusform>
            <numerusform>zone d’entente : {span} ({count} sur %n plans)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no landing zone: %n plan(s) spread over the whole scale</source>
        <translation>
            <numerusform>pas de zone d’entente : %n plan réparti sur toute l’échelle</numerusform>
            <numerusform>pas de zone d’entente : %n plans répartis sur toute l’échelle</numerusform>
        </translation>
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
    <name>_PageCounts</name>
    <message numerus="yes">
        <source>{shown} of %n issue(s). Sorted by: {order}.</source>
        <translation>
            <numerusform>{shown} sur %n question. Tri : {order}.</numerusform>
            <numerusform>{shown} sur %n questions. Tri : {order}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n annotation(s)]</source>
        <translation>
            <numerusform>[%n annotation]</numerusform>
            <numerusform>[%n annotations]</numerusform>
        </translation>
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
