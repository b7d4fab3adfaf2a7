"""A second language: the form of words and rules carries Spanish, with the same engine."""

from __future__ import annotations

import pickle
import re
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimgraph.temporal import (
    ENGLISH,
    SPANISH,
    Context,
    Conventions,
    Language,
    find,
    from_iso,
    language,
    patterns,
    resolve,
)
from claimgraph.temporal.digits import READERS
from claimgraph.temporal.makers import MAKERS

THURSDAY = "2023-05-04"

# Expression, value, mod; said on Thursday 4 May 2023.
DATES: list[tuple[str, str | None, str | None]] = [
    # days
    ("hoy", "2023-05-04", None),
    ("ayer", "2023-05-03", None),
    ("ayer miércoles", "2023-05-03", None),
    ("anteayer", "2023-05-02", None),
    ("antes de ayer", "2023-05-02", None),
    ("antier", "2023-05-02", None),
    ("mañana", "2023-05-05", None),
    ("pasado mañana", "2023-05-06", None),
    ("el día de ayer", "2023-05-03", None),
    ("el miércoles", "2023-05-03", None),
    ("miercoles", "2023-05-03", None),
    ("EL SÁBADO", "2023-04-29", None),
    ("el jueves", "2023-05-04", None),
    ("el pasado viernes", "2023-04-28", None),
    ("el viernes pasado", "2023-04-28", None),
    ("el pasado jueves", "2023-04-27", None),
    ("el próximo lunes", "2023-05-08", None),
    ("el proximo lunes", "2023-05-08", None),
    ("el lunes que viene", "2023-05-08", None),
    ("el lunes de la semana pasada", "2023-04-24", None),
    ("el viernes de la próxima semana", "2023-05-12", None),
    ("este viernes", "2023-05-05", None),
    # dates
    ("el 3 de mayo de 2023", "2023-05-03", None),
    ("3 de mayo del 2023", "2023-05-03", None),
    ("el día 3 de mayo de 2023", "2023-05-03", None),
    ("el 3 de mayo", "2023-05-03", None),
    ("viernes, 5 de mayo de 2023", "2023-05-05", None),
    ("el viernes 5 de mayo", "2023-05-05", None),
    ("el 1º de mayo", "2023-05-01", None),
    ("el 1.º de mayo", "2023-05-01", None),
    ("el primero de mayo", "2023-05-01", None),
    ("veintiuno de mayo", "2023-05-21", None),
    ("el dos de mayo de dos mil veintitrés", "2023-05-02", None),
    ("el treinta y uno de diciembre de mil novecientos noventa", "1990-12-31", None),
    ("el pasado 11 de marzo", "2023-03-11", None),
    ("el próximo 3 de junio", "2023-06-03", None),
    ("el 5 de mayo de este año", "2023-05-05", None),
    ("1-ene-2014", "2014-01-01", None),
    ("5 dic. 2022", "2022-12-05", None),
    ("13/5/2023", "2023-05-13", None),
    ("3.5.2023", "2023-05-03", None),
    ("2023-05-03", "2023-05-03", None),
    ("el pasado día 3", "2023-05-03", None),
    # parts of the day
    ("el miércoles por la mañana", "2023-05-03TMO", None),
    ("la mañana del miércoles", "2023-05-03TMO", None),
    ("la madrugada del miércoles", "2023-05-03TMO", "START"),
    ("el miércoles de madrugada", "2023-05-03TMO", "START"),
    ("esta madrugada", "2023-05-04TMO", "START"),
    ("a primera hora de la mañana", "2023-05-04TMO", "START"),
    ("a primera hora del lunes", "2023-05-01", "START"),
    ("a última hora del viernes", "2023-04-28", "END"),
    ("anoche", "2023-05-03TNI", None),
    ("la noche del 2 al 3 de mayo", "2023-05-02TNI", None),
    ("hace dos semanas hoy", "2023-04-20", None),
    ("hace un año este mes", "2022-05", None),
    ("anteanoche", "2023-05-02TNI", None),
    ("a media tarde del lunes", "2023-05-01TAF", "MID"),
    ("la noche del lunes al martes", "2023-05-01TNI", None),
    ("mañana a primera hora", "2023-05-05", "START"),
    ("esta mañana", "2023-05-04TMO", None),
    ("esta tarde", "2023-05-04TAF", None),
    ("esta noche", "2023-05-04TNI", None),
    ("mañana por la tarde", "2023-05-05TAF", None),
    ("mañana por la mañana", "2023-05-05TMO", None),
    ("ayer por la noche", "2023-05-03TNI", None),
    ("el pasado martes por la noche", "2023-05-02TNI", None),
    ("el amanecer del lunes", "2023-05-01TMO", None),
    # weeks, months, years
    ("la semana pasada", "2023-W17", None),
    ("la semana que viene", "2023-W19", None),
    ("la próxima semana", "2023-W19", None),
    ("esta semana", "2023-W18", None),
    ("la semana del 8 de mayo", "2023-W19", None),
    ("la semana antepasada", "2023-W16", None),
    ("el mes pasado", "2023-04", None),
    ("el mes que viene", "2023-06", None),
    ("el pasado mes de marzo", "2023-03", None),
    ("marzo pasado", "2023-03", None),
    ("mayo del año pasado", "2022-05", None),
    ("mayo de 2023", "2023-05", None),
    ("el año pasado", "2022", None),
    ("el próximo año", "2024", None),
    ("el año en curso", "2023", None),
    ("dos mil dieciocho", "2018", None),
    ("el año mil novecientos noventa", "1990", None),
    ("este fin de semana", "2023-W18-WE", None),
    ("el primer fin de semana de junio", "2023-W22-WE", None),
    ("el resto del año", "2023", "END"),
    ("lo que queda de semana", "2023-W18", "END"),
    ("el pasado fin de semana", "2023-W17-WE", None),
    ("a principios de mayo", "2023-05", "START"),
    ("a mediados de mayo", "2023-05", "MID"),
    ("a finales de mayo de 2022", "2022-05", "END"),
    ("a finales de la semana pasada", "2023-W17", "END"),
    ("a mediados de semana", "2023-W18", "MID"),
    ("a finales de año", "2023", "END"),
    ("a principios del siglo XX", "19", "START"),
    # longer stretches
    ("el tercer trimestre de 2022", "2022-Q3", None),
    ("el cuarto trimestre del año pasado", "2022-Q4", None),
    ("el primer semestre", "2023-H1", None),
    ("el primer semestre del año", "2023-H1", None),
    ("segundo semestre de 2022", "2022-H2", None),
    ("el verano pasado", "2022-SU", None),
    ("la primavera de 2022", "2022-SP", None),
    ("el invierno de 2019", "2019-WI", None),
    ("los años noventa", "199", None),
    ("los años 90", "199", None),
    ("la década de los ochenta", "198", None),
    ("la década de 1990", "199", None),
    ("los años veinte del siglo XX", "192", None),
    ("los años veinte del siglo pasado", "192", None),
    ("a finales de los noventa", "199", "END"),
    ("el siglo XX", "19", None),
    ("el siglo pasado", "19", None),
    ("el primer lunes de junio", "2023-06-05", None),
    ("el último viernes de mayo", "2023-05-26", None),
    ("la tercera semana de mayo", "2023-W20", None),
    ("la última semana de mayo", "2023-W21", None),
    # ago, from now
    ("hace dos años", "2021", None),
    ("hace treinta y dos años", "1991", None),
    ("hace más de dos años", "2021", "MORE_THAN"),
    ("hace apenas dos semanas", "2023-W16", None),
    ("hace poco más de un año", "2022", "MORE_THAN"),
    ("hace poco", "PAST_REF", None),
    ("hace una semana", "2023-W17", None),
    ("tres días atrás", "2023-05-01", None),
    ("dentro de tres días", "2023-05-07", None),
    ("dentro de un mes", "2023-06", None),
    ("en dos años", "2025", None),
    ("hace años", "PAST_REF", None),
    ("dos días después del lunes", "2023-05-03", None),
    ("dos días antes del miércoles por la mañana", "2023-05-01", None),
    ("un año después de mayo de 2020", "2021-05", None),
    # holidays
    ("Nochebuena", "2022-12-24", None),
    ("la víspera de Navidad", "2022-12-24", None),
    ("la Navidad pasada", "2022-12-25", None),
    ("Viernes Santo", "2023-04-07", None),
    ("Domingo de Ramos", "2023-04-02", None),
    ("Semana Santa", "2023-W14", None),
    # clock times
    ("las 15:00 GMT", "2023-05-04T15:00", None),
    ("a las 15.30 horas", "2023-05-04T15:30", None),
    ("a las tres de la tarde", "2023-05-04T15:00", None),
    ("a las tres y media de la madrugada", "2023-05-04T03:30", None),
    ("las cuatro menos cuarto de la tarde", "2023-05-04T15:45", None),
    ("a las tres y diez", "2023-05-04T03:10", None),
    ("la 1:30 de la madrugada del lunes", "2023-05-01T01:30", None),
    ("las 3 p. m.", "2023-05-04T15:00", None),
    ("el viernes a las 15 horas", "2023-04-28T15:00", None),
    ("ayer a las 15:30", "2023-05-03T15:30", None),
    ("al mediodía del viernes", "2023-04-28T12:00", None),
    ("la medianoche del martes", "2023-05-02T24:00", None),
    # ranges
    ("los días 29 y 30 de junio", "2023-06-29/2023-06-30", None),
    ("entre los años 1936 y 1939", "1936/1939", None),
    ("la temporada 2022/23", "2022/2023", None),
    ("entre 2014 y 2016", "2014/2016", None),
    ("de 2014 a 2016", "2014/2016", None),
    ("2014-16", "2014/2016", None),
    ("de lunes a miércoles", "2023-05-01/2023-05-03", None),
    ("del lunes al viernes", "2023-05-01/2023-05-05", None),
    ("del 3 al 5 de mayo", "2023-05-03/2023-05-05", None),
    ("entre el 3 y el 5 de mayo", "2023-05-03/2023-05-05", None),
    ("entre enero y marzo de 2020", "2020-01/2020-03", None),
    ("de 3 a 5 de la tarde", "2023-05-04T15:00/2023-05-04T17:00", None),
    ("desde 2014", "2014", "AFTER"),
    ("a partir del lunes", "2023-05-01", "AFTER"),
    ("hasta el viernes", "2023-05-05", "BEFORE"),
    ("antes de 2020", "2020", "BEFORE"),
    ("después del 3 de mayo", "2023-05-03", "AFTER"),
    # lengths
    ("dos horas y media", "PT2H30M", None),
    ("un año y medio", "P1Y6M", None),
    ("20 años de edad", "P20Y", None),
    ("dos años y tres meses", "P2Y3M", None),
    ("2,5 horas", "PT2H30M", None),
    ("1.500 días", "P1500D", None),
    ("trescientos sesenta y cinco días", "P365D", None),
    ("veintidos años", "P22Y", None),
    ("unos tres meses", "P3M", "APPROX"),
    ("al menos 20 minutos", "PT20M", "EQUAL_OR_MORE"),
    ("dos años o más", "P2Y", "EQUAL_OR_MORE"),
    ("varios meses", "PXM", None),
    ("los últimos tres meses", "P3M", None),
    ("los cinco últimos años", "P5Y", None),
    ("en los últimos meses", "PXM", None),
    ("los próximos días", "PXD", None),
    ("desde hace dos años", "P2Y", None),
    ("los tres primeros meses de 2023", "P3M", None),
    # references
    ("ahora", "PRESENT_REF", None),
    ("hoy en día", "PRESENT_REF", None),
    ("recientemente", "PAST_REF", None),
    ("en el pasado", "PAST_REF", None),
    ("pronto", "FUTURE_REF", None),
    ("en el futuro", "FUTURE_REF", None),
]


