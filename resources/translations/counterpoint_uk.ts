<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="uk" sourcelanguage="en">
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
            <source>Show &amp;hidden rows and columns</source>
            <translation>Показати &amp;приховані рядки й стовпці</translation>
        </message>
        <message>
            <source>&amp;Columns…</source>
            <translation>&amp;Стовпці…</translation>
        </message>
        <message>
            <source>Show, hide and order columns</source>
            <translation>Показати, сховати й упорядкувати стовпці</translation>
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
            <source>Sort the issues</source>
            <translation>Упорядкувати питання</translation>
        </message>
        <message>
            <source>&amp;Reverse the order</source>
            <translation>&amp;Зворотний порядок</translation>
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
            <source>An annotation is not finished</source>
            <translation>Анотацію не завершено</translation>
        </message>
        <message>
            <source>Add or cancel the annotation that you are writing first.</source>
            <translation>Спершу додайте або скасуйте анотацію, яку пишете.</translation>
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
            <source>{shown} of {total} annotations</source>
            <translation>{shown} із {total} анотацій</translation>
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
            <source>Option {number}</source>
            <translation>Варіант {number}</translation>
        </message>
        <message>
            <source>not coded</source>
            <translation>не закодовано</translation>
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
            <source>{file} — unsaved changes: {count}</source>
            <translation>{file} — незбережених змін: {count}</translation>
        </message>
        <message>
            <source>{shown} of {total} issues shown</source>
            <translation>показано {shown} із {total} питань</translation>
        </message>
        <message>
            <source>{all} plans, {compared} compared</source>
            <translation>планів: {all}, порівнюється: {compared}</translation>
        </message>
        <message>
            <source>comparing …</source>
            <translation>порівняння…</translation>
        </message>
        <message>
            <source>agreement {agreement}, coverage {coverage}</source>
            <translation>згода {agreement}, охоплення {coverage}</translation>
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
            <source>{total} issues</source>
            <translation>Питань: {total}</translation>
        </message>
        <message>
            <source>{shown} of {total} issues</source>
            <translation>{shown} із {total} питань</translation>
        </message>
    </context>
    <context>
        <name>FreshStarter</name>
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
            <source>The plan farthest from the others; the existing position nearest to all; the narrowest span of the scale where more than half of the plans stand.</source>
            <translation>План, найвіддаленіший від інших; наявна позиція, найближча до всіх; найвужчий відрізок шкали, де стоїть більш як половина планів.</translation>
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
            <source>Go to issue</source>
            <translation>Перейти до питання</translation>
        </message>
        <message>
            <source>ID or part of the title</source>
            <translation>Ідентифікатор або частина назви</translation>
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
            <source>Use as baseline</source>
            <translation>Узяти за основу</translation>
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
            <source>Annotations: {count}</source>
            <translation>Анотацій: {count}</translation>
        </message>
        <message>
            <source>the baseline’s words:</source>
            <translation>слова основи:</translation>
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
            <source>{speaking} of {plans} speak</source>
            <translation>говорить {speaking} із {plans}</translation>
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
            <source>landing zone: {span} ({plans} of {all} plans)</source>
            <translation>зона зближення: {span} ({plans} із {all} планів)</translation>
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
            <source>Reading {file} again</source>
            <translation>Повторне читання {file}</translation>
        </message>
        <message>
            <source>Opening {file} … — Counterpoint</source>
            <translation>Відкриття {file}… — Counterpoint</translation>
        </message>
        <message>
            <source>Saved and verified: {untouched} parts untouched, {written} written</source>
            <translation>Збережено й перевірено: не зачеплено частин — {untouched}, записано — {written}</translation>
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
            <source>Proposal</source>
            <translation>Пропозиція</translation>
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
            <source>Sheet</source>
            <translation>Аркуш</translation>
        </message>
        <message>
            <source>First header row</source>
            <translation>Перший рядок заголовка</translation>
        </message>
        <message>
            <source>Number of header rows</source>
            <translation>Кількість рядків заголовка</translation>
        </message>
        <message>
            <source>First row of issues</source>
            <translation>Перший рядок питань</translation>
        </message>
        <message>
            <source>Last row of issues</source>
            <translation>Останній рядок питань</translation>
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
            <source>Preview of the sheet</source>
            <translation>Попередній перегляд аркуша</translation>
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
            <source>What each column holds</source>
            <translation>Що містить кожен стовпець</translation>
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
            <source>Column {name}: {heading}</source>
            <translation>Стовпець {name}: {heading}</translation>
        </message>
        <message>
            <source>Colours used here: {colours}</source>
            <translation>Кольори, вжиті тут: {colours}</translation>
        </message>
        <message>
            <source>Rows for issues: {rows}. Plans: {plans}.</source>
            <translation>Рядків для питань: {rows}. Планів: {plans}.</translation>
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
        <name>MappingFlow</name>
        <message>
            <source>Reading the sheets</source>
            <translation>Читання аркушів</translation>
        </message>
        <message>
            <source>Checking the workbook</source>
            <translation>Перевірка книги</translation>
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
            <source>Unsaved edits of this workbook were kept when it last closed: {count}.</source>
            <translation>Збережено незаписані зміни цієї книги з минулого разу: {count}.</translation>
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
            <source>{shown} of {total} issues. Sorted by: {order}.</source>
            <translation>{shown} із {total} питань. Упорядковано за: {order}.</translation>
        </message>
        <message>
            <source>Filter: {words}.</source>
            <translation>Фільтр: {words}.</translation>
        </message>
        <message>
            <source>[annotations: {count}]</source>
            <translation>[анотацій: {count}]</translation>
        </message>
    </context>
    <context>
        <name>Printer</name>
        <message>
            <source>Copied rows: {rows}</source>
            <translation>Скопійовано рядків: {rows}</translation>
        </message>
        <message>
            <source>Print preview</source>
            <translation>Попередній перегляд друку</translation>
        </message>
        <message>
            <source>Export as PDF</source>
            <translation>Експорт у PDF</translation>
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
            <source>{file} written, pages: {pages}</source>
            <translation>{file} записано, сторінок: {pages}</translation>
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
        <message>
            <source>{file} was written, read back and verified. {untouched} parts of it were copied as they were, byte for byte. These parts were added or changed:</source>
            <translation>{file} записано, прочитано знову й перевірено. Частин, скопійованих байт у байт: {untouched}. Ці частини додано або змінено:</translation>
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
            <source>Clear the filter to see all of them again.</source>
            <translation>Зніміть фільтр, щоб знову побачити їх усі.</translation>
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
    </context>
    <context>
        <name>TopicsPane</name>
        <message>
            <source>Topics</source>
            <translation>Теми</translation>
        </message>
        <message>
            <source>Choose topics to show only their issues</source>
            <translation>Виберіть теми, щоб показати лише їхні питання</translation>
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
