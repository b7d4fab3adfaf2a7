"""English: the words that name times and the patterns they stand in."""

from __future__ import annotations

from typing import Final

from claimgraph.temporal.language import Language, Words

__all__ = ["ENGLISH"]

_WORDS: Final[Words] = {
    "CARDINAL": {
        0: ["zero"],
        1: ["one"],
        2: ["two"],
        3: ["three"],
        4: ["four"],
        5: ["five"],
        6: ["six"],
        7: ["seven"],
        8: ["eight"],
        9: ["nine"],
        10: ["ten"],
        11: ["eleven"],
        12: ["twelve"],
        13: ["thirteen"],
        14: ["fourteen"],
        15: ["fifteen"],
        16: ["sixteen"],
        17: ["seventeen"],
        18: ["eighteen"],
        19: ["nineteen"],
        20: ["twenty"],
        30: ["thirty"],
        40: ["forty", "fourty"],
        50: ["fifty"],
        60: ["sixty"],
        70: ["seventy"],
        80: ["eighty"],
        90: ["ninety"],
        100: ["hundred"],
        1000: ["thousand"],
    },
    "ORDINAL": {
        1: ["first"],
        2: ["second"],
        3: ["third"],
        4: ["fourth"],
        5: ["fifth"],
        6: ["sixth"],
        7: ["seventh"],
        8: ["eighth"],
        9: ["ninth"],
        10: ["tenth"],
        11: ["eleventh"],
        12: ["twelfth"],
        13: ["thirteenth"],
        14: ["fourteenth"],
        15: ["fifteenth"],
        16: ["sixteenth"],
        17: ["seventeenth"],
        18: ["eighteenth"],
        19: ["nineteenth"],
        20: ["twentieth"],
        30: ["thirtieth"],
    },
    "TENS": {
        0: ["noughties"],
        20: ["twenties"],
        30: ["thirties"],
        40: ["forties"],
        50: ["fifties"],
        60: ["sixties"],
        70: ["seventies"],
        80: ["eighties"],
        90: ["nineties"],
    },
    "TRIGGER": {
        True: [
            "tonight",
            "overnight",
            "already",
            "current",
            "past",
            "present",
            "moment",
            "period",
            "recent",
            "future",
            "fiscal",
            "fy",
        ]
    },
    "AND": {True: ["and"]},
    "PAPER": {
        True: [
            *(
                "times",
                "telegraph",
                "mirror",
                "express",
                "mail",
                "post",
                "herald",
                "star",
                "tribune",
            ),
            *("independent", "world", "night football", "night live"),
        ]
    },
    "EXCEPT": {
        True: [
            *("except", "except for", "excepting", "excluding", "save for", "other than"),
            *("apart from", "with the exception of", "but not"),
        ]
    },
    "LINK": {True: ["and", "to", "until", "till", "through", "or"]},
    "WEEKDAY": {
        0: ["monday", "mon"],
        1: ["tuesday", "tue", "tues"],
        2: ["wednesday", "wed", "weds"],
        3: ["thursday", "thu", "thur", "thurs"],
        4: ["friday", "fri"],
        5: ["saturday", "sat"],
        6: ["sunday", "sun"],
    },
    "WEEKDAYS": {
        0: ["mondays"],
        1: ["tuesdays"],
        2: ["wednesdays"],
        3: ["thursdays"],
        4: ["fridays"],
        5: ["saturdays"],
        6: ["sundays"],
    },
    "MONTH": {
        1: ["january", "jan"],
        2: ["february", "feb"],
        3: ["march", "mar"],
        4: ["april", "apr"],
        5: ["may"],
        6: ["june", "jun"],
        7: ["july", "jul"],
        8: ["august", "aug"],
        9: ["september", "sept", "sep"],
        10: ["october", "oct"],
        11: ["november", "nov"],
        12: ["december", "dec"],
    },
    "SEASON": {
        "SP": ["spring", "springtime"],
        "SU": ["summer", "summertime"],
        "FA": ["autumn"],
        "WI": ["winter", "wintertime"],
    },
    "FALL": {"FA": ["fall"]},  # a verb as often, so only beside words that a verb cannot follow
    "SEASONS": {"SP": ["springs"], "SU": ["summers"], "FA": ["autumns"], "WI": ["winters"]},
    "UNIT": {
        "second": ["second", "sec"],
        "minute": ["minute", "min"],
        "hour": ["hour", "hr", "h"],
        "day": ["day"],
        "week": ["week", "wk"],
        "weekend": ["weekend"],
        "month": ["month"],
        "quarter": ["quarter"],
        "half_year": ["half-year", "half year"],
        "year": ["year", "yr"],
        "decade": ["decade"],
        "century": ["century"],
        "millennium": ["millennium"],
        "fortnight": ["fortnight"],
        "night": ["night"],
        "season": ["season"],
    },
    "UNITS": {
        "second": ["seconds", "secs"],
        "minute": ["minutes", "mins"],
        "hour": ["hours", "hrs"],
        "day": ["days"],
        "week": ["weeks", "wks"],
        "weekend": ["weekends"],
        "month": ["months"],
        "quarter": ["quarters"],
        "year": ["years", "yrs"],
        "decade": ["decades"],
        "century": ["centuries"],
        "millennium": ["millennia"],
        "fortnight": ["fortnights"],
        "night": ["nights"],
    },
    "POD": {
        "MO": ["morning"],
        "AF": ["afternoon"],
        "EV": ["evening"],
        "NI": ["night", "nighttime", "night time", "nite"],
        "DT": ["daytime"],
        "DAWN": ["dawn", "daybreak", "sunrise"],
        "DUSK": ["dusk", "sunset", "nightfall", "sundown"],
        "LUNCH": ["lunchtime", "lunch time"],
        "BUSINESS": ["business hours", "working hours"],
    },
    "PODS": {"MO": ["mornings"], "AF": ["afternoons"], "EV": ["evenings"], "NI": ["nights"]},
    "SMALL_HOURS": {
        "MO": ["the early hours", "the small hours", "the wee hours", "the early morning hours"]
    },
    "HOUR": {
        12: ["noon", "noontime", "high noon", "midday", "mid day", "mid-day"],
        24: ["midnight", "mid night", "mid-night"],
    },
    "AMPM": {"AM": ["am", "a m"], "PM": ["pm", "p m"]},
    "ZONE": {
        "UTC": ["utc", "gmt", "greenwich mean time", "zulu"],
        "America/New_York": [
            "est",
            "edt",
            "et",
            "eastern time",
            "eastern standard time",
            "eastern daylight time",
            "new york time",
            "washington time",
        ],
        "America/Chicago": ["cdt", "central time", "central standard time"],
        "America/Denver": ["mdt", "mountain time"],
        "America/Los_Angeles": ["pst", "pdt", "pacific time", "pacific standard time"],
        "Europe/London": ["bst", "london time", "british summer time"],
        "Europe/Berlin": ["cet", "cest", "central european time"],
        "Europe/Kyiv": ["eet", "eest", "kyiv time", "kiev time"],
        "Europe/Moscow": ["msk", "moscow time"],
        "Asia/Tokyo": ["jst", "tokyo time"],
        "Asia/Shanghai": ["beijing time"],
        "local": ["local time"],
        "unsure": [
            "ast",
            "cst",
            "ist",
        ],  # of the Atlantic and Arabia, America and China, India and Israel
    },
    "DAYS": {
        0: ["today", "tdy"],
        -1: ["yesterday"],
        1: ["tomorrow", "tmrw", "tmr"],
        -2: ["the day before yesterday", "day before yesterday"],
        2: ["the day after tomorrow", "the day after tmrw", "day after tomorrow"],
    },
    "PART": {
        "START": [
            "early",
            "early in",
            "early on",
            "early on in",
            "the start of",
            "start of",
            "the beginning of",
            "beginning of",
            "the early part of",
            "the opening of",
            "at the start of",
            "at the beginning of",
            "the early",
            "very early on",
            "very early",
        ],
        "MID": [
            "mid",
            "middle of",
            "the middle of",
            "midway through",
            "in the middle of",
            "mid way through",
            "the mid",
            "the height of",
        ],
        "END": [
            "late",
            "late in",
            "late on",
            "the end of",
            "end of",
            "the close of",
            "close of",
            "the latter part of",
            "the late",
            "at the end of",
            "by the end of",
            "the tail end of",
        ],
    },
    "SOFT": {
        "START": ["earlier"],
        "END": ["later"],
    },
    "MOD": {
        "APPROX": [
            "about",
            "around",
            "approximately",
            "roughly",
            "some",
            "circa",
            "c.",
            "or so",
            "an estimated",
        ],
        "EQUAL_OR_LESS": [
            "up to",
            "at most",
            "no more than",
            "not more than",
            "as many as",
            "as long as",
        ],
        "LESS_THAN": [
            "less than",
            "under",
            "fewer than",
            "nearly",
            "almost",
            "just under",
            "close to",
        ],
        "MORE_THAN": ["more than", "over", "well over", "just over", "longer than", "upwards of"],
        "EQUAL_OR_MORE": ["at least", "no less than", "not less than"],
    },
    "AS": {True: ["as soon as", "as recently as"]},
    "JUST": {
        "after": ["shortly after", "soon after", "just after", "right after"],
        "before": ["shortly before", "just before", "right before"],
    },
    "REF": {
        "PRESENT_REF": [
            "now",
            "right now",
            "currently",
            "nowadays",
            "at present",
            "presently",
            "these days",
            "at the moment",
            "at this time",
            "present-day",
            "present day",
            "the present day",
            "at this point",
        ],
        "PAST_REF": [
            "recently",
            "lately",
            "formerly",
            "former",
            "previously",
            "more recently",
            "most recently",
            "long ago",
            "just recently",
            "the recent past",
            "years past",
        ],
        "FUTURE_REF": [
            "soon",
            "the future",
            "the near future",
            "the near term",
            "the short term",
            "the long term",
            "shortly",
            "the foreseeable future",
            "sooner or later",
            "as soon as possible",
        ],
    },
    "FREQ": {
        "daily": ["daily"],
        "weekly": ["weekly"],
        "monthly": ["monthly"],
        "quarterly": ["quarterly"],
        "yearly": ["yearly", "annual", "annually"],
        "hourly": ["hourly"],
        "biweekly": ["biweekly", "fortnightly"],
        "nightly": ["nightly"],
    },
    "TIMES": {1: ["once"], 2: ["twice"], 3: ["thrice"]},
    "HOLIDAY": {
        "new_year": [
            "new year",
            "new year's",
            "new year's day",
            "new years day",
            "new year 's",
            "new year 's day",
            "new years",
        ],
        "new_year_eve": ["new year's eve", "new years eve", "new year 's eve"],
        "christmas": ["christmas", "christmas day", "xmas", "xmas day"],
        "christmas_eve": ["christmas eve", "xmas eve"],
        "boxing_day": ["boxing day"],
        "valentine": ["valentine's day", "valentines day", "valentine 's day"],
        "st_patrick": [
            "st. patrick's day",
            "saint patrick's day",
            "st patrick's day",
            "saint patrick 's day",
            "st patrick 's day",
            "st . patrick 's day",
        ],
        "halloween": ["halloween"],
        "all_saints": ["all saints day", "all saints' day", "all saints 's day"],
        "epiphany": ["epiphany"],
        "april_fools": [
            "april fool's day",
            "april fools' day",
            "april fools",
            "april fools 's day",
            "april fool 's day",
        ],
        "earth_day": ["earth day"],
        "may_day": [
            "may day",
            "int'l workers day",
            "international workers' day",
            "international workers 's day",
            "workers day",
        ],
        "us_independence": ["independence day", "the fourth of july", "fourth of july"],
        "veterans_day": ["veterans day", "armistice day", "remembrance day"],
        "victory_day": ["victory day"],
        "womens_day": ["international women's day", "international women 's day", "women 's day"],
        "juneteenth": ["juneteenth"],
        "guy_fawkes": ["guy fawkes night", "bonfire night"],
        "orthodox_christmas": ["orthodox christmas"],
        "thanksgiving": ["thanksgiving", "thanksgiving day", "thanks giving day"],
        "black_friday": ["black friday"],
        "cyber_monday": ["cyber monday"],
        "labor_day": ["labor day"],
        "memorial_day": ["memorial day"],
        "mlk": ["mlk day", "martin luther king day", "martin luther king jr. day"],
        "presidents_day": [
            "presidents day",
            "presidents' day",
            "presidents 's day",
            "president 's day",
            "washington 's birthday",
        ],
        "columbus_day": ["columbus day"],
        "mothers_day": ["mother's day", "mothers day", "mother 's day"],
        "fathers_day": ["father's day", "fathers day", "father 's day"],
        "election_day": ["election day"],
        "easter": ["easter", "easter sunday", "easter day"],
        "easter_monday": ["easter monday"],
        "good_friday": ["good friday"],
        "palm_sunday": ["palm sunday"],
        "ash_wednesday": ["ash wednesday"],
        "ascension": ["ascension day"],
        "pentecost": ["pentecost", "whit sunday"],
        "orthodox_easter": ["orthodox easter"],
    },
}