@pytest.mark.parametrize(("words", "value", "mod"), DATES)
def test_expressions(words: str, value: str | None, mod: str | None) -> None:
    found = resolve(words, THURSDAY, language=SPANISH)
    assert (found.value, found.mod) == (value, mod)


def test_there_are_enough() -> None:
    assert len({words for words, *_ in DATES}) >= 120


@pytest.mark.parametrize(
    ("words", "value", "quant", "freq"),
    [
        ("cada lunes", "XXXX-WXX-1", "EVERY", None),
        ("todos los lunes", "XXXX-WXX-1", "EVERY", None),
        ("los lunes por la noche", "XXXX-WXX-1TNI", None, None),
        ("cada mañana", "XXXX-XX-XXTMO", "EVERY", None),
        ("todos los días", "P1D", "EVERY", None),
        ("cada dos semanas", "P2W", "EVERY", None),
        ("dos veces por semana", "P1W", None, "2X"),
        ("tres días a la semana", "P1W", None, "3X"),
        ("los fines de semana", "P1WE", None, None),
        ("una vez al año", "P1Y", None, "1X"),
        ("diario", "P1D", None, None),
        ("anualmente", "P1Y", None, None),
    ],
)
def test_sets(words: str, value: str, quant: str | None, freq: str | None) -> None:
    found = resolve(words, THURSDAY, language=SPANISH)
    assert (found.type, found.value, found.quant, found.freq) == ("SET", value, quant, freq)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("la madrugada del miércoles", "2023-05-03T00:00:00", "2023-05-03T06:00:00"),
        ("el miércoles por la mañana", "2023-05-03T06:00:00", "2023-05-03T12:00:00"),
        ("a primera hora de la mañana", "2023-05-04T06:00:00", "2023-05-04T12:00:00"),
        ("anoche", "2023-05-03T18:00:00", "2023-05-04T06:00:00"),
        ("el siglo XX", "1900-01-01T00:00:00", "2000-01-01T00:00:00"),
        ("desde 2014", "2014-01-01T00:00:00", None),
        ("los últimos tres meses", "2023-02-04T00:00:00", "2023-05-05T00:00:00"),
    ],
)
def test_bounds(words: str, start: str | None, end: str | None) -> None:
    found = resolve(words, THURSDAY, language=SPANISH)
    assert [bound and bound.isoformat() for bound in (found.start, found.end)] == [start, end]


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("El tribunal falló el viernes.", "2023-04-28"),
        ("El tribunal fallará el viernes.", "2023-05-05"),
        ("El portavoz negó el viernes que vaya a dimitir.", "2023-04-28"),
        ("El viernes se reunirá el consejo.", "2023-05-05"),
        ("El viernes anunciaron un acuerdo.", "2023-04-28"),
        ("El presidente va a viajar el viernes a Kiev.", "2023-05-05"),
        ("El viernes, el presidente va a viajar.", "2023-05-05"),
        ("El ministro tiene previsto viajar el viernes.", "2023-05-05"),
        ("La reunión está prevista para el viernes.", "2023-05-05"),
        ("La cumbre, prevista para el viernes, fue aplazada.", "2023-05-05"),
        ("La reunión estaba prevista para el viernes.", "2023-04-28"),
        ("El viernes está previsto un acto.", "2023-05-05"),
        ("El ministro fue detenido el viernes.", "2023-04-28"),
        ("El Gobierno ha aprobado la ley el viernes.", "2023-04-28"),
        ("El presidente dijo que viajará el viernes.", "2023-05-05"),
        ("El juez debe decidir el viernes.", "2023-05-05"),
        ("El embajador en Teherán llegó el viernes.", "2023-04-28"),
        ("Los drones atacaban el viernes la ciudad.", "2023-04-28"),
    ],
)
def test_tense(sentence: str, value: str) -> None:
    found = resolve("viernes", THURSDAY, sentence=sentence, language=SPANISH)
    assert found.value == value


