<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>{stance!r} is not among the options</source>
        <translation>{stance!r} немає серед варіантів</translation>
    </message>
    <message>
        <source>no number in {text}</source>
        <translation>немає числа: {text}</translation>
    </message>
    <message>
        <source>more than one number in {text}</source>
        <translation>кілька чисел: {text}</translation>
    </message>
    <message>
        <source>in {unit}, but the issue is in {asked}</source>
        <translation>у {unit}, а питання в {asked}</translation>
    </message>
    <message>
        <source>a number, but the issue asks for a date</source>
        <translation>число, а питання вимагає дати</translation>
    </message>
    <message>
        <source>{word} may be day/month or month/day</source>
        <translation>{word} може бути день/місяць або місяць/день</translation>
    </message>
    <message>
        <source>{day} {month}: a date without a year</source>
        <translation>{day} {month}: дата без року</translation>
    </message>
    <message>
        <source>{month} {day}: a date without a year</source>
        <translation>{month} {day}: дата без року</translation>
    </message>
    <message>
        <source>{text} is no date</source>
        <translation>{text} не є датою</translation>
    </message>
    <message>
        <source>a long text</source>
        <translation>довгий текст</translation>
    </message>
    <message>
        <source>cannot be written ({reason}).</source>
        <translation>не вдається записати ({reason}).</translation>
    </message>
    <message>
        <source>Something went wrong inside Counterpoint ({kind}). Your edits are kept; save under another name and start again if it goes on.</source>
        <translation>Усередині Counterpoint сталася помилка ({kind}). Ваші зміни збережено; збережіть під іншою назвою і запустіть знову, якщо це триватиме.</translation>
    </message>
    <message>
        <source>The clipboard holds no table. Copy one in Word or on a web page.</source>
        <translation>У буфері обміну немає таблиці. Скопіюйте її у Word або на вебсторінці.</translation>
    </message>
    <message>
        <source>An annotation needs a text.</source>
        <translation>Анотація потребує тексту.</translation>
    </message>
    <message>
        <source>The annotation has {length:,} characters; a workbook cell can hold {text_limit:,}. Shorten it or split it.</source>
        <translation>Анотація має {length:,} знаків; клітинка вміщує {text_limit:,}. Скоротіть або поділіть її.</translation>
    </message>
    <message>
        <source> Did you mean {name!r}?</source>
        <translation> Може, {name!r}?</translation>
    </message>
    <message>
        <source> There is: {names}.</source>
        <translation> Є: {names}.</translation>
    </message>
    <message>
        <source>{what} was cancelled; nothing was changed.</source>
        <translation>Скасовано: {what}; нічого не змінено.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}</source>
        <translation>{file}, аркуш {sheet!r}</translation>
    </message>
    <message>
        <source>{place}, cell {cell}</source>
        <translation>{place}, клітинка {cell}</translation>
    </message>
    <message>
        <source>{place}: {message}</source>
        <translation>{place}: {message}</translation>
    </message>
    <message>
        <source>there is no sheet {name!r}.{hint}</source>
        <translation>немає аркуша {name!r}.{hint}</translation>
    </message>
    <message>
        <source>There is no annotation {annotation_id}.</source>
        <translation>Немає анотації {annotation_id}.</translation>
    </message>
    <message>
        <source>{issue} has no scale yet: give it one before coding {stance!r}.</source>
        <translation>{issue} ще не має шкали: задайте її, перш ніж ставити {stance!r}.</translation>
    </message>
    <message>
        <source>{stance!r} is no option of {issue}.{hint} Extend the scale if it is missing.</source>
        <translation>{stance!r} не є варіантом для {issue}.{hint} Розширте шкалу, якщо його бракує.</translation>
    </message>
    <message>
        <source>There is no plan {plan!r}.{hint}</source>
        <translation>Немає плану {plan!r}.{hint}</translation>
    </message>
    <message>
        <source>These stances of {issue} are not on the new scale: {misfits}. Keep their options, rename them, or clear them.</source>
        <translation>Цих оцінок для {issue} немає на новій шкалі: {misfits}. Залиште їхні варіанти, перейменуйте їх або зніміть.</translation>
    </message>
    <message>
        <source>The workbook has no plan matrix to code.</source>
        <translation>У книзі немає матриці планів, щоб її оцінювати.</translation>
    </message>
    <message>
        <source>There is no issue {issue!r}.{hint}</source>
        <translation>Немає питання {issue!r}.{hint}</translation>
    </message>
    <message>
        <source>{issue} takes a number: {stance} may be {whole} or {part}; write one of these.</source>
        <translation>{issue} потребує числа: {stance} може бути {whole} або {part}; напишіть одне з них.</translation>
    </message>
    <message>
        <source>{issue} takes a number{unit}: {reason}.</source>
        <translation>{issue} приймає число{unit}: {reason}.</translation>
    </message>
    <message>
        <source>{stance} lies outside the range of {issue}, {low:g} to {high:g}. Widen the range if it is right.</source>
        <translation>{stance} поза діапазоном для {issue}: від {low:g} до {high:g}. Розширте діапазон, якщо це правильно.</translation>
    </message>
    <message>
        <source>The journal holds an edit that cannot be read: {problem}.</source>
        <translation>Журнал містить зміну, яку не прочитати: {problem}.</translation>
    </message>
    <message>
        <source>The journal holds an edit of an unknown kind: {kind!r}.</source>
        <translation>Журнал містить зміну невідомого виду: {kind!r}.</translation>
    </message>
    <message>
        <source>A deleted annotation takes no reply.</source>
        <translation>На вилучену анотацію не можна відповісти.</translation>
    </message>
    <message>
        <source>A deleted annotation cannot be resolved or reopened.</source>
        <translation>Вилучену анотацію не можна розв’язати чи відкрити знову.</translation>
    </message>
    <message>
        <source>A deleted annotation cannot be changed.</source>
        <translation>Вилучену анотацію не можна змінити.</translation>
    </message>
    <message>
        <source>its author</source>
        <translation>автор</translation>
    </message>
    <message>
        <source>Only {author} can delete this annotation; reply to it instead.</source>
        <translation>Вилучити цю анотацію може лише {author}; натомість дайте відповідь.</translation>
    </message>
    <message>
        <source>Only {author} can edit this annotation; reply to it instead.</source>
        <translation>Змінити цю анотацію може лише {author}; натомість дайте відповідь.</translation>
    </message>
    <message>
        <source>Annotations are signed: give your name first.</source>
        <translation>Анотації підписують: спершу вкажіть своє ім’я.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits, {file}, cannot be opened: {problem}.</source>
        <translation>Журнал незбережених змін, {file}, не вдається відкрити: {problem}.</translation>
    </message>
    <message>
        <source>The edit could not be kept in the journal {file}: {problem}. Nothing was changed; free some space or check the folder, then try again.</source>
        <translation>Зміну не вдалося записати в журнал {file}: {problem}. Нічого не змінено; звільніть місце або перевірте теку й спробуйте знову.</translation>
    </message>
    <message>
        <source>The journal of unsaved edits was damaged and moved to {file}. Unsaved edits of an earlier crash may be lost; workbooks are not touched by this.</source>
        <translation>Журнал незбережених змін був пошкоджений, його переміщено в {file}. Незбережені зміни попереднього збою може бути втрачено; книг це не зачіпає.</translation>
    </message>
    <message>
        <source>The journal&apos;s folder {folder} cannot be written: {reason}.</source>
        <translation>У теку журналу {folder} не можна писати: {reason}.</translation>
    </message>
    <message>
        <source>The journal holds an entry that is no JSON: {problem}.</source>
        <translation>Журнал містить запис, що не є JSON: {problem}.</translation>
    </message>
    <message>
        <source>The journal holds an entry that is no list of edits.</source>
        <translation>Журнал містить запис, що не є списком змін.</translation>
    </message>
    <message>
        <source>{problem} Edits are kept in memory only until you save.</source>
        <translation>{problem} Зміни зберігаються лише в пам’яті, доки ви не збережете книгу.</translation>
    </message>
    <message>
        <source>The workbook has no plan matrix; annotate a cell instead.</source>
        <translation>У книзі немає матриці планів; анотуйте клітинку.</translation>
    </message>
    <message>
        <source>There is no sheet {sheet!r}.{hint}</source>
        <translation>Немає аркуша {sheet!r}.{hint}</translation>
    </message>
    <message>
        <source>it has no plan matrix to compare.</source>
        <translation>у ньому немає матриці планів для порівняння.</translation>
    </message>
    <message>
        <source>it has no plan matrix to fill the sheets.</source>
        <translation>у ньому немає матриці планів, щоб заповнити аркуші.</translation>
    </message>
    <message>
        <source>annotations and stances cannot be written into .{format} files; save it as .xlsx first.</source>
        <translation>анотації й оцінки не можна записати у файли .{format}; спершу збережіть як .xlsx.</translation>
    </message>
    <message>
        <source>its protection forbids annotations; unprotect the sheet in the spreadsheet first.</source>
        <translation>його захист забороняє анотації; спершу зніміть захист аркуша в електронній таблиці.</translation>
    </message>
    <message>
        <source>issue {issue!r}</source>
        <translation>питання {issue!r}</translation>
    </message>
    <message>
        <source>plan {plan!r}</source>
        <translation>план {plan!r}</translation>
    </message>
    <message>
        <source>{issue} and {plan}</source>
        <translation>{issue} і {plan}</translation>
    </message>
    <message>
        <source>The annotation {id} belongs to {gone}, which the matrix does not have (any more); bring it back, or attach it anew.</source>
        <translation>Анотація {id} стосується того, чого в матриці (вже) немає: {gone}; поверніть його або прикріпіть анотацію заново.</translation>
    </message>
    <message>
        <source>The formula has no stored value, so nobody can read it here; open the workbook in Excel or LibreOffice and save it once.</source>
        <translation>Формула не має збереженого значення, тож тут його не прочитати; відкрийте книгу в Excel або LibreOffice і збережіть один раз.</translation>
    </message>
    <message>
        <source>The cell shows the error {text}; mend its formula.</source>
        <translation>Клітинка показує помилку {text}; виправте формулу.</translation>
    </message>
    <message>
        <source>A conditional format from here on {why}, so its colours are not shown here; give the cells a fill of their own where the colour means something.</source>
        <translation>Умовне форматування, що починається тут, {why}, тому його кольорів тут не видно; задайте клітинкам власну заливку там, де колір щось означає.</translation>
    </message>
    <message>
        <source>The heading {text!r} begins or ends with a space; remove it, or formulas and other programs will not find it.</source>
        <translation>Заголовок {text!r} починається чи закінчується пробілом; приберіть його, інакше формули та інші програми його не знайдуть.</translation>
    </message>
    <message>
        <source>The date {value!r} is text, so it neither sorts nor counts as a date; type it again as a date.</source>
        <translation>Дата {value!r} є текстом, тож не сортується і не рахується як дата; введіть її знову як дату.</translation>
    </message>
    <message>
        <source>No plan matrix was found: a table with a row for each issue and a column for each plan. Name the sheet Matrix and head its columns ID, Topic, Issue.</source>
        <translation>Матриці планів не знайдено: таблиці з рядком на кожне питання і стовпцем на кожен план. Назвіть аркуш Matrix, а стовпці ID, Topic, Issue.</translation>
    </message>
    <message>
        <source>The issue has no ID; give it one of its own, so that annotations, stances and citations find it after rows move.</source>
        <translation>Питання не має ID; дайте йому власний, щоб анотації, оцінки й посилання знаходили його після зсуву рядків.</translation>
    </message>
    <message>
        <source>The row has positions but no issue; write in a few words what they are about.</source>
        <translation>Рядок має позиції, але не має питання; напишіть кількома словами, про що вони.</translation>
    </message>
    <message>
        <source>No plan says anything on {name!r}; fill in a position or remove the row.</source>
        <translation>Жоден план нічого не каже про {name!r}; додайте позицію або вилучіть рядок.</translation>
    </message>
    <message>
        <source>The issue {title!r} stands on {count} rows; tell them apart by their words or by an ID column.</source>
        <translation>Питання {title!r} стоїть у кількох рядках ({count}); розрізніть їх словами або стовпцем ID.</translation>
    </message>
    <message>
        <source>{url!r} is no web address; it begins with https:// or http://.</source>
        <translation>{url!r} не є вебадресою; вона починається з https:// або http://.</translation>
    </message>
    <message>
        <source>The citation names no source; give the ID of a row in Sources.</source>
        <translation>Посилання не називає джерела; вкажіть ID рядка з Sources.</translation>
    </message>
    <message>
        <source>There is no source {name!r} in Sources.{hint} Write the ID as it stands there, or add the source.</source>
        <translation>У Sources немає джерела {name!r}.{hint} Напишіть ID так, як він там стоїть, або додайте джерело.</translation>
    </message>
    <message>
        <source>{name} has a stance on {key} but no position in the matrix; write the position, or clear the stance.</source>
        <translation>{name} має оцінку для {key}, але не має позиції в матриці; напишіть позицію або зніміть оцінку.</translation>
    </message>
    <message>
        <source>{stance!r} cannot be read as a quantity ({reason}); write a number, such as 600000.</source>
        <translation>{stance!r} не читається як величина ({reason}); напишіть число, наприклад 600000.</translation>
    </message>
    <message>
        <source>{key} has no scale, so the stance {stance!r} is not used; choose a scale.</source>
        <translation>{key} не має шкали, тож оцінка {stance!r} не використовується; виберіть шкалу.</translation>
    </message>
    <message>
        <source>{stance!r} is no option of {key}.{hint} Choose an option, or add it under Options.</source>
        <translation>{stance!r} не є варіантом для {key}.{hint} Виберіть варіант або додайте його до Options.</translation>
    </message>
    <message>
        <source>its comments cannot be read and are left as they are: {error}</source>
        <translation>його коментарі не вдається прочитати, вони лишаються як є: {error}</translation>
    </message>
    <message>
        <source>the names of those who commented cannot be read: {error}</source>
        <translation>імена тих, хто коментував, не вдається прочитати: {error}</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells to annotate.</source>
        <translation>{file}, аркуш {sheet!r}: на ньому немає клітинок для анотацій.</translation>
    </message>
    <message>
        <source>The weight {text!r} is no number of 0 or more; it counts as 1.</source>
        <translation>Вага {text!r} не є числом від 0; її враховано як 1.</translation>
    </message>
    <message>
        <source>no column is a plan; choose at least one in the mapping.</source>
        <translation>жоден стовпець не є планом; виберіть принаймні один серед стовпців.</translation>
    </message>
    <message>
        <source>the matrix has a header but no issues below it.</source>
        <translation>матриця має заголовок, але під ним немає питань.</translation>
    </message>
    <message>
        <source>The ID {name!r} stands on {count} rows; give each issue its own, so that annotations and stances find their row.</source>
        <translation>ID {name!r} стоїть у кількох рядках ({count}); дайте кожному питанню власний, щоб анотації й оцінки знаходили свій рядок.</translation>
    </message>
    <message>
        <source>There is no plan {name!r} in the matrix.{hint} Write it as in the matrix, or add its column.</source>
        <translation>У матриці немає плану {name!r}.{hint} Напишіть його так, як у матриці, або додайте стовпець.</translation>
    </message>
    <message>
        <source>{name!r} already stands in row {row}; keep one of the two rows.</source>
        <translation>{name!r} вже стоїть у рядку {row}; залиште один із двох рядків.</translation>
    </message>
    <message>
        <source>There is no plan {name!r} in the matrix, so nothing is compared with it as the basis of {plan}.{hint}</source>
        <translation>У матриці немає плану {name!r}, тож із ним як основою плану {plan} нічого не порівнюється.{hint}</translation>
    </message>
    <message>
        <source>{name!r} is a column of the matrix, but none of its plans; name it in Plans, if there is such a sheet, or make it a plan under Rows and columns.</source>
        <translation>{name!r} — стовпець матриці, але не план; назвіть його в аркуші Plans, якщо такий є, або зробіть його планом у «Рядки та стовпці».</translation>
    </message>
    <message>
        <source>The heading {heading!r} is no plan of the matrix.{hint} Its stances are not used.</source>
        <translation>Заголовок {heading!r} не є планом матриці.{hint} Його оцінки не використовуються.</translation>
    </message>
    <message>
        <source>The row names no issue; give it the ID of its issue in the matrix.</source>
        <translation>Рядок не називає питання; вкажіть ID його питання в матриці.</translation>
    </message>
    <message>
        <source>{name!r} stands on several rows of the matrix, so this row belongs to none; give each issue an ID of its own.</source>
        <translation>{name!r} стоїть у кількох рядках матриці, тож цей рядок не належить жодному; дайте кожному питанню власний ID.</translation>
    </message>
    <message>
        <source>There is no issue {name!r} in the matrix.{hint} Write the ID as it stands there.</source>
        <translation>У матриці немає питання {name!r}.{hint} Напишіть ID так, як він там стоїть.</translation>
    </message>
    <message>
        <source>{word!r} is no scale; use one of {choices}.</source>
        <translation>{word!r} не є шкалою; виберіть одну з: {choices}.</translation>
    </message>
    <message>
        <source>An ordinal scale needs its options in order, with semicolons between; until then it counts as nominal.</source>
        <translation>Порядкова шкала потребує варіантів за порядком, через крапку з комою; доти вона вважається номінальною.</translation>
    </message>
    <message>
        <source>A declared range needs a low and a higher high number; it is left out.</source>
        <translation>Оголошений діапазон потребує меншого й більшого числа; його пропущено.</translation>
    </message>
    <message>
        <source>The plan in row {row} has no heading; name it.</source>
        <translation>План у рядку {row} не має заголовка; назвіть його.</translation>
    </message>
    <message>
        <source>The plan in column {column} has no heading; name it.</source>
        <translation>План у стовпці {column} не має заголовка; назвіть його.</translation>
    </message>
    <message>
        <source>{count} plans are headed {name!r}; give each its own heading.</source>
        <translation>Кілька планів ({count}) мають заголовок {name!r}; дайте кожному власний.</translation>
    </message>
    <message>
        <source>it is not sure that {heading!r} is a plan</source>
        <translation>непевно, що {heading!r} — план</translation>
    </message>
    <message>
        <source>For: {reason}.</source>
        <translation>За: {reason}.</translation>
    </message>
    <message>
        <source>Against: {reason}.</source>
        <translation>Проти: {reason}.</translation>
    </message>
    <message>
        <source>it is not sure whether the table lies on its side</source>
        <translation>невідомо напевно, чи таблиця повернута</translation>
    </message>
    <message>
        <source>it is not sure where the rows begin and end</source>
        <translation>невідомо напевно, де рядки починаються й закінчуються</translation>
    </message>
    <message>
        <source>it is not sure which columns name the issues</source>
        <translation>невідомо напевно, які стовпці називають питання</translation>
    </message>
    <message>
        <source>it is not sure which columns are plans</source>
        <translation>невідомо напевно, які стовпці є планами</translation>
    </message>
    <message>
        <source>the sheet is named {name!r}</source>
        <translation>аркуш має назву {name!r}</translation>
    </message>
    <message>
        <source>the sheet is hidden</source>
        <translation>аркуш приховано</translation>
    </message>
    <message>
        <source>the row above looks like part of the table</source>
        <translation>рядок вище схожий на частину таблиці</translation>
    </message>
    <message>
        <source>it is the table {table!r}</source>
        <translation>це таблиця {table!r}</translation>
    </message>
    <message>
        <source>headings are long texts</source>
        <translation>заголовки є довгими текстами</translation>
    </message>
    <message>
        <source>a gap below the header</source>
        <translation>порожнє місце під заголовком</translation>
    </message>
    <message>
        <source>the heading {heading!r} names the issues</source>
        <translation>заголовок {heading!r} називає питання</translation>
    </message>
    <message>
        <source>columns beside plans: {headings}</source>
        <translation>стовпці поруч із планами: {headings}</translation>
    </message>
    <message>
        <source>known headings: {headings}</source>
        <translation>відомі заголовки: {headings}</translation>
    </message>
    <message>
        <source>headings speak of plans</source>
        <translation>заголовки говорять про плани</translation>
    </message>
    <message>
        <source>only one column looks like a plan</source>
        <translation>лише один стовпець схожий на план</translation>
    </message>
    <message>
        <source>{count} columns look like plans</source>
        <translation>стовпців, схожих на плани: {count}</translation>
    </message>
    <message>
        <source>{count} plans are unusually many</source>
        <translation>незвично багато планів: {count}</translation>
    </message>
    <message>
        <source>plans are headed by bare numbers</source>
        <translation>заголовки планів є просто числами</translation>
    </message>
    <message>
        <source>headings of plans are long</source>
        <translation>заголовки планів довгі</translation>
    </message>
    <message>
        <source>columns without a heading</source>
        <translation>стовпці без заголовка</translation>
    </message>
    <message>
        <source>headings of plans repeat</source>
        <translation>заголовки планів повторюються</translation>
    </message>
    <message>
        <source>a heading spans several columns</source>
        <translation>один заголовок охоплює кілька стовпців</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>рядків: {count}</translation>
    </message>
    <message>
        <source>the rows are not named by words</source>
        <translation>рядки названо не словами</translation>
    </message>
    <message>
        <source>each row has its own name</source>
        <translation>кожен рядок має власну назву</translation>
    </message>
    <message>
        <source>the names of the rows repeat</source>
        <translation>назви рядків повторюються</translation>
    </message>
    <message>
        <source>plans are described in words</source>
        <translation>плани описано словами</translation>
    </message>
    <message>
        <source>the columns hold different kinds of things</source>
        <translation>стовпці містять різнорідне</translation>
    </message>
    <message>
        <source>headings recur among the cells below</source>
        <translation>заголовки повторюються в клітинках нижче</translation>
    </message>
    <message>
        <source>columns of plans are empty</source>
        <translation>є порожні стовпці планів</translation>
    </message>
    <message>
        <source>lies on its side</source>
        <translation>лежить на боці</translation>
    </message>
    <message>
        <source>{heading!r} heads the plans</source>
        <translation>{heading!r} є заголовком планів</translation>
    </message>
    <message>
        <source>{heading!r} heads what would be the issues</source>
        <translation>{heading!r} стоїть над тим, що мало б бути питаннями</translation>
    </message>
    <message>
        <source>rows read like issues, columns like plans</source>
        <translation>рядки схожі на питання, стовпці на плани</translation>
    </message>
    <message>
        <source>more columns than rows</source>
        <translation>стовпців більше, ніж рядків</translation>
    </message>
    <message>
        <source>the rows are named like plans</source>
        <translation>рядки названо як плани</translation>
    </message>
    <message>
        <source>the rows are named like columns</source>
        <translation>рядки названо, як стовпці</translation>
    </message>
    <message>
        <source>few rows: {count}</source>
        <translation>мало рядків: {count}</translation>
    </message>
    <message>
        <source>positions: {count}</source>
        <translation>позицій: {count}</translation>
    </message>
    <message>
        <source>a row holds the weights</source>
        <translation>рядок містить ваги</translation>
    </message>
    <message>
        <source>a row holds the questions</source>
        <translation>рядок містить запитання</translation>
    </message>
    <message>
        <source>headings are named alike, as plans are</source>
        <translation>заголовки подібні між собою, як у планів</translation>
    </message>
    <message>
        <source>the cells of one row are of one kind</source>
        <translation>комірки одного рядка однотипні</translation>
    </message>
    <message>
        <source>the cells of one column are of one kind, those of one row are not</source>
        <translation>комірки одного стовпця однотипні, а одного рядка — ні</translation>
    </message>
    <message>
        <source>The source has no ID, so nothing can cite it; give it one.</source>
        <translation>Джерело не має ID, тож на нього не можна послатися; дайте йому ID.</translation>
    </message>
    <message>
        <source>The source {key!r} is there twice; rename one. The first counts.</source>
        <translation>Джерело {key!r} є двічі; перейменуйте одне. Враховано перше.</translation>
    </message>
    <message>
        <source>There is no issue {issue_name!r} in the matrix.{hint} Write the ID as it stands there.</source>
        <translation>У матриці немає питання {issue_name!r}.{hint} Напишіть ID так, як він там стоїть.</translation>
    </message>
    <message>
        <source>There is no plan {plan_name!r} in the matrix.{hint} Write it as its heading there.</source>
        <translation>У матриці немає плану {plan_name!r}.{hint} Напишіть його так, як у заголовку там.</translation>
    </message>
    <message>
        <source>There is no {what} {name!r}.{hint}</source>
        <translation>Немає такого ({what}): {name!r}.{hint}</translation>
    </message>
    <message>
        <source>Plan {number} has no name; name it or leave it out.</source>
        <translation>План {number} не має назви; назвіть його або пропустіть.</translation>
    </message>
    <message>
        <source>The plan {key!r} is there twice; rename one.</source>
        <translation>План {key!r} є двічі; перейменуйте один.</translation>
    </message>
    <message>
        <source>The name of plan {number} is longer than 255 characters.</source>
        <translation>Назва плану {number} довша за 255 знаків.</translation>
    </message>
    <message>
        <source>{name} holds no table.</source>
        <translation>{name} не містить таблиці.</translation>
    </message>
    <message>
        <source>a new workbook needs a name that ends in .xlsx.</source>
        <translation>нова книга потребує назви, що закінчується на .xlsx.</translation>
    </message>
    <message>
        <source>is already there; choose another name.</source>
        <translation>вже є; виберіть іншу назву.</translation>
    </message>
    <message>
        <source>the disk is full; nothing was written.</source>
        <translation>диск заповнено; нічого не записано.</translation>
    </message>
    <message>
        <source>The pasted text is no table: it has no tabs between columns.</source>
        <translation>Вставлений текст не є таблицею: між стовпцями немає табуляцій.</translation>
    </message>
    <message>
        <source>The table needs a header row with the plans and a first column with the issues.</source>
        <translation>Таблиця потребує рядка заголовків з планами і першого стовпця з питаннями.</translation>
    </message>
    <message>
        <source>The pasted page is too large; copy only the table.</source>
        <translation>Вставлена сторінка завелика; скопіюйте лише таблицю.</translation>
    </message>
    <message>
        <source>There is no table in what was copied; select a whole table and copy it.</source>
        <translation>У скопійованому немає таблиці; виділіть цілу таблицю й скопіюйте її.</translation>
    </message>
    <message>
        <source>The pasted table is too large; copy a part of it.</source>
        <translation>Вставлена таблиця завелика; скопіюйте її частину.</translation>
    </message>
    <message>
        <source>A text is longer than the {cell_limit:,} characters of a cell; it begins {text!r}. Shorten it.</source>
        <translation>Текст довший за {cell_limit:,} знаків клітинки; він починається так: {text!r}. Скоротіть його.</translation>
    </message>
    <message>
        <source>the sheet is protected and allows no comments; annotations can be written only after its protection is lifted in Excel or LibreOffice.</source>
        <translation>аркуш захищено, коментарі на ньому заборонено; анотації можна записати лише після зняття захисту в Excel або LibreOffice.</translation>
    </message>
    <message>
        <source>{who} seems to have the workbook open; save there before saving here.</source>
        <translation>{who}, здається, тримає книгу відкритою; збережіть там, перш ніж зберігати тут.</translation>
    </message>
    <message>
        <source>the workbook is digitally signed; saving annotations breaks the signature.</source>
        <translation>книгу підписано цифровим підписом; збереження анотацій його порушить.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {name} is missing.</source>
        <translation>файл пошкоджено: бракує його частини {name}.</translation>
    </message>
    <message>
        <source>its part {name} has {size:,} bytes, more than the {whole_size:,} that can be taken into memory.</source>
        <translation>його частина {name} має {size:,} байтів, більше за {whole_size:,}, які можна взяти в пам’ять.</translation>
    </message>
    <message>
        <source>the file is damaged: its workbook part is missing.</source>
        <translation>файл пошкоджено: бракує частини книги.</translation>
    </message>
    <message>
        <source>the file has {size:,} bytes, too many.</source>
        <translation>файл має {size:,} байтів, це забагато.</translation>
    </message>
    <message>
        <source>the password is empty.</source>
        <translation>пароль порожній.</translation>
    </message>
    <message>
        <source>the password does not open this workbook.</source>
        <translation>пароль не відкриває цієї книги.</translation>
    </message>
    <message>
        <source>the file is encrypted in a way that cannot be opened ({error}). Open it in Excel, remove the password, and save it again.</source>
        <translation>файл зашифровано так, що його тут не відкрити ({error}). Відкрийте його в Excel, зніміть пароль і збережіть знову.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {name} {what}. Take a backup copy, or let Excel or LibreOffice repair it.</source>
        <translation>файл пошкоджено: частина {name} ({what}). Візьміть резервну копію або дайте Excel чи LibreOffice виправити його.</translation>
    </message>
    <message>
        <source>the file is damaged: the sheet&apos;s part is missing.</source>
        <translation>файл пошкоджено: бракує частини аркуша.</translation>
    </message>
    <message>
        <source>the workbook has no sheets.</source>
        <translation>книга не має аркушів.</translation>
    </message>
    <message>
        <source>a Word document</source>
        <translation>документ Word</translation>
    </message>
    <message>
        <source>a PowerPoint presentation</source>
        <translation>презентація PowerPoint</translation>
    </message>
    <message>
        <source>a Visio drawing</source>
        <translation>рисунок Visio</translation>
    </message>
    <message>
        <source>a 3D model</source>
        <translation>3D-модель</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice and save it as .xlsx to annotate it.</source>
        <translation>Відкрийте його в Excel або LibreOffice і збережіть як .xlsx, щоб анотувати.</translation>
    </message>
    <message>
        <source>cannot be opened: {reason}.</source>
        <translation>не вдається відкрити: {reason}.</translation>
    </message>
    <message>
        <source>cannot be read: {reason}.</source>
        <translation>не вдається прочитати: {reason}.</translation>
    </message>
    <message>
        <source>the workbook is protected by a password; give the password to open it.</source>
        <translation>книгу захищено паролем; введіть пароль, щоб відкрити її.</translation>
    </message>
    <message>
        <source>an .xls workbook can be compared but not annotated. {save_as}</source>
        <translation>книгу .xls можна порівнювати, але не анотувати. {save_as}</translation>
    </message>
    <message>
        <source>an OpenDocument sheet can be compared but not annotated. {save_as}</source>
        <translation>аркуш OpenDocument можна порівнювати, але не анотувати. {save_as}</translation>
    </message>
    <message>
        <source>a text file can be compared but not annotated. Make a workbook of it first.</source>
        <translation>текстовий файл можна порівнювати, але не анотувати. Спершу зробіть із нього книгу.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>файл порожній.</translation>
    </message>
    <message>
        <source>this is a web page, not a workbook, whatever its name says. {save_as}</source>
        <translation>це вебсторінка, а не книга, хоч би що казала назва. {save_as}</translation>
    </message>
    <message>
        <source>this is a plain XML file, not a workbook, whatever its name says. {save_as}</source>
        <translation>це простий файл XML, а не книга, хоч би що казала назва. {save_as}</translation>
    </message>
    <message>
        <source>this is a PDF file, not a workbook.</source>
        <translation>це файл PDF, а не книга.</translation>
    </message>
    <message>
        <source>this is a text file, not a workbook, whatever its name says. {save_as}</source>
        <translation>це текстовий файл, а не книга, хоч би що казала назва. {save_as}</translation>
    </message>
    <message>
        <source>this is an old Office file but no workbook. {save_as}</source>
        <translation>це старий файл Office, але не книга. {save_as}</translation>
    </message>
    <message>
        <source>an .ods workbook can be compared but not annotated. {save_as}</source>
        <translation>книгу .ods можна порівнювати, але не анотувати. {save_as}</translation>
    </message>
    <message>
        <source>this is no workbook but {kind}.</source>
        <translation>це не книга, а {kind}.</translation>
    </message>
    <message>
        <source>another document</source>
        <translation>інший документ</translation>
    </message>
    <message>
        <source>this is no workbook: the zip is empty.</source>
        <translation>це не книга: zip порожній.</translation>
    </message>
    <message>
        <source>this is a zip file, but no workbook: {content_types} is missing.</source>
        <translation>це файл zip, але не книга: бракує {content_types}.</translation>
    </message>
    <message>
        <source>an .xlsb workbook can be compared but not annotated. {save_as}</source>
        <translation>книгу .xlsb можна порівнювати, але не анотувати. {save_as}</translation>
    </message>
    <message>
        <source>this is {what}, not a workbook.</source>
        <translation>це {what}, а не книга.</translation>
    </message>
    <message>
        <source>the file is damaged: it declares no workbook part.</source>
        <translation>файл пошкоджено: він не оголошує частини книги.</translation>
    </message>
    <message>
        <source>the workbook would become larger than 4 GiB.</source>
        <translation>книга стала б більшою за 4 ГіБ.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is no proper XML ({what} in line {line}).</source>
        <translation>файл пошкоджено: його частина {part} не є правильним XML ({what} у рядку {line}).</translation>
    </message>
    <message>
        <source>its part {part} holds more than {max_elements:,} elements.</source>
        <translation>його частина {part} містить понад {max_elements:,} елементів.</translation>
    </message>
    <message>
        <source>refused for safety: its part {part} declares a DOCTYPE, which workbooks never do and which XML bombs need.</source>
        <translation>відхилено задля безпеки: його частина {part} оголошує DOCTYPE, чого книги ніколи не роблять і що потрібно XML-бомбам.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is not in the encoding that it states.</source>
        <translation>файл пошкоджено: його частина {part} не в тому кодуванні, яке вказує.</translation>
    </message>
    <message>
        <source>the file is damaged: {what}. Open it in Excel or LibreOffice, let it be repaired, and save it again; or take a backup copy.</source>
        <translation>файл пошкоджено: {what}. Відкрийте його в Excel або LibreOffice, дайте виправити й збережіть знову; або візьміть резервну копію.</translation>
    </message>
    <message>
        <source>refused for safety: {what}.</source>
        <translation>відхилено задля безпеки: {what}.</translation>
    </message>
    <message>
        <source>this is no workbook: it is not a zip file.</source>
        <translation>це не книга: це не файл zip.</translation>
    </message>
    <message>
        <source>one of its sheets is too large.</source>
        <translation>один з аркушів завеликий.</translation>
    </message>
    <message>
        <source>a sheet spreads over {rows:,} rows and {columns:,} columns. Delete what stands far away from the table.</source>
        <translation>аркуш простягається на {rows:,} рядків і {columns:,} стовпців. Вилучіть те, що стоїть далеко від таблиці.</translation>
    </message>
    <message>
        <source>the file is damaged: a sheet is cut off.</source>
        <translation>файл пошкоджено: аркуш обірвано.</translation>
    </message>
    <message>
        <source>the file has {size:,} bytes, more than {max_size:,}.</source>
        <translation>файл має {size:,} байтів, більше за {max_size:,}.</translation>
    </message>
    <message>
        <source>the file is not UTF-8; it was read as {encoding}. If letters look wrong, save it as UTF-8.</source>
        <translation>файл не в UTF-8; його прочитано як {encoding}. Якщо літери хибні, збережіть його в UTF-8.</translation>
    </message>
    <message>
        <source>line {line} cannot be read as a table ({error}).</source>
        <translation>рядок {line} не читається як таблиця ({error}).</translation>
    </message>
    <message>
        <source>the sheet spreads over {count:,} rows and {columns:,} columns, more than can be shown. Delete what stands far away from the table.</source>
        <translation>аркуш простягається на {count:,} рядків і {columns:,} стовпців, більше, ніж можна показати. Вилучіть те, що стоїть далеко від таблиці.</translation>
    </message>
    <message>
        <source>Open it in Excel or LibreOffice and save it as .xlsx.</source>
        <translation>Відкрийте його в Excel або LibreOffice і збережіть як .xlsx.</translation>
    </message>
    <message>
        <source>the file cannot be read. {resave}</source>
        <translation>файл не вдається прочитати. {resave}</translation>
    </message>
    <message>
        <source>number formats of this file cannot be read: percentages and currencies show as plain numbers, dates as year-month-day. {resave}</source>
        <translation>числові формати цього файлу неможливо прочитати: відсотки й валюти показано як прості числа, дати як рік-місяць-день. {resave}</translation>
    </message>
    <message>
        <source>the sheet cannot be read. {resave}</source>
        <translation>аркуш не вдається прочитати. {resave}</translation>
    </message>
    <message>
        <source>the file is damaged: it has no {content}.</source>
        <translation>файл пошкоджено: немає {content}.</translation>
    </message>
    <message>
        <source>the sheet repeats its cells to more than {max_cells:,}.</source>
        <translation>аркуш повторює клітинки понад {max_cells:,} разів.</translation>
    </message>
    <message>
        <source>this sheet cannot be read and is left out: {error}</source>
        <translation>цей аркуш не вдається прочитати, його пропущено: {error}</translation>
    </message>
    <message>
        <source>may not be written. Choose another folder or name.</source>
        <translation>запис заборонено. Виберіть іншу теку чи назву.</translation>
    </message>
    <message>
        <source>the disk is full.</source>
        <translation>диск заповнено.</translation>
    </message>
    <message>
        <source>cannot be written: {reason}.</source>
        <translation>не вдається записати: {reason}.</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>причина невідома</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is not well-formed XML. Let Excel or LibreOffice repair it, or take a backup copy.</source>
        <translation>файл пошкоджено: його частина {part} не є правильним XML. Хай Excel чи LibreOffice його виправить, або візьміть резервну копію.</translation>
    </message>
    <message>
        <source>this row names no issue, plan or cell; fill in ID and Plan, or Cell.</source>
        <translation>цей рядок не називає ні питання, ні плану, ні клітинки; заповніть ID і Plan або Cell.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells to annotate (it is a {kind}).</source>
        <translation>{file}, аркуш {sheet!r}: на ньому немає клітинок для анотацій (вид {kind}).</translation>
    </message>
    <message>
        <source>the sheet is protected and its protection forbids comments. Take the protection off, or allow editing of objects, and try again.</source>
        <translation>аркуш захищено, і захист забороняє коментарі. Зніміть захист або дозвольте змінювати об’єкти й спробуйте знову.</translation>
    </message>
    <message>
        <source>The {column} of an annotation has {units:,} characters; a cell of a workbook holds {cell_limit:,}.</source>
        <translation>Стовпець {column} анотації має {units:,} знаків; клітинка книги вміщує {cell_limit:,}.</translation>
    </message>
    <message>
        <source>The workbook is as it was.</source>
        <translation>Книга така, як була.</translation>
    </message>
    <message>
        <source>another program holds the file open. Close it there, or save a copy. {kept}</source>
        <translation>інша програма тримає файл відкритим. Закрийте його там або збережіть копію. {kept}</translation>
    </message>
    <message>
        <source>there is no room on the disk for the new file. Free some, then save again. {kept}</source>
        <translation>на диску немає місця для нового файлу. Звільніть його й збережіть знову. {kept}</translation>
    </message>
    <message>
        <source>the disk is read-only in {folder}.</source>
        <translation>диск лише для читання: {folder}.</translation>
    </message>
    <message>
        <source>writing is not allowed in {folder}.</source>
        <translation>запис заборонено: {folder}.</translation>
    </message>
    <message>
        <source>{what} Save a copy elsewhere. {kept}</source>
        <translation>{what} Збережіть копію деінде. {kept}</translation>
    </message>
    <message>
        <source>the file or its folder was removed or moved while it was in use. Save under another name; nothing was written.</source>
        <translation>файл або його теку вилучено чи переміщено під час роботи. Збережіть під іншою назвою; нічого не записано.</translation>
    </message>
    <message>
        <source>it could not be saved: {reason}. {kept}</source>
        <translation>не вдалося зберегти: {reason}. {kept}</translation>
    </message>
    <message>
        <source>{program} on {host}</source>
        <translation>{program} на {host}</translation>
    </message>
    <message>
        <source>{user} ({place})</source>
        <translation>{user} ({place})</translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>хтось</translation>
    </message>
    <message>
        <source>The annotation {annotation_id} by {who} was changed in the file too; both changes were merged.</source>
        <translation>Анотацію {annotation_id} ({who}) змінено й у файлі; обидві зміни об’єднано.</translation>
    </message>
    <message>
        <source>The stance {after!r} of {issue}, {plan} has no place any more: the issue or the plan is gone from the matrix.</source>
        <translation>Оцінка {after!r} для {issue}, {plan} більше не має місця: питання чи плану вже немає в матриці.</translation>
    </message>
    <message>
        <source>The stance of {issue}, {plan} is {held!r} in the file now; your {after!r} replaces it.</source>
        <translation>Оцінка для {issue}, {plan} у файлі тепер {held!r}; ваша {after!r} замінює її.</translation>
    </message>
    <message>
        <source>The scale of {issue} has no place any more: the issue is gone.</source>
        <translation>Шкала для {issue} більше не має місця: питання вже немає.</translation>
    </message>
    <message>
        <source>The scale of {issue} was changed in the file too; yours replaces it.</source>
        <translation>Шкалу для {issue} змінено й у файлі; ваша замінює її.</translation>
    </message>
    <message>
        <source>another program changed it in the same moment; one version of it is now {kept}. Compare the two, then save again.</source>
        <translation>інша програма змінила його в ту саму мить; одна з версій тепер {kept}. Порівняйте обидві й збережіть знову.</translation>
    </message>
    <message>
        <source>the disk refused it</source>
        <translation>диск відмовив</translation>
    </message>
    <message>
        <source>No backup of the old file could be kept: {reason}.</source>
        <translation>Не вдалося залишити резервну копію старого файлу: {reason}.</translation>
    </message>
    <message>
        <source>the new file is in place, but the disk did not confirm it ({reason}). Check the disk, then save again.</source>
        <translation>новий файл на місці, але диск цього не підтвердив ({reason}). Перевірте диск і збережіть знову.</translation>
    </message>
    <message>
        <source>another program replaced the file in the same moment; save again.</source>
        <translation>інша програма замінила файл у ту саму мить; збережіть знову.</translation>
    </message>
    <message>
        <source>the file was removed, renamed or moved since it was read. Save under another name, or put it back; nothing was written.</source>
        <translation>файл вилучено, перейменовано або переміщено після читання. Збережіть під іншою назвою або поверніть його; нічого не записано.</translation>
    </message>
    <message>
        <source>a copy of it keeps the ending {suffix}: the content is of that kind. Choose a name with that ending.</source>
        <translation>копія зберігає закінчення {suffix}: вміст саме такого виду. Виберіть назву з цим закінченням.</translation>
    </message>
    <message>
        <source>another program keeps changing the file while it is saved. Save again later, or under another name; nothing was written.</source>
        <translation>інша програма весь час змінює файл під час збереження. Збережіть пізніше або під іншою назвою; нічого не записано.</translation>
    </message>
    <message>
        <source>{who} has it open. Close it there, or save a copy; nothing was written.</source>
        <translation>{who} тримає його відкритим. Закрийте його там або збережіть копію; нічого не записано.</translation>
    </message>
    <message>
        <source>The file had changed since it was read; your edits were merged.</source>
        <translation>Файл змінився після читання; ваші зміни об’єднано з ним.</translation>
    </message>
    <message>
        <source>The digital signature was taken out, as agreed.</source>
        <translation>Цифровий підпис вилучено, як погоджено.</translation>
    </message>
    <message>
        <source>the new file cannot be opened ({problem}) and was thrown away. The workbook is as it was. Please report this.</source>
        <translation>новий файл не відкривається ({problem}), його відкинуто. Книга така, як була. Будь ласка, повідомте про це.</translation>
    </message>
    <message>
        <source>it carries a digital signature, which saving breaks. Agree to lose it, or annotate a copy.</source>
        <translation>він має цифровий підпис, який збереження порушить. Погодьтеся втратити його або анотуйте копію.</translation>
    </message>
    <message>
        <source>{path} is gone; the copy has what was read of it.</source>
        <translation>{path} зник; копія містить те, що було прочитано.</translation>
    </message>
    <message>
        <source>{path} is gone; the copy was made from a backup.</source>
        <translation>{path} зник; копію зроблено з резервної копії.</translation>
    </message>
    <message>
        <source>the new file was thrown away because {what}. The workbook is as it was. Please report this.</source>
        <translation>новий файл відкинуто: {what}. Книга така, як була. Будь ласка, повідомте про це.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: {what} has no cells to annotate.</source>
        <translation>{file}, аркуш {sheet!r}: {what} не має клітинок для анотацій.</translation>
    </message>
    <message>
        <source>refused: its part {part} has a row {number}, outside any sheet.</source>
        <translation>відхилено: його частина {part} має рядок {number} поза межами аркуша.</translation>
    </message>
    <message>
        <source>the file is damaged: in its part {part} row {number} follows row {last}.</source>
        <translation>файл пошкоджено: у його частині {part} рядок {number} стоїть після рядка {last}.</translation>
    </message>
    <message>
        <source>refused: a row in its part {part} has more than {row_limit:,} bytes.</source>
        <translation>відхилено: рядок його частини {part} має понад {row_limit:,} байтів.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells.</source>
        <translation>{file}, аркуш {sheet!r}: на ньому немає клітинок.</translation>
    </message>
    <message>
        <source>its part {part} has {size:,} bytes, too many to be read at once.</source>
        <translation>його частина {part} має {size:,} байтів, забагато, щоб прочитати одразу.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is no proper XML ({reason} in line {line}).</source>
        <translation>файл пошкоджено: його частина {part} не є правильним XML ({reason} у рядку {line}).</translation>
    </message>
    <message>
        <source>refused: its part {part} has a cell {written!r}, outside any sheet.</source>
        <translation>відхилено: його частина {part} має клітинку {written!r} поза межами аркуша.</translation>
    </message>
    <message>
        <source>its part {part} holds a string of more than {item_limit:,} bytes.</source>
        <translation>його частина {part} містить текст понад {item_limit:,} байтів.</translation>
    </message>
    <message>
        <source>{file}, sheet {sheet!r}: it has no cells to write to.</source>
        <translation>{file}, аркуш {sheet!r}: на ньому немає клітинок, куди писати.</translation>
    </message>
    <message>
        <source>the sheet is full.</source>
        <translation>аркуш заповнено.</translation>
    </message>
    <message>
        <source>the cell&apos;s formula fills other cells too; change it in the spreadsheet.</source>
        <translation>формула клітинки заповнює й інші клітинки; змініть її в електронній таблиці.</translation>
    </message>
    <message>
        <source>the file is damaged: row {number} of its part {part} is no proper UTF-8.</source>
        <translation>файл пошкоджено: рядок {number} його частини {part} не є правильним UTF-8.</translation>
    </message>
    <message>
        <source>its part {part} holds more than {around_limit:,} bytes besides its rows.</source>
        <translation>його частина {part} містить понад {around_limit:,} байтів поза рядками.</translation>
    </message>
    <message>
        <source>the file is damaged: the rows of its part {part} never end.</source>
        <translation>файл пошкоджено: рядки його частини {part} не закінчуються.</translation>
    </message>
    <message>
        <source>its part {part} holds a comment of more than {held_limit:,} bytes.</source>
        <translation>його частина {part} містить коментар понад {held_limit:,} байтів.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} is no proper UTF-8.</source>
        <translation>файл пошкоджено: його частина {part} не є правильним UTF-8.</translation>
    </message>
    <message>
        <source>the file is damaged: the table in its part {part} has no proper range.</source>
        <translation>файл пошкоджено: таблиця в його частині {part} не має правильного діапазону.</translation>
    </message>
    <message>
        <source>Stances belong to a plan matrix, and this workbook has none.</source>
        <translation>Оцінки належать до матриці планів, а в цій книзі її немає.</translation>
    </message>
    <message>
        <source>There is no issue {issue!r} in the matrix to code.</source>
        <translation>У матриці немає питання {issue!r}, щоб його оцінити.</translation>
    </message>
    <message>
        <source>There is no plan {plan!r} in the matrix to code.</source>
        <translation>У матриці немає плану {plan!r}, щоб його оцінити.</translation>
    </message>
    <message>
        <source>the file is damaged: it does not say properly how it is encrypted.</source>
        <translation>файл пошкоджено: він не вказує як слід, як його зашифровано.</translation>
    </message>
    <message>
        <source>the file is encrypted in a way that cannot be opened ({error}). Open it in LibreOffice, remove the password, and save it again.</source>
        <translation>файл зашифровано так, що його тут не відкрити ({error}). Відкрийте його в LibreOffice, зніміть пароль і збережіть знову.</translation>
    </message>
    <message>
        <source>refused for safety: making the key of its password would take too long.</source>
        <translation>відхилено задля безпеки: обчислення ключа з його пароля тривало б надто довго.</translation>
    </message>
    <message>
        <source>refused for safety: its part {part} becomes too large.</source>
        <translation>відхилено задля безпеки: його частина {part} стає завеликою.</translation>
    </message>
    <message>
        <source>the file is damaged: its part {part} cannot be unpacked.</source>
        <translation>файл пошкоджено: його частину {part} не вдається розпакувати.</translation>
    </message>
    <message>
        <source>covers more cells than are looked at</source>
        <translation>охоплює більше клітинок, ніж переглядається</translation>
    </message>
    <message>
        <source>is a colour scale</source>
        <translation>є шкалою кольорів</translation>
    </message>
    <message>
        <source>is a data bar</source>
        <translation>є гістограмою в клітинках</translation>
    </message>
    <message>
        <source>is a set of icons</source>
        <translation>є набором значків</translation>
    </message>
    <message>
        <source>depends on the day</source>
        <translation>залежить від дня</translation>
    </message>
    <message>
        <source>looks at other sheets or is of a newer Excel</source>
        <translation>звертається до інших аркушів або походить із новішого Excel</translation>
    </message>
    <message>
        <source>has no style</source>
        <translation>не має стилю</translation>
    </message>
    <message>
        <source>changes more than a plain fill and font</source>
        <translation>змінює більше, ніж суцільну заливку і шрифт</translation>
    </message>
    <message>
        <source>is of a kind that is not computed here</source>
        <translation>належить до виду, який тут не обчислюється</translation>
    </message>
    <message>
        <source>has a formula that is not computed here</source>
        <translation>має формулу, яка тут не обчислюється</translation>
    </message>
    <message>
        <source>the headings have changed since the rows and columns were chosen</source>
        <translation>заголовки змінилися відтоді, як вибрано рядки й стовпці</translation>
    </message>
    <message>
        <source>rows came since the rows and columns were chosen: {names}</source>
        <translation>відтоді, як вибрано рядки й стовпці, додалися рядки: {names}</translation>
    </message>
    <message>
        <source>columns came since the rows and columns were chosen: {names}</source>
        <translation>відтоді, як вибрано рядки й стовпці, додалися стовпці: {names}</translation>
    </message>
    <message>
        <source>nothing tells for sure</source>
        <translation>ніщо не каже напевно</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>Counterpoint {version}