_QUANTITIES = """
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
NUM:n year|years old                                -> age unit=year
his|her|their|my|your|our [PART] DECADE:n|TENS:n    -> age unit=year
NUM:n ANY UNIT:unit|UNITS:unit                      -> length
NUM:n more|straight|consecutive|full|whole|additional|extra UNIT:unit|UNITS:unit -> length
another NUM:n UNITS:unit                            -> length
NUM:n to|or|- NUM UNITS:unit                        -> length
as many UNITS:unit                                  -> other
a|an|another|one|whole|full|entire UNIT:unit        -> length
the whole|full|entire year                          -> same unit=year which=the
a|an|the whole|full|entire|solid UNIT:unit          -> length
all UNIT:unit                                       -> length
half a|an UNIT:unit                                 -> length n=0.5
a half UNIT:unit                                    -> length n=0.5
half UNIT:unit                                      -> length n=0.5
NUM:n quarters of an UNIT:unit                      -> length times=0.25
[a] couple [of] UNITS:unit                          -> length n=2 mod=APPROX
a pair of UNITS:unit                                -> length n=2
[a] few|several|many|numerous UNITS:unit            -> length vague=1
some|countless|various|numbers UNITS:unit           -> length vague=1
a number of UNITS:unit                              -> length vague=1
dozens|scores|hundreds|thousands of UNITS:unit      -> length vague=1
[a] few|several more UNITS:unit                     -> length vague=1
several UNIT:unit                                   -> length vague=1
some time                                           -> length vague=1 unit=month
UNITS:unit long                                     -> length vague=1
UNITS:unit and UNITS                                -> length vague=1
LEN:a [,] [and] NUM:n UNIT:unit|UNITS:unit          -> sum
TIMES:freq a|per|each|every UNIT:unit               -> every
NUM:freq times a|per|each|every UNIT:unit           -> every
"""

