"""The resolver: what each family of phrases means, and what decides between two readings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimgraph.temporal import (
    ENGLISH,
    Context,
    Conventions,
    TimeInterval,
    from_iso,
    resolve,
    within,
)

PUBLISHED = "2024-02-14"
"""A Wednesday."""

# Expression | value | mod | first instant | first instant after
FAMILIES = """
# dates in full
3 May 2023 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
May 3, 2023 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
May 3rd, 2023 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
the 3rd of May 2023 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
the third of May, 2023 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
Sept. 9, 1999 | 1999-09-09 |  | 1999-09-09 | 1999-09-10
Wednesday, 3 May 2023 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
2023-05-03 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
2023/5/3 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
3.5.2023 | 2023-05-03 |  | 2023-05-03 | 2023-05-04
23/5/2023 | 2023-05-23 |  | 2023-05-23 | 2023-05-24
5/23/2023 | 2023-05-23 |  | 2023-05-23 | 2023-05-24
5/5/2023 | 2023-05-05 |  | 2023-05-05 | 2023-05-06
29 February 2024 | 2024-02-29 |  | 2024-02-29 | 2024-03-01
# partial dates
May 2023 | 2023-05 |  | 2023-05-01 | 2023-06-01
May of 2023 | 2023-05 |  | 2023-05-01 | 2023-06-01
2023-05 | 2023-05 |  | 2023-05-01 | 2023-06-01
5/2023 | 2023-05 |  | 2023-05-01 | 2023-06-01
2019 | 2019 |  | 2019-01-01 | 2020-01-01
the year 2019 | 2019 |  | 2019-01-01 | 2020-01-01
December | 2023-12 |  | 2023-12-01 | 2024-01-01
March | 2024-03 |  | 2024-03-01 | 2024-04-01
25 December | 2023-12-25 |  | 2023-12-25 | 2023-12-26
February 29 | 2024-02-29 |  | 2024-02-29 | 2024-03-01
the 9th | 2024-02-09 |  | 2024-02-09 | 2024-02-10
Friday the 13th | 2023-10-13 |  | 2023-10-13 | 2023-10-14
# spelled out
nineteen ninety-four | 1994 |  | 1994-01-01 | 1995-01-01
two thousand and eighteen | 2018 |  | 2018-01-01 | 2019-01-01
the twenty-first of June 2022 | 2022-06-21 |  | 2022-06-21 | 2022-06-22
twenty-five years ago | 1999 |  | 1999-01-01 | 2000-01-01
# days
today | 2024-02-14 |  | 2024-02-14 | 2024-02-15
yesterday | 2024-02-13 |  | 2024-02-13 | 2024-02-14
tomorrow | 2024-02-15 |  | 2024-02-15 | 2024-02-16
the day before yesterday | 2024-02-12 |  | 2024-02-12 | 2024-02-13
the day after tomorrow | 2024-02-16 |  | 2024-02-16 | 2024-02-17
# weekdays
Wednesday | 2024-02-14 |  | 2024-02-14 | 2024-02-15
Tuesday | 2024-02-13 |  | 2024-02-13 | 2024-02-14
Thursday | 2024-02-08 |  | 2024-02-08 | 2024-02-09
Weds | 2024-02-14 |  | 2024-02-14 | 2024-02-15
# last, this, next
last Wednesday | 2024-02-07 |  | 2024-02-07 | 2024-02-08
last Friday | 2024-02-09 |  | 2024-02-09 | 2024-02-10
this Wednesday | 2024-02-14 |  | 2024-02-14 | 2024-02-15
this Friday | 2024-02-16 |  | 2024-02-16 | 2024-02-17
next Wednesday | 2024-02-21 |  | 2024-02-21 | 2024-02-22
next Friday | 2024-02-16 |  | 2024-02-16 | 2024-02-17
this past Monday | 2024-02-12 |  | 2024-02-12 | 2024-02-13
this coming Monday | 2024-02-19 |  | 2024-02-19 | 2024-02-20
Tuesday of last week | 2024-02-06 |  | 2024-02-06 | 2024-02-07
Tuesday next week | 2024-02-20 |  | 2024-02-20 | 2024-02-21
last week | 2024-W06 |  | 2024-02-05 | 2024-02-12
this week | 2024-W07 |  | 2024-02-12 | 2024-02-19
next week | 2024-W08 |  | 2024-02-19 | 2024-02-26
the week after next | 2024-W09 |  | 2024-02-26 | 2024-03-04
the week before last | 2024-W05 |  | 2024-01-29 | 2024-02-05
last month | 2024-01 |  | 2024-01-01 | 2024-02-01
this month | 2024-02 |  | 2024-02-01 | 2024-03-01
next month | 2024-03 |  | 2024-03-01 | 2024-04-01
last year | 2023 |  | 2023-01-01 | 2024-01-01
this year | 2024 |  | 2024-01-01 | 2025-01-01
next year | 2025 |  | 2025-01-01 | 2026-01-01
last quarter | 2023-Q4 |  | 2023-10-01 | 2024-01-01
next quarter | 2024-Q2 |  | 2024-04-01 | 2024-07-01
last decade | 201 |  | 2010-01-01 | 2020-01-01
last March | 2023-03 |  | 2023-03-01 | 2023-04-01
next March | 2024-03 |  | 2024-03-01 | 2024-04-01
last summer | 2023-SU |  | 2023-06-01 | 2023-09-01
next winter | 2024-WI |  | 2024-12-01 | 2025-03-01
March of last year | 2023-03 |  | 2023-03-01 | 2023-04-01
9 March next year | 2025-03-09 |  | 2025-03-09 | 2025-03-10
# so much ago
two days ago | 2024-02-12 |  | 2024-02-12 | 2024-02-13
three weeks ago | 2024-W04 |  | 2024-01-22 | 2024-01-29
a fortnight ago | 2024-W05 |  | 2024-01-29 | 2024-02-05
five months ago | 2023-09 |  | 2023-09-01 | 2023-10-01
two years ago | 2022 |  | 2022-01-01 | 2023-01-01
a decade ago | 2014 |  | 2014-01-01 | 2015-01-01
three days from now | 2024-02-17 |  | 2024-02-17 | 2024-02-18
in two weeks' time | 2024-W09 |  | 2024-02-26 | 2024-03-04
a week from Friday | 2024-02-23 |  | 2024-02-23 | 2024-02-24
a week ago Monday | 2024-02-05 |  | 2024-02-05 | 2024-02-06
Monday a week ago | 2024-02-05 |  | 2024-02-05 | 2024-02-06
two weeks ago today | 2024-01-31 |  | 2024-01-31 | 2024-02-01
a month ago yesterday | 2024-01-13 |  | 2024-01-13 | 2024-01-14
a year ago Tuesday | 2023-02-13 |  | 2023-02-13 | 2023-02-14
50 years ago this month | 1974-02 |  | 1974-02-01 | 1974-03-01
10 years ago on 9 May | 2014-05-09 |  | 2014-05-09 | 2014-05-10
two Mondays ago | 2024-02-05 |  | 2024-02-05 | 2024-02-06
three Wednesdays ago | 2024-01-24 |  | 2024-01-24 | 2024-01-25
Friday next | 2024-02-16 |  | 2024-02-16 | 2024-02-17
this day in 1945 | 1945-02-14 |  | 1945-02-14 | 1945-02-15
the last Friday of the month | 2024-02-23 |  | 2024-02-23 | 2024-02-24
the last Friday of next month | 2024-03-29 |  | 2024-03-29 | 2024-03-30
the last day of the month | 2024-02-29 |  | 2024-02-29 | 2024-03-01
the last week of the year | 2024-W52 |  | 2024-12-23 | 2024-12-30
the weekend of March 9-10 | 2024-W10-WE |  | 2024-03-09 | 2024-03-11
Labor Day weekend 2022 | 2022-W35-WE |  | 2022-09-03 | 2022-09-05
Thanksgiving weekend 2022 | 2022-W47-WE |  | 2022-11-26 | 2022-11-28
the weekend before Easter | 2024-W12-WE |  | 2024-03-23 | 2024-03-25
the week before Christmas 2023 | 2023-W51 |  | 2023-12-18 | 2023-12-25
the year after 2014 | 2015 |  | 2015-01-01 | 2016-01-01
the winter of 1941-42 | 1941-WI |  | 1941-12-01 | 1942-03-01
AD 79 | 0079 |  | 0079-01-01 | 0080-01-01
79 A.D. | 0079 |  | 0079-01-01 | 0080-01-01
at 1500 hours | 2024-02-14T15:00 |  | 2024-02-14T15:00 | 2024-02-14T15:01
0630 hours | 2024-02-14T06:30 |  | 2024-02-14T06:30 | 2024-02-14T06:31
Monday overnight | 2024-02-12TNI |  | 2024-02-12T18:00 | 2024-02-13T06:00
the night of 2 to 3 January | 2024-01-02TNI |  | 2024-01-02T18:00 | 2024-01-03T06:00
about three years ago | 2021 | APPROX | 2021-01-01 | 2022-01-01
more than a decade ago | 2014 | MORE_THAN | 2014-01-01 | 2015-01-01
nearly two years ago | 2022 | LESS_THAN | 2022-01-01 | 2023-01-01
at least two years ago | 2022 | EQUAL_OR_MORE | 2022-01-01 | 2023-01-01
two days after Christmas | 2023-12-27 |  | 2023-12-27 | 2023-12-28
a week before Christmas | 2023-12-18 |  | 2023-12-18 | 2023-12-19
the eve of Victory Day 2020 | 2020-05-08 |  | 2020-05-08 | 2020-05-09
# parts of the day
this morning | 2024-02-14TMO |  | 2024-02-14T06:00 | 2024-02-14T12:00
yesterday afternoon | 2024-02-13TAF |  | 2024-02-13T12:00 | 2024-02-13T18:00
Monday evening | 2024-02-12TEV |  | 2024-02-12T18:00 | 2024-02-13
on Monday night | 2024-02-12TNI |  | 2024-02-12T18:00 | 2024-02-13T06:00
the morning of 3 May 2023 | 2023-05-03TMO |  | 2023-05-03T06:00 | 2023-05-03T12:00
early Monday morning | 2024-02-12TMO | START | 2024-02-12 | 2024-02-12T06:00
in the small hours of Monday | 2024-02-12TMO | START | 2024-02-12 | 2024-02-12T06:00
late Monday evening | 2024-02-12TEV | END | 2024-02-12T18:00 | 2024-02-13
tonight | 2024-02-14TNI |  | 2024-02-14T18:00 | 2024-02-15T06:00
last night | 2024-02-13TNI |  | 2024-02-13T18:00 | 2024-02-14T06:00
overnight | 2024-02-13TNI |  | 2024-02-13T18:00 | 2024-02-14T06:00
dawn on Monday | 2024-02-12TMO |  | 2024-02-12T05:00 | 2024-02-12T08:00
# early, mid, late
early Monday | 2024-02-12 | START | 2024-02-12 | 2024-02-13
late Monday | 2024-02-12 | END | 2024-02-12 | 2024-02-13
early May 2023 | 2023-05 | START | 2023-05-01 | 2023-06-01
mid-May 2023 | 2023-05 | MID | 2023-05-01 | 2023-06-01
late May 2023 | 2023-05 | END | 2023-05-01 | 2023-06-01
the beginning of 2023 | 2023 | START | 2023-01-01 | 2024-01-01
the middle of 2023 | 2023 | MID | 2023-01-01 | 2024-01-01
the end of 2023 | 2023 | END | 2023-01-01 | 2024-01-01
earlier this month | 2024-02 | START | 2024-02-01 | 2024-03-01
later this year | 2024 | END | 2024-01-01 | 2025-01-01
late last week | 2024-W06 | END | 2024-02-05 | 2024-02-12
the end of the year | 2024 | END | 2024-01-01 | 2025-01-01
the mid-1980s | 198 | MID | 1980-01-01 | 1990-01-01
# clock times
noon on Monday | 2024-02-12T12:00 |  | 2024-02-12T12:00 | 2024-02-12T12:01
3 p.m. on Monday | 2024-02-12T15:00 |  | 2024-02-12T15:00 | 2024-02-12T15:01
2:30 a.m. | 2024-02-14T02:30 |  | 2024-02-14T02:30 | 2024-02-14T02:31
12 a.m. Monday | 2024-02-12T00:00 |  | 2024-02-12 | 2024-02-12T00:01
12:15 p.m. Monday | 2024-02-12T12:15 |  | 2024-02-12T12:15 | 2024-02-12T12:16
14:05:09 on 3 May 2023 | 2023-05-03T14:05:09 |  | 2023-05-03T14:05:09 | 2023-05-03T14:05:10
half past six in the morning | 2024-02-14T06:30 |  | 2024-02-14T06:30 | 2024-02-14T06:31
seven o'clock in the evening | 2024-02-14T19:00 |  | 2024-02-14T19:00 | 2024-02-14T19:01
a quarter to nine a.m. | 2024-02-14T08:45 |  | 2024-02-14T08:45 | 2024-02-14T08:46
midnight on Monday | 2024-02-12T24:00 |  | 2024-02-13 | 2024-02-13T00:01
2023-05-03T14:05 | 2023-05-03T14:05 |  | 2023-05-03T14:05 | 2023-05-03T14:06
# weekends
the weekend | 2024-W06-WE |  | 2024-02-10 | 2024-02-12
last weekend | 2024-W06-WE |  | 2024-02-10 | 2024-02-12
this weekend | 2024-W07-WE |  | 2024-02-17 | 2024-02-19
next weekend | 2024-W08-WE |  | 2024-02-24 | 2024-02-26
# seasons
the summer of 2022 | 2022-SU |  | 2022-06-01 | 2022-09-01
winter 2022 | 2022-WI |  | 2022-12-01 | 2023-03-01
last autumn | 2023-FA |  | 2023-09-01 | 2023-12-01
# quarters, halves, fiscal years
the third quarter of 2022 | 2022-Q3 |  | 2022-07-01 | 2022-10-01
Q3 2022 | 2022-Q3 |  | 2022-07-01 | 2022-10-01
the first quarter | 2024-Q1 |  | 2024-01-01 | 2024-04-01
the fourth quarter | 2023-Q4 |  | 2023-10-01 | 2024-01-01
the second half of 2022 | 2022-H2 |  | 2022-07-01 | 2023-01-01
# decades, centuries
the 1990s | 199 |  | 1990-01-01 | 2000-01-01
the '80s | 198 |  | 1980-01-01 | 1990-01-01
the nineteen-sixties | 196 |  | 1960-01-01 | 1970-01-01
the 19th century | 18 |  | 1800-01-01 | 1900-01-01
the late 19th century | 18 | END | 1800-01-01 | 1900-01-01
# ordinals
the first Monday in June 2023 | 2023-06-05 |  | 2023-06-05 | 2023-06-06
the last Friday of May 2023 | 2023-05-26 |  | 2023-05-26 | 2023-05-27
the third week of May 2023 | 2023-W20 |  | 2023-05-15 | 2023-05-22
the last week of May 2023 | 2023-W21 |  | 2023-05-22 | 2023-05-29
the first month of 2023 | 2023-01 |  | 2023-01-01 | 2023-02-01
the tenth day of June 2023 | 2023-06-10 |  | 2023-06-10 | 2023-06-11
# ranges
from Monday to Wednesday | 2024-02-12/2024-02-14 |  | 2024-02-12 | 2024-02-15
between 2014 and 2016 | 2014/2016 |  | 2014-01-01 | 2017-01-01
2014-16 | 2014/2016 |  | 2014-01-01 | 2017-01-01
2014-2016 | 2014/2016 |  | 2014-01-01 | 2017-01-01
May 3-5, 2023 | 2023-05-03/2023-05-05 |  | 2023-05-03 | 2023-05-06
3 to 5 May 2023 | 2023-05-03/2023-05-05 |  | 2023-05-03 | 2023-05-06
from 28 May to 2 June 2023 | 2023-05-28/2023-06-02 |  | 2023-05-28 | 2023-06-03
January to March 2023 | 2023-01/2023-03 |  | 2023-01-01 | 2023-04-01
from 9 a.m. to 5 p.m. on Monday | 2024-02-12T09:00/2024-02-12T17:00 |  | 2024-02-12T09:00 | 2024-02-12T17:00
between 2 a.m. and 4 a.m. on 3 May 2023 | 2023-05-03T02:00/2023-05-03T04:00 |  | 2023-05-03T02:00 | 2023-05-03T04:00
the rest of the week | 2024-W07 | END | 2024-02-14 | 2024-02-19
# clock times and zones
15:00 GMT on 3 May 2023 | 2023-05-03T15:00 |  | 2023-05-03T15:00+00:00 | 2023-05-03T15:01+00:00
1500 GMT on 3 May 2023 | 2023-05-03T15:00 |  | 2023-05-03T15:00+00:00 | 2023-05-03T15:01+00:00
9 a.m. EDT on 3 May 2023 | 2023-05-03T09:00 |  | 2023-05-03T09:00-04:00 | 2023-05-03T09:01-04:00
9 a.m. EST on 3 January 2023 | 2023-01-03T09:00 |  | 2023-01-03T09:00-05:00 | 2023-01-03T09:01-05:00
2:30 a.m. Moscow time on 3 May 2023 | 2023-05-03T02:30 |  | 2023-05-03T02:30+03:00 | 2023-05-03T02:31+03:00
2023-05-03T02:30+03:00 | 2023-05-03T02:30 |  | 2023-05-03T02:30+03:00 | 2023-05-03T02:31+03:00
# holidays
Christmas 2022 | 2022-12-25 |  | 2022-12-25 | 2022-12-26
New Year's Eve | 2023-12-31 |  | 2023-12-31 | 2024-01-01
Easter 2023 | 2023-04-09 |  | 2023-04-09 | 2023-04-10
Good Friday 2024 | 2024-03-29 |  | 2024-03-29 | 2024-03-30
Orthodox Easter 2023 | 2023-04-16 |  | 2023-04-16 | 2023-04-17
Thanksgiving 2023 | 2023-11-23 |  | 2023-11-23 | 2023-11-24
last Christmas | 2023-12-25 |  | 2023-12-25 | 2023-12-26
next Easter | 2024-03-31 |  | 2024-03-31 | 2024-04-01
# sets
every Monday | XXXX-WXX-1 |  |  |
Mondays | XXXX-WXX-1 |  |  |
every day | P1D |  |  |
twice a week | P1W |  |  |
every two weeks | P2W |  |  |
every December | XXXX-12 |  |  |
annually | P1Y |  |  |
# one bound
since Monday | 2024-02-12 | AFTER | 2024-02-12 |
since 2014 | 2014 | AFTER | 2014-01-01 |
until Monday | 2024-02-19 | BEFORE |  | 2024-02-20
by 3 May 2025 | 2025-05-03 | ON_OR_BEFORE |  | 2025-05-04
before 2014 | 2014 | BEFORE |  | 2014-01-01
after 2014 | 2014 | AFTER | 2015-01-01 |
2014 or later | 2014 | AFTER | 2014-01-01 |
now | PRESENT_REF |  |  |
currently | PRESENT_REF |  |  |
recently | PAST_REF |  |  | 2024-02-15
soon | FUTURE_REF |  | 2024-02-14 |
several years ago | PAST_REF |  |  | 2024-02-15
years ago | PAST_REF |  |  | 2024-02-15
# lengths
three months | P3M |  |  |
a quarter of an hour | PT15M |  |  |
three quarters of a century | P75Y |  |  |
a quarter-century | P25Y |  |  |
a day or two | PXD |  |  |
for the first time in five years | P5Y |  |  |
from 11 p.m. to 5 a.m. | 2024-02-14T23:00/2024-02-15T05:00 |  | 2024-02-14T23:00 | 2024-02-15T05:00
two and a half years | P2Y6M |  |  |
an hour and a half | PT1H30M |  |  |
half an hour | PT30M |  |  |
a fortnight | P2W |  |  |
a decade | P10Y |  |  |
several years | PXY |  |  |
more than two weeks | P2W | MORE_THAN |  |
nearly 20 years | P20Y | LESS_THAN |  |
two years and three months | P2Y3M |  |  |
20 minutes | PT20M |  |  |
the past three months | P3M |  | 2023-11-14 | 2024-02-15
the last two weeks | P2W |  | 2024-01-31 | 2024-02-15
the next two weeks | P2W |  | 2024-02-15 | 2024-02-29
in recent months | PXM |  |  | 2024-02-15
the coming weeks | PXW |  | 2024-02-15 |
the past few years | PXY |  |  | 2024-02-15
within ten days | P10D |  | 2024-02-14 | 2024-02-24
the first three months of 2023 | P3M |  | 2023-01-01 | 2023-04-01
"""


def rows(table: str) -> list[Any]:
    """Return the rows of a table of expressions, each with the expression as its id."""
    lines = [line for line in table.strip().splitlines() if not line.startswith("#")]
    cells = [[cell.strip() or None for cell in line.split("|")] for line in lines]
    return [pytest.param(*(row + [None] * (5 - len(row))), id=row[0]) for row in cells]


def instant(text: str | None) -> datetime | None:
    """Return a moment as the tables write it."""
    return None if text is None else datetime.fromisoformat(text)


def values(interval: TimeInterval) -> list[str | None]:
    """Return the value of an interval, then those of its other readings."""
    return [interval.value, *(other.value for other in interval.alternatives)]


@pytest.mark.parametrize(("expression", "value", "mod", "start", "end"), rows(FAMILIES))
def test_families_of_phrases(
    expression: str, value: str, mod: str | None, start: str | None, end: str | None
) -> None:
    """Every family of phrases has the value, the mod and the bounds that the words give."""
    found = resolve(expression, PUBLISHED)
    assert (found.value, found.mod) == (value, mod)
    assert (found.start, found.end) == (instant(start), instant(end))
    assert found.expression == expression
    assert found.policy
    whole = found.start is not None and found.end is not None
    lasts = found.type in ("DURATION", "SET")
    assert found.status == ("resolved" if whole or lasts else "partial")
    assert found.reason or whole


@pytest.mark.parametrize(
    ("expression", "kind", "granularity"),
    [
        ("3 May 2023", "DATE", "day"),
        ("last week", "DATE", "week"),
        ("the weekend", "DATE", "weekend"),
        ("May 2023", "DATE", "month"),
        ("the summer of 2022", "DATE", "season"),
        ("Q3 2022", "DATE", "quarter"),
        ("the second half of 2022", "DATE", "half_year"),
        ("two years ago", "DATE", "year"),
        ("the 1990s", "DATE", "decade"),
        ("the 19th century", "DATE", "century"),
        ("Monday evening", "TIME", "part_of_day"),
        ("2:30 a.m.", "TIME", "minute"),
        ("14:05:09", "TIME", "second"),
        ("three months", "DURATION", "month"),
        ("the past three months", "DURATION", "month"),
        ("every Monday", "SET", "day"),
        ("now", "DATE", "unknown"),
    ],
)
def test_types_and_granularity(expression: str, kind: str, granularity: str) -> None:
    """The type is TIMEX3's, and the granularity follows the phrase."""
    found = resolve(expression, PUBLISHED)
    assert (found.type, found.granularity) == (kind, granularity)


