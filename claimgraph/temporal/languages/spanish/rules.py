"""Spanish: the rules of every stage, in the form of `claimgraph.temporal.language`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimgraph.temporal.languages.spanish.atoms import ATOMS

__all__ = ["RULES"]

_QUANTITIES: Final = """
# clock times told in words; the first of them before "15 horas" is a length
a las|la NUM:h horas|hora|h|hs|hrs [ZONE:tz]        -> clock sure=1
las|los POINT:clock horas|h|hs|hrs [ZONE:tz]        -> clock sure=1
las POINT:clock [ZONE:tz]                           -> clock
las POINT:clock OFPOD:pod [ZONE:tz]                 -> clock
las POINT:clock OFDAWN [ZONE:tz]                    -> clock ampm=AM
POINT:clock horas|h|hs|hrs [ZONE:tz]                -> clock sure=1
[las|la] CLOCK:clock horas|h|hs|hrs [ZONE:tz]       -> clock sure=1
las|la NUM:h y media [OFPOD:pod] [ZONE:tz]          -> clock m=30
las|la NUM:h y media OFDAWN [ZONE:tz]               -> clock m=30 ampm=AM
las|la NUM:h y cuarto [OFPOD:pod] [ZONE:tz]         -> clock m=15
las|la NUM:h y cuarto OFDAWN [ZONE:tz]              -> clock m=15 ampm=AM
las|la NUM:h menos cuarto [OFPOD:pod] [ZONE:tz]     -> clock to=15
las|la NUM:h menos cuarto OFDAWN [ZONE:tz]          -> clock to=15 ampm=AM
las|la NUM:h menos NUM:to [OFPOD:pod] [ZONE:tz]     -> clock
las|la NUM:h y NUM:m OFPOD:pod [ZONE:tz]            -> clock
las|la NUM:h y NUM:m OFDAWN [ZONE:tz]               -> clock ampm=AM
las|la NUM:h en punto [OFPOD:pod] [ZONE:tz]         -> clock
a las|la NUM:h y NUM:m                              -> clock

# ages
NUM:n año|años de edad                              -> age unit=year
a los NUM:n años                                    -> age unit=year

# how long
NUM:n UNIT:unit|UNITS:unit y medio|media            -> length plus=0.5
UNIT:unit y medio|media                             -> length plus=0.5
NUM:n UNIT:unit|UNITS:unit                          -> length
NUM:n ANY UNITS:unit                                -> length
NUM:n UNITS:unit más|seguidos|seguidas|consecutivos|consecutivas|completos|completas -> length
NUM:n o|a|- NUM UNITS:unit                          -> length
un|una UNIT:unit entero|entera|completo|completa    -> length
otro|otra UNIT:unit                                 -> length
otros|otras NUM:n UNITS:unit                        -> length
todo|toda el|la UNIT:unit                           -> length
medio|media UNIT:unit                               -> length n=0.5
[un] cuarto de UNIT:unit                            -> length n=0.25
tres cuartos de UNIT:unit                           -> length n=0.75
NUM:n cuartos de UNIT:unit                          -> length times=0.25
un par de UNITS:unit                                -> length n=2 mod=APPROX
unos|unas UNITS:unit                                -> length vague=1
algunos|algunas|varios|varias|muchos|muchas|numerosos|numerosas UNITS:unit -> length vague=1
pocos|pocas|cuantos|cuantas UNITS:unit              -> length vague=1
unos|unas pocos|pocas|cuantos|cuantas UNITS:unit    -> length vague=1
decenas|docenas|cientos|miles de UNITS:unit         -> length vague=1
UNITS:unit y UNITS                                  -> length vague=1
LEN:a [,] [y] NUM:n UNIT:unit|UNITS:unit            -> sum