Compares competing plans in a workbook, shows where their positions diverge, and writes people’s annotations back into the workbook, which stays theirs.

Free software under the MIT licence.</source>
        <translation>Counterpoint {version}

Порівнює конкурентні плани в робочій книзі, показує, де їхні позиції розходяться, і записує анотації людей назад у книгу, яка залишається їхньою.

Вільне програмне забезпечення за ліцензією MIT.</translation>
    </message>
    <message>
        <source>About Counterpoint</source>
        <translation>Про Counterpoint</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New matrix…</source>
        <translation>&amp;Нова матриця…</translation>
    </message>
    <message>
        <source>Make a workbook with an empty matrix</source>
        <translation>Створити книгу з порожньою матрицею</translation>
    </message>
    <message>
        <source>New from &amp;clipboard…</source>
        <translation>Нова з &amp;буфера обміну…</translation>
    </message>
    <message>
        <source>Make a workbook from a table copied in Word or on a web page</source>
        <translation>Створити книгу з таблиці, скопійованої у Word або на вебсторінці</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Нове &amp;вікно</translation>
    </message>
    <message>
        <source>Open an empty window</source>
        <translation>Відкрити порожнє вікно</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Відкрити…</translation>
    </message>
    <message>
        <source>Open a workbook</source>
        <translation>Відкрити робочу книгу</translation>
    </message>
    <message>
        <source>Open the &amp;example</source>
        <translation>Відкрити &amp;приклад</translation>
    </message>
    <message>
        <source>Open a copy of the example workbook</source>
        <translation>Відкрити копію книги-прикладу</translation>
    </message>
    <message>
        <source>Re&amp;load from disk</source>
        <translation>П&amp;еречитати з диска</translation>
    </message>
    <message>
        <source>Read the workbook again</source>
        <translation>Прочитати книгу ще раз</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Зберегти</translation>
    </message>
    <message>
        <source>Write annotations and stances into the workbook</source>
        <translation>Записати анотації та оцінки позицій у книгу</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Зберегти &amp;як…</translation>
    </message>
    <message>
        <source>Save under another name and go on there</source>
        <translation>Зберегти під іншою назвою і працювати далі з нею</translation>
    </message>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>Зберегти &amp;копію…</translation>
    </message>
    <message>
        <source>Save a copy and stay with this file</source>
        <translation>Зберегти копію й залишитися з цим файлом</translation>
    </message>
    <message>
        <source>Save a&amp;utomatically</source>
        <translation>Зберігати &amp;автоматично</translation>
    </message>
    <message>
        <source>Save the workbook half a minute after each change</source>
        <translation>Зберігати книгу через пів хвилини після кожної зміни</translation>
    </message>
    <message>
        <source>Export as P&amp;DF…</source>
        <translation>Експорт у P&amp;DF…</translation>
    </message>
    <message>
        <source>Write the current view as PDF</source>
        <translation>Записати поточний вигляд у PDF</translation>
    </message>
    <message>
        <source>Print pre&amp;view…</source>
        <translation>Попередній &amp;перегляд друку…</translation>
    </message>
    <message>
        <source>See the pages first</source>
        <translation>Спершу переглянути сторінки</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Друк…</translation>
    </message>
    <message>
        <source>Print the current view</source>
        <translation>Надрукувати поточний вигляд</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>З&amp;акрити</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Закрити це вікно</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Ви&amp;йти</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>Закрити всі вікна</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>Take the last change back</source>
        <translation>Скасувати останню зміну</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторити</translation>
    </message>
    <message>
        <source>Make the change again</source>
        <translation>Внести зміну знову</translation>
    </message>
    <message>
        <source>&amp;Copy cells</source>
        <translation>&amp;Копіювати клітинки</translation>
    </message>
    <message>
        <source>Copy the selected cells as a table</source>
        <translation>Копіювати вибрані клітинки як таблицю</translation>
    </message>
    <message>
        <source>Copy whole ro&amp;ws</source>
        <translation>Копіювати цілі &amp;рядки</translation>
    </message>
    <message>
        <source>Copy the rows as a table</source>
        <translation>Копіювати рядки як таблицю</translation>
    </message>
    <message>
        <source>&amp;Filter…</source>
        <translation>&amp;Фільтр…</translation>
    </message>
    <message>
        <source>Filter issues and positions as you type</source>
        <translation>Фільтрувати питання й позиції під час набору</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Знайти &amp;далі</translation>
    </message>
    <message>
        <source>Go to the next cell with the searched text</source>
        <translation>Перейти до наступної клітинки з шуканим текстом</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Знайти &amp;попереднє</translation>
    </message>
    <message>
        <source>Go to the hit before</source>
        <translation>Перейти до попереднього збігу</translation>
    </message>
    <message>
        <source>Clear all fi&amp;lters</source>
        <translation>Зняти всі &amp;фільтри</translation>
    </message>
    <message>
        <source>Show all issues again</source>
        <translation>Знову показати всі питання</translation>
    </message>
    <message>
        <source>&amp;Go to issue…</source>
        <translation>Перейти до &amp;питання…</translation>
    </message>
    <message>
        <source>Go to an issue by its ID or title</source>
        <translation>Перейти до питання за ідентифікатором або назвою</translation>
    </message>
    <message>
        <source>Pre&amp;ferences…</source>
        <translation>&amp;Налаштування…</translation>
    </message>
    <message>
        <source>Author, language, theme, saving</source>
        <translation>Автор, мова, тема, збереження</translation>
    </message>
    <message>
        <source>&amp;Matrix</source>
        <translation>&amp;Матриця</translation>
    </message>
    <message>
        <source>The table of positions</source>
        <translation>Таблиця позицій</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>&amp;Анотації</translation>
    </message>
    <message>
        <source>All annotations as a list</source>
        <translation>Усі анотації списком</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>&amp;Проблеми</translation>
    </message>
    <message>
        <source>What is wrong or doubtful in the workbook</source>
        <translation>Що в книзі хибне або сумнівне</translation>
    </message>
    <message>
        <source>&amp;Topics and plans</source>
        <translation>&amp;Теми та плани</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Подробиці</translation>
    </message>
    <message>
        <source>One issue in full</source>
        <translation>Одне питання повністю</translation>
    </message>
    <message>
        <source>&amp;Reading mode</source>
        <translation>&amp;Режим читання</translation>
    </message>
    <message>
        <source>One issue, large</source>
        <translation>Одне питання, великим шрифтом</translation>
    </message>
    <message>
        <source>Positions side &amp;by side</source>
        <translation>Позиції &amp;поруч</translation>
    </message>
    <message>
        <source>&amp;Next issue</source>
        <translation>&amp;Наступне питання</translation>
    </message>
    <message>
        <source>Show the next issue</source>
        <translation>Показати наступне питання</translation>
    </message>
    <message>
        <source>Pre&amp;vious issue</source>
        <translation>&amp;Попереднє питання</translation>
    </message>
    <message>
        <source>Show the issue before</source>
        <translation>Показати попереднє питання</translation>
    </message>
    <message>
        <source>&amp;Group by topic</source>
        <translation>&amp;Групувати за темами</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold all topics</source>
        <translation>З&amp;горнути або розгорнути всі теми</translation>
    </message>
    <message>
        <source>Fold the issues of every topic away, or show them again</source>
        <translation>Сховати питання кожної теми або показати їх знову</translation>
    </message>
    <message>
        <source>Topics by di&amp;vergence</source>
        <translation>Теми за роз&amp;біжністю</translation>
    </message>
    <message>
        <source>List the most divided topics first</source>
        <translation>Найспірніші теми спочатку</translation>
    </message>
    <message>
        <source>Show &amp;hidden rows and columns</source>
        <translation>Показати &amp;приховані рядки й стовпці</translation>
    </message>
    <message>
        <source>&amp;Columns…</source>
        <translation>&amp;Стовпці…</translation>
    </message>
    <message>
        <source>Show and hide columns</source>
        <translation>Показати або приховати стовпці</translation>
    </message>
    <message>
        <source>Move the column &amp;left</source>
        <translation>Пересунути стовпець &amp;ліворуч</translation>
    </message>
    <message>
        <source>Put the current plan before the one to its left</source>
        <translation>Поставити поточний план перед тим, що ліворуч</translation>
    </message>
    <message>
        <source>Move the column ri&amp;ght</source>
        <translation>Пересунути стовпець &amp;праворуч</translation>
    </message>
    <message>
        <source>Put the current plan behind the one to its right</source>
        <translation>Поставити поточний план після того, що праворуч</translation>
    </message>
    <message>
        <source>Row height &amp;limit…</source>
        <translation>&amp;Межа висоти рядка…</translation>
    </message>
    <message>
        <source>How many lines a row may have</source>
        <translation>Скільки рядків тексту може мати рядок</translation>
    </message>
    <message>
        <source>Text &amp;larger</source>
        <translation>Текст &amp;більший</translation>
    </message>
    <message>
        <source>Text &amp;smaller</source>
        <translation>Текст &amp;менший</translation>
    </message>
    <message>
        <source>Text n&amp;ormal size</source>
        <translation>&amp;Звичайний розмір тексту</translation>
    </message>
    <message>
        <source>F&amp;ull screen</source>
        <translation>На весь &amp;екран</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Як у &amp;системі</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Світла</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Темна</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Висока контрастність</translation>
    </message>
    <message>
        <source>&amp;Command palette…</source>
        <translation>&amp;Палітра команд…</translation>
    </message>
    <message>
        <source>Find any command by its name</source>
        <translation>Знайти будь-яку команду за назвою</translation>
    </message>
    <message>
        <source>Check the &amp;workbook</source>
        <translation>Перевірити &amp;книгу</translation>
    </message>
    <message>
        <source>List what is wrong or doubtful</source>
        <translation>Перелічити хибне або сумнівне</translation>
    </message>
    <message>
        <source>&amp;Rows and columns…</source>
        <translation>&amp;Рядки та стовпці…</translation>
    </message>
    <message>
        <source>Say where the matrix is</source>
        <translation>Указати, де матриця</translation>
    </message>
    <message>
        <source>&amp;Add sheets Plans and Stances</source>
        <translation>&amp;Додати аркуші Plans і Stances</translation>
    </message>
    <message>
        <source>Have the sheets for plans and stances added with the next save</source>
        <translation>Додати аркуші для планів і оцінок з наступним збереженням</translation>
    </message>
    <message>
        <source>&amp;Proof of the last save…</source>
        <translation>&amp;Доказ останнього збереження…</translation>
    </message>
    <message>
        <source>Which parts of the file were written</source>
        <translation>Які частини файлу записано</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Клавіатурні скорочення</translation>
    </message>
    <message>
        <source>&amp;Words and measures</source>
        <translation>&amp;Слова та міри</translation>
    </message>
    <message>
        <source>&amp;About Counterpoint</source>
        <translation>&amp;Про Counterpoint</translation>
    </message>