def test_este_follows_the_tense() -> None:
    for sentence, value in [
        ("Lo anunció este miércoles.", "2023-05-03"),
        ("Lo anunciará este miércoles.", "2023-05-10"),
    ]:
        found = resolve("este miércoles", THURSDAY, sentence=sentence, language=SPANISH)
        assert found.value == value


def test_hace_before_the_words_given() -> None:
    found = resolve("dos años", THURSDAY, sentence="Ocurrió hace dos años.", language=SPANISH)
    assert found.value == "2021"


def test_order_of_digits_is_no_matter_of_language() -> None:
    open_order = resolve("3/5/2023", THURSDAY, language=SPANISH)
    assert open_order.status == "unresolved"
    for day_first, value in [(True, "2023-05-03"), (False, "2023-03-05")]:
        conventions = Conventions(day_first=day_first)
        found = resolve("3/5/2023", THURSDAY, language=SPANISH, conventions=conventions)
        assert found.value == value


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("ese mismo día", "2023-05-03"),
        ("el mismo día", "2023-05-03"),
        ("al día siguiente", "2023-05-04"),
        ("dos días después", "2023-05-05"),
        ("dos días más tarde", "2023-05-05"),
        ("una semana antes", "2023-04-26"),
        ("la víspera", "2023-05-02"),
        ("esa noche", "2023-05-03TNI"),
        ("la mañana siguiente", "2023-05-04TMO"),
        ("aquel año", "2023"),
        ("entonces", "2023-05-03"),
    ],
)
def test_what_was_spoken_of(words: str, value: str) -> None:
    before = Context().after(from_iso("2023-05-03"))
    found = resolve(words, "2023-06-01", language=SPANISH, context=before)
    if words == "una semana antes":
        assert found.start is not None
        assert found.start.date().isoformat() == value
    else:
        assert found.value == value