@pytest.mark.parametrize(
    ("expression", "freq", "quant"),
    [
        ("twice a week", "2X", None),
        ("three times a day", "3X", None),
        ("once a year", "1X", None),
        ("every Monday", None, "EVERY"),
        ("each year", None, "EVERY"),
        ("daily", None, None),
    ],
)
def test_sets_say_how_often(expression: str, freq: str | None, quant: str | None) -> None:
    """A set has TIMEX3's frequency and quantifier, and no bounds."""
    found = resolve(expression, PUBLISHED)
    assert (found.type, found.freq, found.quant) == ("SET", freq, quant)
    assert found.start is None


@pytest.mark.parametrize(
    ("expression", "start", "end"),
    [
        ("early Monday", "2024-02-12", "2024-02-12T12:00"),
        ("late Monday", "2024-02-12T12:00", "2024-02-13"),
        ("early Monday morning", "2024-02-12", "2024-02-12T06:00"),
        ("early May 2023", "2023-05-01", "2023-05-11"),
        ("mid-May 2023", "2023-05-11", "2023-05-21"),
        ("late May 2023", "2023-05-21", "2023-06-01"),
        ("early 2023", "2023-01-01", "2023-05-02"),
        ("late Monday night", "2024-02-12T21:00", "2024-02-13"),
        ("the middle of Monday night", "2024-02-13", "2024-02-13T04:00"),
        ("the end of 2023", "2023-09-01", "2024-01-01"),
    ],
)
def test_early_mid_and_late_narrow_the_core_alone(expression: str, start: str, end: str) -> None:
    """The part is in the core, which lies inside; value and interval stay those of the unit."""
    found = resolve(expression, PUBLISHED)
    assert (found.core_start, found.core_end) == (instant(start), instant(end))
    plain = resolve(expression.replace("early ", "").replace("late ", ""), PUBLISHED)
    assert found.value == plain.value or found.mod in ("MID", "END")