_ATOMS = """
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
at|around|about DIGITS:n ZONE:tz                    -> compact_clock
NUM:h o'clock                                       -> clock
NUM:h o'clock POD:pod                               -> clock
HOUR:h                                              -> clock sure=1
NUM HOUR:h                                          -> clock sure=1
NUM:h in the POD:pod                                -> clock
POD:pod at NUM:h                                    -> clock
POD:pod CLOCK:clock                                 -> clock
at|around|about CLOCK:clock [AMPM:ampm] [ZONE:tz]   -> clock

# days
MONTH:month DAY:day [,] YEAR:year                   -> date
MONTH:month DAY:day [,] YEAR2:year                  -> date year2=1
MONTH:month DAY:day                                 -> date
MONTH:month [the] ORD:day                           -> date
MONTH:month [the] ORD:day [,] YEAR:year             -> date
[the] DAY:day [of] MONTH:month                      -> date
[the] DAY:day [of] MONTH:month [,] YEAR:year        -> date
[the] DAY:day [of] MONTH:month [,] YEAR2:year       -> date year2=1
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
YEAR:year                                           -> date
WEEKDAY PAPER                                       -> other
[the] years YEAR:a - NUM:b                          -> range_of field=year
[the] year YEAR:year                                -> date
[the] year NUM:n                                    -> year
DAYS:off                                            -> offset
WEEKDAY:wd a week ago|earlier                       -> weeks steps=-1
a week ago WEEKDAY:wd                               -> weeks steps=-1
a week from WEEKDAY:wd                              -> weeks steps=1
WEEKDAY:wd week                                     -> weeks steps=1

# longer stretches
SEASON:season                                       -> date
the|a SEASON:season|FALL:season                     -> date
SEASON:season|FALL:season [of] YEAR:year            -> date
PART:mod FALL:season                                -> date
the SEASON:season|FALL:season of YEAR:year          -> date
[the|a|its|their|his] ORD:n quarter                 -> quarter
[the|a|its|their|his] fiscal ORD:n quarter          -> quarter fiscal=1
[the] year earlier|ago ORD:n quarter                -> quarter year_ago=1
[the|its|their] ORD:n fiscal quarter                -> quarter fiscal=1
[the|its|their] ORD:n fiscal quarter of [fiscal] YEAR:year -> quarter fiscal=1
[the] ORD:n and ORD quarters                        -> quarter
a|the|its ANY ORD:n quarter                         -> quarter
ANY ORD:n quarter                                   -> quarter
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
week NUM:week                                       -> date
HOLIDAY:hol                                         -> date
HOLIDAY:hol [of] YEAR:year                          -> date
[the|over] weekend                                  -> weekend
over the weekend                                    -> weekend
UNIT:unit end                                       -> unit_end
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
last|previous WEEKDAY:wd|MONTH:month|SEASON:season|FALL:season|HOLIDAY:hol -> date which=last
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
the UNIT:unit a year ago|earlier                    -> year_ago
the UNIT:unit LEN ago|earlier                       -> year_ago
last year 's quarter|period                         -> year_ago unit=period
[the] year ago|earlier                              -> year_ago unit=period

# so much ago, later, within
LEN:length ago                                      -> shift sign=-1
UNITS:unit ago                                      -> vague_ago
LEN:length earlier                                  -> shift sign=-1 base=focus
LEN:length later                                    -> shift sign=1 base=focus
UNITS:unit earlier                                  -> vague_shift sign=-1
UNITS:unit later                                    -> vague_shift sign=1
LEN:length from now|today                           -> shift sign=1
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
that same POD:pod                                   -> same
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
early the next|following UNIT:unit                  -> same steps=1 mod=START

# parts of the day
tonight|tonite                                      -> pod pod=NI off=0
last night|nite                                     -> pod pod=NI off=-1
last evening                                        -> pod pod=EV off=-1
overnight                                           -> pod pod=NI off=-1
overnight [on] WEEKDAY:wd                           -> date pod=NI
overnight into|to WEEKDAY:wd                        -> eve sign=-1 pod=NI
this POD:pod                                        -> pod off=0
next night                                          -> pod pod=NI off=1
[the] POD:pod hours                                 -> pod
[in] the POD:pod                                    -> same unit=day which=the
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
this ANY moment|point|time                          -> ref value=PRESENT_REF
UNITS:unit                                          -> length vague=1
"""

