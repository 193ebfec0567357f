"""Layouts drawn by hand after the heuristics stood, to measure them once more.

The first held-back drawings (`drawn_held_back`) were looked at when two of them failed; these
were not, and what they showed at first is written down in docs/layouts.md.
"""
# ruff: noqa: E501 - drawn tables are as wide as they are

from __future__ import annotations

from support.labelled.labels import Labelled, drawn, labelled

__all__ = ["DRAWN_FRESH"]

DRAWN_FRESH: tuple[Labelled, ...] = (
    labelled(
        "budget lines by department with a question column",
        drawn(
            "Round 2",
            """
Budget talks, second round

Ref. | Item | What is at stake | Finance | Health | Defence | Remarks
B1 | Hiring freeze | New posts until 2027 | full freeze | exempt nurses | exempt pilots | PM decides
B2 | Fuel | Price assumed per barrel | 70 | 75 | 82 |
B3 | Buildings | Repair backlog | postpone | by need | bunkers first |
""",
        ),
        "#irpppr",
        header=[3],
        body=(4, 6),
    ),
    labelled(
        "peace terms with party names in capitals",
        drawn(
            "Terms",
            """
ISSUE | GOVERNMENT | MOVEMENT
Ceasefire | unilateral for 30 days | bilateral at once
Amnesty | case by case | general
Flag | unchanged | open to talks
""",
        ),
        "ipp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "licences side by side, a mark for yes",
        drawn(
            "Licences",
            """
Feature | MIT | GPLv3 | Apache 2.0
Copyleft | no | yes | no
Patent grant | no | yes | yes
Must state changes | no | yes | yes
""",
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "topics in their own column, issue text long",
        drawn(
            "Detail",
            """
Chapter | Clause | Draft of the chair | Draft of the group
Oversight | The secretariat reports once a year to the assembly on what was spent. | agrees | wants quarterly reports
Oversight | An audit by an outside firm takes place. | every two years | every year
Seat | The secretariat sits in one city. | Geneva | Nairobi
""",
        ),
        "tipp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "German party programmes with theses",
        drawn(
            "Wahl",
            """
Nr. | These | Schwarz | Rot | Grün | Gelb
1 | Tempolimit auf Autobahnen | dagegen | dafür | dafür | dagegen
2 | Mietendeckel | dagegen | dafür | dafür | dagegen
3 | Wehrpflicht | dafür | offen | dagegen | dagegen
""",
        ),
        "#ipppp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "one blank column as a gutter before the plans",
        drawn(
            "Gap",
            """
Issue | | North | South
Water | | shared | metered
Roads | | toll | free
Rail | | state | private
""",
        ),
        "i-pp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "header in row six after an address block",
        drawn(
            "Brief",
            """
To: | the delegation
From: | the secretariat
Date: | 3 March


Subject | Host | Guests | Observers
Agenda | fixed | open | open
Minutes | public | secret |
Chair | host | rotating | rotating
""",
        ),
        "ippp",
        header=[6],
        body=(7, 9),
    ),
    labelled(
        "on its side: companies down, criteria across, with a title",
        drawn(
            "Firms",
            """
Short list
Company | Years in business | Price per tonne | Delivery time | Guarantee given
Arca | 12 | 340 | 3 weeks | one year
Belt | 4 | 310 | 5 weeks | none
Cora | 30 | 395 | 2 weeks | five years
""",
        ),
        "ippp",
        header=[1],
        body=(2, 5),
        first="B",
        transposed=True,
    ),
    labelled(
        "French collective bargaining, merged themes",
        drawn(
            "NAO",
            """
Négociation annuelle

Thème | Sujet | Direction | CGT | CFDT | Résultat
Salaires | Augmentation générale | 1,5 % | 5 % | 4 % |
 | Prime | 300 € | 1 000 € | 800 € | 500 €
Temps | Télétravail | 2 jours | 3 jours | 3 jours | 2 jours
 | Congés | inchangé | +2 jours | +1 jour |
""",
            merged=["A4:A5", "A6:A7"],
        ),
        "tipppo",
        header=[3],
        body=(4, 7),
    ),
    labelled(
        "sections numbered, issues numbered below them",
        drawn(
            "Accord",
            """
No. | Provision | First draft | Second draft
1 | Institutions | |
1.1 | President | elected | appointed
1.2 | Senate | 40 seats | 52 seats
2 | Rights | |
2.1 | Language | one | two
2.2 | Faith | free | free
""",
        ),
        "#ipp",
        header=[1],
        body=(2, 7),
    ),
    labelled(
        "scores from several raters with an average at the end",
        drawn(
            "Rating",
            """
Criterion | Ann | Bob | Cy | Average
Clarity | 3 | 4 | 5 | 4
Cost | 2 | 2 | 1 | 1.7
Risk | 5 | 4 | 4 | 4.3
""",
        ),
        "ipppr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "Spanish, notes at the bottom after two blank rows",
        drawn(
            "Hoja1",
            """
Punto | Empresa | Comité | Mediador
Jornada | 40 horas | 35 horas | 38 horas
Turnos | rotativos | fijos | a elegir
Pluses | ninguno | nocturno | nocturno


Nota: propuestas de abril
Fuente: actas
""",
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "versions with dates as headings",
        drawn(
            "Versions",
            """
Article | Text of 1 May 2024 | Text of 9 June 2024 | Text of 30 June 2024
Art. 1 | The parties agree to stop. | The parties shall stop. | The parties shall stop at once.
Art. 2 | Prisoners are released. | Prisoners shall be exchanged. | All prisoners shall be exchanged.
Art. 3 | A panel is set up. | | A panel of five is set up.
""",
        ),
        "ippp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "links and last update after the plans",
        drawn(
            "Watch",
            """
ID | Issue | Lobby A | Lobby B | Link | Last updated
w1 | Plastic tax | against | for | https://example.org/1 | 2024-04-01
w2 | Deposit | for | for | https://example.org/2 | 2024-04-08
w3 | Labels | against | open | | 2024-05-01
""",
        ),
        "#ipprr",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "Ukrainian with IDs and status",
        drawn(
            "Реєстр",
            """
Код | Розділ | Питання | Статус | Коаліція | Опозиція
Е-1 | Економіка | Податок | відкрито | знизити | підвищити
Е-2 | Економіка | Мито | узгоджено | нуль | нуль
С-1 | Суди | Добір | відкрито | конкурс | призначення
""",
        ),
        "#tispp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "only question marks and short names",
        drawn(
            "Poll",
            """
 | Ann | Ben | Cleo | Dan
Pizza or pasta? | pizza | pasta | pizza | either
Beach or hills? | beach | hills | hills | hills
Early or late? | late | early | late | late
""",
        ),
        "ipppp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "matrix below a small table of contacts",
        drawn(
            "Mixed",
            """
Name | Phone
Ann | 123
Ben | 456

Issue | Side one | Side two | Side three
Border | river | ridge | road
Police | joint | separate | joint
Schools | mixed | own | own
Courts | one | two | two
""",
        ),
        "ippp",
        header=[5],
        body=(6, 9),
    ),
    labelled(
        "two header rows: blocs and states, IDs in front",
        drawn(
            "Blocs",
            """
# | Provision | Bloc East || Bloc West ||
 | | Aland | Bland | Cland | Dland | Eland
1 | Ports | open | open | closed | closed | leased
2 | Visas | none | none | 90 days | 30 days | 30 days
3 | Fees | low | mid | high | high | mid
""",
            merged=["A1:A2", "B1:B2", "C1:D1", "E1:G1"],
        ),
        "#ippppp",
        header=[1, 2],
        body=(3, 5),
    ),
    labelled(
        "weights as percentages at the right of the issue",
        drawn(
            "Decision",
            """
Criterion | Weight | Site Alpha | Site Beta | Site Gamma
Noise | 30% | low | high | mid
Price | 50% | 2.1 M | 1.8 M | 2.6 M
Access | 20% | rail | road | both
Total | 100% | | |
""",
        ),
        "iwppp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "Russian, a title over all columns, offset",
        drawn(
            "Лист2",
            """

 | Сравнение предложений
 | № | Предмет | Сторона А | Сторона Б | Комментарий
 | 1 | Статус языка | государственный | региональный |
 | 2 | Выборы | до вывода войск | после вывода войск | спорно
 | 3 | Контроль границы | смешанный | единоличный |
""",
            merged=["B2:F2"],
        ),
        "#ippr",
        header=[3],
        body=(4, 6),
        first="B",
    ),
    labelled(
        "on its side with issue numbers and questions above",
        drawn(
            "Turned",
            """
No. | 1 | 2 | 3 | 4
Question | Should the council be elected? | Who appoints the judges? | How long is a term? | Is there a veto?
Draft one | yes | president | four years | no
Draft two | by regions | parliament | six years | yes
""",
        ),
        "#ipp",
        header=[1],
        body=(2, 5),
        transposed=True,
    ),
    labelled(
        "outcome in the middle of the talks table",
        drawn(
            "Talks",
            """
Agenda item | Chair's proposal | Agreed text | Open points
Scope | all vessels | all vessels over 15 m | small craft
Term | ten years | ten years |
Fees | by tonnage | | everything
""",
        ),
        "ipop",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "long answers, six parties, no IDs, English and French heading",
        drawn(
            "Réponses",
            """
Question / Question | Parti bleu | Parti vert | Parti rose | Parti gris
Faut-il un référendum ? | Oui, avant deux ans et sur un texte court. | Non. | Oui. | Plus tard.
Qui paie ? | L'État seul. | Les régions et l'État à parts égales. | Un fonds. | Les usagers.
Et ensuite ? | Une loi. | Une loi. | Rien. | Un débat.
""",
        ),
        "ipppp",
        header=[1],
        body=(2, 4),
    ),
    labelled(
        "a cover, a list of people and the matrix last",
        drawn(
            "Synopsis",
            """
Topic | Sub-topic | Plan I | Plan II | Plan III
Energy | Grid | expand | keep | privatise
Energy | Coal | 2030 | 2038 | never
Water | Dams | two | none | one
""",
        ),
        "tippp",
        header=[1],
        body=(2, 4),
        before=[
            drawn("Cover", "Synopsis of plans\n\nCirculation | internal"),
            drawn(
                "People",
                "Name | Office | E-mail | Phone\nAnn | Chair | ann@example.org | 1\nBen | Clerk | ben@example.org | 2\nCy | Aide | cy@example.org | 3",
            ),
        ],
    ),
    labelled(
        "section rows in the issue column, no IDs, merged",
        drawn(
            "Form",
            """
Item | Owner proposal | Tenant proposal
Rent
Base rent | 1200 | 1000
Increase | 3 % a year | none
Duties
Garden | tenant | owner
Stairs | tenant | shared
""",
            merged=["A2:C2", "A5:C5"],
        ),
        "ipp",
        header=[1],
        body=(2, 7),
    ),
    labelled(
        "yes and no by country, more countries than issues",
        drawn(
            "Votes",
            """
Resolution | Austria | Belgium | Chile | Denmark | Egypt | Fiji | Ghana | Haiti
Arms embargo | yes | yes | no | yes | no | abstain | yes | no
Aid corridor | yes | yes | yes | yes | yes | yes | yes | yes
Inquiry | no | yes | no | yes | no | yes | abstain | no
""",
        ),
        "ipppppppp",
        header=[1],
        body=(2, 4),
    ),
)
