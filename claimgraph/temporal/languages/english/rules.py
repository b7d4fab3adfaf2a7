"""English: the rules of every stage, in the form of `claimgraph.temporal.language`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from claimgraph.temporal.languages.english.atoms import ATOMS

__all__ = ["RULES"]

_QUANTITIES: Final = """
YEAR:year h NUM:half                                -> half
YEAR:a - NUM:b                                      -> range_of field=year
YEAR:a / NUM:b                                      -> range_of field=year step=1
half past NUM:h [o'clock] [AMPM:ampm]               -> clock m=30
[a] quarter past NUM:h [AMPM:ampm]                  -> clock m=15
[a] quarter to NUM:h [AMPM:ampm]                    -> clock to=15
three quarters past NUM:h [AMPM:ampm]               -> clock m=45
NUM:to UNITS to NUM:h [AMPM:ampm]                   -> clock
NUM:m UNITS past NUM:h [AMPM:ampm]                  -> clock
NUM:m past NUM:h [AMPM:ampm]                        -> clock
[the] YEAR:year quarter                             -> same unit=quarter which=the
NUM:n [and] a half UNIT:unit|UNITS:unit             -> length plus=0.5
a|an UNIT:unit and a half                           -> length plus=0.5
NUM:n UNIT:unit|UNITS:unit                          -> length
NUM:n million UNIT:unit|UNITS:unit                  -> length times=1000000
NUM:n billion UNIT:unit|UNITS:unit                  -> length times=1000000000
NUM percent|pct                                     -> other
NUM per cent                                        -> other
NUM:n year|years old                                -> age unit=year
his|her|their|my|your|our [PART] DECADE:n|TENS:n    -> age unit=year
NUM:n ANY UNIT:unit|UNITS:unit                      -> length
NUM:n more|straight|consecutive|full|whole|additional|extra UNIT:unit|UNITS:unit -> length
another NUM:n UNITS:unit                            -> length
NUM:n to|or|- NUM UNITS:unit                        -> length
as many UNITS:unit                                  -> other
a|an|another|one|whole|full|entire UNIT:unit        -> length
a|an UNIT:unit or two                               -> length vague=1
will|would|could|might|should|must|can last         -> other
expected|likely|set|due|scheduled|planned|supposed|meant|designed to last -> other
will|would|could|can|might|should|must last         -> other
the whole|full|entire year                          -> same unit=year which=the
[the] full year YEAR:year                           -> date
a|an|the whole|full|entire|solid UNIT:unit          -> length
all UNIT:unit                                       -> length
[a|an|the] UNIT:unit long                           -> length
[a|the] daylong                                     -> length unit=day
[a|the] weeklong                                    -> length unit=week
[a|the] monthlong                                   -> length unit=month
[a|the] yearlong                                    -> length unit=year
half a|an UNIT:unit                                 -> length n=0.5
a half UNIT:unit                                    -> length n=0.5
half UNIT:unit                                      -> length n=0.5
NUM:n quarters of a|an UNIT:unit                    -> length times=0.25
[a] quarter of a|an UNIT:unit                       -> length n=0.25
[a] quarter century                                 -> length n=25 unit=year
[a] quarter hour                                    -> length n=15 unit=minute
at|around|about|by DIGITS:n hours|hrs               -> compact_clock
[a] couple [of] UNITS:unit                          -> length n=2 mod=APPROX
a pair of UNITS:unit                                -> length n=2
[a] few|several|many|numerous UNITS:unit            -> length vague=1
some|countless|various|numbers UNITS:unit           -> length vague=1
a number of UNITS:unit                              -> length vague=1
dozens|scores|hundreds|thousands|millions|billions of UNITS:unit -> length vague=1
[a] few|several more UNITS:unit                     -> length vague=1
several UNIT:unit                                   -> length vague=1
some time                                           -> length vague=1 unit=month
UNITS:unit long                                     -> length vague=1
UNITS:unit and UNITS                                -> length vague=1
LEN:a [,] [and] NUM:n UNIT:unit|UNITS:unit          -> sum
TIMES:freq a|per|each|every UNIT:unit               -> every
NUM:freq times a|per|each|every UNIT:unit           -> every
"""
"""Amounts of time, and what must be read before them."""

_JOINS: Final = """
PART:mod T:T|LEN:LEN                                -> modified
SOFT:mod [in|on] T:T                                -> modified soft=1
MOD:mod T:T                                         -> modified
PART:mod [the] POD:pod T:b                          -> part_of_day
T:a of|in T:b                                       -> half_of
T:a [on] T:b                                        -> ago_on
T:a [,] ZONE:tz                                     -> in_zone
T:a ( ZONE:tz )                                     -> in_zone
T:a 's|of|on|,|at T:b                               -> join
T:a in T:b                                          -> join_in
T:a ( DIGITS ZONE ) [on] T:b                        -> join
T:a ( T ) [on] T:b                                  -> join
T:day T:base                                        -> beside
T:a T:b                                             -> join
T:a of|on the T:b                                   -> join_of
T of|in SET:SET                                     -> keep
T:a , on|at T:b                                     -> join
T:a , in T:b                                        -> join_in
T:a [,] PART:mod T:b                                -> join_part
T:a PART:mod                                        -> part_after
[the] ORD:n UNIT:unit of|in|, [the] T:parent        -> nth
[the] ORD:n UNIT:unit T:parent                      -> nth
[the] ORD:n WEEKOF T:parent                         -> nth unit=week
[the] DAY:day|ORD:day of T:b                        -> join_day
the NTH:day                                         -> date
the NTH anniversary|birthday                        -> other
LEN:length of T:of                                  -> last_of
[the] final UNIT:unit of|in T:parent                -> nth n=-1
[the] first|last LEN:length of|in T:of              -> stretch_in
[the] rest|remainder [of] T:T                       -> rest
the first|opening LEN:length                        -> stretch which=first
T:b around|at|about NUM:h                           -> clock_on
T:b at around|about NUM:h                           -> clock_on
at|around|about NUM:h [,] T:b                       -> clock_on
T:b NUM:h                                           -> clock_on
LEN:length starting|beginning [on] T:a              -> lasting
for LEN:length [,] from T:a                         -> lasting
the day|eve before|of T:base                        -> eve sign=-1
the day after T:base                                -> eve sign=1
every T:T                                           -> every quant=EVERY
"""
"""Times beside one another: "early" and "Friday"."""

_ALONE: Final = """
FALL:season                                         -> date
the DAY:day|ORD:day                                 -> date
the ORD UNIT|UNITS|ANY                              -> other
the ORD time|straight|consecutive|full              -> other
T:a next                                            -> next_one
NUM:h [,] T:b                                       -> clock_on
at NUM:h                                            -> clock
"""
"""What is a time only where nothing else stands beside it."""

_RANGES: Final = """
WEEKOF T:a                                          -> week_of
LEN:length to|through|ending [on] T:of              -> ending
LEN:length ended [on|in] T:of                          -> ending over=1
T:a ending [on] T:of                                -> ending
T:a ended [on] T:of                                 -> ending over=1
LEN:length before T:T                               -> bound side=before
LEN:length after|past T:T                           -> bound side=after
LEN:length before|ahead|until|prior T:base          -> shift sign=-1
LEN:length after|following|since|past T:base        -> shift sign=1
LEN:length prior to T:base                          -> shift sign=-1
LEN:length from T:base                              -> shift sign=1 which=coming
T:c [,] from|between T:a to|until|and|- T:b         -> range_in
T:c of|from NUM:a|DAY:a to|until|- T:b              -> range_in
T:c from|between NUM:a|DAY:a to|until|and|- NUM:b|DAY:b [,] [T:d] -> range_days
from|between NUM:a|DAY:a to|until|and|- NUM:b|DAY:b [of|in] T:c -> range_days
NUM:a|DAY:a to|until|till|- NUM:b|DAY:b [of|in] T:c -> range_days
from T:a to|until|till|through|- NUM:b|DAY:b        -> range_to
T:a to|until|till|through|- NUM:b|DAY:b             -> range_to
T:a to|until|till|through|- NUM:b|DAY:b [,] T:year  -> range_to
from T:a to|until|till|through|- NUM:b|DAY:b [,] T:year -> range_to
from T:a to|until|till|through|thru|- T:b           -> range
from T:a into T:b                                   -> range
T:a [and] into T:b                                  -> range
between T:a and|to|through|- T:b                    -> range
between T:a and NUM:b|DAY:b                         -> range_to
between|from REFERENCE and|to|until|till T:T        -> rest
T:a to|until|till|through|thru|- T:b                -> range
from|between NUM:a|DAY:a to|until|till|and|- T:b    -> range_from
NUM:a|DAY:a to|until|till|- T:b                     -> range_from
T:a [,] or T:b                                      -> either
T:a or DAY:b                                        -> either
DAY:a or T:b                                        -> either
T:a , T:b [,] or T:c                                -> either
T:a , DAY:b [,] or DAY:c                            -> either
DAY:a , DAY:b [,] or T:c                            -> either
T:a|SET:a [,] EXCEPT [on|in] T:b|SET:b              -> excepted
EXCEPT [on|in] T:b|SET:b                            -> other
since T:T                                           -> bound side=since over=1
not|no before T:T                                   -> bound side=since
not until|till T:T                                  -> bound side=since
no earlier than T:T                                 -> bound side=since
not earlier than T:T                                -> bound side=since
on or after T:T                                     -> bound side=since
on or before T:T                                    -> bound side=by
from T:T [on|onwards|onward]                        -> bound side=since
starting|beginning [on|in|from] T:T                 -> bound side=since
through|thru T:T                                    -> bound side=by told=1
before NUM:h [on] T:T                               -> bound side=before
after NUM:h [on] T:T                                -> bound side=after
ever since T:T                                      -> bound side=since over=1
until|till T:T                                      -> bound side=until
up until|to T:T                                     -> bound side=until
by T:T                                              -> bound side=by
before T:T                                          -> bound side=before
JUST:side T:T                                       -> bound near=1
JUST:side NUM:h [,] [on] T:T                        -> bound near=1
T:T [,] JUST:side NUM:h                             -> bound near=1
since|from before T:T                               -> bound side=since inner=before
since|from after T:T                                -> bound side=since inner=after
since|from JUST:inner T:T                           -> bound side=since near=1
until|till before T:T                               -> bound side=until inner=before
until|till after T:T                                -> bound side=until inner=after
until|till JUST:inner T:T                           -> bound side=until near=1
by JUST:inner T:T                                   -> bound side=by near=1
before LIGHT:pod                                    -> bound side=before
before LIGHT:pod [on] T:T                           -> bound side=before
after LIGHT:pod                                     -> bound side=after
after LIGHT:pod [on] T:T                            -> bound side=after
until|till LIGHT:pod                                -> bound side=until
until|till LIGHT:pod [on] T:T                       -> bound side=until
by LIGHT:pod [on] T:T                               -> bound side=by
JUST:side LIGHT:pod                                 -> bound near=1
JUST:side LIGHT:pod [on] T:T                        -> bound near=1
T:day [,] before T:T                                -> bound side=before
T:day [,] after T:T                                 -> bound side=after
T:day [,] JUST:side T:T                             -> bound near=1
T:day [,] before LIGHT:pod                          -> bound side=before
T:day [,] after LIGHT:pod                           -> bound side=after
T:day [,] JUST:side LIGHT:pod                       -> bound near=1
prior to T:T                                        -> bound side=before
no later than T:T                                   -> bound side=by
after T:T                                           -> bound side=after
T:T or later                                        -> bound side=since
T:T or earlier                                      -> bound side=by
"""
"""From, to, since, until."""

_EVENTS: Final = """
T:a [,] and T:b                                     -> several
T:a and DAY:b                                       -> several
DAY:a and T:b                                       -> several
T:a , T:b [,] and T:c                               -> several
T:a , DAY:b [,] and DAY:c                           -> several
DAY:a , DAY:b [,] and T:c                           -> several
[the] eve of REST:words                             -> event sign=-1 n=1 unit=day
[the] ORD:n anniversary of REST:words               -> anniversary
[the] LEN:length anniversary of REST:words          -> event sign=1
[the] anniversary of REST:words                     -> anniversary n=1
[the] LEN:length after|following|since REST:words   -> event sign=1
[the] LEN:length before|until|prior REST:words      -> event sign=-1
[the] day after|following REST:words                -> event sign=1 n=1 unit=day
[the] day before|preceding REST:words               -> event sign=-1 n=1 unit=day
[the] POD:pod after|following REST:words            -> event sign=1 n=1 unit=day
[the] POD:pod before|preceding REST:words           -> event sign=-1 n=1 unit=day
[the] UNIT:unit after|following REST:words          -> event sign=1 part=beside
[the] UNIT:unit before|preceding REST:words         -> event sign=-1 part=beside
[the] UNITS:unit after|following|since REST:words   -> event sign=1 vague=1
[the] UNITS:unit before|preceding REST:words        -> event sign=-1 vague=1
[the] UNITS:unit ahead of REST:words                -> event sign=-1 vague=1
[the] UNITS:unit leading MOD|to REST:words          -> event sign=-1 vague=1
LEN:length into REST:words                          -> event sign=1
[the] ORD:nth UNIT:unit of REST:words               -> event sign=1 part=in
[the] last|final|closing UNIT:unit of REST:words    -> event sign=-1 part=in
[the] first|opening|early UNITS:unit of REST:words  -> event stretch=first vague=1
[the] last|final|closing UNITS:unit of REST:words   -> event stretch=to vague=1
[the] first|opening LEN:length of REST:words        -> event stretch=first
[the] last|final|closing LEN:length of REST:words   -> event stretch=to
[the] POD:pod of REST:words                         -> event
[the] day|night of REST:words                       -> event
[the] UNIT:unit of REST:words                       -> event part=around
at the time of REST:words                           -> event part=whole
[the] time of REST:words                            -> event part=whole
during|throughout|amid|amidst REST:words            -> event part=whole
ever since REST:words                               -> event side=since
since REST:words                                    -> event side=since
from EVENT:T on|onward|onwards                      -> bound side=since
until|till REST:words                               -> event side=until
up until|to REST:words                              -> event side=until
by REST:words                                       -> event side=by
by the time of REST:words                           -> event side=by
before REST:words                                   -> event side=before
prior to REST:words                                 -> event side=before
ahead of REST:words                                 -> event side=before
in advance of REST:words                            -> event side=before
[in] [the] run|lead MOD REST:words                  -> event side=before
after|following REST:words                          -> event side=after
in the wake|aftermath of REST:words                 -> event side=after
JUST:side REST:words                                -> event
from T:a|EVENT:a to|until|till|through T:b|EVENT:b  -> range
between T:a|EVENT:a and T:b|EVENT:b                 -> range
LEN:length before|previously                        -> shift sign=-1 base=focus
LEN:length after|thereafter|hence                   -> shift sign=1 base=focus
UNITS:unit before                                   -> vague_shift sign=-1
UNITS:unit after|afterward                          -> vague_shift sign=1
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