_JOINS = """
PART:mod T:T|LEN:LEN                                -> modified
SOFT:mod [in|on] T:T                                -> modified soft=1
MOD:mod T:T                                         -> modified
PART:mod [the] POD:pod T:b                          -> part_of_day
T:a of|in T:b                                       -> half_of
T:a 's|of|on|,|at T:b                               -> join
T:a in T:b                                          -> join_in
T:a ( DIGITS ZONE ) [on] T:b                        -> join
T:a ( T ) [on] T:b                                  -> join
T:day T:base                                        -> beside
T:a T:b                                             -> join
T:a of|on the T:b                                   -> join
T:a , on|at T:b                                     -> join
T:a , in T:b                                        -> join_in
T:a [,] PART:mod T:b                                -> join_part
T:a PART:mod                                        -> part_after
[the] ORD:n UNIT:unit of|in|, [the] T:parent        -> nth
[the] ORD:n UNIT:unit T:parent                      -> nth
[the] ORD:n WEEKOF T:parent                         -> nth unit=week
[the] DAY:day|ORD:day of|in T:b                     -> join_day
the NTH:day                                         -> date
the NTH anniversary|birthday                        -> other
LEN:length of T:of                                  -> last_of
[the] final UNIT:unit of|in T:parent                -> nth n=-1
[the] first|last LEN:length of|in T:of              -> stretch_in
[the] rest|remainder [of] T:T                       -> rest
the first|opening LEN:length                        -> stretch which=first
T:b around|at|about NUM:h                           -> clock_on
NUM:h T:b                                           -> clock_on
NUM:h , T:b                                         -> clock_on
T:b NUM:h                                           -> clock_on
LEN:length starting|beginning [on] T:a              -> lasting
for LEN:length [,] from T:a                         -> lasting
the day|eve before|of T:base                        -> eve sign=-1
the day after T:base                                -> eve sign=1
every T:T                                           -> every quant=EVERY
"""

