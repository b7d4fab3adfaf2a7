"""Sentences in the manner of news agencies and market reports, each with the day it was published.

``READ`` holds what is read as a reader takes it, and beside every rule what it must leave alone.
"""

from __future__ import annotations

import pytest

from claimgraph.temporal import find
from tests.temporal.test_dated_news import said
from tests.temporal.test_news import rows

READ = """
Rebels took the town in June 1998; the previous summer they had lost it. | 2001-05-04 | 1998-06, 1997-SU
The previous May, 12 miners had died there. | 2001-05-04 | 2000-05
In the late 1600s pirates ruled the coast. | 2001-05-04 | 16
In the early 1900s the valley was empty. | 2001-05-04 | 190
Core profit in 1H23 beat forecasts, and 4Q22 was revised. | 2023-10-04 | 2023-H1, 2022-Q4
Exports fell in 2H 2022. | 2023-11-04 | 2022-H2
Reports of a second blast reached the station. | 2001-05-04 |
At 1987 prices, output fell. | 1990-05-04 |
The index closed at 2014, off 12 points. | 1990-05-04 |
By Friday, then, the camp was empty. | 2001-05-04 | 2001-05-04
The firm will report sales for the quarter on Tuesday. | 2001-05-03 | 2001-Q1, 2001-05-08
The bank raised its outlook for next year on Friday. | 2001-05-05 | 2002, 2001-05-04
He was booked Friday in the first half. | 2001-05-05 | 2001-05-04, 2001-H1
He was shot on Tuesday the 4th of July. | 2000-08-04 | 2000-07-04
Rents rose month over month. | 2001-05-04 |
The shares are up 12% for the year to date. | 2001-05-04 | 2001
YTD returns are 4 percent. | 2001-05-04 | 2001
It was the airline's worst year to date. | 2001-05-04 |
For the full year 2022 net profit was $3bn. | 2023-02-04 | 2022
He was jailed last April 12. | 2001-05-04 | 2001-04-12
The treaty expires next June 30. | 2001-05-04 | 2001-06-30
They arrived on March 3. In the night before, the bridge was blown up. | 2001-05-04 | 2001-03-03, 2001-03-02TNI
At this time last year the reservoir was full. | 2001-05-04 | 2000
At this time last May he was still free. | 2001-05-04 | 2000-05
At this time the army has no comment. | 2001-05-04 | PRESENT_REF
At first light on Monday divers resumed the search. | 2001-05-04 | 2001-04-30TMO
The first light aircraft landed. | 2001-05-04 |
In the predawn hours of Tuesday the gunmen fled. | 2001-05-04 | 2001-05-01TMO
The predawn raid on Tuesday killed four. | 2001-05-04 | 2001-05-01
The rock formed over 200 million years. | 2001-05-04 | P200000000Y
Millions of years ago the sea covered it. | 2001-05-04 | PAST_REF
In May 3 percent fewer houses were sold. | 2001-06-04 | 2001-05
This season the club lost six times. | 2001-05-04 | None
14:05 - 20 people are hurt in the blast. | 2022-05-04 | 2022-05-04T14:05
KYIV, May 3 - 12 drones were shot down. | 2022-05-10 | 2022-05-03
The shop opens from 10 a.m.-6. | 2022-05-10 | 2022-05-10T10:00/2022-05-10T18:00
December Brent futures rose 2 percent. | 1995-10-04 | 1995-12
Wheat for July delivery fell 3 cents a bushel. | 1995-05-04 | 1995-07
The September delivery of jets was the last. | 1995-11-10 | 1995-09
In December crude futures fell. | 1996-01-04 | 1995-12
The judge set a hearing for Monday. | 2020-05-14 | 2020-05-18
The hearing had been set for Monday. | 2020-05-14 | 2020-05-11
Kidnappers gave the family until Tuesday to pay. | 2020-05-14 | 2020-05-19
The launch was delayed to Tuesday by wind. | 2020-05-14 | 2020-05-19
The toll was put at 40 by Tuesday. | 2020-05-14 | 2020-05-12
The party hopes to win Saturday's vote. | 2020-05-14 | 2020-05-16
The strike follows Tuesday's vote. | 2020-05-14 | 2020-05-12
The deadline passed Monday. | 2020-05-14 | 2020-05-11
The 18th and 19th centuries saw wars. | 2001-05-04 | 17/18
Mills were built in the 19th and early 20th centuries. | 2001-05-04 | 18/19
The wall dates from the first to third centuries BC. | 2001-05-04 | None
On Sunday, 14 April 1471, the armies met. | 2001-05-04 | 1471-04-14
The quake hit on May 3 at 1712 GMT. | 2001-05-10 | 2001-05-03T17:12
The quake hit on May 3, 1712 GMT. | 2001-05-10 | 2001-05-03T17:12
On 12 June 1945 local militia seized it. | 2001-07-04 | 1945-06-12
Within two weeks, it was over. | 2001-05-04 | P2W
Within two weeks, it will be over. | 2001-05-04 | P2W
After 9/11, the law was changed. | 2004-05-04 | 2001-09-11
The Sept. 11 attacks changed everything. | 2004-05-04 | 2001-09-11
The Oct. 7 attack began at dawn. | 2024-06-04 | 2023-10-07
The Sept. 11 attack on the consulate was planned. | 2012-10-04 | 2012-09-11
In the year since the attack, nothing changed. | 2004-05-04 | P1Y
On Friday 12 people left. | 2004-05-04 | 2004-04-30
In May 12 people left. | 2004-06-04 | 2004-05
On Tuesday two of them died. | 2004-05-05 | 2004-05-04
On Tuesday 2 p.m. trains stopped. | 2004-05-05 | 2004-05-04T14:00
Police arrested 12 Friday. | 2004-08-04 | 2004-07-30
In the '90s, banks will merge. | 1988-10-04 | 199
The club played music of the '20s. | 2018-10-04 | 192
Highs Tuesday will be in the 70s. | 2004-08-04 | 2004-08-10
Record highs of the '80s were beaten. | 2004-08-04 | 198
He scored in the final third. | 2004-08-04 |
Two weeks from today he will be free. | 2004-08-04 | 2004-08-18
The blast came at 3 p.m., Moscow time. | 2004-08-04 | 2004-08-04T15:00
Revenue fell in the three months ended in June. | 2004-08-04 | P3M
Gunmen attacked at 5:30 a.m. Tuesday. At noon police went in. | 2004-05-06 | 2004-05-04T05:30, 2004-05-04T12:00
On Tuesday gunmen attacked at dawn. Today, at noon, police went in. | 2004-05-06 | 2004-05-04, 2004-05-06T12:00
He will make his first trip since taking office in January. | 2024-05-15 | 2024-01
It will be the first vote since the coup in February. | 2024-01-15 | 2023-02
In the first quarter it lost money; in the same quarter of 2022 it made $2m. | 2023-05-16 | 2023-Q1, 2022-Q1
It lost money in July. In the same month of 2021 sales fell. | 2023-08-16 | 2023-07, 2021-07
Geolocated footage published on March 19 and 20 indicates advances. | 2024-03-20 | 2024-03-19, 2024-03-20
Five died on March 19 and 20 people were hurt. | 2024-03-25 | 2024-03-19
Brent for May delivery settled at $85. | 2024-03-20 | 2024-05
The talks will last six weeks. | 2024-03-16 | P6W
On Tuesday he was shot. The same evening he died. | 2024-01-18 | 2024-01-16, 2024-01-16TEV
Ten years after the fall of the wall, they met. | 1999-11-09 | P10Y
Since the fall of Saigon in April 1975 he has lived here. | 1999-11-09 | 1975-04
The fall of Kabul stunned the West. | 2021-11-09 |
He was elected in the fall of last year. | 1999-11-09 | 1998-FA
He was elected in the fall of 1988. | 1999-11-09 | 1988-FA
Schools will remain closed through Friday. | 1999-09-15 | 1999-09-17
The image was shared between Aug. 28 and 30. | 2023-08-31 | 2023-08-28/2023-08-30
"""