</context>
<context>
    <name>AnnotatingController</name>
    <message>
        <source>What you were writing is still there: {title}.</source>
        <translation>Те, що ви писали, залишилося: {title}.</translation>
    </message>
    <message>
        <source>The annotation is deleted; {key} brings it back.</source>
        <translation>Анотацію видалено; {key} поверне її.</translation>
    </message>
    <message>
        <source>This file cannot hold annotations: save it as .xlsx first.</source>
        <translation>Цей файл не може містити анотацій: спершу збережіть його як .xlsx.</translation>
    </message>
    <message>
        <source>Add or cancel the annotation that you are writing first.</source>
        <translation>Спершу додайте або скасуйте анотацію, яку пишете.</translation>
    </message>
    <message>
        <source>Given up. Begin there again to have your text back.</source>
        <translation>Скасовано. Почніть там знову, щоб повернути свій текст.</translation>
    </message>
    <message>
        <source>That annotation is gone meanwhile: yours stands on its own now.</source>
        <translation>Тієї анотації вже немає: ваша тепер стоїть окремо.</translation>
    </message>
    <message>
        <source>Elsewhere on this issue</source>
        <translation>В інших місцях цього питання</translation>
    </message>
    <message>
        <source>On the plan as a whole</source>
        <translation>Про план загалом</translation>
    </message>