# --- which one: policies, tense, last and next ---------------------------------------------


@pytest.mark.parametrize(
    ("expression", "news", "future"),
    [
        ("Wednesday", ["2024-02-14", "2024-02-21"], ["2024-02-14", "2024-02-07"]),
        ("Monday", ["2024-02-12", "2024-02-19"], ["2024-02-19", "2024-02-12"]),
        ("Monday morning", ["2024-02-12TMO", "2024-02-19TMO"], ["2024-02-19TMO", "2024-02-12TMO"]),
        ("December", ["2023-12", "2024-12"], ["2024-12", "2023-12"]),
        ("25 December", ["2023-12-25", "2024-12-25"], ["2024-12-25", "2023-12-25"]),
        ("Christmas", ["2023-12-25", "2024-12-25"], ["2024-12-25", "2023-12-25"]),
        ("the weekend", ["2024-W06-WE", "2024-W07-WE"], ["2024-W07-WE", "2024-W06-WE"]),
        ("the second quarter", ["2023-Q2", "2024-Q2"], ["2024-Q2", "2023-Q2"]),
        ("the second half", ["2023-H2", "2024-H2"], ["2024-H2", "2023-H2"]),
    ],
)
def test_policies_choose_and_name_the_other_reading(
    expression: str, news: list[str], future: list[str]
) -> None:
    """News looks back, the future policy ahead; the other reading is there. Strict does not choose."""
    assert values(resolve(expression, PUBLISHED)) == news
    assert values(resolve(expression, PUBLISHED, policy="future")) == future
    strict = resolve(expression, PUBLISHED, policy="strict")
    assert (strict.status, strict.start) == ("unresolved", None)
    assert strict.reason