_RANGES = """
WEEKOF T:a                                          -> week_of
LEN:length to|through|ending [on] T:of              -> ending
LEN:length ended [on] T:of                          -> ending over=1
T:a ending [on] T:of                                -> ending
T:a ended [on] T:of                                 -> ending over=1
LEN:length before|ahead|until|prior T:base          -> shift sign=-1
LEN:length after|following|since|past T:base        -> shift sign=1
LEN:length prior to T:base                          -> shift sign=-1
LEN:length from T:base                              -> shift sign=1 which=coming
T:c [,] from|between T:a to|until|and|- T:b         -> range_in
T:c from|between NUM:a|DAY:a to|until|and|- NUM:b|DAY:b [,] [T:d] -> range_days
from|between NUM:a|DAY:a to|until|and|- NUM:b|DAY:b [of|in] T:c -> range_days
NUM:a|DAY:a to|until|till|- NUM:b|DAY:b [of|in] T:c -> range_days
from T:a to|until|till|through|- NUM:b|DAY:b        -> range_to
T:a to|until|till|through|- NUM:b|DAY:b             -> range_to
T:a to|until|till|through|- NUM:b|DAY:b [,] T:year  -> range_to
from T:a to|until|till|through|- NUM:b|DAY:b [,] T:year -> range_to
from T:a to|until|till|through|thru|- T:b           -> range
between T:a and|to|through|- T:b                    -> range
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
through|thru T:T                                    -> bound side=by
ever since T:T                                      -> bound side=since over=1
until|till T:T                                      -> bound side=until
up until|to T:T                                     -> bound side=until
by T:T                                              -> bound side=by
before T:T                                          -> bound side=before
JUST:side T:T                                       -> bound
prior to T:T                                        -> bound side=before
no later than T:T                                   -> bound side=by
after T:T                                           -> bound side=after
T:T or later                                        -> bound side=since
T:T or earlier                                      -> bound side=by
"""