def test_without_context_it_says_so() -> None:
    for words in ("ese mismo día", "dos días después"):
        assert resolve(words, THURSDAY, language=SPANISH).status == "unresolved"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("el aniversario de la invasión", "2023-02-24"),
        ("el segundo aniversario de la invasión", "2024-02-24"),
        ("dos días después de la invasión", "2022-02-26"),
        ("al día siguiente de la invasión", "2022-02-25"),
        ("el día antes de la invasión", "2022-02-23"),
        ("la víspera de la invasión", "2022-02-23"),
        ("la noche de la invasión", "2022-02-24TNI"),
    ],
)
def test_events(words: str, value: str) -> None:
    events = {"la invasión": from_iso("2022-02-24")}
    assert resolve(words, THURSDAY, language=SPANISH, events=events).value == value
    unknown = resolve(words, THURSDAY, language=SPANISH)
    assert unknown.status == "unresolved"
    assert "invasión" in (unknown.reason or "")


NEWS = """\
Moscú acusó a Kiev de atacar el Kremlin con dos drones en la madrugada del miércoles. Según el
servicio de prensa, los aparatos cayeron a las 2:30 hora local del 3 de mayo. Ese mismo día,
Ucrania negó cualquier participación. «No atacamos a Putin», dijo Zelenski el miércoles por la
noche. Julio Iglesias y Plácido Domingo cantaron en la Plaza de Mayo. Desde hace dos años los dos
países se acusan; en los últimos meses los ataques aumentaron. El desfile del 9 de Mayo se
celebrará el próximo martes a las 10:00. La semana pasada un dron de 2.000 euros cayó en Kolomna.
El diario El País publicará mañana por la mañana una entrevista. El presidente va a viajar el
viernes a La Haya. A finales de abril habían muerto 11 personas en el primer ataque desde 2022. El
pacto se firmará entre el lunes y el miércoles de la próxima semana; ahora bien, nadie lo confirma.
Trabajó toda la tarde y llegó tarde.
"""