@pytest.mark.parametrize(
    "expression",
    ["3 May 2023", "yesterday", "last Friday", "two years ago", "last week", "Q3 2022", "next May"],
)
def test_what_the_words_decide_no_policy_changes(expression: str) -> None:
    """A date that is told in full, or from the publication, is the same under every policy."""
    found = resolve(expression, PUBLISHED)
    for policy in ("narrative", "future", "strict"):
        assert resolve(expression, PUBLISHED, policy=policy) == found


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("in June", "2019-06"),
        ("on 9 March", "2019-03-09"),
        ("the following year", "2020"),
        ("two days later", "2019-11-07"),
        ("next month", "2019-12"),
        ("a week earlier", "2019-10-29"),
        ("in January", "2020-01"),
        ("on the 9th", "2019-11-09"),
        ("at the weekend", "2019-W44-WE"),
        ("on Monday", "2019-11-04"),
    ],
)
def test_narratives_reckon_from_the_last_time(expression: str, value: str) -> None:
    """The narrative policy reckons from what was spoken of; without it, from the publication."""
    context = Context().after(resolve("5 November 2019", PUBLISHED))
    assert resolve(expression, PUBLISHED, policy="narrative", context=context).value == value


def test_without_a_context_a_narrative_is_read_as_news() -> None:
    """There is nothing else to reckon from."""
    for expression in ("Monday", "December", "last week"):
        assert resolve(expression, PUBLISHED, policy="narrative") == resolve(expression, PUBLISHED)


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The envoys met on Friday.", "2024-02-09"),
        ("The envoys will meet on Friday.", "2024-02-16"),
        ("The envoys are due to meet on Friday.", "2024-02-16"),
        ("The envoys were due to meet on Friday.", "2024-02-09"),
        ("The envoys plan to meet on Friday.", "2024-02-16"),
        ("A meeting is scheduled for Friday.", "2024-02-16"),
        ("The hearing resumes on Friday.", "2024-02-16"),
        ("On Friday the envoys will meet.", "2024-02-16"),
        ("The envoys said on Friday that talks would go on.", "2024-02-09"),
        ("The envoys said talks would go on until Friday.", "2024-02-16"),
        ("Friday's talks failed.", "2024-02-09"),
        ("Ahead of Friday's talks, envoys arrived.", "2024-02-16"),
        ("Ahead of talks on Friday, envoys arrived.", "2024-02-16"),
        ("The envoys, in Geneva on Friday", "2024-02-09"),
    ],
)
def test_the_governing_verb_tells_past_from_future(sentence: str, value: str) -> None:
    """The verb that governs the weekday decides; past is the default of news."""
    assert resolve("Friday", PUBLISHED, sentence=sentence).value == value


def test_the_offset_tells_which_of_two_is_meant() -> None:
    """The same word may stand twice in a sentence, under different verbs."""
    sentence = "He said on Monday that he will resign on Monday."
    first, second = sentence.index("Monday"), sentence.rindex("Monday")
    said = resolve("Monday", PUBLISHED, sentence=sentence, offset=first)
    will = resolve("Monday", PUBLISHED, sentence=sentence, offset=second)
    assert [said.value, will.value] == ["2024-02-12", "2024-02-19"]
    assert said == resolve("Monday", PUBLISHED, sentence=sentence)
    assert resolve("Tuesday", PUBLISHED, sentence=sentence).value == "2024-02-13"  # not in it


