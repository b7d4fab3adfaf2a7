"""What the words beside an expression, and the times before it, add to it; each rule with cases it does not take."""

from __future__ import annotations

import pytest

from claimgraph.temporal import Context, find, resolve
from tests.temporal.test_news import rows

QUARTERS = """
In the quarter ended July 31 the mill lost money. | 2023-11-06 | P1Q 2023-05-01 2023-08-01
In the year ended March 31 sales rose. | 2023-02-06 | P1Y 2021-04-01 2022-04-01
Sales for the fiscal year ended June 30 rose. | 2023-08-06 | P1Y 2022-07-01 2023-07-01
Sales for the year ending March 31 will rise. | 2023-02-06 | P1Y 2022-04-01 2023-04-01
In the three months ended Dec. 31 it lost money. | 2023-11-06 | P3M 2022-10-01 2023-01-01
Its third quarter ended Sept. 27 was weak. | 2023-11-06 | 2023-Q3 2023-07-01 2023-10-01
Its second quarter ended Oct. 31 was weak. | 2023-12-06 | 2023-Q2 None None
The quarter ended badly. | 2023-11-06 | 2023-Q3 2023-07-01 2023-10-01
Last year ended in tears. | 2023-11-06 | 2022 2022-01-01 2023-01-01
"""


@pytest.mark.parametrize(("sentence", "published", "expected"), rows(QUARTERS))
def test_a_unit_told_by_its_last_day(sentence: str, published: str, expected: str) -> None:
    """The day with which a unit ended says which one it is, and it was over."""
    first = find(sentence, published)[0].interval
    bounds = [bound and bound.date() for bound in (first.start, first.end)]
    assert f"{first.value} {bounds[0]} {bounds[1]}" == expected


def test_a_quarter_of_a_companys_own_year() -> None:
    """What the company calls it is the value; its months, which the calendar numbers otherwise, stand beside it."""
    found = resolve(
        "the second quarter",
        "2023-12-06",
        sentence="In the second quarter ended Oct. 31, the mill lost money.",
    )
    assert (found.value, found.status, found.start) == ("2023-Q2", "partial", None)
    assert [other.value for other in found.alternatives] == ["2023-08/2023-10"]


REPORTED = """
The mill's third-quarter profit rose. After a weak second quarter it had cut costs. The year-earlier period was flat. | 2022-Q3
The mill's third-quarter profit rose. It expects a weak fourth quarter. In the quarter, sales were flat. | 2023-Q3
The mill's third-quarter profit rose. Profit in the second quarter was lower than a year earlier. | 2022-Q2
The mill's second-quarter profit rose from a year earlier. | 2022-Q2
"""


@pytest.mark.parametrize(("text", "value"), rows(REPORTED))
def test_the_quarter_that_is_reported(text: str, value: str) -> None:
    """It is the latest that is over, unless the sentence names another to compare with."""
    assert find(text, "2023-11-06")[-1].interval.value == value


DAYS = """
day | It was a great day for the city. | 2023-05-02
day | She called it "a sad day for us." | P1D
day | It was a day after the vote. | None
the eighth day | Today is the eighth day of the siege. | 2023-05-04
the second day | It's the second day of the talks. | 2023-05-04
the second day | They left on the second day of the talks. | None
day | That was a bad, cold day. | 2023-05-02
day | It was the storm of the day. | P1D
"""


@pytest.mark.parametrize(("expression", "sentence", "value"), rows(DAYS))
def test_what_a_day_is_said_to_be(expression: str, sentence: str, value: str) -> None:
    """The day that "it" was is the one spoken of, the day that "it" is that of the publication."""
    told = find("On Tuesday the port was shelled.", "2023-05-04")[0].interval
    found = resolve(expression, "2023-05-04", sentence=sentence, context=Context().after(told))
    assert str(found.value) == value


def test_a_day_that_nothing_was_said_of() -> None:
    """Where no day was spoken of, "it was a great day" is none, and "it is" that of the publication."""
    past = resolve("day", "2023-05-04", sentence="It was a great day for the city.")
    present = resolve("day", "2023-05-04", sentence="It is a great day for the city.")
    assert (past.status, present.value) == ("unresolved", "2023-05-04")