</context>
<context>
    <name>Annotation</name>
    <message>
        <source>note</source>
        <translation>нотатка</translation>
    </message>
    <message>
        <source>question</source>
        <translation>запитання</translation>
    </message>
    <message>
        <source>risk</source>
        <translation>ризик</translation>
    </message>
    <message>
        <source>decision</source>
        <translation>рішення</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>виправлення</translation>
    </message>
    <message>
        <source>open</source>
        <translation>відкрита</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>вирішена</translation>
    </message>
    <message>
        <source>removed in the spreadsheet</source>
        <translation>вилучена в таблиці</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>видалена</translation>
    </message>
</context>
<context>
    <name>AnnotationListModel</name>
    <message>
        <source>⚠ orphan</source>
        <translation>⚠ сирота</translation>
    </message>
    <message>
        <source>≠ text changed</source>
        <translation>≠ текст змінено</translation>
    </message>
    <message>
        <source>↳ reply</source>
        <translation>↳ відповідь</translation>
    </message>
    <message>
        <source>On: {quote}</source>
        <translation>До: {quote}</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Позначка</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Автор</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Створено</translation>
    </message>
    <message>
        <source>Modified</source>
        <translation>Змінено</translation>
    </message>
</context>
<context>
    <name>AnnotationListView</name>
    <message>
        <source>Filter annotations…</source>
        <translation>Фільтрувати анотації…</translation>
    </message>
    <message>
        <source>Filter annotations</source>
        <translation>Фільтрувати анотації</translation>
    </message>
    <message>
        <source>Kind of annotation</source>
        <translation>Вид анотації</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Усі види</translation>
    </message>
    <message>
        <source>Status of annotation</source>
        <translation>Стан анотації</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Будь-який стан</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Відкриті</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Вирішені</translation>
    </message>
    <message>
        <source>Orphans</source>
        <translation>Сироти</translation>
    </message>
    <message>
        <source>Text changed since</source>
        <translation>Текст відтоді змінено</translation>
    </message>
    <message>
        <source>Removed in the spreadsheet</source>
        <translation>Вилучені в таблиці</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Анотації</translation>
    </message>
    <message>
        <source>Columns of the list of annotations</source>
        <translation>Стовпці списку анотацій</translation>
    </message>
    <message>
        <source>No annotation passes the filter above.</source>
        <translation>Жодна анотація не проходить фільтр угорі.</translation>
    </message>
    <message>
        <source>No annotations yet. Ctrl+M writes one on the current cell of the matrix.</source>
        <translation>Анотацій ще немає. Ctrl+M пише анотацію до поточної клітинки матриці.</translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n annotation(s)</source>
        <translation>
            <numerusform>{shown} із %n анотації</numerusform>
            <numerusform>{shown} із %n анотацій</numerusform>
            <numerusform>{shown} із %n анотацій</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuthorDialog</name>
    <message>
        <source>Your name</source>
        <translation>Ваше ім’я</translation>
    </message>
    <message>
        <source>Annotations carry their author’s name. You can change it in the preferences.</source>
        <translation>Анотації підписано ім’ям автора. Його можна змінити в налаштуваннях.</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Ім’я:</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Закрити</translation>
    </message>
    <message>
        <source>Dismiss this message</source>
        <translation>Закрити це повідомлення</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Помилка</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Попередження</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Відомості</translation>
    </message>