@pytest.mark.parametrize(
    ("expression", "past", "future"),
    [
        ("Friday", "2024-02-09", "2024-02-16"),
        ("October", "2023-10", "2024-10"),
        ("Christmas", "2023-12-25", "2024-12-25"),
        ("the weekend", "2024-W06-WE", "2024-W07-WE"),
        ("autumn", "2023-FA", "2024-FA"),
    ],
)
def test_a_tense_that_is_known_wins(expression: str, past: str, future: str) -> None:
    """The tense the caller gives decides, whatever the sentence says."""
    sentence = f"They will meet in {expression}."
    told = {"sentence": sentence, "tense": "past"}
    assert resolve(expression, PUBLISHED, tense="past").value == past
    assert resolve(expression, PUBLISHED, tense="future").value == future
    assert resolve(expression, PUBLISHED, **told).value == past  # type: ignore[arg-type]


@pytest.mark.parametrize("day", range(7))
def test_last_this_and_next_weekday(day: int) -> None:
    """Last is strictly before, next strictly after, this the coming one, today's included."""
    published = date(2024, 2, 12) + timedelta(days=day)
    bare, last, this, following = (
        resolve(words, published) for words in ("Thursday", "last Thursday", "this Thursday", "next Thursday")
    )  # fmt: skip
    today = datetime(published.year, published.month, published.day)
    assert bare.start
    assert last.start
    assert this.start
    assert following.start
    assert last.start < today < following.start
    assert last.start + timedelta(days=7) >= today
    assert bare.start <= today <= this.start
    assert (bare.start == today) == (this.start == today) == (published.weekday() == 3)


@pytest.mark.parametrize(
    ("expression", "first", "second"),
    [
        ("midnight on Monday", "2024-02-12T24:00", "2024-02-12T00:00"),
        ("at 7:30 on 3 May 2023", "2023-05-03T07:30", "2023-05-03T19:30"),
        ("half past six on 3 May 2023", "2023-05-03T06:30", "2023-05-03T18:30"),
    ],
)
def test_clock_times_with_two_readings(expression: str, first: str, second: str) -> None:
    """Midnight may begin or end a day; an hour without a.m. or p.m. may be either."""
    readings = values(resolve(expression, PUBLISHED))
    assert readings[0] == first
    assert second in readings[1:]


# --- zones ---------------------------------------------------------------------------------

NEW_YORK = datetime(2023, 5, 4, 22, 30, tzinfo=ZoneInfo("America/New_York"))
"""Half past two on 5 May in Moscow."""


@pytest.mark.parametrize(
    ("expression", "start", "zone"),
    [
        ("today", "2023-05-04T00:00-04:00", "America/New_York"),
        ("yesterday", "2023-05-03T00:00-04:00", "America/New_York"),
        ("Wednesday", "2023-05-03T00:00-04:00", "America/New_York"),
        ("last month", "2023-04-01T00:00-04:00", "America/New_York"),
        ("three hours ago", "2023-05-04T19:30-04:00", "America/New_York"),
        ("the past 24 hours", "2023-05-03T22:30-04:00", "America/New_York"),
        ("early Wednesday morning", "2023-05-03T00:00+03:00", "Europe/Moscow"),
        ("2:30 a.m. on Wednesday", "2023-05-03T02:30+03:00", "Europe/Moscow"),
        ("2:30 a.m. local time on Wednesday", "2023-05-03T02:30+03:00", "Europe/Moscow"),
        ("Wednesday evening", "2023-05-03T18:00+03:00", "Europe/Moscow"),
        ("15:00 GMT on Wednesday", "2023-05-03T15:00+00:00", "UTC"),
        ("9 a.m. EDT on Wednesday", "2023-05-03T09:00-04:00", "America/New_York"),
        ("2:30 a.m. Kyiv time on Wednesday", "2023-05-03T02:30+03:00", "Europe/Kyiv"),
        ("2023-05-03T02:30+05:00", "2023-05-03T02:30+05:00", None),
    ],
)
def test_days_are_the_documents_and_hours_the_events(
    expression: str, start: str, zone: str | None
) -> None:
    """Days are reckoned in the document's zone, times of day in the event's, unless one is said."""
    found = resolve(expression, NEW_YORK, zone="Europe/Moscow")
    assert found.start == datetime.fromisoformat(start)
    assert found.start.utcoffset() == datetime.fromisoformat(start).utcoffset()
    assert found.zone == zone


def test_an_anchor_without_a_zone() -> None:
    """The event's zone holds for everything then; without one, nothing has a zone."""
    assert resolve("yesterday", "2023-05-04", zone="Europe/Moscow").zone == "Europe/Moscow"
    bare = resolve("2:30 a.m. on Wednesday", "2023-05-04")
    assert (bare.zone, bare.start) == (None, datetime(2023, 5, 3, 2, 30))


@pytest.mark.parametrize(
    ("expression", "hours"),
    [
        ("26 March 2023", 23),
        ("29 October 2023", 25),
        ("the night of 25 March 2023", 11),
        ("the night of 28 October 2023", 13),
    ],
)
def test_days_on_which_clocks_are_changed(expression: str, hours: int) -> None:
    """They are an hour shorter or longer."""
    found = resolve(expression, "2023-11-10", zone="Europe/Berlin")
    assert found.start
    assert found.end
    assert found.end - found.start == timedelta(hours=hours)


def test_an_hour_that_clocks_left_out() -> None:
    """There is no time between two and three on the night the clocks are put forward."""
    left_out = resolve("between 2 a.m. and 3 a.m. on 26 March 2023", "2023-05-04", zone="Europe/Berlin")  # fmt: skip
    assert left_out.reason == "the clocks are put forward over it"


@pytest.mark.parametrize("zone", ["CST", "IST", "AST"])
def test_letters_of_several_zones_are_not_guessed(zone: str) -> None:
    """CST is China's and America's, IST India's and Israel's."""
    found = resolve(f"15:00 {zone} on Monday", PUBLISHED)
    assert found.status == "unresolved"
    assert "several zones" in (found.reason or "")


# --- conventions ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "conventions", "value", "start"),
    [
        ("3/7/2017", Conventions(day_first=True), "2017-07-03", "2017-07-03"),
        ("3/7/2017", Conventions(day_first=False), "2017-03-07", "2017-03-07"),
        ("23/7/2017", Conventions(day_first=False), "2017-07-23", "2017-07-23"),
        ("last week", Conventions(week_starts=6), "2024-W06", "2024-02-04"),
        ("winter 2022", Conventions(southern=True), "2022-WI", "2022-06-01"),
        ("summer 2022", Conventions(southern=True), "2022-SU", "2022-12-01"),
        ("fiscal 2023", Conventions(fiscal_year_start=10), "2023", "2022-10-01"),
        ("this fiscal year", Conventions(fiscal_year_start=10), "2024", "2023-10-01"),
        ("fiscal 2023", Conventions(fiscal_year_start=1), "2023", "2023-01-01"),
        ("Monday evening", Conventions(hours={"EV": (17, 21)}), "2024-02-12TEV", "2024-02-12T17:00"),
        ("Monday night", Conventions(hours={"EV": (17, 21)}), "2024-02-12TNI", "2024-02-12T18:00"),
    ],
)  # fmt: skip
def test_conventions(expression: str, conventions: Conventions, value: str, start: str) -> None:
    """What expressions leave to convention can be told."""
    found = resolve(expression, PUBLISHED, conventions=conventions)
    assert (found.value, found.start) == (value, instant(start))