def test_find() -> None:
    found = [
        (" ".join(one.text.split()), one.interval.value)
        for one in find(NEWS, THURSDAY, language=SPANISH)
    ]
    assert found == [
        ("en la madrugada del miércoles", "2023-05-03TMO"),
        ("las 2:30 hora local del 3 de mayo", "2023-05-03T02:30"),
        ("Ese mismo día", "2023-05-03"),
        ("el miércoles por la noche", "2023-05-03TNI"),
        ("Desde hace dos años", "P2Y"),
        ("los últimos meses", "PXM"),
        ("9 de Mayo", "2023-05-09"),
        ("el próximo martes a las 10:00", "2023-05-09T10:00"),
        ("La semana pasada", "2023-W17"),
        ("mañana por la mañana", "2023-05-05TMO"),
        ("el viernes", "2023-05-05"),
        ("A finales de abril", "2023-04"),
        ("desde 2022", "2022"),
        ("entre el lunes y el miércoles de la próxima semana", "2023-05-08/2023-05-10"),
    ]


def test_offsets_are_those_of_the_text() -> None:
    for one in find(NEWS, THURSDAY, language=SPANISH):
        assert NEWS[one.start : one.end] == one.text
        assert one.text == one.text.strip()


@pytest.mark.parametrize(
    "words",
    [
        "de la noche a la mañana",
        "el siglo V a. C.",
        "el 11-M",
        "ahora bien",
        "los lunes y miércoles",
    ],
)
def test_what_is_no_time_stays_unresolved(words: str) -> None:
    found = resolve(words, THURSDAY, language=SPANISH)
    assert (found.status, found.value) == ("unresolved", None)