</context>
<context>
    <name>BaselineMenu</name>
    <message>
        <source>&amp;Baseline</source>
        <translation>&amp;Основа</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Основа</translation>
    </message>
    <message>
        <source>No baseline</source>
        <translation>Без основи</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Unsaved changes</source>
        <translation>Незбережені зміни</translation>
    </message>
    <message>
        <source>Save the changes to {file}?</source>
        <translation>Зберегти зміни в {file}?</translation>
    </message>
    <message>
        <source>Annotations and stances that are not saved are not in the workbook yet.</source>
        <translation>Незбережених анотацій та оцінок у книзі ще немає.</translation>
    </message>
</context>
<context>
    <name>CodingController</name>
    <message>
        <source>A number that begins with {digit}…</source>
        <translation>Число, що починається з {digit}…</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Варіант {number}</translation>
    </message>
    <message>
        <source>Stances are given in the column of a plan.</source>
        <translation>Оцінки ставлять у стовпці плану.</translation>
    </message>
    <message numerus="yes">
        <source>{issue} has %n option(s), so {key} gives none.</source>
        <translation>
            <numerusform>{issue} має %n варіант, тож {key} нічого не дає.</numerusform>
            <numerusform>{issue} має %n варіанти, тож {key} нічого не дає.</numerusform>
            <numerusform>{issue} має %n варіантів, тож {key} нічого не дає.</numerusform>
        </translation>
    </message>
    <message>
        <source>{issue} has no options, so {key} gives none.</source>
        <translation>{issue} не має варіантів, тож {key} нічого не дає.</translation>
    </message>
    <message>
        <source>To define options: {command} ({keys}).</source>
        <translation>Щоб задати варіанти: {command} ({keys}).</translation>
    </message>
    <message>
        <source>not coded</source>
        <translation>не закодовано</translation>
    </message>
    <message>
        <source>This file cannot hold stances: save it as .xlsx first.</source>
        <translation>Цей файл не може містити оцінок: спершу збережіть його як .xlsx.</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>Commands</source>
        <translation>Команди</translation>
    </message>
    <message>
        <source>Type part of a command’s name</source>
        <translation>Уведіть частину назви команди</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Workbooks ({patterns});;All files (*)</source>
        <translation>Робочі книги ({patterns});;Усі файли (*)</translation>
    </message>
    <message>
        <source>Open a workbook</source>
        <translation>Відкрити робочу книгу</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Скасовано: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Повторено: {what}</translation>
    </message>
    <message>
        <source>annotation</source>
        <translation>анотацію</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>відповідь</translation>
    </message>
    <message>
        <source>change of an annotation</source>
        <translation>зміну анотації</translation>
    </message>
    <message>
        <source>resolving</source>
        <translation>вирішення</translation>
    </message>
    <message>
        <source>reopening</source>
        <translation>повторне відкриття</translation>
    </message>
    <message>
        <source>deletion of an annotation</source>
        <translation>видалення анотації</translation>
    </message>
    <message>
        <source>stance</source>
        <translation>оцінку</translation>
    </message>
    <message>
        <source>change of scale</source>
        <translation>зміну шкали</translation>
    </message>
    <message>
        <source>adding of sheets</source>
        <translation>додавання аркушів</translation>
    </message>
    <message>
        <source>recovered edits</source>
        <translation>відновлені зміни</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Скасувати</translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Скасувати: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Повторити</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Повторити: {what}</translation>
    </message>
    <message>
        <source>annotations: {open}, {done}</source>
        <translation>анотації: {open}, {done}</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n відкрита</numerusform>
            <numerusform>%n відкриті</numerusform>
            <numerusform>%n відкритих</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n вирішена</numerusform>
            <numerusform>%n вирішені</numerusform>
            <numerusform>%n вирішених</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{file} — %n unsaved change(s)</source>
        <translation>
            <numerusform>{file} — %n незбережена зміна</numerusform>
            <numerusform>{file} — %n незбережені зміни</numerusform>
            <numerusform>{file} — %n незбережених змін</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n issue(s) shown</source>
        <translation>
            <numerusform>показано {shown} із %n питання</numerusform>
            <numerusform>показано {shown} із %n питань</numerusform>
            <numerusform>показано {shown} із %n питань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s), {compared} compared</source>
        <translation>
            <numerusform>%n план, порівнюється: {compared}</numerusform>
            <numerusform>%n плани, порівнюється: {compared}</numerusform>
            <numerusform>%n планів, порівнюється: {compared}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n plan(s), {compared} compared, {hidden}</source>
        <translation>
            <numerusform>%n план, порівнюється: {compared}, {hidden}</numerusform>
            <numerusform>%n плани, порівнюється: {compared}, {hidden}</numerusform>
            <numerusform>%n планів, порівнюється: {compared}, {hidden}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden in the workbook</source>
        <translation>
            <numerusform>%n прихований у книзі</numerusform>
            <numerusform>%n приховані в книзі</numerusform>
            <numerusform>%n прихованих у книзі</numerusform>
        </translation>
    </message>
    <message>
        <source>comparing …</source>
        <translation>порівняння…</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>не порівняно</translation>
    </message>
    <message>
        <source>agreement {agreement}, coverage {coverage}</source>
        <translation>згода {agreement}, охоплення {coverage}</translation>
    </message>
</context>
<context>
    <name>CompanionSheets</name>
    <message>
        <source>The workbook has its sheets Plans and Stances already.</source>
        <translation>Книга вже має аркуші Plans і Stances.</translation>
    </message>
    <message>
        <source>The sheet {sheet} will be added with the next save.</source>
        <translation>Аркуш {sheet} буде додано з наступним збереженням.</translation>
    </message>
    <message>
        <source>The sheets {first} and {second} will be added with the next save.</source>
        <translation>Аркуші {first} і {second} буде додано з наступним збереженням.</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Зберегти зараз</translation>
    </message>
</context>
<context>
    <name>ComparingController</name>
    <message>
        <source>Comparing positions</source>
        <translation>Порівняння позицій</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Kind of annotation</source>
        <translation>Вид анотації</translation>
    </message>
    <message>
        <source>Text of the annotation</source>
        <translation>Текст анотації</translation>
    </message>
    <message>
        <source>Write, then Ctrl+Return. Escape gives up.</source>
        <translation>Пишіть, потім Ctrl+Enter. Esc скасовує.</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Додати</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>New annotation on {place}</source>
        <translation>Нова анотація: {place}</translation>
    </message>
    <message>
        <source>Reply on {place}</source>
        <translation>Відповідь: {place}</translation>
    </message>
    <message>
        <source>Edit annotation on {place}</source>
        <translation>Редагування анотації: {place}</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>&amp;Змінити</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n питання</numerusform>
            <numerusform>%n питання</numerusform>
            <numerusform>%n питань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n анотація</numerusform>
            <numerusform>%n анотації</numerusform>
            <numerusform>%n анотацій</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them open</source>
        <translation>
            <numerusform>з них відкрита %n</numerusform>
            <numerusform>з них відкриті %n</numerusform>
            <numerusform>з них відкритих %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Desktop</name>
    <message>
        <source>Where shall your copy of the example lie?</source>
        <translation>Де зберегти вашу копію прикладу?</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Книги Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>The language changes when Counterpoint is started again.</source>
        <translation>Мова зміниться після перезапуску Counterpoint.</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Place of the issue in the list</source>
        <translation>Місце питання у списку</translation>
    </message>
    <message>
        <source>Issue in full</source>
        <translation>Питання повністю</translation>
    </message>
</context>
<context>
    <name>DetailsPresenter</name>
    <message>
        <source>NOT IN THE MATRIX</source>
        <translation>НЕМАЄ В МАТРИЦІ</translation>
    </message>
    <message>
        <source>NOT SHOWN</source>
        <translation>НЕ ПОКАЗАНО</translation>
    </message>
    <message>
        <source>ISSUE {number} OF {total}</source>
        <translation>ПИТАННЯ {number} ІЗ {total}</translation>
    </message>
    <message>
        <source>Open a link</source>
        <translation>Відкрити посилання</translation>
    </message>
    <message>
        <source>Only web addresses are opened from here. This one is none:</source>
        <translation>Звідси відкриваються лише вебадреси. Це не вебадреса:</translation>
    </message>
    <message>
        <source>Open this address of {host} in the browser?</source>
        <translation>Відкрити цю адресу сайту {host} у браузері?</translation>
    </message>
</context>
<context>
    <name>FileNamer</name>
    <message>
        <source>{file} is open in another window. Close it there first, or choose another name; nothing was written.</source>
        <translation>{file} відкрито в іншому вікні. Спершу закрийте його там або виберіть іншу назву; нічого не записано.</translation>
    </message>
    <message>
        <source>{file} exists already. Replace it?</source>
        <translation>{file} уже існує. Замінити його?</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n тема</numerusform>
            <numerusform>%n теми</numerusform>
            <numerusform>%n тем</numerusform>
        </translation>
    </message>
    <message>
        <source>(no topic)</source>
        <translation>(без теми)</translation>
    </message>
    <message>
        <source>&amp;Diverging ≥ {figure}</source>
        <translation>&amp;Розбіжні ≥ {figure}</translation>
    </message>
    <message>
        <source>&amp;Silent: {plan}</source>
        <translation>&amp;Мовчить: {plan}</translation>
    </message>