_ALONE = """
FALL:season                                         -> date
the DAY:day|ORD:day                                 -> date
the ORD UNIT|UNITS                                  -> other
at NUM:h                                            -> clock
"""

_EVENTS = """
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
[the] day after REST:words                          -> event sign=1 n=1 unit=day
[the] day before REST:words                         -> event sign=-1 n=1 unit=day
[the] POD:pod after REST:words                      -> event sign=1 n=1 unit=day
[the] POD:pod of REST:words                         -> event
[the] day|time|night of REST:words                  -> event
LEN:length before|previously                        -> shift sign=-1 base=focus
LEN:length after|afterward|afterwards|thereafter|hence -> shift sign=1 base=focus
UNITS:unit before                                   -> vague_shift sign=-1
UNITS:unit after|afterward                          -> vague_shift sign=1
"""

_FUTURE = ["will", "shall", "'ll", "won't", "wo", "going", "would", "might", "should"]
_FORESEES = ["expects", "expect", "expecting", "forecasts", "predicts", "projects", "anticipates"]
_TIMETABLE = [
    *("rules", "votes", "decides", "hears", "returns", "visits", "travels", "flies", "hosts"),
    *("holds", "reports", "publishes", "releases", "launches", "addresses", "celebrates", "marks"),
    *("open", "run", "runs", "falls"),
    *(
        "elects",
        "testifies",
        "appears",
        "speaks",
        "plays",
        "faces",
        "tours",
        "unveils",
        "premieres",
    ),
]
_OCCASIONS = [
    *(
        "election",
        "elections",
        "vote",
        "referendum",
        "runoff",
        "run-off",
        "ballot",
        "poll",
        "primary",
    ),
    *(
        "summit",
        "meeting",
        "session",
        "talks",
        "hearing",
        "trial",
        "debate",
        "conference",
        "congress",
    ),
    *("coronation", "inauguration", "ceremony", "funeral", "wedding", "service", "parade", "mass"),
    *("match", "game", "final", "race", "concert", "festival", "show", "launch", "deadline"),
]
_PLANS = [
    "plans",
    "plan",
    "set",
    "intends",
    "intend",
    "hopes",
    "hope",
    "aims",
    "aim",
    "wants",
    "want",
    "likely",
    "ready",
    "planning",
    "poised",
    "preparing",
    "vows",
    "promised",
    "agreed",
    "about",
    "ought",
    "needs",
    "need",
    "supposed",
    "going",
    "hoping",
    "pledged",
    "offered",
    "invited",
]
_DUE = [
    "expected",
    "scheduled",
    "due",
    "planned",
    "slated",
    "payable",
    "postponed",
    "delayed",
    "expire",
    "expires",
    "resume",
    "resumes",
    "deadline",
    "begins",
    "begin",
    "starts",
    "opens",
    "reopens",
    "meets",
    "meet",
    "gathers",
    "gather",
    "assemble",
    "convene",
    "reconvene",
    "reconvenes",
    "arrives",
    "arrive",
    "convenes",
    "departs",
    "leaves",
    "concludes",
    "ends",
    "kicks",
    "takes",
    "goes",
    "go",
]
_PAST = [
    "said",
    "told",
    "took",
    "made",
    "came",
    "went",
    "began",
    "left",
    "met",
    "won",
    "lost",
    "saw",
    "held",
    "got",
    "gave",
    "became",
    "fell",
    "rose",
    "struck",
    "hit",
    "shot",
    "fought",
    "found",
    "brought",
    "sent",
    "spoke",
    "wrote",
    "rejected",
    "put",
    "ran",
    "led",
    "kept",
    "cut",
    "broke",
    "drew",
    "flew",
    "grew",
    "knew",
    "sought",
    "sold",
    "bought",
    "spent",
    "stood",
    "thought",
    "threw",
    "closed",
    "quoted",
    *("arose", "ate", "awoke", "blew", "bled", "bred", "built", "burnt", "caught", "chose"),
    *("clung", "crept", "dealt", "drank", "drove", "dug", "felt", "fled", "flung", "forbade"),
    *("foresaw", "forgave", "forgot", "froze", "heard", "hid", "hung", "knelt", "laid", "leapt"),
    *("lent", "lit", "meant", "mistook", "outgrew", "overcame", "oversaw", "overthrew"),
    *("overtook", "paid", "rang", "rebuilt", "retook", "rode", "sang", "sank", "sat", "shone"),
    *("shook", "shrank", "slept", "slid", "sped", "sprang", "spun", "stole", "strode", "strove"),
    *("stuck", "stung", "swam", "swept", "swore", "swung", "taught", "tore", "underwent"),
    *("undertook", "understood", "upheld", "wept", "withdrew", "withheld", "withstood", "woke"),
    *("wore", "wove", "died", "sued", "lied", "vied"),
]