def test_small_hours() -> None:
    """Early in the morning ends when the convention says."""
    found = resolve("early Monday morning", PUBLISHED, conventions=Conventions(small_hours=5))
    assert found.end == datetime(2024, 2, 12, 5)


# --- what something else tells -------------------------------------------------------------

EVENTS = {
    "the invasion": from_iso("2022-02-24"),
    "vote": from_iso("2024-01-20"),
    "drone attack": from_iso("2023-05-03T02:30+03:00"),
}


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("the one-year anniversary of Russia's invasion", "2023-02-24"),
        ("the first anniversary of the invasion", "2023-02-24"),
        ("the second anniversary of the invasion", "2024-02-24"),
        ("two days after the vote", "2024-01-22"),
        ("three months before the invasion", "2021-11-24"),
        ("a week after the drone attack", "2023-05-10"),
        ("the day before the vote", "2024-01-19"),
        ("the eve of the vote", "2024-01-19"),
        ("the night of the vote", "2024-01-20TNI"),
        ("the morning after the vote", "2024-01-21TMO"),
    ],
)
def test_events_tell_times(expression: str, value: str) -> None:
    """What an event tells is known when its time is given, and not without it."""
    found = resolve(expression, PUBLISHED, events=EVENTS)
    assert (found.value, found.status) == (value, "resolved")
    assert found.anchor
    assert found.anchor.startswith("event:")
    without = resolve(expression, PUBLISHED)
    assert (without.status, without.start, without.end) == ("unresolved", None, None)
    assert "give its time in events" in (without.reason or "")


@pytest.mark.parametrize(
    "expression", ["two days after the coup", "the day after the vote on the invasion"]
)
def test_events_that_are_not_the_one(expression: str) -> None:
    """An event that is not known, or could be either of two, is not guessed."""
    assert resolve(expression, PUBLISHED, events=EVENTS).status == "unresolved"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ("the same day", "2023-05-03"),
        ("that day", "2023-05-03"),
        ("that Wednesday", "2023-05-03"),
        ("that month", "2023-05"),
        ("that year", "2023"),
        ("two days later", "2023-05-05"),
        ("a week earlier", "2023-04-26"),
        ("the next morning", "2023-05-04TMO"),
        ("the next day", "2023-05-04"),
        ("the day before", "2023-05-02"),
        ("the night before", "2023-05-02TNI"),
        ("that evening", "2023-05-03TEV"),
        ("later that day", "2023-05-03"),
        ("the following Monday", "2023-05-08"),
        ("the following week", "2023-W19"),
    ],
)
def test_what_was_spoken_of_before(expression: str, value: str) -> None:
    """What refers back is reckoned from the last time that was spoken of."""
    context = Context().after(resolve("3 May 2023", PUBLISHED))
    found = resolve(expression, PUBLISHED, context=context)
    assert (found.value, found.status) == (value, "resolved")


@pytest.mark.parametrize(
    "expression",
    ["the next day", "the following day", "the next morning", "the day before", "the same day", "that Wednesday", "two days later", "a week earlier", "that evening", "that time", "the following Monday"],
)  # fmt: skip
def test_nothing_stands_in_for_what_was_spoken_of(expression: str) -> None:
    """Without a context they stay unresolved: the publication is no substitute."""
    found = resolve(expression, PUBLISHED)
    assert (found.status, found.value, found.start) == ("unresolved", None, None)
    assert "not known here" in (found.reason or "")


def test_hours_after_a_day_are_not_counted_from_midnight() -> None:
    """Two hours later than a day that has no hour is no time."""
    day = Context().after(resolve("3 May 2023", PUBLISHED))
    assert resolve("two hours later", PUBLISHED, context=day).status == "unresolved"
    hour = day.after(resolve("2:30 a.m. on 3 May 2023", PUBLISHED))
    assert resolve("two hours later", PUBLISHED, context=hour).value == "2023-05-03T04:30"


def test_what_changes_a_context() -> None:
    """Lengths, sets, open intervals and comparisons do not; it holds a bounded number of times."""
    context = Context().after(resolve("3 May 2023", PUBLISHED))
    for words in ("three months", "every Monday", "since 2014", "soon", "a year earlier", "xyz"):
        assert context.after(resolve(words, PUBLISHED)) == context
    for day in range(1, 29):
        context = context.after(resolve(f"{day} June 2023", PUBLISHED))
    assert len(context.focus) < 28
    assert resolve("that day", PUBLISHED, context=context).value == "2023-06-28"


@pytest.mark.parametrize(
    ("expression", "language"),
    [
        ("the next fortnight", "en"),
        ("by the previous millennium", "en"),
        ("el resto de la quincena siguiente", "es"),
        ("siglo 9.30", "es"),
        ("0 weeks to 2 pm", "en"),
        ("los 0 próximos años", "es"),
    ],
)
def test_what_is_in_no_calendar(expression: str, language: str) -> None:
    """Units that begin on no day of their own, halves of centuries, and no time at all: none raises."""
    found = resolve(expression, PUBLISHED, language=language)
    assert (found.status, found.start, found.end) == ("unresolved", None, None)


# --- where it declines ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("expression", "reason"),
    [
        ("", "no words for a time"),
        ("the Kremlin", "no words for a time"),
        ("Ramadan", "no words for a time"),
        ("3/7/2017", "set day_first"),
        ("February 30", "no such day"),
        ("31 April 2023", "no such day"),
        ("three hours ago", "hour of publication is not known"),
        ("the fifth Monday of February 2023", "there is no"),
        ("Monday in March", "which of its weekdays"),
        ("Monday in 2019", "which of its weekdays"),
        ("99999999 years ago", "no such day"),
        ("x" * 300, "longer than"),
    ],
)
def test_what_cannot_be_said_has_a_reason(expression: str, reason: str) -> None:
    """It is unresolved, with the reason and the words, and has no bounds and no value."""
    found = resolve(expression, PUBLISHED)
    assert found.status == "unresolved"
    assert reason in (found.reason or "")
    assert (found.value, found.start, found.end, found.edtf) == (None, None, None, None)
    assert found.expression == expression


@pytest.mark.parametrize("anchor", ["nonsense", "", "2023-13-01", "4 May 2023", "2023"])
def test_anchors_that_are_no_dates(anchor: str) -> None:
    """The message names the anchor and shows how to write one."""
    with pytest.raises(ValueError, match=r"is no ISO 8601 date or time, such as"):
        resolve("today", anchor)


def test_arguments_that_are_not_known() -> None:
    """The message names the value and what there is."""
    with pytest.raises(ValueError, match="'assistant' is not a policy; there are news"):
        resolve("today", PUBLISHED, policy="assistant")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'futur' is not a tense; there are past"):
        resolve("Friday", PUBLISHED, tense="futur")  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="'Mosow' is not an IANA time zone"):
        resolve("today", PUBLISHED, zone="Mosow")


@pytest.mark.parametrize(
    "anchor",
    [PUBLISHED, date(2024, 2, 14), datetime(2024, 2, 14, 9), "2024-02-14T09:00", "20240214"],
)
def test_anchors(anchor: Any) -> None:
    """An anchor is a date, a time or ISO 8601 text."""
    assert resolve("yesterday", anchor).start == datetime(2024, 2, 13)


@pytest.mark.parametrize(
    ("expression", "start"),
    [
        ("Tuesday afternoon Moscow time", "2024-02-13T12:00+03:00"),
        ("2024-02-13 22:47 (UTC+3)", "2024-02-13T22:47+03:00"),
        ("2024-02-13T22:47Z (UTC+3)", "2024-02-13T22:47+00:00"),
        ("at 22:10 (GMT+3) on Tuesday", "2024-02-13T22:10+03:00"),
        ("6pm Hong Kong time Monday", "2024-02-12T18:00+08:00"),
        ("noon Brussels time yesterday", "2024-02-13T12:00+01:00"),
    ],
)
def test_zones_that_are_told(expression: str, start: str) -> None:
    """A zone beside a time, in brackets or in words, is the one of its bounds."""
    assert resolve(expression, PUBLISHED).start == datetime.fromisoformat(start)