</context>
<context>
    <name>FinderBar</name>
    <message>
        <source>Filter issues and positions… (Ctrl+F)</source>
        <translation>Фільтр питань і позицій… (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter issues and positions</source>
        <translation>Фільтр питань і позицій</translation>
    </message>
    <message>
        <source>All words have to occur; put a phrase in quotes. Return goes to the table.</source>
        <translation>Мають траплятися всі слова; фразу беріть у лапки. Enter веде до таблиці.</translation>
    </message>
    <message>
        <source>Issues shown</source>
        <translation>Показано питань</translation>
    </message>
    <message>
        <source>Filter on</source>
        <translation>Фільтр увімкнено</translation>
    </message>
    <message>
        <source>✕ Show all</source>
        <translation>✕ Показати все</translation>
    </message>
    <message>
        <source>Filter on: {conditions}</source>
        <translation>Фільтр увімкнено: {conditions}</translation>
    </message>
    <message numerus="yes">
        <source>%n issue(s)</source>
        <translation>
            <numerusform>%n питання</numerusform>
            <numerusform>%n питання</numerusform>
            <numerusform>%n питань</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{shown} of %n issue(s)</source>
        <translation>
            <numerusform>{shown} із %n питання</numerusform>
            <numerusform>{shown} із %n питань</numerusform>
            <numerusform>{shown} із %n питань</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FreshStarter</name>
    <message>
        <source>Reading what was copied</source>
        <translation>Читання скопійованого</translation>
    </message>
    <message>
        <source>Save the new workbook</source>
        <translation>Зберегти нову книгу</translation>
    </message>
    <message>
        <source>Pasted table</source>
        <translation>Вставлена таблиця</translation>
    </message>
    <message>
        <source>Save as .xlsx</source>
        <translation>Зберегти як .xlsx</translation>
    </message>
    <message>
        <source>New matrix</source>
        <translation>Нова матриця</translation>
    </message>
    <message>
        <source>Excel workbooks (*.xlsx)</source>
        <translation>Книги Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Making {file}</source>
        <translation>Створення {file}</translation>
    </message>
</context>
<context>
    <name>GlossaryDialog</name>
    <message>
        <source>Words and measures</source>
        <translation>Слова та міри</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>One proposal, or one party’s terms: a column.</source>
        <translation>Одна пропозиція або умови однієї сторони: стовпець.</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>One question to be settled: a row.</source>
        <translation>Одне питання, яке треба вирішити: рядок.</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Позиція</translation>
    </message>
    <message>
        <source>What one plan says on one issue: a cell; silent when it says nothing.</source>
        <translation>Що один план каже про одне питання: клітинка; мовчить, якщо не каже нічого.</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <source>The analyst’s short code for a position, on the issue’s scale.</source>
        <translation>Короткий код аналітика для позиції на шкалі питання.</translation>
    </message>
    <message>
        <source>Position group</source>
        <translation>Група позицій</translation>
    </message>
    <message>
        <source>Plans that hold the same position on an issue: A, B, C … A is the largest.</source>
        <translation>Плани з однаковою позицією щодо питання: A, B, C… A — найбільша.</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Розрив</translation>
    </message>
    <message>
        <source>The mean distance between the plans that speak, 0 (same) to 1.</source>
        <translation>Середня відстань між планами, що висловилися: від 0 (однаково) до 1.</translation>
    </message>
    <message>
        <source>Relative divergence</source>
        <translation>Відносна розбіжність</translation>
    </message>
    <message>
        <source>The gap over the largest gap that so many plans could reach. Issues are sorted by it, so that those with two speakers do not float to the top.</source>
        <translation>Розрив, поділений на найбільший можливий для такої кількості планів. За нею впорядковують питання, щоб нагору не спливали ті, де говорять двоє.</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Охоплення</translation>
    </message>
    <message>
        <source>How many plans speak, of how many. Always read a figure beside it.</source>
        <translation>Скільки планів говорить і зі скількох. Завжди читайте показник поряд із ним.</translation>
    </message>
    <message>
        <source>Coded, numbers, wording</source>
        <translation>Закодовано, числа, формулювання</translation>
    </message>
    <message>
        <source>On what a figure rests: stances, numbers read in the text, or the wording only. The last two are suggestions.</source>
        <translation>На чому ґрунтується показник: на оцінках, числах у тексті або лише на формулюванні. Два останні — лише підказки.</translation>
    </message>
    <message>
        <source>Silent, defers, not applicable, uncoded</source>
        <translation>Мовчить, відкладає, не застосовне, не закодовано</translation>
    </message>
    <message>
        <source>Four ways to be left out of a distance. None of them is agreement.</source>
        <translation>Чотири способи не входити у відстань. Жоден із них не є згодою.</translation>
    </message>
    <message>
        <source>Rejects</source>
        <translation>Відкидає</translation>
    </message>
    <message>
        <source>Refuses the question as a whole: fully different from every option.</source>
        <translation>Відкидає питання як таке: цілковито відрізняється від кожного варіанта.</translation>
    </message>
    <message>
        <source>Outlier, bridge, landing zone</source>
        <translation>Окремий план, міст, зона зближення</translation>
    </message>
    <message>
        <source>The plan farthest from the others; the existing position nearest to all; the narrowest span of the scale where more than half of the plans stand. Where that is the whole scale, there is no landing zone.</source>
        <translation>План, найвіддаленіший від інших; наявна позиція, найближча до всіх; найвужчий відрізок шкали, де стоїть більш як половина планів. Якщо це вся шкала, зони зближення немає.</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Сигнал</translation>
    </message>
    <message>
        <source>A small change of wording that changes the meaning: shall, not, a number.</source>
        <translation>Мала зміна слів, що змінює зміст: «повинен», «не», число.</translation>
    </message>
    <message>
        <source>Orphan</source>
        <translation>Сирота</translation>
    </message>
    <message>
        <source>An annotation whose place is gone; it is listed, never moved by guess.</source>
        <translation>Анотація, місце якої зникло; її показано у списку й ніколи не переносять навмання.</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <source>No cell holds the searched text.</source>
        <translation>Жодна клітинка не містить шуканого тексту.</translation>
    </message>
    <message>
        <source>The searched text stands in hidden columns only: {plans}</source>
        <translation>Шуканий текст є лише в прихованих стовпцях: {plans}</translation>
    </message>
    <message>
        <source>Go to issue</source>
        <translation>Перейти до питання</translation>
    </message>
    <message>
        <source>ID or part of the title</source>
        <translation>Ідентифікатор або частина назви</translation>
    </message>
    <message>
        <source>No annotation on the issues and plans shown.</source>
        <translation>На показаних питаннях і планах немає анотацій.</translation>
    </message>
    <message>
        <source>Its place is gone from the workbook; it was made on: {quote}</source>
        <translation>Її місце зникло з книги; її зроблено до: {quote}</translation>
    </message>
    <message>
        <source>{cell} lies outside the matrix; open the workbook to change it.</source>
        <translation>{cell} лежить поза матрицею; щоб змінити її, відкрийте книгу.</translation>
    </message>
</context>
<context>
    <name>HeaderMenu</name>
    <message>
        <source>Sort by this column</source>
        <translation>Упорядкувати за цим стовпцем</translation>
    </message>
    <message>
        <source>Then by this column</source>
        <translation>Потім за цим стовпцем</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Узяти за основу</translation>
    </message>
    <message>
        <source>Only where this plan is silent</source>
        <translation>Лише там, де цей план мовчить</translation>
    </message>
    <message>
        <source>Hide this column</source>
        <translation>Сховати цей стовпець</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показати</translation>
    </message>
</context>
<context>
    <name>IssueDocument</name>
    <message>
        <source>baseline</source>
        <translation>основа</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>не порівнюється</translation>
    </message>
    <message>
        <source>Link in the cell: {target}</source>
        <translation>Посилання у клітинці: {target}</translation>
    </message>
    <message>
        <source>the baseline’s words:</source>
        <translation>слова основи:</translation>
    </message>
    <message>
        <source>unchecked</source>
        <translation>не перевірено</translation>
    </message>
</context>
<context>
    <name>IssueFacts</name>
    <message>
        <source>none alone</source>
        <translation>жодного окремо</translation>
    </message>
    <message>
        <source>Figures follow …</source>
        <translation>Показники буде обчислено…</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>закодовано</translation>
    </message>
    <message>
        <source>numbers in the text, a suggestion</source>
        <translation>числа в тексті, підказка</translation>
    </message>
    <message>
        <source>wording only, a suggestion</source>
        <translation>лише формулювання, підказка</translation>
    </message>
    <message>
        <source>relative divergence {relative} · gap {gap}</source>
        <translation>відносна розбіжність {relative} · розрив {gap}</translation>
    </message>
    <message>
        <source>outlier: {outlier} · bridge: {bridge}</source>
        <translation>окремий: {outlier} · міст: {bridge}</translation>
    </message>
    <message>
        <source>worded quite differently</source>
        <translation>сформульовано зовсім інакше</translation>
    </message>
    <message>
        <source>from {low} to {high}, median {median}</source>
        <translation>від {low} до {high}, медіана {median}</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>СТАН</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>РЕЗУЛЬТАТ</translation>
    </message>
    <message>
        <source>NOTE ON THE SCALE</source>
        <translation>ПРИМІТКА ДО ШКАЛИ</translation>
    </message>
    <message>
        <source>formula without a stored value</source>
        <translation>формула без збереженого значення</translation>
    </message>
    <message>
        <source>error value</source>
        <translation>значення помилки</translation>
    </message>
    <message>
        <source>formula</source>
        <translation>формула</translation>
    </message>
</context>
<context>
    <name>Lineage</name>
    <message>
        <source>new: {plan} says nothing on it</source>
        <translation>нове: {plan} про це мовчить</translation>
    </message>
    <message>
        <source>dropped: {plan} has a position</source>
        <translation>випало: {plan} має позицію</translation>
    </message>
    <message>
        <source>taken over from {plan} word for word</source>
        <translation>узято з {plan} дослівно</translation>
    </message>
    <message>
        <source>the same position as {plan}, in other words</source>
        <translation>та сама позиція, що й {plan}, іншими словами</translation>
    </message>
    <message>
        <source>changed from {plan}: {old} → {new}</source>
        <translation>змінено проти {plan}: {old} → {new}</translation>
    </message>
    <message>
        <source>reworded from {plan}</source>
        <translation>переформульовано проти {plan}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Opening {file} … — Counterpoint</source>
        <translation>Відкриття {file}… — Counterpoint</translation>
    </message>
    <message numerus="yes">
        <source>Saved and verified: %n part(s) untouched, {written} written</source>
        <translation>
            <numerusform>Збережено й перевірено: %n частину не зачеплено, записано — {written}</numerusform>
            <numerusform>Збережено й перевірено: %n частини не зачеплено, записано — {written}</numerusform>
            <numerusform>Збережено й перевірено: %n частин не зачеплено, записано — {written}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MappingDialog</name>
    <message>
        <source>Rows and columns</source>
        <translation>Рядки та стовпці</translation>
    </message>
    <message>
        <source>Exactly one column has to hold the issues.</source>
        <translation>Рівно один стовпець має містити питання.</translation>
    </message>
    <message>
        <source>At least one column has to be a plan.</source>
        <translation>Щонайменше один стовпець має бути планом.</translation>
    </message>
    <message>
        <source>The last row stands above the first.</source>
        <translation>Останній рядок стоїть вище за перший.</translation>
    </message>
    <message>
        <source>The issues have to begin below the header.</source>
        <translation>Питання мають починатися під заголовком.</translation>
    </message>
    <message>
        <source>Two columns cannot both be: {role}</source>
        <translation>Два стовпці не можуть бути водночас: {role}</translation>
    </message>
    <message>
        <source>Columns for issues: {rows}. Plans: {plans}.</source>
        <translation>Стовпців з питаннями: {rows}. Планів: {plans}.</translation>
    </message>
    <message>
        <source>{sheet}, columns {first} to {last}, plans: {plans} ({share} % sure)</source>
        <translation>{sheet}, стовпці {first}–{last}, планів: {plans} (певність {share} %)</translation>
    </message>
    <message>
        <source>First &amp;header column:</source>
        <translation>Перший стовпець &amp;заголовка:</translation>
    </message>
    <message>
        <source>&amp;Number of header columns:</source>
        <translation>&amp;Кількість стовпців заголовка:</translation>
    </message>
    <message>
        <source>&amp;First column of issues:</source>
        <translation>&amp;Перший стовпець питань:</translation>
    </message>
    <message>
        <source>&amp;Last column of issues:</source>
        <translation>&amp;Останній стовпець питань:</translation>
    </message>
    <message>
        <source>What each row holds:</source>
        <translation>Що містить кожен рядок:</translation>
    </message>
    <message>
        <source>Own choice</source>
        <translation>Власний вибір</translation>
    </message>
    <message>
        <source>{sheet}, rows {first} to {last}, plans: {plans} ({share} % sure)</source>
        <translation>{sheet}, рядки {first}–{last}, планів: {plans} (певність {share} %)</translation>
    </message>
    <message>
        <source>The sheets Plans and Stances are there already</source>
        <translation>Аркуші Plans і Stances вже є</translation>
    </message>
    <message>
        <source>&amp;Add the sheet {sheet} with the next save</source>
        <translation>&amp;Додати аркуш {sheet} з наступним збереженням</translation>
    </message>
    <message>
        <source>Plans run &amp;down, issues across</source>
        <translation>Плани йдуть у&amp;низ, питання вбік</translation>
    </message>
    <message>
        <source>Read cell &amp;colours as stances</source>
        <translation>Читати &amp;кольори клітинок як оцінки</translation>
    </message>
    <message>
        <source>&amp;Add the sheets Plans and Stances with the next save</source>
        <translation>&amp;Додати аркуші Plans і Stances з наступним збереженням</translation>
    </message>
    <message>
        <source>&amp;Guess again</source>
        <translation>&amp;Вгадати знову</translation>
    </message>
    <message>
        <source>Forget what was chosen here and guess all columns</source>
        <translation>Забути вибране тут і вгадати всі стовпці</translation>
    </message>
    <message>
        <source>Your own choice.</source>
        <translation>Ваш власний вибір.</translation>
    </message>
    <message>
        <source>The guess is {share} % sure:</source>
        <translation>Певність здогаду {share} %:</translation>
    </message>
    <message>
        <source>&amp;Proposal:</source>
        <translation>&amp;Пропозиція:</translation>
    </message>
    <message>
        <source>&amp;Sheet:</source>
        <translation>&amp;Аркуш:</translation>
    </message>
    <message>
        <source>First &amp;header row:</source>
        <translation>Перший рядок &amp;заголовка:</translation>
    </message>
    <message>
        <source>&amp;Number of header rows:</source>
        <translation>&amp;Кількість рядків заголовка:</translation>
    </message>
    <message>
        <source>&amp;First row of issues:</source>
        <translation>&amp;Перший рядок питань:</translation>
    </message>
    <message>
        <source>&amp;Last row of issues:</source>
        <translation>&amp;Останній рядок питань:</translation>
    </message>
    <message>
        <source>What each column holds:</source>
        <translation>Що містить кожен стовпець:</translation>
    </message>
    <message>
        <source>Say where the matrix is. The choice is kept in the workbook with the next save, so that nobody has to make it again.</source>
        <translation>Укажіть, де матриця. Вибір буде збережено в книзі під час наступного збереження, щоб нікому не довелося робити його знову.</translation>
    </message>
    <message>
        <source>Colours used here: {colours}</source>
        <translation>Кольори, вжиті тут: {colours}</translation>
    </message>
    <message>
        <source>Rows for issues: {rows}. Plans: {plans}.</source>
        <translation>Рядків для питань: {rows}. Планів: {plans}.</translation>
    </message>
</context>
<context>
    <name>MappingFlow</name>
    <message>
        <source>Reading the sheets</source>
        <translation>Читання аркушів</translation>
    </message>
    <message>
        <source>Checking the workbook</source>
        <translation>Перевірка книги</translation>
    </message>
    <message>
        <source>The choice of rows and columns is kept in the workbook with the next save.</source>
        <translation>Вибір рядків і стовпців буде збережено в книзі під час наступного збереження.</translation>
    </message>
    <message>
        <source>Save now</source>
        <translation>Зберегти зараз</translation>
    </message>
    <message>
        <source>{file} changed. How its rows and columns are read is a guess: {reason}.</source>
        <translation>{file} змінився. Те, як прочитано його рядки й стовпці, є припущенням: {reason}.</translation>
    </message>
    <message>
        <source>Rows and columns…</source>
        <translation>Рядки та стовпці…</translation>
    </message>
</context>
<context>
    <name>MatrixActions</name>
    <message>
        <source>&amp;Workbook order</source>
        <translation>&amp;Порядок книги</translation>
    </message>
    <message>
        <source>&amp;Divergence</source>
        <translation>&amp;Розбіжність</translation>
    </message>
    <message>
        <source>&amp;Topic</source>
        <translation>&amp;Тема</translation>
    </message>
    <message>
        <source>&amp;Issue</source>
        <translation>&amp;Питання</translation>
    </message>
    <message>
        <source>&amp;Coverage</source>
        <translation>&amp;Охоплення</translation>
    </message>
    <message>
        <source>&amp;Annotations</source>
        <translation>&amp;Анотації</translation>
    </message>
    <message>
        <source>Sort the issues</source>
        <translation>Упорядкувати питання</translation>
    </message>
    <message>
        <source>The c&amp;urrent column</source>
        <translation>П&amp;оточний стовпець</translation>
    </message>
    <message>
        <source>Sort by the current column; once more turns, and then lets go</source>
        <translation>Упорядкувати за поточним стовпцем; ще раз обертає, потім скасовує</translation>
    </message>
    <message>
        <source>Then by the current colu&amp;mn</source>
        <translation>Потім поточний ст&amp;овпець</translation>
    </message>
    <message>
        <source>Sort by the current column where the order so far is equal</source>
        <translation>Де порядок досі однаковий, упорядкувати за поточним стовпцем</translation>
    </message>
    <message>
        <source>&amp;Reverse the order</source>
        <translation>&amp;Зворотний порядок</translation>
    </message>
    <message>
        <source>Current plan as &amp;baseline</source>
        <translation>Поточний план як &amp;основа</translation>
    </message>
    <message>
        <source>Read the other plans against the plan of the current column</source>
        <translation>Читати інші плани порівняно з планом поточного стовпця</translation>
    </message>
    <message>
        <source>&amp;No baseline</source>
        <translation>&amp;Без основи</translation>
    </message>
    <message>
        <source>Compare &amp;all plans</source>
        <translation>Порівняти &amp;всі плани</translation>
    </message>
    <message>
        <source>&amp;Leave the current plan out</source>
        <translation>&amp;Виключити поточний план</translation>
    </message>
    <message>
        <source>&amp;Diverging</source>
        <translation>&amp;Розбіжні</translation>
    </message>
    <message>
        <source>Only issues that diverge widely</source>
        <translation>Лише питання зі значною розбіжністю</translation>
    </message>
    <message>
        <source>A&amp;greed</source>
        <translation>&amp;Узгоджені</translation>
    </message>
    <message>
        <source>Only issues that all speakers agree on</source>
        <translation>Лише питання, у яких усі, хто висловився, згодні</translation>
    </message>
    <message>
        <source>&amp;One plan speaks</source>
        <translation>Говорить &amp;один план</translation>
    </message>
    <message>
        <source>Only one plan speaks</source>
        <translation>Говорить лише один план</translation>
    </message>
    <message>
        <source>&amp;Silent here</source>
        <translation>&amp;Мовчить тут</translation>
    </message>
    <message>
        <source>Silent for the current plan</source>
        <translation>Поточний план мовчить</translation>
    </message>
    <message>
        <source>Anno&amp;tated</source>
        <translation>&amp;З анотаціями</translation>
    </message>
    <message>
        <source>Only issues with annotations</source>
        <translation>Лише питання з анотаціями</translation>
    </message>
    <message>
        <source>&amp;Unresolved</source>
        <translation>&amp;Невирішені</translation>
    </message>
    <message>
        <source>Only with open annotations</source>
        <translation>Лише з відкритими анотаціями</translation>
    </message>
    <message>
        <source>&amp;Changed</source>
        <translation>&amp;Змінені</translation>
    </message>
    <message>
        <source>Changed since this workbook was last opened here</source>
        <translation>Змінено відтоді, як книгу востаннє відкривали тут</translation>
    </message>
    <message>
        <source>Not &amp;yet coded</source>
        <translation>Ще &amp;не закодовані</translation>
    </message>
    <message>
        <source>Positions without a stance</source>
        <translation>Позиції без оцінки</translation>
    </message>
    <message>
        <source>Divergence t&amp;hreshold…</source>
        <translation>&amp;Поріг розбіжності…</translation>
    </message>
    <message>
        <source>From where an issue diverges</source>
        <translation>Від якого значення питання розходиться</translation>
    </message>
    <message>
        <source>&amp;Annotate the cell</source>
        <translation>&amp;Анотувати клітинку</translation>
    </message>
    <message>
        <source>Write an annotation on the current cell</source>
        <translation>Написати анотацію до поточної клітинки</translation>
    </message>
    <message>
        <source>Annotate the &amp;issue</source>
        <translation>Анотувати &amp;питання</translation>
    </message>
    <message>
        <source>Annotate the &amp;plan</source>
        <translation>Анотувати п&amp;лан</translation>
    </message>
    <message>
        <source>&amp;Reply</source>
        <translation>&amp;Відповісти</translation>
    </message>
    <message>
        <source>Reply to the thread shown</source>
        <translation>Відповісти в показаній гілці</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Редагувати</translation>
    </message>
    <message>
        <source>Edit your annotation</source>
        <translation>Редагувати свою анотацію</translation>
    </message>
    <message>
        <source>Re&amp;solve or reopen</source>
        <translation>Ви&amp;рішити або відкрити знову</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>В&amp;идалити…</translation>
    </message>
    <message>
        <source>Delete your annotation</source>
        <translation>Видалити свою анотацію</translation>
    </message>
    <message>
        <source>&amp;Next annotation</source>
        <translation>&amp;Наступна анотація</translation>
    </message>
    <message>
        <source>Pre&amp;vious annotation</source>
        <translation>П&amp;опередня анотація</translation>
    </message>
    <message>
        <source>A&amp;uthor…</source>
        <translation>А&amp;втор…</translation>
    </message>
    <message>
        <source>The name your annotations carry</source>
        <translation>Ім’я, яким підписано ваші анотації</translation>
    </message>
    <message>
        <source>Option {number}</source>
        <translation>Варіант {number}</translation>
    </message>
    <message>
        <source>&amp;Clear the stance</source>
        <translation>&amp;Прибрати оцінку</translation>
    </message>
    <message>
        <source>Not coded any more</source>
        <translation>Більше не закодовано</translation>
    </message>
    <message>
        <source>&amp;Defers</source>
        <translation>В&amp;ідкладає</translation>
    </message>
    <message>
        <source>Puts the question off</source>
        <translation>Відкладає питання</translation>
    </message>
    <message>
        <source>&amp;Rejects</source>
        <translation>В&amp;ідкидає</translation>
    </message>
    <message>
        <source>Refuses the question as a whole</source>
        <translation>Відкидає питання як таке</translation>
    </message>
    <message>
        <source>Not &amp;applicable</source>
        <translation>Не &amp;застосовне</translation>
    </message>
    <message>
        <source>The question does not arise</source>
        <translation>Питання не постає</translation>
    </message>
    <message>
        <source>&amp;Type a stance…</source>
        <translation>&amp;Увести оцінку…</translation>
    </message>
    <message>
        <source>An option or a number</source>
        <translation>Варіант або число</translation>
    </message>
    <message>
        <source>&amp;Options and scale…</source>
        <translation>Варіанти та &amp;шкала…</translation>
    </message>
    <message>
        <source>Define how stances compare</source>
        <translation>Визначити, як порівнюються оцінки</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>Open &amp;recent</source>
        <translation>Відкрити &amp;нещодавні</translation>
    </message>
    <message>
        <source>&amp;Sort by</source>
        <translation>&amp;Упорядкувати за</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>Т&amp;ема</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Мова</translation>
    </message>
    <message>
        <source>Columns of the a&amp;nnotations</source>
        <translation>Стовпці &amp;анотацій</translation>
    </message>
    <message>
        <source>&amp;Stance</source>
        <translation>&amp;Оцінка</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вигляд</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Порівняння</translation>
    </message>
    <message>
        <source>&amp;Annotate</source>
        <translation>&amp;Анотування</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;Інструменти</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Довідка</translation>
    </message>
</context>
<context>
    <name>NewMatrixDialog</name>
    <message>
        <source>New matrix</source>
        <translation>Нова матриця</translation>
    </message>
    <message>
        <source>such as Fisheries talks 2026</source>
        <translation>наприклад, Переговори про рибальство 2026</translation>
    </message>
    <message>
        <source>Plain: plans side by side</source>
        <translation>Проста: плани поруч</translation>
    </message>
    <message>
        <source>Four columns: three mandates, a draft agreement, status</source>
        <translation>Чотири стовпці: три мандати, проєкт угоди, стан</translation>
    </message>
    <message>
        <source>Text: compare the wording</source>
        <translation>Текст: порівнювати формулювання</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Так або ні</translation>
    </message>
    <message>
        <source>For or against, in five steps</source>
        <translation>За чи проти, у п’ять ступенів</translation>
    </message>
    <message>
        <source>Quantity: numbers</source>
        <translation>Величина: числа</translation>
    </message>
    <message>
        <source>one plan a line; empty for the usual ones</source>
        <translation>по одному плану в рядку; порожньо — звичайні</translation>
    </message>
    <message>
        <source>one topic a line; empty for examples</source>
        <translation>по одній темі в рядку; порожньо — приклади</translation>
    </message>
    <message>
        <source>&amp;Title:</source>
        <translation>&amp;Назва:</translation>
    </message>
    <message>
        <source>&amp;Kind:</source>
        <translation>&amp;Вид:</translation>
    </message>
    <message>
        <source>&amp;Plans:</source>
        <translation>&amp;Плани:</translation>
    </message>
    <message>
        <source>T&amp;opics:</source>
        <translation>Т&amp;еми:</translation>
    </message>
    <message>
        <source>&amp;Scale of the issues:</source>
        <translation>&amp;Шкала питань:</translation>
    </message>
    <message>
        <source>The new workbook can be filled in here, in Excel or in LibreOffice: it is a plain spreadsheet.</source>
        <translation>Нову книгу можна заповнювати тут, в Excel або в LibreOffice: це звичайна таблиця.</translation>
    </message>
    <message>
        <source>Two plans have the same name.</source>
        <translation>Два плани мають однакову назву.</translation>
    </message>
    <message>
        <source>A comparison needs at least two plans.</source>
        <translation>Для порівняння потрібно щонайменше два плани.</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Comparing was cancelled: divergence and groups are not up to date.</source>
        <translation>Порівняння скасовано: розбіжність і групи не оновлено.</translation>
    </message>
    <message>
        <source>Compare now</source>
        <translation>Порівняти зараз</translation>
    </message>
    <message>
        <source>As you left it, only some issues are shown: {conditions}.</source>
        <translation>Як і минулого разу, показано лише деякі питання: {conditions}.</translation>
    </message>
    <message>
        <source>Show all issues ({key})</source>
        <translation>Показати всі питання ({key})</translation>
    </message>
    <message>
        <source>No matrix was found in {file}. Say where it is, or annotate elsewhere.</source>
        <translation>У {file} не знайдено матриці. Укажіть, де вона, або анотуйте деінде.</translation>
    </message>
    <message>
        <source>Rows and columns…</source>
        <translation>Рядки та стовпці…</translation>
    </message>
    <message>
        <source>{format} files can be read and compared, but cannot hold annotations or stances.</source>
        <translation>Файли {format} можна читати й порівнювати, але вони не можуть містити анотацій чи оцінок.</translation>
    </message>
    <message>
        <source>Save as .xlsx to annotate…</source>
        <translation>Зберегти як .xlsx, щоб анотувати…</translation>
    </message>
    <message>
        <source>{file} is read-only. Save what you annotate under another name.</source>
        <translation>{file} доступний лише для читання. Збережіть свої анотації під іншою назвою.</translation>
    </message>
    <message numerus="yes">
        <source>Kept from when this workbook last closed: %n unsaved edit(s).</source>
        <translation>
            <numerusform>З минулого закриття цієї книги лишилася %n незаписана зміна.</numerusform>
            <numerusform>З минулого закриття цієї книги лишилися %n незаписані зміни.</numerusform>
            <numerusform>З минулого закриття цієї книги лишилося %n незаписаних змін.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them up</source>
        <translation>Узяти їх</translation>
    </message>
    <message>
        <source>Throw them away</source>
        <translation>Відкинути їх</translation>
    </message>
    <message>
        <source>{file} was changed by another program. Your unsaved edits will be merged into it.</source>
        <translation>{file} змінила інша програма. Ваші незбережені зміни буде об’єднано з ним.</translation>
    </message>
    <message>
        <source>Save and merge</source>
        <translation>Зберегти й об’єднати</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Прочитати знову</translation>
    </message>
    <message>
        <source>{file} was changed by another program.</source>
        <translation>{file} змінила інша програма.</translation>
    </message>
    <message>
        <source>{file} is gone from its folder. Save it under a name to keep it.</source>
        <translation>{file} зник зі своєї теки. Збережіть його під певною назвою, щоб не втратити.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Зберегти як…</translation>
    </message>
</context>
<context>
    <name>Opener</name>
    <message>
        <source>Opening {file}</source>
        <translation>Відкриття {file}</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>That password does not open {file}. Try again.</source>
        <translation>Цей пароль не відкриває {file}. Спробуйте ще раз.</translation>
    </message>
    <message>
        <source>{file} is protected by a password.</source>
        <translation>{file} захищено паролем.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Пароль</translation>
    </message>
    <message>
        <source>&amp;Password:</source>
        <translation>&amp;Пароль:</translation>
    </message>
    <message>
        <source>&amp;Show the password</source>
        <translation>&amp;Показати пароль</translation>
    </message>
</context>
<context>
    <name>PlansModel</name>
    <message>
        <source>{plan}, baseline</source>
        <translation>{plan}, основа</translation>
    </message>
</context>
<context>
    <name>PlansPane</name>
    <message>
        <source>Plans</source>
        <translation>Плани</translation>
    </message>
    <message>
        <source>Checked plans are compared. Return makes a plan the baseline.</source>
        <translation>Позначені плани порівнюються. Enter робить план основою.</translation>
    </message>
    <message>
        <source>Use as baseline</source>
        <translation>Узяти за основу</translation>
    </message>
    <message>
        <source>Compare all plans</source>
        <translation>Порівняти всі плани</translation>
    </message>
</context>
<context>
    <name>PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Налаштування</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Як у системі</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Світла</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Темна</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Висока контрастність</translation>
    </message>
    <message>
        <source>&amp;Save automatically half a minute after a change</source>
        <translation>&amp;Зберігати автоматично через пів хвилини після зміни</translation>
    </message>
    <message>
        <source>&amp;Open the last workbooks at start</source>
        <translation>&amp;Відкривати останні книги під час запуску</translation>
    </message>
    <message>
        <source>&amp;Author:</source>
        <translation>&amp;Автор:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Мова:</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Тема:</translation>
    </message>
    <message>
        <source>&amp;Diverging from:</source>
        <translation>&amp;Розбіжні від:</translation>
    </message>
    <message>
        <source>Lines in a &amp;row at most:</source>
        <translation>Рядків тексту в &amp;рядку щонайбільше:</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Іншу мову буде вжито з наступного запуску.</translation>
    </message>
</context>
<context>
    <name>PreviewTable</name>
    <message>
        <source>Preview of the sheet</source>
        <translation>Попередній вигляд аркуша</translation>
    </message>
    <message>
        <source>The &amp;header begins here</source>
        <translation>&amp;Заголовок починається тут</translation>
    </message>
    <message>
        <source>The issues &amp;begin here</source>
        <translation>Питання &amp;починаються тут</translation>
    </message>
    <message>
        <source>The issues &amp;end here</source>
        <translation>Питання з&amp;акінчуються тут</translation>
    </message>
</context>
<context>
    <name>PrintTable</name>
    <message>
        <source>Issue</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Розбіжність</translation>
    </message>
    <message>
        <source>(baseline)</source>
        <translation>(основа)</translation>
    </message>
    <message>
        <source>Filter: {words}.</source>
        <translation>Фільтр: {words}.</translation>
    </message>
</context>
<context>
    <name>Printer</name>
    <message>
        <source>Print preview</source>
        <translation>Попередній перегляд друку</translation>
    </message>
    <message>
        <source>Export as PDF</source>
        <translation>Експорт у PDF</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>Скопійовано %n рядок</numerusform>
            <numerusform>Скопійовано %n рядки</numerusform>
            <numerusform>Скопійовано %n рядків</numerusform>
        </translation>
    </message>
    <message>
        <source>Preparing the pages</source>
        <translation>Підготовка сторінок</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Writing {file}</source>
        <translation>Запис {file}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Друк</translation>
    </message>
    <message numerus="yes">
        <source>{file} written, %n page(s)</source>
        <translation>
            <numerusform>{file} записано, %n сторінка</numerusform>
            <numerusform>{file} записано, %n сторінки</numerusform>
            <numerusform>{file} записано, %n сторінок</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemModel</name>
    <message>
        <source>✕ error</source>
        <translation>✕ помилка</translation>
    </message>
    <message>
        <source>⚠ warning</source>
        <translation>⚠ попередження</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Рівень</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Аркуш</translation>
    </message>
    <message>
        <source>Cell</source>
        <translation>Клітинка</translation>
    </message>
    <message>
        <source>What is wrong, and what to do</source>
        <translation>Що не так і що робити</translation>
    </message>
</context>
<context>
    <name>ProblemsView</name>
    <message>
        <source>Problems</source>
        <translation>Проблеми</translation>
    </message>
    <message>
        <source>Columns of the list of problems</source>
        <translation>Стовпці списку проблем</translation>
    </message>
    <message>
        <source>Errors: {errors}. Warnings: {warnings}.</source>
        <translation>Помилок: {errors}. Попереджень: {warnings}.</translation>
    </message>
    <message>
        <source>Nothing wrong or doubtful was found.</source>
        <translation>Нічого хибного чи сумнівного не знайдено.</translation>
    </message>
</context>
<context>
    <name>ProofDialog</name>
    <message>
        <source>Proof of the last save</source>
        <translation>Доказ останнього збереження</translation>
    </message>
    <message numerus="yes">
        <source>{file} was written, read back and verified. Copied byte for byte: %n part(s). These parts were added or changed:</source>
        <translation>
            <numerusform>{file} записано, прочитано знову й перевірено. Скопійовано байт у байт: %n частину. Ці частини додано або змінено:</numerusform>
            <numerusform>{file} записано, прочитано знову й перевірено. Скопійовано байт у байт: %n частини. Ці частини додано або змінено:</numerusform>
            <numerusform>{file} записано, прочитано знову й перевірено. Скопійовано байт у байт: %n частин. Ці частини додано або змінено:</numerusform>
        </translation>
    </message>
    <message>
        <source>Parts written</source>
        <translation>Записані частини</translation>
    </message>
    <message>
        <source>New size: {size}. Fingerprint: {digest}</source>
        <translation>Новий розмір: {size}. Відбиток: {digest}</translation>
    </message>
    <message>
        <source>The file as it was before: {path}</source>
        <translation>Попередній стан файлу: {path}</translation>
    </message>
    <message>
        <source>The file had changed on disk and was merged.</source>
        <translation>Файл на диску було змінено; зміни об’єднано.</translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message>
        <source>not now: no workbook is open</source>
        <translation>не зараз: жодної книги не відкрито</translation>
    </message>
    <message>
        <source>not now: nothing was changed</source>
        <translation>не зараз: нічого не змінено</translation>
    </message>
    <message>
        <source>not now: nothing was undone</source>
        <translation>не зараз: нічого не скасовано</translation>
    </message>
    <message>
        <source>not now: nothing was saved yet</source>
        <translation>не зараз: ще нічого не збережено</translation>
    </message>
    <message>
        <source>not now: issues are not grouped by topic</source>
        <translation>не зараз: питання не згруповано за темами</translation>
    </message>
    <message>
        <source>not now: there is no baseline</source>
        <translation>не зараз: основи немає</translation>
    </message>
    <message>
        <source>not now: there are no annotations</source>
        <translation>не зараз: анотацій немає</translation>
    </message>
    <message>
        <source>not now: this workbook takes no annotations</source>
        <translation>не зараз: ця книга не приймає анотацій</translation>
    </message>
    <message>
        <source>not now: there is no annotation here</source>
        <translation>не зараз: тут немає анотації</translation>
    </message>
    <message>
        <source>not now: somebody else wrote the annotation</source>
        <translation>не зараз: анотацію написав хтось інший</translation>
    </message>
    <message>
        <source>not now: two plans at least are compared</source>
        <translation>не зараз: порівнюють щонайменше два плани</translation>
    </message>
    <message>
        <source>not now: choose a cell of a plan first</source>
        <translation>не зараз: спершу виберіть клітинку плану</translation>
    </message>
    <message>
        <source>not now: choose a cell first</source>
        <translation>не зараз: спершу виберіть клітинку</translation>
    </message>
    <message>
        <source>cannot be used now</source>
        <translation>зараз недоступно</translation>
    </message>
    <message>
        <source>not now: the issue has no options or scale yet</source>
        <translation>не зараз: питання ще не має варіантів чи шкали</translation>
    </message>
    <message>
        <source>not now: the issue has fewer options</source>
        <translation>не зараз: питання має менше варіантів</translation>
    </message>
</context>
<context>
    <name>Reloader</name>
    <message>
        <source>Reading {file} again</source>
        <translation>Повторне читання {file}</translation>
    </message>
</context>
<context>
    <name>RoleList</name>
    <message>
        <source>Row {name}: {heading}</source>
        <translation>Рядок {name}: {heading}</translation>
    </message>
    <message>
        <source>Column {name}: {heading}</source>
        <translation>Стовпець {name}: {heading}</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Запитання</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Вага</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Стан</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>План</translation>
    </message>
    <message>
        <source>Reference column</source>
        <translation>Довідковий стовпець</translation>
    </message>
    <message>
        <source>Ignore</source>
        <translation>Не брати</translation>
    </message>
</context>
<context>
    <name>Saver</name>
    <message>
        <source>Save as</source>
        <translation>Зберегти як</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Зберегти копію</translation>
    </message>
    <message>
        <source>Saving {file}</source>
        <translation>Збереження {file}</translation>
    </message>
    <message>
        <source>Excel workbooks (*{suffix})</source>
        <translation>Книги Excel (*{suffix})</translation>
    </message>
    <message>
        <source>Save without the signature</source>
        <translation>Зберегти без підпису</translation>
    </message>
    <message>
        <source>Save all the same</source>
        <translation>Усе одно зберегти</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Спробувати ще раз</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Зберегти як…</translation>
    </message>
</context>
<context>
    <name>ScaleDialog</name>
    <message>
        <source>Options and scale</source>
        <translation>Варіанти та шкала</translation>
    </message>
    <message>
        <source>Nominal: options are equal or different</source>
        <translation>Номінальна: варіанти однакові або різні</translation>
    </message>
    <message>
        <source>Ordinal: options stand in an order</source>
        <translation>Порядкова: варіанти стоять за порядком</translation>
    </message>
    <message>
        <source>Quantity: stances are numbers</source>
        <translation>Величина: оцінки є числами</translation>
    </message>
    <message>
        <source>Text: no stances, the wording is compared</source>
        <translation>Текст: без оцінок, порівнюється формулювання</translation>
    </message>
    <message>
        <source>Kind of scale</source>
        <translation>Вид шкали</translation>
    </message>
    <message>
        <source>&amp;Clear the stances that do not fit</source>
        <translation>&amp;Прибрати оцінки, що не підходять</translation>
    </message>
    <message>
        <source>&amp;Scale:</source>
        <translation>&amp;Шкала:</translation>
    </message>
    <message>
        <source>The range has to go from a lower to a higher number.</source>
        <translation>Діапазон має йти від меншого числа до більшого.</translation>
    </message>
    <message>
        <source>A scale needs at least two options.</source>
        <translation>Шкалі потрібно щонайменше два варіанти.</translation>
    </message>
    <message>
        <source>An option stands there twice.</source>
        <translation>Варіант повторюється.</translation>
    </message>
    <message>
        <source>An option cannot hold a semicolon: it parts the options in the sheet.</source>
        <translation>Варіант не може містити крапки з комою: вона розділяє варіанти на аркуші.</translation>
    </message>
    <message>
        <source>Defers, rejects and not applicable stand on every scale already.</source>
        <translation>«Відкладає», «відкидає» та «не застосовне» вже є на кожній шкалі.</translation>
    </message>
    <message>
        <source>Positions hold stances that would not fit: {stances}</source>
        <translation>Позиції мають оцінки, що не підійдуть: {stances}</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Command</source>
        <translation>Команда</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавіші</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Клавіатурні скорочення</translation>
    </message>
    <message>
        <source>Annotate the cell (in the table)</source>
        <translation>Анотувати клітинку (у таблиці)</translation>
    </message>
    <message>
        <source>Show the cell in full (in the table)</source>
        <translation>Показати клітинку повністю (у таблиці)</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробіл</translation>
    </message>
    <message>
        <source>Use as baseline (in the list of plans)</source>
        <translation>Узяти за основу (у списку планів)</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <source>Row height</source>
        <translation>Висота рядка</translation>
    </message>
    <message>
        <source>Lines of text that a row shows at most:</source>
        <translation>Скільки рядків тексту показує рядок щонайбільше:</translation>
    </message>
    <message>
        <source>Divergence threshold</source>
        <translation>Поріг розбіжності</translation>
    </message>
    <message>
        <source>Issues diverge from this relative divergence on, 0 to 1:</source>
        <translation>Питання розходяться від цієї відносної розбіжності, від 0 до 1:</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>показано</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>приховано</translation>
    </message>
    <message>
        <source>Show or hide a column</source>
        <translation>Показати або сховати стовпець</translation>
    </message>
    <message>
        <source>Name of the column</source>
        <translation>Назва стовпця</translation>
    </message>
</context>
<context>
    <name>StanceDialog</name>
    <message>
        <source>&amp;Number, in {unit}:</source>
        <translation>&amp;Число, {unit}:</translation>
    </message>
    <message>
        <source>&amp;Stance:</source>
        <translation>&amp;Оцінка:</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>Оцінка</translation>
    </message>
    <message>
        <source>empty: not coded</source>
        <translation>порожньо: не закодовано</translation>
    </message>
</context>
<context>
    <name>StartScreen</name>
    <message>
        <source>Put competing plans side by side, see where they diverge, annotate them.</source>
        <translation>Покладіть конкурентні плани поруч, побачте, де вони розходяться, анотуйте їх.</translation>
    </message>
    <message>
        <source>Drop a workbook here</source>
        <translation>Перетягніть сюди книгу</translation>
    </message>
    <message>
        <source>RECENT WORKBOOKS</source>
        <translation>НЕЩОДАВНІ КНИГИ</translation>
    </message>
    <message>
        <source>{name} (not there now)</source>
        <translation>{name} (зараз немає)</translation>
    </message>
    <message>
        <source>None yet. Open the example to look around.</source>
        <translation>Поки що немає. Відкрийте приклад, щоб роздивитися.</translation>
    </message>
    <message>
        <source>Recent workbooks</source>
        <translation>Нещодавні книги</translation>
    </message>
    <message>
        <source>Return opens, Delete takes off the list</source>
        <translation>Enter відкриває, Delete прибирає зі списку</translation>
    </message>
    <message>
        <source>Take off the list</source>
        <translation>Прибрати зі списку</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Issues shown</source>
        <translation>Показано питань</translation>
    </message>
    <message>
        <source>Plans compared</source>
        <translation>Порівнювані плани</translation>
    </message>
    <message>
        <source>Agreement and coverage</source>
        <translation>Згода та охоплення</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Анотації</translation>
    </message>
    <message>
        <source>Work under way</source>
        <translation>Поточна робота</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Поступ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Скасувати</translation>
    </message>
    <message>
        <source>Cancel the work under way</source>
        <translation>Скасувати поточну роботу</translation>
    </message>
    <message>
        <source>Proof of the last save</source>
        <translation>Доказ останнього збереження</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>%1/%2 speak</source>
        <translation>говорить %1/%2</translation>
    </message>
    <message>
        <source>baseline</source>
        <translation>основа</translation>
    </message>
    <message>
        <source>No topic</source>
        <translation>Без теми</translation>
    </message>
    <message>
        <source>modal verb</source>
        <translation>модальне дієслово</translation>
    </message>
    <message>
        <source>negation</source>
        <translation>заперечення</translation>
    </message>
    <message>
        <source>number</source>
        <translation>число</translation>
    </message>
    <message>
        <source>date</source>
        <translation>дата</translation>
    </message>
    <message>
        <source>unit</source>
        <translation>одиниця</translation>
    </message>
    <message>
        <source>brackets</source>
        <translation>дужки</translation>
    </message>
    <message>
        <source>party</source>
        <translation>сторона</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Питання</translation>
    </message>
    <message>
        <source>Divergence</source>
        <translation>Розбіжність</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Результат</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Анотації</translation>
    </message>
    <message>
        <source>collapsed</source>
        <translation>згорнуто</translation>
    </message>
    <message>
        <source>expanded</source>
        <translation>розгорнуто</translation>
    </message>
    <message>
        <source>coded</source>
        <translation>закодовано</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>величина</translation>
    </message>
    <message>
        <source>wording</source>
        <translation>формулювання</translation>
    </message>
    <message>
        <source>Relative divergence: mean distance over the pairs of plans</source>
        <translation>Відносна розбіжність: середня відстань між парами планів,</translation>
    </message>
    <message>
        <source>that speak, over what that many plans could reach.</source>
        <translation>що говорять, поділена на найбільшу можливу для них.</translation>
    </message>
    <message>
        <source>=  Word for word as in the baseline.</source>
        <translation>=  Дослівно як в основі.</translation>
    </message>
    <message>
        <source>Worded differently from the baseline throughout.</source>
        <translation>Сформульовано зовсім інакше, ніж в основі.</translation>
    </message>
    <message>
        <source>A source cited here is unchecked: its passage was not re-read.</source>
        <translation>Процитоване тут джерело не перевірено: уривок не перечитано.</translation>
    </message>
    <message>
        <source>Changed since you last opened the workbook.</source>
        <translation>Змінено відтоді, як ви востаннє відкривали книгу.</translation>
    </message>
    <message>
        <source>The group rests on the wording, not on a stance.</source>
        <translation>Група ґрунтується на формулюванні, а не на оцінці.</translation>
    </message>
    <message>
        <source>The cell holds a link; the details show where it leads.</source>
        <translation>Клітинка містить посилання; подробиці показують, куди воно веде.</translation>
    </message>
    <message>
        <source>A formula without a stored value.</source>
        <translation>Формула без збереженого значення.</translation>
    </message>
    <message>
        <source>The cell holds an error value.</source>
        <translation>Клітинка містить значення помилки.</translation>
    </message>
    <message>
        <source>The cell holds a formula.</source>
        <translation>Клітинка містить формулу.</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>група %1</translation>
    </message>
    <message>
        <source>same as baseline</source>
        <translation>як в основі</translation>
    </message>
    <message>
        <source>differs from baseline</source>
        <translation>відрізняється від основи</translation>
    </message>
    <message>
        <source>unchecked source</source>
        <translation>неперевірене джерело</translation>
    </message>
    <message>
        <source>changed since last opened</source>
        <translation>змінено від останнього відкриття</translation>
    </message>
    <message>
        <source>speaks</source>
        <translation>говорить</translation>
    </message>
    <message>
        <source>resolved</source>
        <translation>вирішена</translation>
    </message>
    <message>
        <source>not yet compared</source>
        <translation>ще не порівняно</translation>
    </message>
    <message>
        <source>%1 of %2 plans speak</source>
        <translation>говорить %1 із %2 планів</translation>
    </message>
    <message>
        <source>nothing to compare</source>
        <translation>нема чого порівнювати</translation>
    </message>
    <message>
        <source>Plan matrix</source>
        <translation>Матриця планів</translation>
    </message>
    <message>
        <source>Issues are rows, plans are columns. Enter annotates, Space shows a cell in full.</source>
        <translation>Питання — рядки, плани — стовпці. Enter анотує, пробіл показує клітинку повністю.</translation>
    </message>
    <message>
        <source>Open a workbook to compare its plans.</source>
        <translation>Відкрийте книгу, щоб порівняти її плани.</translation>
    </message>
    <message>
        <source>The matrix has no issues yet.</source>
        <translation>У матриці ще немає питань.</translation>
    </message>
    <message>
        <source>The filter waits for figures that are still worked out.</source>
        <translation>Фільтр чекає на показники, які ще обчислюються.</translation>
    </message>
    <message>
        <source>Clear the filter to see all of them again.</source>
        <translation>Зніміть фільтр, щоб знову побачити їх усі.</translation>
    </message>
    <message>
        <source>No issue passes the filter.</source>
        <translation>Жодне питання не проходить фільтр.</translation>
    </message>
    <message>
        <source>Nothing changed since this workbook was last opened on this computer.</source>
        <translation>Нічого не змінилося відтоді, як цю книгу востаннє відкривали на цьому комп’ютері.</translation>
    </message>
    <message>
        <source>not calculated</source>
        <translation>не обчислено</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>мовчить</translation>
    </message>
    <message>
        <source>defers</source>
        <translation>відкладає</translation>
    </message>
    <message>
        <source>rejects</source>
        <translation>відкидає</translation>
    </message>
    <message>
        <source>not coded</source>
        <translation>не закодовано</translation>
    </message>
    <message>
        <source>not applicable</source>
        <translation>не застосовне</translation>
    </message>
    <message>
        <source>Headings that stay in view</source>
        <translation>Заголовки, що завжди видимі</translation>
    </message>
    <message>
        <source>Headings</source>
        <translation>Заголовки</translation>
    </message>
</context>
<context>
    <name>ThreadCard</name>
    <message>
        <source>(deleted by its author)</source>
        <translation>(видалено автором)</translation>
    </message>
    <message>
        <source>Its comment was deleted in the spreadsheet. Reopen it, or delete it.</source>
        <translation>Її коментар видалено в таблиці. Відкрийте її знову або видаліть.</translation>
    </message>
    <message>
        <source>⚠ orphan: its place is gone</source>
        <translation>⚠ сирота: її місце зникло</translation>
    </message>
    <message>
        <source>≠ text changed since</source>
        <translation>≠ текст відтоді змінено</translation>
    </message>
    <message>
        <source>{author} · {time} · {status} · {place}</source>
        <translation>{author} · {time} · {status} · {place}</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>невідомо</translation>
    </message>
    <message>
        <source> · edited</source>
        <translation> · змінено</translation>
    </message>
    <message>
        <source>How the text changed since</source>
        <translation>Як відтоді змінився текст</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Редагувати</translation>
    </message>
    <message>
        <source>Edit your reply</source>
        <translation>Редагувати свою відповідь</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Видалити</translation>
    </message>
    <message>
        <source>Delete your reply</source>
        <translation>Видалити свою відповідь</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Вирішити</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Відкрити знову</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Відповісти</translation>
    </message>
    <message>
        <source>{kind} by {author} on {place}, {status}</source>
        <translation>{kind}, автор {author}, {place}, {status}</translation>
    </message>
</context>
<context>
    <name>ThreadsPanel</name>
    <message>
        <source>ANNOTATIONS</source>
        <translation>АНОТАЦІЇ</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Анотувати</translation>
    </message>
    <message>
        <source>Threads of annotations</source>
        <translation>Гілки анотацій</translation>
    </message>
    <message>
        <source>No annotations on this issue yet.</source>
        <translation>До цього питання ще немає анотацій.</translation>
    </message>
</context>
<context>
    <name>ToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Панель інструментів</translation>
    </message>
    <message>
        <source>Order of the issues</source>
        <translation>Порядок питань</translation>
    </message>
    <message>
        <source>More of the toolbar</source>
        <translation>Більше на панелі інструментів</translation>
    </message>
    <message>
        <source>none</source>
        <translation>немає</translation>
    </message>
    <message>
        <source>Baseline: {plan} ▾</source>
        <translation>Основа: {plan} ▾</translation>
    </message>
    <message>
        <source>Baseline: {plan}</source>
        <translation>Основа: {plan}</translation>
    </message>
    <message>
        <source>Sort: {order} ▾</source>
        <translation>Порядок: {order} ▾</translation>
    </message>
    <message>
        <source>Sort: {order}</source>
        <translation>Порядок: {order}</translation>
    </message>
    <message>
        <source>Annotate</source>
        <translation>Анотувати</translation>
    </message>
</context>
<context>
    <name>TopicsModel</name>
    <message>
        <source>All topics</source>
        <translation>Усі теми</translation>
    </message>
    <message>
        <source>(no topic)</source>
        <translation>(без теми)</translation>
    </message>
    <message>
        <source>{topic}, issues: {count}</source>
        <translation>{topic}, питань: {count}</translation>
    </message>
    <message>
        <source>, relative divergence {figure}</source>
        <translation>, відносна розбіжність {figure}</translation>
    </message>
    <message>
        <source>, diverging: {diverging} of {compared} compared, agreed: {agreed}</source>
        <translation>, розходяться: {diverging} із {compared} порівняних, узгоджено: {agreed}</translation>
    </message>
</context>
<context>
    <name>TopicsPane</name>
    <message>
        <source>Topics</source>
        <translation>Теми</translation>
    </message>
    <message>
        <source>Choose topics to show only their issues. The bar is the mean relative divergence.</source>
        <translation>Виберіть теми, щоб бачити лише їхні питання. Смужка показує середню відносну розбіжність.</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message>
        <source>TOPICS</source>
        <translation>ТЕМИ</translation>
    </message>
    <message>
        <source>PLANS</source>
        <translation>ПЛАНИ</translation>
    </message>
</context>
<context>
    <name>_EntryCounts</name>
    <message numerus="yes">
        <source>%n annotation(s)</source>
        <translation>
            <numerusform>%n анотація</numerusform>
            <numerusform>%n анотації</numerusform>
            <numerusform>%n анотацій</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FactCounts</name>
    <message numerus="yes">
        <source>%n of {plans} speak</source>
        <translation>
            <numerusform>%n із {plans} говорить</numerusform>
            <numerusform>%n із {plans} говорять</numerusform>
            <numerusform>%n із {plans} говорять</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>landing zone: {span} ({count} of %n plan(s))</source>
        <translation>
            <numerusform>зона зближення: {span} ({count} із %n плану)</numerusform>
            <numerusform>зона зближення: {span} ({count} із %n планів)</numerusform>
            <numerusform>зона зближення: {span} ({count} із %n планів)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>no landing zone: %n plan(s) spread over the whole scale</source>
        <translation>
            <numerusform>зони зближення немає: %n план розкиданий по всій шкалі</numerusform>
            <numerusform>зони зближення немає: %n плани розкидані по всій шкалі</numerusform>
            <numerusform>зони зближення немає: %n планів розкидано по всій шкалі</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_OptionsPage</name>
    <message>
        <source>Options in order</source>
        <translation>Варіанти за порядком</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Додати</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Вилучити</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>В&amp;гору</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>В&amp;низ</translation>
    </message>
</context>
<context>
    <name>_PageCounts</name>
    <message numerus="yes">
        <source>{shown} of %n issue(s). Sorted by: {order}.</source>
        <translation>
            <numerusform>{shown} із %n питання. Упорядковано за: {order}.</numerusform>
            <numerusform>{shown} із %n питань. Упорядковано за: {order}.</numerusform>
            <numerusform>{shown} із %n питань. Упорядковано за: {order}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n annotation(s)]</source>
        <translation>
            <numerusform>[%n анотація]</numerusform>
            <numerusform>[%n анотації]</numerusform>
            <numerusform>[%n анотацій]</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_QuantityPage</name>
    <message>
        <source>such as days, €, %</source>
        <translation>наприклад, дні, €, %</translation>
    </message>
    <message>
        <source>The &amp;range is declared</source>
        <translation>&amp;Діапазон оголошено</translation>
    </message>
    <message>
        <source>Lower end</source>
        <translation>Нижня межа</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>Верхня межа</translation>
    </message>
    <message>
        <source>&amp;Unit:</source>
        <translation>&amp;Одиниця:</translation>
    </message>
    <message>
        <source>&amp;From:</source>
        <translation>&amp;Від:</translation>
    </message>
    <message>
        <source>&amp;To:</source>
        <translation>&amp;До:</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Одиниця</translation>
    </message>
</context>
</TS>