_SUPERLATIVES = [
    "first",
    "second",
    "third",
    "fourth",
    "only",
    "most",
    "least",
    "best",
    "worst",
    "biggest",
    "largest",
    "smallest",
    "highest",
    "lowest",
    "strongest",
    "weakest",
    "deadliest",
    "bloodiest",
    "hottest",
    "coldest",
    "heaviest",
    "fastest",
    "slowest",
    "steepest",
    "sharpest",
    "longest",
    "shortest",
    "closest",
    "greatest",
    "latest",
    "earliest",
    "busiest",
    "poorest",
    "wettest",
    "driest",
]

_NUMBERED = [
    *("resolution", "resolutions", "no", "nos", "number", "article", "section", "decree", "law"),
    *("order", "directive", "regulation", "protocol", "flight", "route", "highway", "room", "page"),
    *("chapter", "model", "type", "case", "bill", "rule", "paragraph", "unit", "brigade", "square"),
]
_COUNTED = [
    *(
        "people",
        "square",
        "more",
        "others",
        "men",
        "women",
        "children",
        "personnel",
        "police",
        "staff",
        "percent",
        "km",
        "m",
    ),
    *(
        "kg",
        "mph",
        "kilometres",
        "kilometers",
        "metres",
        "meters",
        "miles",
        "feet",
        "tonnes",
        "tons",
    ),
    *("troops", "soldiers", "dollars", "euros", "pounds", "roubles", "rubles", "local", "gmt"),
]