@pytest.mark.parametrize(
    "text",
    [
        "Plácido Domingo cantó.",
        "Las Madres de Plaza de Mayo hablaron.",
        "Julio Iglesias canta.",
        "El diario El País lo cuenta.",
        "Llegó tarde.",
        "El Mar Negro está en calma.",
        "Tan pronto como pudo, salió.",
    ],
)
def test_find_leaves_names_alone(text: str) -> None:
    assert find(text, THURSDAY, language=SPANISH) == []


@pytest.mark.parametrize("words", ["en julio", "El 5 de Mayo", "domingo", "EL LUNES", "Lunes 5"])
def test_find_reads_months_and_weekdays(words: str) -> None:
    assert find(f"Ocurrió antes, {words}.", THURSDAY, language=SPANISH)


@given(st.sampled_from([words for words, *_ in DATES]))
def test_accents_may_be_missing(words: str) -> None:
    plain = words.translate(str.maketrans("áéíóúÁÉÍÓÚ", "aeiouAEIOU"))
    full = resolve(words, THURSDAY, language=SPANISH)
    assert resolve(plain, THURSDAY, language=SPANISH).value == full.value


def test_24_30_is_no_time_of_day() -> None:
    assert resolve("a las 24.00 del lunes", THURSDAY, language=SPANISH).type == "TIME"
    for words in ("24.30", "a las 24.30", "24.59 horas"):
        assert resolve(words, THURSDAY, language=SPANISH).type != "TIME"


@given(
    st.lists(
        st.sampled_from(
            [
                *sorted({*SPANISH.lexicon, *SPANISH.literals}),
                "3",
                "2014",
                "15.30",
                "24.30",
                "15.30",
                "24.30",
                "2.000",
                "3/5/2023",
                "-",
                ",",
                "del",
                "al",
                "1º",
            ]
        ),
        max_size=12,
    )
)
def test_no_words_raise(words: list[str]) -> None:
    text = " ".join(words)
    resolve(text, THURSDAY, language=SPANISH)
    for one in find(text, THURSDAY, language=SPANISH):
        assert text[one.start : one.end] == one.text