# In each text the last time is the one that is told from those before it.
BEFORE = """
She was seen on Tuesday. Her brother was shot in March, and that same day the house burnt. | None
She was seen on Tuesday. It was the first warm week of May. That same day the house burnt. | 2023-05-02
She was seen on 2 April. It was the worst storm in April. The next day the house burnt. | 2023-04-03
She was seen on Tuesday. The house was sold in 2019. That night it burnt. | None
He was shot on Tuesday. The next day the house burnt. | 2023-05-03
The index closed at 982 on Friday. It fell 4% overnight from the previous Friday. | 2023-04-21
The index closed at 982 on Tuesday, down from the previous Friday. | 2023-04-28
He left on Tuesday. The day before, he had met the envoy. | 2023-05-01
He left on Tuesday. The envoy had arrived the day before in a grey car. | 2023-05-01
He left on Tuesday. The day before the debate he had met the envoy. | None
He left on Tuesday. They met the morning after a court had freed him. | None
He left on Tuesday. They met the day after Monday's debate. | 2023-05-02
They met the day before Christmas. | 2022-12-24
The week after her arrest was quiet. | None
Prices are up 3% since the end of the year. | 2022
Prices are up 3% since year-end. | 2022
Prices will rise until the end of the year. | 2023
It has been on patrol since June and will return. | 2022-06
The new tariff will apply from June. | 2023-06
She left on Tuesday and came back two days later on a barge. | 2023-05-04
A jogger saw the car at 6 a.m. near the house ten days before the murder. | P10D
"""


@pytest.mark.parametrize(("text", "value"), rows(BEFORE))
def test_what_was_said_before(text: str, value: str) -> None:
    """Days are told from the last one spoken of, or by an event, which leaves them open."""
    assert str(find(text, "2023-05-04")[-1].interval.value) == value


CLOCKS = """
A jogger saw the car at 6 a.m. near the house ten days before the murder. | None
He left at 6 a.m. two weeks after the flood. | None
He left at 6 a.m. two hours after the call. | 2023-05-04T06:00
He left at 6 a.m. and came back two days after the flood. | 2023-05-04T06:00
He left at 6 a.m. on Tuesday, two days after the flood. | 2023-05-02T06:00
He left at 6 a.m. Two days after the flood he came back. | 2023-05-04T06:00
"""


@pytest.mark.parametrize(("sentence", "value"), rows(CLOCKS))
def test_the_day_of_a_time_of_day(sentence: str, value: str) -> None:
    """A time of day whose day is told by an event is not one of the day of publication."""
    assert str(find(sentence, "2023-05-04")[0].interval.value) == value


@pytest.mark.parametrize(
    ("text", "value"),
    rows("""
"They will come," he said. "They will!" On Tuesday the envoys came. | 2023-05-02
``It will be cold.''  The bombings on Aug. 7 killed ten. | 2022-08-07
(They will come.) On Tuesday the envoys came. | 2023-05-02
«They will come.» Tuesday's talks had failed. | 2023-05-02
If he wins in November, he will move. | 2023-11
They will split unless he wins on Tuesday. | 2023-05-09
He asked if she had won on Tuesday. | 2023-05-02
As if to show how it is done, and with no word to anybody else, he left on Tuesday. | 2023-05-02
"""),
)
def test_where_a_sentence_ends_and_what_may_come(text: str, value: str) -> None:
    """A full stop before a closing quote ends the sentence; "if" looks ahead, but not far."""
    assert find(text, "2023-05-04")[-1].interval.value == value


def test_a_year_takes_no_weekday_after_it() -> None:
    """ "For 2014 on Friday" is two times."""
    found = find("He released his returns for 2014 on Friday.", "2023-05-04")
    assert [one.interval.value for one in found] == ["2014", "2023-04-28"]


OPENING = """
In August the rouble sank. | 2022-08
In August, after weeks of rain, a dyke gave way. | 2022-08
In August, a week after the 25th anniversary of the flood. | 2022-08
In August, the firm plans to move. | 2023-08
In August the council will decide. | 2023-08
Rain in August, a rare thing. | 2023-08
The case is heard in August. | 2023-08
The case was heard in August. | 2022-08
"""


@pytest.mark.parametrize(("sentence", "value"), rows(OPENING))
def test_a_month_that_opens_its_sentence(sentence: str, value: str) -> None:
    """It is over, unless a verb looks ahead; elsewhere, with no verb, a month is the nearest."""
    assert find(sentence, "2023-05-04")[0].interval.value == value


@pytest.mark.parametrize(
    "sentence",
    ["On the 25th anniversary of the coup he spoke.", "They met before her 30th birthday."],
)
def test_anniversaries_are_no_days_of_the_month(sentence: str) -> None:
    """ "The 25th anniversary" is not the 25th."""
    assert not find(sentence, "2023-05-04")