# --- the reference article -----------------------------------------------------------------


def test_the_expressions_of_the_reference_article() -> None:
    """The five times its text states; three more are an order alone, which `tighten` keeps."""
    published = datetime(2023, 5, 4, 12, tzinfo=ZoneInfo("America/New_York"))
    said = resolve("Thursday", published, sentence="Peskov claimed on Thursday that …")
    assert (said.value, said.alternatives[0].value) == ("2023-05-04", "2023-05-11")
    struck = resolve("early Wednesday morning", published, zone="Europe/Moscow")
    assert (struck.value, struck.mod) == ("2023-05-03TMO", "START")
    recent = resolve("in recent months", published)
    assert (recent.value, recent.start) == ("PXM", None)
    assert recent.end == datetime(2023, 5, 5, tzinfo=ZoneInfo("America/New_York"))
    year = resolve(
        "the one-year anniversary of Russia’s invasion",
        published,
        events={"the invasion": from_iso("2022-02-24")},
    )
    assert year.value == "2023-02-24"
    assert resolve("the one-year anniversary of Russia’s invasion", published).value is None


def test_early_wednesday_morning_covers_the_attack() -> None:
    """It covers 02:30 of 3 May in Moscow, and is 2 May in part for a reader in Washington."""
    struck = resolve("early Wednesday morning", "2023-05-04", zone="Europe/Moscow")
    assert within(from_iso("2023-05-03T02:30+03:00"), struck)
    assert struck.start
    assert struck.end
    washington = [one.astimezone(ZoneInfo("America/New_York")).date() for one in (struck.start, struck.end)]  # fmt: skip
    assert washington[0] == date(2023, 5, 2)


# --- laws ----------------------------------------------------------------------------------

WORDS = sorted({*ENGLISH.lexicon, *ENGLISH.literals, *(" ".join(parts) for parts, _ in sum(ENGLISH.phrases.values(), ()))})  # fmt: skip
PIECES = st.one_of(
    st.sampled_from(WORDS),
    st.sampled_from(WORDS),
    st.integers(0, 3000).map(str),
    st.sampled_from(["-", "/", ",", ".", "'s", "’", "1/2", "12/3", "4.0", "11:30", "2019-11-05", "3rd", "'90s", "½", "a.m."]),
)  # fmt: skip
PHRASES = st.lists(PIECES, min_size=1, max_size=7).map(" ".join)
ANYTHING = st.one_of(PHRASES, st.text(max_size=60))
FAR = [
    date.min,
    date.max,
    datetime.min,
    datetime.max,
    datetime.min.replace(tzinfo=timezone(timedelta(hours=14))),
    datetime.max.replace(tzinfo=timezone(timedelta(hours=-12))),
    datetime(2023, 3, 26, 2, 30, tzinfo=ZoneInfo("Europe/Berlin")),  # never shown by a clock
    datetime(2011, 12, 30, 12, tzinfo=ZoneInfo("Pacific/Apia")),  # a day that was left out
    datetime(1890, 1, 1, tzinfo=ZoneInfo("Europe/Amsterdam")),  # an offset with seconds
]
ANCHORS = st.one_of(
    st.dates(),
    st.datetimes(),
    st.datetimes(timezones=st.timezones()),
    st.sampled_from(FAR),
)
SETTINGS = st.fixed_dictionaries(
    {
        "policy": st.sampled_from(["news", "narrative", "future", "strict"]),
        "zone": st.sampled_from([None, "Europe/Moscow", "Pacific/Apia", "Asia/Kathmandu"]),
        "tense": st.sampled_from([None, "past", "present", "future"]),
        "conventions": st.builds(
            Conventions,
            day_first=st.sampled_from([None, True, False]),
            week_starts=st.integers(0, 6),
            southern=st.booleans(),
            fiscal_year_start=st.sampled_from([None, 1, 4, 10]),
        ),
    }
)
NEAR = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@given(ANYTHING, ANCHORS, SETTINGS)
@example("yesterday", date.min, {})
@example("tomorrow", date.max, {})
@example("30 December 2011", "2012-02-01", {"zone": "Pacific/Apia"})
@example("early Sunday", "2023-03-27", {"zone": "Europe/Berlin"})
@example("²", PUBLISHED, {})
@example("Independence Day at 11:30", PUBLISHED, {})
@example("week ½", PUBLISHED, {})
@example("h 1.0", PUBLISHED, {})
@example("every 1915-17", PUBLISHED, {})
@example("٣ ago", PUBLISHED, {})
@example("FY 12/3", PUBLISHED, {})
def test_every_answer_is_a_sound_interval(
    expression: str, anchor: Any, settings: dict[str, Any]
) -> None:
    """No text, no date and no zone raises; what is returned keeps the laws of intervals."""
    found = resolve(expression, anchor, **settings)
    assert found.expression == expression
    for one in (found, *found.alternatives):
        assert one.start is None or one.end is None or one.start < one.end
        if one.core_start is not None and one.core_end is not None:
            assert one.core_start < one.core_end
            assert one.start is None or one.start <= one.core_start
            assert one.end is None or one.core_end <= one.end
    plain = found.model_dump()
    assert TimeInterval.model_validate(plain) == found
    assert TimeInterval.model_validate_json(found.model_dump_json()) == found
    assert (found.status == "unresolved") == (found.start is found.end is found.value is None)
    assert resolve(expression, anchor, **settings) == found
    assert str(found)


@given(PHRASES, NEAR, SETTINGS)
def test_edtf_is_read_by_others(expression: str, anchor: date, settings: dict[str, Any]) -> None:
    """Every EDTF string of an answer is read by python-edtf."""
    edtf = pytest.importorskip("edtf")
    found = resolve(expression, anchor, **settings)
    for one in (found, *found.alternatives):
        if one.edtf is not None:
            edtf.parse_edtf(one.edtf)


DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
FRAMES = ["{}", "last {}", "this {}", "next {}", "early {}", "{} morning", "late {} night", "on {} at noon", "a week from {}"]  # fmt: skip


@given(st.sampled_from(DAYS), st.sampled_from(FRAMES), NEAR, SETTINGS)
def test_weekdays_move_with_the_publication(
    day: str, frame: str, anchor: date, settings: dict[str, Any]
) -> None:
    """A week later, the same words mean a week later."""
    words = frame.format(day)
    settings = {**settings, "zone": None}
    now, later = resolve(words, anchor, **settings), resolve(words, anchor + timedelta(days=7), **settings)  # fmt: skip
    assert len(now.alternatives) == len(later.alternatives)
    for one, other in zip((now, *now.alternatives), (later, *later.alternatives), strict=True):
        for bound in ("start", "end", "core_start", "core_end"):
            first, second = getattr(one, bound), getattr(other, bound)
            assert (first is None) == (second is None)
            assert first is None or second - first == timedelta(days=7)


@given(st.sampled_from(DAYS), NEAR)
def test_a_weekday_of_the_past_is_no_later_than_the_publication(day: str, anchor: date) -> None:
    """It lies on the day of the publication or in the six before; one to come in the six after."""
    today = datetime(anchor.year, anchor.month, anchor.day)
    past, future = resolve(day, anchor, tense="past"), resolve(day, anchor, tense="future")
    assert past.start
    assert future.start
    assert timedelta(0) <= today - past.start < timedelta(days=7)
    assert timedelta(0) <= future.start - today < timedelta(days=7)