@given(st.sampled_from(range(7)), st.dates(date(1950, 1, 1), date(2100, 1, 1)))
def test_weekdays_shift_with_the_anchor(weekday: int, day: date) -> None:
    words = ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")[weekday]
    first, second = (
        resolve(f"el {words}", anchor, language=SPANISH)
        for anchor in (day, day + timedelta(days=7))
    )
    assert first.start is not None
    assert second.start is not None
    assert second.start - first.start == timedelta(days=7)
    assert first.start.date() <= day


def test_a_language_pickles_and_extends() -> None:
    again = pickle.loads(pickle.dumps(SPANISH))
    assert resolve("la madrugada del lunes", THURSDAY, language=again).value == "2023-05-01TMO"
    more = SPANISH.extend("Español de Cuba", words={"DAYS": {0: ["ahorita"]}})
    assert resolve("ahorita por la tarde", THURSDAY, language=more).value == "2023-05-04TAF"
    assert resolve("del lunes al miercoles", THURSDAY, language=more).status == "resolved"


# --- the form -------------------------------------------------------------------------


def _lines(language: Language) -> list[tuple[str, str]]:
    lines = [
        one.partition("#")[0] for rules in language.rules.values() for one in rules.split("\n")
    ]
    parts = [line.partition("->") for line in lines if line.strip()]
    return [(left.strip(), right.strip()) for left, _, right in parts]


@pytest.mark.parametrize("known", [ENGLISH, SPANISH], ids=lambda known: known.name)
def test_every_maker_and_kind_exists(known: Language) -> None:
    kinds: set[str] = set()
    for pattern, right in _lines(known):
        assert right.split()[0] in MAKERS, (pattern, right)
        for choice in re.split(r"[\s|\[\]]+", pattern):
            key = choice.partition(":")[0]
            if key.isupper():
                kinds.add(key)
    for kind in kinds:
        assert known.words.get(kind) or kind in patterns.GIVEN, kind


def test_given_kinds_are_given() -> None:
    samples: dict[str, str] = {
        "iso": "2023-05-03T02:30",
        "isoweek": "2023-W18",
        "offset": "GMT+3",
        "ymd": "2023-05-03",
        "dmy": "13/5/2023",
        "ym": "2023-05",
        "ydotm": "2023.05",
        "my": "5/2023",
        "md": "14/15",
        "part": "4Q",
        "clock": "15:30",
        "fraction": "2 1/2",
        "decade": "1990s",
        "year2": "'99",
        "ordinal": "3rd",
        "number": "2014",
        "point": "15.30",
        "comma": "3",
        "half": "½",
        "ampm": "p.m.",
    }
    assert samples.keys() == READERS.keys()
    read = {kind for name, text in samples.items() for kind in READERS[name](text)} | {"DIGITS"}
    made = {"T", "LEN", "SET", "AGE", "REFERENCE", "WEEKOF", "OTHER"}
    assert read | made | {"ANY", "REST", "EVENT"} == patterns.GIVEN


@pytest.mark.parametrize("known", [ENGLISH, SPANISH], ids=lambda known: known.name)
def test_words_are_as_text_is_read(known: Language) -> None:
    for word in (*known.lexicon, *known.literals):
        assert word == word.lower(), word
        assert word not in known.contractions, word


def test_the_docstring_names_every_maker_and_stage() -> None:
    text = language.__doc__ or ""
    for name in (*MAKERS, *patterns.STAGES, *patterns.GIVEN):
        assert f"``{name}``" in text, name


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"rules": {"atoms": "next MARKETDAY:wd -> date"}}, "the kind MARKETDAY has no words"),
        ({"rules": {"ranges": "antes del T:T -> bound side=before"}}, "write 'de el'"),
        ({"rules": {"atoms": "WEEKDAY:wd -> nowhere"}}, "is not a rule"),
        ({"rules": {"elsewhere": "WEEKDAY:wd -> date"}}, "is not a stage"),
    ],
)
def test_a_rule_that_cannot_match_is_refused(changes: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=re.escape(message)):
        SPANISH.extend("typo", **changes)