# how often
NUM:freq vez|veces por UNIT:unit                    -> every
NUM:freq vez|veces a el|la UNIT:unit                -> every
NUM:freq días a el|la UNIT:unit                     -> every
NUM:freq vez|veces cada UNIT:unit                   -> every
NUM:freq vez|veces cada NUM:n UNITS:unit            -> every
"""
"""Amounts of time, and what must be read before them."""

_JOINS: Final = """
PART:mod T:T|LEN:LEN                                -> modified
PART:mod en T:T                                     -> modified
PART:mod [el|la] UNIT:unit                          -> unit_part
SOFT:mod T:T                                        -> modified soft=1
MOD:mod T:T                                         -> modified
PART:mod [la] POD:pod de T:b                        -> part_of_day
T:a T:b                                             -> ago_on
T:a de|, T:b                                        -> join
T:a T:b                                             -> join
T:a a T:b                                           -> join_time
T:a , a T:b                                         -> join_time
T:a ( T ) T:b                                       -> join
T:a [,] PART:mod T:b                                -> join_part
T:a PART:mod|HOURS:mod                              -> part_after
[el|la] ORD:n UNIT:unit de T:parent                 -> nth
[el|la] último|última UNIT:unit de T:parent         -> nth n=-1
[el|la] DAY:day|ORD:day de T:b                      -> join_day
los|las primeros|primeras LEN:length                -> stretch which=first
los|las primeros|primeras LEN:length de T:of        -> stretch_in
[los|las] NUM:n primeros|primeras UNITS:unit de T:of -> stretch_in
[el|la] último|última UNIT:unit                     -> stretch_one which=past
WEEKEND                                             -> weekend
UNITS:unit                                          -> length vague=1
el resto de T:T                                     -> rest
la víspera de T:base                                -> eve sign=-1
el día antes|anterior de|a T:base                   -> eve sign=-1
el día después|siguiente de|a T:base                -> eve sign=1
cada T:T                                            -> every quant=EVERY
"""
"""Times beside one another: "early" and "Friday"."""

_ALONE: Final = """
el DAY:day|ORD:day                                  -> date
[a] las|la NUM:h                                    -> clock
los TENS:n|NUM:n                                    -> decade
[la] POD:pod                                        -> pod
LEN:length previos|previas|anteriores               -> shift sign=-1 base=focus
LEN:length posteriores                              -> shift sign=1 base=focus
"""
"""What is a time only where nothing else stands beside it."""

_RANGES: Final = """
WEEKOF T:a                                          -> week_of
LEN:length antes de T:T                             -> bound side=before
LEN:length después de T:T                           -> bound side=after
LEN:length antes|previos|anteriores de|a T:base     -> shift sign=-1
LEN:length después|posteriores de|a T:base          -> shift sign=1
LEN:length EARLIER                                  -> shift sign=-1 base=focus
LEN:length LATER                                    -> shift sign=1 base=focus
LEN:length desde T:base                             -> shift sign=1
LEN:length a partir de T:a                          -> lasting
T:c [,] entre|de T:a y|e|a T:b                      -> range_in
T:c de [el] NUM:a|DAY:a a [el] T:b                  -> range_in
de|desde [el|las|la] NUM:a|DAY:a a|hasta [el|las|la] NUM:b|DAY:b de T:c -> range_days
entre [el|las|la] NUM:a|DAY:a y|e [el|las|la] NUM:b|DAY:b de T:c -> range_days
de|desde [el|las|la] NUM:a|DAY:a a|hasta|- T:b      -> range_from
[el|las|la] NUM:a|DAY:a a|hasta|- T:b               -> range_from
los LEN NUM:a y T:b                                 -> range_from step=1
entre [el|las|la] NUM:a|DAY:a y|e T:b               -> range_from
de|desde T:a a|hasta [el|las|la] NUM:b|DAY:b        -> range_to
de|desde T:a a|hasta|- T:b                          -> range
entre T:a y|e T:b                                   -> range
entre [los] LEN T:a y|e T:b                         -> range
T:a a|hasta|- T:b                                   -> range
desde T:T                                           -> bound side=since
a partir de T:T                                     -> bound side=since
hasta T:T                                           -> bound side=until
a más tardar T:T                                    -> bound side=by
no más tarde de T:T                                 -> bound side=by
antes de T:T                                        -> bound side=before
después de T:T                                      -> bound side=after
tras T:T                                            -> bound side=after
JUST:side T:T                                       -> bound near=1
desde antes de T:T                                  -> bound side=since inner=before
desde después de T:T                                -> bound side=since inner=after
desde JUST:inner T:T                                -> bound side=since near=1
hasta antes de T:T                                  -> bound side=until inner=before
hasta después de T:T                                -> bound side=until inner=after
hasta JUST:inner T:T                                -> bound side=until near=1
hasta pasado|pasada|pasadas T:T                     -> bound side=until inner=after near=1
pasado|pasada|pasadas T:T                           -> bound side=after near=1 clock=1
T:day [,] antes de T:T                              -> bound side=before
T:day [,] después de T:T                            -> bound side=after
T:day [,] tras T:T                                  -> bound side=after
T:day [,] JUST:side T:T                             -> bound near=1
T:day [,] pasado|pasada|pasadas T:T                 -> bound side=after near=1
"""
"""From, to, since, until."""

_EVENTS: Final = """
[el] ORD:n aniversario de REST:words                -> anniversary
[el] aniversario de REST:words                      -> anniversary n=1
[los|las] LEN:length después|posteriores|siguientes de|a REST:words -> event sign=1
LEN:length tras|desde REST:words                    -> event sign=1
[los|las] LEN:length antes|previos|previas|anteriores de|a REST:words -> event sign=-1
[los|las] UNITS:unit después|posteriores|siguientes de|a REST:words -> event sign=1 vague=1
[los|las] UNITS:unit tras REST:words                -> event sign=1 vague=1
[los|las] UNITS:unit antes|previos|previas|anteriores de|a REST:words -> event sign=-1 vague=1
[el] día después|siguiente de|a REST:words          -> event sign=1 n=1 unit=day
a el día siguiente de|a REST:words                  -> event sign=1 n=1 unit=day
[el] día antes|anterior de|a REST:words             -> event sign=-1 n=1 unit=day
[en|a] la víspera de REST:words                     -> event sign=-1 n=1 unit=day
[la] POD:pod siguiente|posterior a REST:words       -> event sign=1 n=1 unit=day
[la] POD:pod anterior|previa a REST:words           -> event sign=-1 n=1 unit=day
[el|la] UNIT:unit después|siguiente|posterior de|a REST:words -> event sign=1 part=beside
[el|la] UNIT:unit antes|anterior|previo|previa de|a REST:words -> event sign=-1 part=beside
[el|la] ORD:nth UNIT:unit de REST:words             -> event sign=1 part=in
[el|la] último|última UNIT:unit de REST:words       -> event sign=-1 part=in
[los|las] primeros|primeras UNITS:unit de REST:words -> event stretch=first vague=1
[los|las] últimos|últimas UNITS:unit de REST:words  -> event stretch=to vague=1
[los|las] primeros|primeras LEN:length de REST:words -> event stretch=first
[los|las] últimos|últimas LEN:length de REST:words  -> event stretch=to
[la] POD:pod de REST:words                          -> event
[el|la] día|noche de REST:words                     -> event
[el|la] UNIT:unit de REST:words                     -> event part=around
[en] el momento de REST:words                       -> event part=whole
durante REST:words                                  -> event part=whole
en medio de REST:words                              -> event part=whole
desde REST:words                                    -> event side=since
a partir de REST:words                              -> event side=since
hasta REST:words                                    -> event side=until
antes de REST:words                                 -> event side=before
en|a vísperas de REST:words                         -> event side=before
después de REST:words                               -> event side=after
tras REST:words                                     -> event side=after
JUST:side REST:words                                -> event
luego de REST:words                                 -> event side=after
a raíz de REST:words                                -> event side=after
de|desde T:a|EVENT:a a|hasta T:b|EVENT:b            -> range
entre T:a|EVENT:a y|e T:b|EVENT:b                   -> range
"""
"""Times told by an event, and several times at once."""

RULES: Final[Mapping[str, str]] = {
    "quantities": _QUANTITIES,
    "atoms": ATOMS,
    "joins": _JOINS,
    "alone": _ALONE,
    "ranges": _RANGES,
    "events": _EVENTS,
}