@given(st.integers(1, 400), NEAR)
def test_days_ago_are_counted(count: int, anchor: date) -> None:
    """N days ago is that day; N weeks, months and years ago hold the day so long before."""
    days, weeks, years = (resolve(f"{count} {unit} ago", anchor) for unit in ("days", "weeks", "years"))  # fmt: skip
    today = datetime(anchor.year, anchor.month, anchor.day)
    assert days.start == today - timedelta(days=count)
    assert weeks.start
    assert weeks.end
    assert weeks.start <= today - timedelta(days=7 * count) < weeks.end
    assert weeks.start.weekday() == 0
    assert years.value == f"{anchor.year - count:04d}"


PROGRAM = """
import json, locale
for name in ("de_DE.UTF-8", "C.UTF-8"):
    try:
        locale.setlocale(locale.LC_ALL, name)
    except locale.Error:
        pass
from claimgraph.temporal import find, resolve
words = ["yesterday", "Monday", "May", "now", "three hours ago", "last night", "the weekend"]
print(json.dumps([resolve(one, "2024-02-14T23:30:00-05:00").model_dump_json() for one in words]
    + [one.interval.model_dump_json() for one in find("On Monday he said: today.", "2024-02-14")]))
"""


def test_clock_zone_and_locale_of_the_machine_change_nothing() -> None:
    """The same answers come out wherever the program runs."""
    answers = []
    for zone, language in (("UTC", "C"), ("Pacific/Kiritimati", "de_DE.UTF-8"), ("America/Los_Angeles", "tr_TR.UTF-8")):  # fmt: skip
        environment = {**os.environ, "TZ": zone, "LC_ALL": language, "LANG": language}
        done = subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env={**environment, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True, text=True, check=True,
        )  # fmt: skip
        answers.append(json.loads(done.stdout))
    assert answers[0] == answers[1] == answers[2]
    assert len(answers[0]) > 7


def test_answers_are_exact_in_utc() -> None:
    """An aware anchor in UTC gives aware bounds."""
    found = resolve("yesterday", datetime(2023, 5, 4, tzinfo=UTC))
    assert found.start == datetime(2023, 5, 3, tzinfo=UTC)


@pytest.mark.parametrize(
    ("expression", "start", "end"),
    [
        ("3 p.m. GMT+3", "2023-05-04T15:00+03:00", "2023-05-04T15:01+03:00"),
        ("2 a.m. UTC-5", "2023-05-04T02:00-05:00", "2023-05-04T02:01-05:00"),
        ("15:00 +0530", "2023-05-04T15:00+05:30", "2023-05-04T15:01+05:30"),
        ("15:00Z", "2023-05-04T15:00+00:00", "2023-05-04T15:01+00:00"),
        ("3 May, 10am-2pm", "2023-05-03T10:00", "2023-05-03T14:00"),
        ("2023-05-03 10:00 - 11:00", "2023-05-03T10:00", "2023-05-03T11:00"),
        ("3 May 2023 02:30 - 05:00 UTC", "2023-05-03T02:30+00:00", "2023-05-03T05:00+00:00"),
        ("at 1 a.m. last night", "2023-05-04T01:00", "2023-05-04T01:01"),
        ("3 a.m. Tuesday night", "2023-05-03T03:00", "2023-05-03T03:01"),
        ("2023-W18", "2023-05-01T00:00", "2023-05-08T00:00"),
        ("2023-W18-3", "2023-05-03T00:00", "2023-05-04T00:00"),
    ],
)
def test_offsets_nights_and_weeks(expression: str, start: str, end: str) -> None:
    """Offsets beside clock times are kept; after midnight a night goes on into the next day."""
    found = resolve(expression, "2023-05-04")
    assert found.start is not None
    assert found.end is not None
    assert found.start.isoformat(timespec="minutes") == start
    assert found.end.isoformat(timespec="minutes") == end


@pytest.mark.parametrize(
    "words", ["not before Friday", "no earlier than Friday", "from Friday", "on or after Friday"]
)
def test_bounds_that_are_denied_open_the_other_way(words: str) -> None:
    """What is not before a day starts with it."""
    found = resolve(words, "2023-05-04", tense="future")
    assert found.start is not None
    assert found.start.date().isoformat() == "2023-05-05"
    assert found.end is None
    assert found.status == "partial"


def test_what_is_no_text_and_no_date_is_refused() -> None:
    """Callers without types are told what is missing."""
    with pytest.raises(TypeError, match="an expression is text"):
        resolve(None, "2023-05-04")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="the anchor is a date"):
        resolve("Friday", 2023)  # type: ignore[arg-type]


def test_an_hour_that_comes_twice() -> None:
    """Where clocks are set back, the first hour is meant, and the second is another reading."""
    found = resolve("1:59 a.m. on 5 November 2023", "2023-11-06", zone="America/New_York")
    (other,) = found.alternatives
    assert (found.start, found.end) == (
        datetime.fromisoformat("2023-11-05T01:59-04:00"),
        datetime.fromisoformat("2023-11-05T02:00-04:00"),
    )
    assert other.start == datetime.fromisoformat("2023-11-05T01:59-05:00")
    assert other.policy == "second_time"
    assert str(found) == (
        "Sun 5 Nov 2023, 01:59 (America/New_York) (-04:00); "
        "or Sun 5 Nov 2023, 01:59 (America/New_York) (-05:00)"
    )
    for words in (
        "3:30 a.m. on 5 November 2023",
        "5 November 2023",
        "1:30 a.m. on 4 November 2023",
    ):
        assert not resolve(words, "2023-11-06", zone="America/New_York").alternatives, words


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("day_first", "yes", "day_first is true, false or left out, not 'yes'"),
        ("week_starts", 7, "week_starts is a weekday"),
        ("week_starts", True, "week_starts is a weekday"),
        ("southern", None, "southern is true or false"),
        ("fiscal_year_start", 0, "fiscal_year_start is a month, 1 to 12"),
        ("small_hours", 0, "small_hours is an hour"),
        ("hours", 5, "hours is hours by parts of the day"),
        ("hours", {"XX": (1, 2)}, "a part of the day in hours is one of MO, MI, AF, EV, NI, DT"),
        ("hours", {"MO": (12, 6)}, "hours of MO is a first hour and a later last one"),
        ("hours", {"MO": 6}, "hours of MO is a first hour and a later last one"),
    ],
)
def test_conventions_are_checked(field: str, value: Any, message: str) -> None:
    """A value that is no convention is refused, with what it may be."""
    with pytest.raises(ValueError, match=message):
        Conventions(**{field: value})


@pytest.mark.parametrize(
    "words",
    [
        "the second day",
        "the third week",
        "the eighth day",
        "the third straight day",
        "the bloodiest day",
        "D-Day",
        "24/7",
    ],
)
def test_a_phrase_half_understood_is_no_time(words: str) -> None:
    """What a unit is the second of, or how it is described, is no day of a month and no length."""
    assert resolve(words, PUBLISHED).status == "unresolved"


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("from Tuesday to Friday", "2024-02-06/2024-02-09"),
        ("from 10 p.m. to 5 a.m.", "2024-02-14T22:00/2024-02-15T05:00"),
    ],
)
def test_the_value_of_a_range_is_that_of_its_bounds(words: str, value: str) -> None:
    """Where a bound is moved so that the two follow one another, so is its value."""
    found = resolve(words, PUBLISHED, tense="past")
    assert found.value == value
    assert found.start is not None
    assert value.startswith(found.start.date().isoformat())
