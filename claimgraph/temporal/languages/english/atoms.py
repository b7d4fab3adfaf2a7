"""English: the rules of the stage ``atoms``, of what is complete in itself. See `claimgraph.temporal.language`."""

from __future__ import annotations

from typing import Final

__all__ = ["ATOMS"]

ATOMS: Final = """
# amounts
MOD:mod LEN:LEN                                     -> modified
LEN:LEN or|and more                                 -> modified mod=EQUAL_OR_MORE
LEN:LEN or less                                     -> modified mod=EQUAL_OR_LESS
LEN:LEN or so                                       -> modified mod=APPROX

# clock times
CLOCK:clock [AMPM:ampm] [ZONE:tz]                   -> clock
CLOCK:clock hours|hrs                               -> clock sure=1
NUM:h [o'clock] AMPM:ampm [ZONE:tz]                 -> clock
NUM:h NUM:m AMPM:ampm                               -> clock
DIGITS:n AMPM:ampm                                  -> compact_clock
DIGITS:n hours|hrs                                  -> compact_clock
DIGITS:n ZONE:tz                                    -> compact_clock
MONTH:month DAY:day [,] [at] DIGITS:n ZONE:tz       -> compact_clock
MONTH:month DAY:day [,] [at] DIGITS:n hours|hrs     -> compact_clock
DAY:day MONTH:month [,] [at] DIGITS:n ZONE:tz       -> compact_clock
DAY:day MONTH:month [,] [at] DIGITS:n hours|hrs     -> compact_clock
at|around|about DIGITS:n ZONE:tz                    -> compact_clock
NUM:h o'clock                                       -> clock
NUM:h o'clock POD:pod                               -> clock
HOUR:h                                              -> clock sure=1
NUM HOUR:h                                          -> clock sure=1
NUM:h in the POD:pod                                -> clock
POD:pod at NUM:h                                    -> clock
at|around|about NUM:h at POD:pod                    -> clock
POD:pod CLOCK:clock                                 -> clock
at|around|about CLOCK:clock [AMPM:ampm] [ZONE:tz]   -> clock

# days
MONTH:month DAY:day [,] YEAR:year                   -> date
MONTH:month DAY:day [,] YEAR2:year                  -> date year2=1
MONTH:month DAY:day                                 -> date
MONTH:month [the] ORD:day                           -> date
MONTH:month [the] ORD:day [,] YEAR:year             -> date
[the] DAY:day [of] MONTH:month                      -> date
DAYPAIR:days [of] MONTH:month                       -> day_pair
DAYPAIR:days [of] MONTH:month [,] YEAR:year         -> day_pair
MONTH:month DAYPAIR:days                            -> day_pair
MONTH:month DAYPAIR:days [,] YEAR:year              -> day_pair
[the] DAY:day [of] MONTH:month [,] YEAR:year        -> date
[the] DAY:day [of] MONTH:month [,] YEAR2:year       -> date year2=1
WEEKDAY:wd [,] [the] DAY:day [of] MONTH:month       -> date
WEEKDAY:wd [,] [the] DAY:day [of] MONTH:month [,] YEAR:year -> date
YEAR:year [,] MONTH:month DAY:day                   -> date
YEAR:year - MONTH:month - DAY:day                   -> date
YEAR:year MONTH:month DAY:day                       -> date
MONTH:month [,] [of] YEAR:year                      -> date
MONTH:month YEAR2:year                              -> date year2=1
MONTH:month [of] the year YEAR:year                 -> date
YEAR:year [,] MONTH:month                           -> date
WEEKDAY:wd [the] DAY:day|ORD:day                    -> date
[the] ORD:n WEEKDAY:wd                              -> nth
WEEKDAY:wd                                          -> date
MONTH:month                                         -> date
the month of MONTH:month                            -> date
the month of MONTH:month [,] YEAR:year              -> date
YEAR:year                                           -> date
WEEKDAY PAPER                                       -> other
[the] years YEAR:a - NUM:b                          -> range_of field=year
[the] year YEAR:year                                -> date
[the] year NUM:n                                    -> year
DAYS:off                                            -> offset
WEEKDAY:wd week                                     -> weeks steps=1
NUM:n WEEKDAYS:wd ago|earlier                       -> weeks which=last

# longer stretches
SEASON:season                                       -> date
the|a SEASON:season|FALL:season                     -> date
SEASON:season|FALL:season [of] YEAR:year            -> date
PART:mod FALL:season                                -> date
the FALL of the|his|its|their|ANY                    -> other
the SEASON:season|FALL:season of YEAR:year          -> date
[the|a|its|their|his] ORD:n quarter                 -> quarter
[the|a|its|their|his] fiscal ORD:n quarter          -> quarter fiscal=1
[the] year earlier|ago ORD:n quarter                -> quarter year_ago=1
[the|its|their] ORD:n fiscal quarter                -> quarter fiscal=1
[the|its|their] ORD:n fiscal quarter of [fiscal] YEAR:year -> quarter fiscal=1
[the] ORD:n and ORD quarters                        -> quarter
[the] first|middle|last|final third                 -> other
a|the|its ANY ORD:n quarter                         -> quarter
[the] final|last quarter of                         -> quarter n=4
q NUM:n                                             -> quarter
q NUM:n [of] YEAR:year                              -> quarter
YEAR:year q NUM:n                                   -> quarter
h NUM:half                                          -> half
[the] ORD:half half                                 -> half
[the] latter half                                   -> half half=2
[the|its] YEAR:year ORD:n quarter                   -> quarter
[the|its] YEAR:year fiscal ORD:n quarter            -> quarter fiscal=1
[the|its] ORD:n quarter [of|in] YEAR:year           -> quarter
[the|its] [fiscal] ORD:n quarter [of|in] fiscal YEAR:year -> quarter fiscal=1
[the] YEAR:year period                              -> same unit=quarter which=the
[the|its] fiscal [year] YEAR:year                   -> date fiscal=1
fy YEAR:year                                        -> date fiscal=1
fy NUM:year|YEAR2:year                              -> date fiscal=1 year2=1
the|its|this [current] fiscal UNIT:unit             -> rel which=this fiscal=1
[the|its] next fiscal UNIT:unit                     -> rel which=next fiscal=1
[the|its] last|previous|prior fiscal UNIT:unit      -> rel which=last fiscal=1
the|its|this [current] calendar UNIT:unit           -> rel which=this
next calendar UNIT:unit                             -> rel which=next
last calendar UNIT:unit                             -> rel which=last
the DECADE:n                                        -> decade
DECADE:n                                            -> decade
[the] TENS:n                                        -> decade
the NUM:hundreds TENS:n                             -> decade
NUM:hundreds TENS:n                                 -> decade
the two thousands                                   -> decade n=2000
[the] ORD:n century                                 -> century
[from|between] [the] [PART] ORD:a to|and|or|- [the] [PART] ORD:n century|centuries -> century
[the] ORD:a ORD:n centuries                         -> century
[the] ORD century BC                                -> before_era
[from|between] [the] [PART] ORD to|and|or|- [the] [PART] ORD century|centuries BC -> before_era
NUM BC                                              -> before_era
AD NUM:n                                            -> year
NUM:n AD                                            -> year
week NUM:week                                       -> date
HOLIDAY:hol                                         -> date
HOLIDAY:hol [of] YEAR:year                          -> date
UNIT over|on UNIT                                   -> other
[the] UNIT:unit to date                             -> unit_part mod=START soft=1
best|worst|biggest|busiest|deadliest|strongest UNIT to date -> other
ytd                                                 -> unit_part unit=year mod=START soft=1
NINE_ELEVEN                                         -> date known=2001 month=9 day=11
[the|over] weekend                                  -> weekend
over the weekend                                    -> weekend
UNIT:unit end                                       -> unit_end
year end YEAR:year                                  -> date mod=END
the end of the UNIT:unit                            -> unit_end
UNIT:unit 's end                                    -> unit_end

# last, this, next
[the] last|previous|preceding|prior UNIT:unit       -> rel which=last
[the] latest UNIT:unit                              -> rel which=last
[the] latest period                                 -> same unit=quarter which=the
[the] latest fiscal UNIT:unit                       -> rel which=last fiscal=1
this|current UNIT:unit                              -> rel which=this
the current UNIT:unit                               -> rel which=this
this current UNIT:unit                              -> rel which=this
this same UNIT:unit                                 -> rel which=this
next|coming|upcoming UNIT:unit                      -> rel which=next
this|the coming|upcoming UNIT:unit                  -> rel which=next
[the] UNIT:unit after next                          -> rel which=next steps=2
[the] UNIT:unit before last                         -> rel which=last steps=-2
[the] WEEKDAY:wd before last                        -> weeks steps=-1 which=last
[the] WEEKDAY:wd after next                         -> weeks steps=1 which=next
the previous WEEKDAY:wd                             -> date which=previous
last|previous MONTH:month DAY:day                   -> date which=last
next MONTH:month DAY:day                            -> date which=next
last|previous WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=last
the previous MONTH:month|SEASON:season|FALL:season  -> same which=that steps=-1
the last|previous WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=last
this|the past WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=last
this|the past weekend                               -> weekend which=last
past WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=last
this past UNIT:unit                                 -> rel which=last
this WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=this
next|coming WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=next
this|the coming|upcoming WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=coming
[the] year ago|earlier UNIT:unit                    -> year_ago
[the] comparable|same|corresponding year ago|earlier UNIT:unit -> year_ago
[the] year ago|earlier period|level                 -> year_ago unit=period
[the] comparable|same|corresponding year ago|earlier period -> year_ago unit=period
[the] comparable|same|corresponding period          -> year_ago unit=period
[the] comparable|same|corresponding UNIT:unit last year -> year_ago
[the] comparable|same|corresponding period last year -> year_ago unit=period
[the] comparable|same|corresponding UNIT:unit LEN   -> year_ago
the comparable|same|corresponding period of|in YEAR:year -> same unit=quarter which=the
the comparable|same|corresponding quarter of|in YEAR:year -> same unit=quarter which=the
the comparable|same|corresponding month of|in YEAR:year -> same unit=month
the UNIT:unit a year ago|earlier                    -> year_ago
the UNIT:unit LEN ago|earlier                       -> year_ago
last year 's quarter|period                         -> year_ago unit=period
[the] year ago|earlier                              -> year_ago unit=period

# so much ago, later, within
LEN:length ago                                      -> shift sign=-1
UNITS:unit ago                                      -> vague_ago
LEN:length earlier                                  -> shift sign=-1 base=focus
LEN:length later|afterward|afterwards               -> shift sign=1 base=focus
UNITS:unit earlier                                  -> vague_shift sign=-1
UNITS:unit later                                    -> vague_shift sign=1
LEN:length from now                                 -> shift sign=1
LEN:length from DAYS:off                            -> shift_days sign=1
LEN:length after|following DAYS:off                 -> shift_days sign=1
LEN:length before DAYS:off                          -> shift_days sign=-1
LEN:length in the future                            -> stretch which=next
LEN:length 's time                                  -> shift sign=1
in LEN:length 's time                               -> shift sign=1
in LEN:length                                       -> maybe_in
within LEN:length                                   -> stretch which=within
within the next|coming|upcoming LEN:length          -> stretch which=next
within next|coming|upcoming LEN:length              -> stretch which=next
[the|these|this] past|last|previous|preceding LEN:length -> stretch which=past
[the] past UNIT:unit                                -> stretch_one which=past
[the|this] past|last UNIT:unit and a half           -> stretch_one which=past n=1.5
[the] latest LEN:length                             -> stretch which=past
each|every of the past|last LEN:length              -> stretch which=past
[the|these] next|coming|upcoming|following LEN:length -> stretch which=next
[the] next|coming|following UNITS:unit              -> stretch_one which=next vague=1
[the] past|last|previous|preceding|recent UNITS:unit -> stretch_one which=recent vague=1
[the] past several|few|many|couple [of] UNITS:unit  -> stretch_one which=recent vague=1
the UNITS:unit ahead                                -> stretch_one which=next vague=1
the last|final LEN:length                           -> stretch which=past
the year ago|earlier LEN:LEN                        -> keep
the LEN:LEN                                         -> keep
[the] past|last NUM SEASONS:season                  -> every_date
WEEKDAY:wd PODS:pod                                 -> every_date
the past|last few|several SEASONS:season            -> every_date

# what was spoken of before
the week starting|beginning|of                      -> week_mark
week starting|beginning                             -> week_mark
that UNIT:unit                                      -> same
same UNIT:unit                                      -> same which=the
[the] rest|remainder of [the|this|my] UNIT:unit     -> rest
PART:mod [the] UNIT:unit                            -> unit_part
the same UNIT:unit                                  -> same
that same UNIT:unit                                 -> same
later|earlier that [same] UNIT:unit                 -> same
that time                                           -> same unit=any
the same time|period                                -> same unit=any
that|this period                                    -> same unit=any
then                                                -> same unit=any
that WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season -> same which=that
that POD:pod                                        -> same
that|the same POD:pod                               -> same
the UNIT:unit                                       -> same which=the
the period                                          -> same unit=quarter which=the
the next|following UNIT:unit                        -> same steps=1
the previous|preceding UNIT:unit                    -> same steps=-1
the UNIT:unit before                                -> same steps=-1 which=beside
the UNIT:unit after                                 -> same steps=1 which=beside
the next|following POD:pod                          -> same steps=1 unit=day
the previous POD:pod                                -> same steps=-1 unit=day
the POD:pod after                                   -> same steps=1 unit=day which=beside
the POD:pod before                                  -> same steps=-1 unit=day which=beside
the following WEEKDAY:wd                            -> same which=that steps=1
the following MONTH:month|SEASON:season|FALL:season -> same which=that steps=1
early the next|following UNIT:unit                  -> same steps=1 mod=START

# parts of the day
tonight|tonite                                      -> pod pod=NI off=0
last night|nite                                     -> pod pod=NI off=-1
last evening                                        -> pod pod=EV off=-1
overnight                                           -> pod pod=NI off=-1
overnight [on] WEEKDAY:wd                           -> date pod=NI
overnight into|to WEEKDAY:wd                        -> eve sign=-1 pod=NI
WEEKDAY:wd overnight                                -> date pod=NI
this POD:pod                                        -> pod off=0
next night                                          -> pod pod=NI off=1
[the] POD:pod hours                                 -> pod
[in] the POD:pod                                    -> same unit=day which=the
in the POD:pod before                               -> same steps=-1 unit=day which=beside
POD:pod                                             -> pod
SMALL_HOURS:pod                                     -> pod mod=START

# sets
every|each UNIT:unit                                -> every quant=EVERY
every|each NUM:n UNITS:unit                         -> every quant=EVERY
every|each LEN:LEN                                  -> every quant=EVERY
every|each other|second UNIT:unit                   -> every n=2 quant=EVERY
every few UNITS:unit                                -> every quant=EVERY
every|each WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol|POD:pod -> every_date quant=EVERY
every|each other WEEKDAY:wd                         -> every_date quant=EVERY
WEEKDAYS:wd                                         -> every_date
WEEKDAYS:wd POD:pod                                 -> every_date
FREQ:often                                          -> often
per UNIT:unit                                       -> every
from time to time                                   -> ref value=FUTURE_REF
REF:value                                           -> ref
already                                             -> ref value=PRESENT_REF
current|present                                     -> ref value=PRESENT_REF
the current|present|moment                          -> ref value=PRESENT_REF
this time|moment                                    -> ref value=PRESENT_REF
recent|once|past                                    -> ref value=PAST_REF
the past|time                                       -> ref value=PAST_REF
at the time                                         -> ref value=PAST_REF
future                                              -> ref value=FUTURE_REF
future UNITS                                        -> ref value=FUTURE_REF
recent UNITS and UNITS                              -> ref value=PAST_REF
past UNITS                                          -> ref value=PAST_REF
this time last UNIT:unit                             -> rel which=last
this time next UNIT:unit                             -> rel which=next
THIS_TIME last UNIT:unit                            -> rel which=last
THIS_TIME next UNIT:unit                            -> rel which=next
THIS_TIME last MONTH:month|SEASON:season            -> date which=last
this ANY moment|point|time                          -> ref value=PRESENT_REF
UNITS:unit                                          -> length vague=1
"""
