"""Names of months and days for format codes that name a language, such as [$-419]d mmmm."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["ENGLISH", "DateNames", "date_names", "language_of"]


@dataclass(frozen=True, slots=True)
class DateNames:
    """Names in one language; months from January, days from Monday.

    Attributes:
        months: Standing alone.
        short_months: Three letters or so.
        days: In full.
        short_days: Two or three letters.
        dated_months: As they stand beside a day, where the language inflects them, else ().
    """

    months: tuple[str, ...]
    short_months: tuple[str, ...]
    days: tuple[str, ...]
    short_days: tuple[str, ...]
    dated_months: tuple[str, ...] = ()


def _names(
    months: str, short_months: str, days: str, short_days: str, dated_months: str = ""
) -> DateNames:
    columns = (months, short_months, days, short_days, dated_months)
    return DateNames(*(tuple(column.split()) for column in columns))


ENGLISH = _names(
    "January February March April May June July August September October November December",
    "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "Mon Tue Wed Thu Fri Sat Sun",
)

_LANGUAGES = {
    "de": _names(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez",
        "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
        "Mo Di Mi Do Fr Sa So",
    ),
    "fr": _names(
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.",
        "lundi mardi mercredi jeudi vendredi samedi dimanche",
        "lun. mar. mer. jeu. ven. sam. dim.",
    ),
    "es": _names(
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "ene feb mar abr may jun jul ago sep oct nov dic",
        "lunes martes miércoles jueves viernes sábado domingo",
        "lu ma mi ju vi sá do",
    ),
    "it": _names(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre"
        " dicembre",
        "gen feb mar apr mag giu lug ago set ott nov dic",
        "lunedì martedì mercoledì giovedì venerdì sabato domenica",
        "lun mar mer gio ven sab dom",
    ),
    "pt": _names(
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "jan fev mar abr mai jun jul ago set out nov dez",
        "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
        "seg ter qua qui sex sáb dom",
    ),
    "nl": _names(
        "januari februari maart april mei juni juli augustus september oktober november december",
        "jan feb mrt apr mei jun jul aug sep okt nov dec",
        "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
        "ma di wo do vr za zo",
    ),
    "pl": _names(
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad"
        " grudzień",
        "sty lut mar kwi maj cze lip sie wrz paź lis gru",
        "poniedziałek wtorek środa czwartek piątek sobota niedziela",
        "pon. wt. śr. czw. pt. sob. niedz.",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października"
        " listopada grudnia",
    ),
    "ru": _names(
        "Январь Февраль Март Апрель Май Июнь Июль Август Сентябрь Октябрь Ноябрь Декабрь",
        "янв фев мар апр май июн июл авг сен окт ноя дек",
        "понедельник вторник среда четверг пятница суббота воскресенье",
        "Пн Вт Ср Чт Пт Сб Вс",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    ),
    "uk": _names(
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад"
        " грудень",
        "січ лют бер кві тра чер лип сер вер жов лис гру",
        "понеділок вівторок середа четвер п'ятниця субота неділя",
        "Пн Вт Ср Чт Пт Сб Нд",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    ),
    "tr": _names(
        "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık",
        "Oca Şub Mar Nis May Haz Tem Ağu Eyl Eki Kas Ara",
        "Pazartesi Salı Çarşamba Perşembe Cuma Cumartesi Pazar",
        "Pzt Sal Çar Per Cum Cmt Paz",
    ),
}

_PRIMARY = {
    0x07: "de", 0x0A: "es", 0x0C: "fr", 0x10: "it", 0x13: "nl", 0x15: "pl", 0x16: "pt",
    0x19: "ru", 0x1F: "tr", 0x22: "uk",
}  # fmt: skip
"""Primary languages of Windows' locale numbers ([MS-LCID] 2.2): their lowest ten bits."""
_NUMBER = re.compile(r"[0-9A-Fa-f]{1,8}")
_TAG = re.compile(r"([A-Za-z]{2,3})(?:-[A-Za-z0-9]+)*")


def language_of(locale: str) -> str:
    """Two-letter code of the language that `419`, `FC19` or `ru-RU` stand for, '' for others."""
    locale = locale.partition(",")[0].lstrip("x")
    if _NUMBER.fullmatch(locale):
        return _PRIMARY.get(int(locale, 16) & 0x3FF, "")
    match = _TAG.fullmatch(locale)
    return match[1].lower() if match and match[1].lower() in _LANGUAGES else ""


def date_names(language: str) -> DateNames:
    """The names in a language, English where there are none."""
    return _LANGUAGES.get(language, ENGLISH)