@pytest.mark.parametrize(("sentence", "published", "values"), rows(READ))
def test_sentences(sentence: str, published: str, values: str) -> None:
    """Every time of a sentence is found, and means what a reader takes it for."""
    assert said(sentence, published) == values


@pytest.mark.parametrize(
    ("sentence", "bounded"),
    [
        ("Within two weeks, it was over.", False),
        ("The court ordered him to reply within 30 days.", False),
        ("He will reply within 30 days.", True),
    ],
)
def test_within_so_long_of_what(sentence: str, bounded: bool) -> None:
    """A length that something past lay within is counted from a time that is not told."""
    (found,) = find(sentence, "2001-05-04")
    assert (found.interval.start is not None) is bounded
    assert bool(found.interval.reason) is not bounded


@pytest.mark.parametrize(
    ("sentence", "bounded"),
    [
        ("Orders rose 2.4 percent in May from April 2001.", True),
        ("Sales, unchanged from last year, were $2 million.", True),
        ("It used footage from March 1999.", True),
        ("An earlier version, from 1999, is known.", True),
        ("Prices fell steadily from 1990 onwards.", False),
        ("Fares will be 5 percent higher from Monday.", False),
        ("The town was occupied from 1939.", False),
        ("From 1990, prices fell.", False),
    ],
)
def test_from_a_time_that_is_compared_with(sentence: str, bounded: bool) -> None:
    """What is compared with a time, or was made then, does not go on since."""
    found = find(sentence, "2001-06-04")[-1].interval
    assert found.start is not None
    assert (found.end is not None) is bounded


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "At 05:30 on 10 May 1940 it began. At noon tanks crossed.",
            ["1940-05-10T05:30", "1940-05-10T12:00"],
        ),
        (
            "On the afternoon of 18 June 1815 they advanced. By nightfall it was over.",
            ["1815-06-18TAF", "1815-06-18TEV"],
        ),
        ("On 6 June 1944 they landed. The same evening they met.", ["1944-06-06", "1944-06-06TEV"]),
    ],
)
def test_hours_of_histories_are_on_the_day_spoken_of(text: str, values: list[str]) -> None:
    """A history tells hours after a day, or after another hour of it."""
    found = find(text, "2009-12-19", policy="narrative")
    assert [one.interval.value for one in found] == values


def test_the_next_weeks_of_a_history_follow_what_it_told_last() -> None:
    """In a history the next three weeks are not those after its publication."""
    text = "On 3 March 1918 they met. During the next three weeks the division lost half its men."
    found = find(text, "2009-12-19", policy="narrative")[-1].interval
    assert (str(found.start)[:10], str(found.end)[:10]) == ("1918-03-04", "1918-03-25")
