"""Content for generated layouts: two disjoint sets of domains, one of each is never tuned on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Domain:
    """What a matrix is about, in one language.

    Attributes:
        topics: Topics with their issues.
        plans: Names of plans.
        headings: Heading choices by role letter (`labels.ROLE_LETTERS`).
        fragments: Parts of sentences of which positions are made.
        short: Short answers.
        titles: Lines above the matrix.
        footers: Lines below it.
        corner: Words for the group of plans over a two-row header.
        plan_words: Heading of the column of plans where the matrix is turned.
    """

    topics: dict[str, tuple[str, ...]]
    plans: tuple[str, ...]
    headings: dict[str, tuple[str, ...]]
    fragments: tuple[str, ...]
    short: tuple[str, ...]
    titles: tuple[str, ...]
    footers: tuple[str, ...]
    corner: tuple[str, ...]
    plan_words: tuple[str, ...]


TUNED = (
    Domain(
        topics={
            "Fisheries": (
                "Quota for herring",
                "Access of vessels",
                "Monitoring at sea",
                "By-catch",
            ),
            "Trade": ("Tariffs on steel", "Rules of origin", "Customs checks", "Services market"),
            "Disputes": ("Arbitration panel", "Role of the court", "Remedies"),
        },
        plans=("EU", "United Kingdom", "Norway", "Iceland", "Faroe Islands", "Ireland"),
        headings={
            "#": ("No.", "ID", "#"),
            "t": ("Topic", "Chapter", "Area"),
            "i": ("Issue", "Provision", "Item"),
            "q": ("Question", "Description"),
            "w": ("Weight", "Priority"),
            "s": ("Status", "State of play"),
            "o": ("Outcome", "Agreed text", "Compromise"),
            "r": ("Notes", "Source", "Legal basis", "Comments"),
        },
        fragments=(
            "keeps the present shares until 2030",
            "wants a review every four years",
            "asks for full reciprocity",
            "rejects any link to market access",
            "accepts a transition of 24 months",
            "would leave this to a joint committee",
            "insists on equal treatment of all vessels",
            "proposes a safeguard clause",
        ),
        short=("Yes", "No", "Partly", "n/a", "Open"),
        titles=("Comparison of negotiating positions", "Version of 3 March", "Internal draft"),
        footers=("Source: published mandates", "Notes: shares in per cent of tonnage"),
        corner=("Negotiating parties", "Positions of the parties"),
        plan_words=("Party", "Delegation"),
    ),
    Domain(
        topics={
            "Arbeitszeit": ("Wochenstunden", "Zuschläge", "Ruhezeiten", "Teilzeit"),
            "Entgelt": ("Grundlohn", "Einmalzahlung", "Stufenlaufzeit", "Altersvorsorge"),
            "Qualifizierung": ("Weiterbildungstage", "Kostenübernahme", "Freistellung"),
        },
        plans=("Arbeitgeber", "Gewerkschaft", "Schlichter", "Betriebsrat"),
        headings={
            "#": ("Nr.", "Lfd. Nr."),
            "t": ("Thema", "Bereich"),
            "i": ("Streitpunkt", "Gegenstand", "Forderung"),
            "q": ("Fragestellung", "Beschreibung"),
            "w": ("Gewicht",),
            "s": ("Stand", "Status"),
            "o": ("Ergebnis", "Einigung"),
            "r": ("Bemerkungen", "Quelle", "Zuständig"),
        },
        fragments=(
            "verlangt eine Erhöhung um 6 Prozent",
            "bietet zwei Stufen über 24 Monate",
            "lehnt eine Öffnungsklausel ab",
            "schlägt einen Ausgleich durch Freizeit vor",
            "will die bisherige Regelung beibehalten",
            "fordert eine verbindliche Obergrenze",
        ),
        short=("ja", "nein", "teilweise", "offen"),
        titles=("Gegenüberstellung der Verhandlungspositionen", "Stand 12.05.", "Entwurf"),
        footers=("Quelle: Tarifunterlagen", "Hinweis: ohne Gewähr"),
        corner=("Positionen der Parteien", "Parteien"),
        plan_words=("Partei", "Akteur"),
    ),
    Domain(
        topics={
            "Security": ("Single sign-on", "Encryption at rest", "Audit log", "Penetration tests"),
            "Cost": ("Licence per user", "Setup fee", "Support per year", "Exit cost"),
            "Service": ("Response time", "Languages", "Training"),
        },
        plans=("Alpha Systems", "Borealis", "Cobalt GmbH", "Option D", "Delta Soft"),
        headings={
            "#": ("Ref.", "Item no."),
            "t": ("Category", "Section"),
            "i": ("Requirement", "Criterion", "Feature"),
            "q": ("Explanation", "Detail"),
            "w": ("Weighting", "Importance"),
            "s": ("Status",),
            "o": ("Result", "Final text"),
            "r": ("Comment", "Responsible", "Remarks"),
        },
        fragments=(
            "offered in the standard package",
            "available at extra charge from the second year",
            "on the roadmap for next autumn",
            "only with the enterprise licence",
            "covered by a certified partner",
            "limited to 500 users per tenant",
        ),
        short=("yes", "no", "planned", "partial"),
        titles=("Vendor comparison", "Tender 2025/17", "Evaluation sheet"),
        footers=("Total", "Legend: planned = within 12 months"),
        corner=("Bidders", "Vendors"),
        plan_words=("Vendor", "Bidder"),
    ),
)

HELD_BACK = (
    Domain(
        topics={
            "Atténuation": ("Objectif 2030", "Prix du carbone", "Sortie du charbon", "Forêts"),
            "Financement": ("Montant annuel", "Pertes et dommages", "Accès direct", "Suivi"),
            "Transparence": ("Fréquence des rapports", "Revue par les pairs", "Inventaires"),
        },
        plans=("Union européenne", "G77", "AOSIS", "Japon", "Brésil", "Canada", "LMDC"),
        headings={
            "#": ("N°", "Réf."),
            "t": ("Thème", "Volet"),
            "i": ("Enjeu", "Point de négociation", "Sujet"),
            "q": ("Question", "Description"),
            "w": ("Poids", "Pondération"),
            "s": ("Statut", "État"),
            "o": ("Compromis", "Texte convenu"),
            "r": ("Observations", "Source", "Base juridique"),
        },
        fragments=(
            "souhaite un objectif chiffré pour chaque pays",
            "demande une aide nouvelle et additionnelle",
            "refuse toute référence au plafond",
            "propose un examen tous les cinq ans",
            "accepte le texte de la présidence",
            "préfère une formulation non contraignante",
        ),
        short=("oui", "non", "en partie", "s.o."),
        titles=("Tableau comparatif des positions", "Session de juin", "Document de travail"),
        footers=("Source : communications officielles", "Remarques : texte non officiel"),
        corner=("Groupes de négociation", "Positions"),
        plan_words=("Pays", "Délégation"),
    ),
    Domain(
        topics={
            "Tierra": ("Restitución", "Catastro", "Zonas de reserva", "Crédito rural"),
            "Participación": ("Curules de paz", "Estatuto de la oposición", "Medios"),
            "Víctimas": ("Comisión de la verdad", "Reparación", "Búsqueda de desaparecidos"),
        },
        plans=("Gobierno", "FARC", "ELN", "Iglesia", "Gremios"),
        headings={
            "#": ("N.º", "Código"),
            "t": ("Tema", "Eje"),
            "i": ("Asunto", "Punto", "Medida"),
            "q": ("Pregunta", "Descripción"),
            "w": ("Peso",),
            "s": ("Estado", "Situación"),
            "o": ("Texto acordado", "Acuerdo"),
            "r": ("Observaciones", "Fuente", "Responsable"),
        },
        fragments=(
            "propone un fondo de tres millones de hectáreas",
            "exige garantías verificables por terceros",
            "rechaza la intervención de tribunales extranjeros",
            "acepta una comisión independiente",
            "pide un plazo de diez años",
            "condiciona la medida al cese bilateral",
        ),
        short=("sí", "no", "parcial", "pendiente"),
        titles=("Cuadro comparativo de propuestas", "Ronda 14", "Borrador"),
        footers=("Fuente: comunicados conjuntos", "Nota: resumen propio"),
        corner=("Partes", "Propuestas de las partes"),
        plan_words=("Parte", "Actor"),
    ),
    Domain(
        topics={
            "Енергетика": ("Тариф на газ", "Видобуток", "Резервні потужності", "Імпорт"),
            "Бюджет": ("Дефіцит", "Податок на прибуток", "Оборонні видатки"),
            "Освіта": ("Зарплата вчителів", "Мережа шкіл", "Іспити"),
        },
        plans=("Уряд", "Опозиція", "Асоціація міст", "Профспілки"),
        headings={
            "#": ("№", "Код"),
            "t": ("Сфера", "Розділ"),
            "i": ("Питання", "Положення", "Вимога"),
            "q": ("Опис", "Запитання"),
            "w": ("Вага",),
            "s": ("Статус", "Стан"),
            "o": ("Узгоджений текст", "Компроміс"),
            "r": ("Примітки", "Джерело", "Відповідальний"),
        },
        fragments=(
            "пропонує поступове підвищення за два роки",
            "вимагає окремого закону",
            "погоджується за умови перегляду",
            "не підтримує без розрахунків",
            "хоче залишити чинну норму",
        ),
        short=("так", "ні", "частково", "н/д"),
        titles=("Порівняння програм", "Станом на травень", "Проєкт"),
        footers=("Джерело: відкриті дані", "Примітка: робоча версія"),
        corner=("Сторони", "Позиції сторін"),
        plan_words=("Сторона", "Партія"),
    ),
    Domain(
        topics={
            "Housing": ("Rent cap", "Social housing quota", "Evictions", "Vacancy tax"),
            "Transport": ("Night buses", "Congestion charge", "Bike lanes", "Fares"),
            "Schools": ("Class size", "Free meals", "Language classes"),
        },
        plans=("Greens 2024", "Labour", "Conservatives", "Citizens' List", "Pirates", "Liberals"),
        headings={
            "#": ("Code", "S/N"),
            "t": ("Policy area", "Theme"),
            "i": ("Measure", "Subject", "Point of dispute"),
            "q": ("Key question", "Explanation"),
            "w": ("Salience",),
            "s": ("Progress", "Negotiation status"),
            "o": ("Provisional agreement", "Compromise text"),
            "r": ("Background", "Link", "Owner"),
        },
        fragments=(
            "promises 2,000 new flats by 2028",
            "would test it in two districts first",
            "finds the cost out of proportion",
            "supports it if the state pays half",
            "has not taken a view yet",
            "wants a referendum",
        ),
        short=("for", "against", "neutral", "?"),
        titles=("What the manifestos say", "Coalition talks, round 2", "Not for circulation"),
        footers=("Sources: party manifestos", "* as amended in May"),
        corner=("Manifestos", "Coalition partners"),
        plan_words=("Organisation", "Candidate"),
    ),
)