ENGLISH: Final = Language(
    "English",
    words=_WORDS,
    rules={
        "quantities": _QUANTITIES,
        "atoms": _ATOMS,
        "joins": _JOINS,
        "ranges": _RANGES,
        "alone": _ALONE,
        "events": _EVENTS,
    },
    weak=frozenset(
        [
            "already",
            "the second",
            "the sec",
            "jan",
            "once",
            "then",
            "former",
            "formerly",
            "previously",
            "quarterly",
            "annual",
            "dawn",
            "dusk",
            "a quarter",
            "a second",
            "three-quarters",
            "three quarters",
            "that sun",
            "that sat",
            "past",
            "present",
            "the present",
            "the night",
            "evening",
            "second",
            "fall",
            "spring",
            "sun",
            "sat",
            "mon",
            "wed",
            "mar",
            "may",
            "march",
            "min",
            "sec",
            "h",
        ]
    ),
    capital=frozenset(
        [
            *("may", "march", "mar", "sun", "sat", "mon", "wed", "jan", "dec"),
            *(
                "times",
                "telegraph",
                "mirror",
                "express",
                "mail",
                "post",
                "herald",
                "star",
                "tribune",
            ),
            *("independent", "world"),
        ]
    ),
    abbreviations=frozenset(
        [
            "mon",
            "tue",
            "tues",
            "wed",
            "weds",
            "thu",
            "thur",
            "thurs",
            "fri",
            "sat",
            "sun",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "hr",
            "hrs",
            "min",
            "mins",
            "sec",
            "yr",
            "yrs",
        ]
    ),
    articles=frozenset(["a", "an", "the"]),
    paired_years=True,
    tenses={
        "past": _PAST,
        "future": _FUTURE,
        "plans": _PLANS,
        "due": _DUE,
        "to": ["to"],
        "was": ["was", "were", "had", "did", "didn't"],
        "is": ["is", "are"],
        "be": ["be", "been", "being"],
        "have": ["have"],
        "modal": ["may", "could", "can"],
        "undone": ["not", "no", "neither", "nor", "never", "nobody", "none"],
        "foresees": _FORESEES,
        "timetable": _TIMETABLE,
        "particles": ["out", "off", "up", "down"],
        "occasions": _OCCASIONS,
        "conditions": ["if", "unless"],
        "titles": [
            "mr",
            "mrs",
            "ms",
            "dr",
            "gen",
            "lt",
            "col",
            "maj",
            "sgt",
            "capt",
            "adm",
            "sen",
            "rep",
            "gov",
            "rev",
            "st",
            "vs",
            "prof",
            "hon",
        ],
        "deadline": ["by", "until", "till", "through", "for"],
        "articles": ["a", "an", "the"],
        "own": ["'s", "’s"],
        "ahead": ["ahead", "upcoming"],
        "past_endings": ["ed"],
        "progressive_endings": ["ing"],
        "lead_in": ["in"],
        "superlatives": _SUPERLATIVES,
        "last": ["last"],
        "lead_through": ["in", "over", "during", "for", "within"],
        "ended": ["ended"],
        "ending": ["ending"],
        "since": ["since"],
        "pointers": ["it", "this", "that", "it's", "that's"],
        "goes_on": [
            *("at", "in", "on", "by", "with", "from", "during", "for", "to", "into", "near"),
            *("outside", "inside", "over", "under", "about", "against", "and", "but", "or"),
            *("when", "while", "as", "because", "who", "which", "that", "after", "before"),
            *("is", "was", "were", "had", "has", "said"),
        ],
        "told_by": ["before", "after", "following", "preceding"],
        "numbered": _NUMBERED,
        "counted": _COUNTED,
        "plural_endings": ["s"],
        "lead_out": ["ago", "earlier"],
        "lead_date": [
            "in",
            "by",
            "since",
            "until",
            "of",
            "from",
            "during",
            "through",
            "before",
            "after",
            "between",
        ],
    },
)
"""English, as it is written in news."""
