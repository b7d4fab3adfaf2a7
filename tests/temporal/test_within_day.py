"""What is before or after a time of day: on its day, but for deadlines.

All are published on Thursday, 4 May 2023.
"""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claimgraph.temporal import Context, Conventions, find, resolve

THURSDAY = "2023-05-04"


def told(sentence: str, language: str = "en") -> list[str]:
    """Return the times of a sentence: value, mod, bounds to the minute, and the rule."""
    lines = []
    for one in find(sentence, THURSDAY, language=language):
        time = one.interval
        bounds = [bound.isoformat()[5:16] if bound else "" for bound in (time.start, time.end)]
        lines.append(f"{time.value} {time.mod} {'/'.join(bounds)} {time.policy}")
    return lines


WITHIN = """
It began before dawn on Tuesday. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00
It began before sunrise Tuesday. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00
It began before first light Tuesday. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00
It began just before first light. | 2023-05-04TMO BEFORE 05-04T00:00/05-04T05:00
It began Tuesday before dawn. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00
It began early Tuesday morning before dawn. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00
It began before noon Tuesday. | 2023-05-02T12:00 BEFORE 05-02T00:00/05-02T12:00
It began on Monday, after dark. | 2023-05-01TEV AFTER 05-01T18:00/05-02T06:00
It began after dark on Monday. | 2023-05-01TEV AFTER 05-01T18:00/05-02T06:00
It began after nightfall on Monday. | 2023-05-01TEV AFTER 05-01T18:00/05-02T06:00
It began shortly after sunset on Monday. | 2023-05-01TEV AFTER 05-01T18:00/05-02T00:00
It began on Monday evening just after sunset. | 2023-05-01TEV AFTER 05-01T18:00/05-02T00:00
It began shortly after dawn Tuesday. | 2023-05-02TMO AFTER 05-02T05:00/05-03T00:00
It began shortly after 2 a.m. on Wednesday. | 2023-05-03T02:00 AFTER 05-03T02:01/05-04T00:00
It began just past 3 a.m. Monday. | 2023-05-01T03:00 AFTER 05-01T03:01/05-02T00:00
It began Tuesday night shortly before 11 p.m. | 2023-05-02T23:00 BEFORE 05-02T00:00/05-02T23:00
It began shortly before 3 on Monday afternoon. | 2023-05-01T15:00 BEFORE 05-01T00:00/05-01T15:00
It began Monday afternoon, shortly before 3. | 2023-05-01T15:00 BEFORE 05-01T00:00/05-01T15:00
It began after 10 on Monday night. | 2023-05-01T22:00 AFTER 05-01T22:01/05-02T00:00
It began just before midnight Monday. | 2023-05-01T24:00 BEFORE 05-01T00:00/05-02T00:00
It began minutes before midnight on Monday. | 2023-05-01T24:00 BEFORE 05-01T00:00/05-02T00:00
It began a few hours after 2 a.m. on Monday. | 2023-05-01T02:00 AFTER 05-01T02:01/05-02T00:00
It began after midnight Tuesday. | 2023-05-02T00:00 AFTER 05-02T00:01/05-03T00:00
It will begin just after midnight Tuesday. | 2023-05-09T24:00 AFTER 05-10T00:01/05-10T06:00
It began early on Tuesday, just after midnight. | 2023-05-02T00:00 AFTER 05-02T00:01/05-03T00:00
It began before dawn. | 2023-05-04TMO BEFORE 05-04T00:00/05-04T05:00
They will strike shortly before dawn on Friday. | 2023-05-05TMO BEFORE 05-05T00:00/05-05T05:00
He must have left before noon Tuesday. | 2023-05-02T12:00 BEFORE 05-02T00:00/05-02T12:00
He was taken to hospital before noon on Friday. | 2023-04-28T12:00 BEFORE 04-28T00:00/04-28T12:00
Police were called to the scene after 2 a.m. on Wednesday. | 2023-05-03T02:00 AFTER 05-03T02:01/05-04T00:00
He was told the raid came before noon on Friday. | 2023-04-28T12:00 BEFORE 04-28T00:00/04-28T12:00
Police are investigating a raid before dawn Tuesday. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00
"""

OPEN = """
All must leave before noon Tuesday. | 2023-05-09T12:00 BEFORE /05-09T12:00 before
They have to leave before noon Tuesday. | 2023-05-09T12:00 BEFORE /05-09T12:00 before
They were ordered to leave before noon Tuesday. | 2023-05-02T12:00 BEFORE /05-02T12:00 before
The road will be closed after 2 a.m. Wednesday. | 2023-05-10T02:00 AFTER 05-10T02:01/ after
They plan to leave before dawn tomorrow. | 2023-05-05TMO BEFORE /05-05T05:00 before
He left before noon. | 2023-05-04T12:00 BEFORE /05-04T12:00 before
They fled by first light Tuesday. | 2023-05-02TMO ON_OR_BEFORE /05-02T08:00 by
They fought until dark on Tuesday. | 2023-05-02TEV BEFORE /05-02T21:00 until
They have fought since before dawn Tuesday. | 2023-05-02TMO AFTER 05-02T00:00/ since
They fought until shortly before dawn Tuesday. | 2023-05-02TMO BEFORE /05-02T05:00 until
They fought until after midnight Monday. | 2023-05-01T24:00 BEFORE /05-02T06:00 until
They will fight until after 2 a.m. Saturday. | 2023-05-06T02:00 BEFORE /05-07T00:00 until
He left after Monday night. | 2023-05-01TNI AFTER 05-02T06:00/ after
He left before Monday morning. | 2023-05-01TMO BEFORE /05-01T06:00 before
He left just after Christmas. | 2022-12-25 AFTER 12-26T00:00/ after
"""

SPANISH = """
Empezó antes del amanecer del martes. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00 within_day
Empezó el martes antes del amanecer. | 2023-05-02TMO BEFORE 05-02T00:00/05-02T05:00 within_day
Empezó antes del amanecer. | 2023-05-04TMO BEFORE 05-04T00:00/05-04T05:00 within_day
Empezó poco después de las dos de la madrugada del miércoles. | 2023-05-03T02:00 AFTER 05-03T02:01/05-04T00:00 within_day
Empezó el martes, poco después de las 2:00. | 2023-05-02T02:00 AFTER 05-02T02:01/05-03T00:00 within_day
Empezó pasada la medianoche del lunes. | 2023-05-01T00:00 AFTER 05-01T00:01/05-02T00:00 within_day
Empezó minutos antes de la medianoche del lunes. | 2023-05-01T24:00 BEFORE 05-01T00:00/05-02T00:00 within_day
Empezó tras la puesta de sol del lunes. | 2023-05-01TEV AFTER 05-01T18:00/05-02T06:00 within_day
Deben salir antes del mediodía del martes. | 2023-05-09T12:00 BEFORE /05-09T12:00 before
Les ordenaron salir antes del mediodía del martes. | 2023-05-02T12:00 BEFORE /05-02T12:00 before
Lucharon hasta pasada la medianoche del lunes. | 2023-05-01T24:00 BEFORE /05-02T06:00 until
Empezó con las primeras luces del martes. | 2023-05-02TMO None 05-02T05:00/05-02T08:00 weekday_past
"""

OTHERS = """
It came in the pre-dawn hours of Tuesday. | 2023-05-02TMO START 05-02T00:00/05-02T06:00 weekday_past
It came in the predawn hours Tuesday. | 2023-05-02TMO START 05-02T00:00/05-02T06:00 weekday_past
It came in early hours of Tuesday. | 2023-05-02TMO START 05-02T00:00/05-02T06:00 weekday_past
It came predawn Tuesday. | 2023-05-02 START 05-02T00:00/05-03T00:00 weekday_past
He died in the predawn raid on Tuesday. | 2023-05-02 None 05-02T00:00/05-03T00:00 weekday_past
He was shot in broad daylight on Monday. | 2023-05-01TDT None 05-01T06:00/05-01T18:00 weekday_past
It crashed as night fell on Monday. | 2023-05-01TEV None 05-01T18:00/05-01T21:00 weekday_past
It came Monday afternoon at around 3. | 2023-05-01T15:00 None 05-01T15:00/05-01T15:01 weekday_past
It came at 10 at night on Monday. | 2023-05-01T22:00 None 05-01T22:00/05-01T22:01 weekday_past
It came mid-day Monday. | 2023-05-01T12:00 None 05-01T12:00/05-01T12:01 weekday_past
It came at midnight between Monday and Tuesday. | 2023-05-01T24:00 None 05-02T00:00/05-02T00:01 weekday_past
It came at midnight Monday to Tuesday. | 2023-05-01T24:00 None 05-02T00:00/05-02T00:01 weekday_past
He was hit between midnight and 6 a.m. Tuesday. | 2023-05-02T00:00/2023-05-02T06:00 None 05-02T00:00/05-02T06:00 range
He was hit between 2 a.m. and dawn Tuesday. | 2023-05-02T02:00/2023-05-02TMO None 05-02T02:00/05-02T08:00 range
He was hit between dusk and midnight on Monday. | 2023-05-01TEV/2023-05-01T24:00 None 05-01T18:00/05-02T00:00 range
They hid from dusk until dawn on Monday. | 2023-04-30TEV/2023-05-01TMO None 04-30T18:00/05-01T08:00 range
They hid from dusk to dawn. | 2023-05-04TEV/2023-05-05TMO None 05-04T18:00/05-05T08:00 range
They hid from Monday night into Tuesday morning. | 2023-05-01TNI/2023-05-02TMO None 05-01T18:00/05-02T12:00 range
Ten died overnight Sunday into Monday. | 2023-04-30TNI None 04-30T18:00/05-01T06:00 weekday_past
He was robbed in broad daylight. |
They worked through the night. |
It is a shot in the dark. |
"""


def rows(table: str) -> list[list[str]]:
    """Return the sentences of a table and what their times mean."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


@pytest.mark.parametrize(("sentence", "meant"), rows(WITHIN))
def test_it_lies_on_that_day(sentence: str, meant: str) -> None:
    """Value and mod are kept, and both bounds are known."""
    assert told(sentence) == [f"{meant} within_day"]


@pytest.mark.parametrize(("sentence", "meant"), rows(OPEN) + rows(OTHERS))
def test_sentences(sentence: str, meant: str) -> None:
    """A deadline stays open, and so does what names no day; parts of the day have their hours."""
    assert told(sentence) == [meant][: bool(meant)]


@pytest.mark.parametrize(("sentence", "meant"), rows(SPANISH))
def test_spanish(sentence: str, meant: str) -> None:
    """Spanish says the same."""
    assert told(sentence, "es") == [meant]


def test_other_readings_of_midnight_are_kept() -> None:
    """What was after midnight was so when the day began, or else when it ended."""
    found = resolve("shortly after midnight Tuesday", THURSDAY, tense="past")
    assert [one.value for one in (found, *found.alternatives)] == [
        "2023-05-02T00:00",
        "2023-05-09T00:00",
        "2023-05-02T24:00",
        "2023-05-09T24:00",
    ]
    assert {one.policy for one in found.alternatives} == {"within_day"}
    assert found.status == "resolved"
    assert str(resolve("before dawn on May 2, 2023", THURSDAY)) == "Tue 2 May 2023, 00:00-05:00"


def test_the_light_of_the_day_spoken_of() -> None:
    """Without a day, the time of the light is that of the day told last; hours after it are not told."""
    text = (
        "Drones hit Kyiv on Tuesday. They left after dark. Two hours later it rained. That day ..."
    )
    values = [one.interval.value for one in find(text, THURSDAY)]
    assert values == ["2023-05-02", "2023-05-02TEV", None, "2023-05-02"]
    before = Context().after(resolve("May 2, 2023", THURSDAY))
    assert resolve("before dawn", THURSDAY, context=before).value == "2023-05-02TMO"


def test_assistants_look_ahead() -> None:
    """Under the policy ``future`` it is a deadline."""
    assert resolve("before noon on Tuesday", THURSDAY, policy="future").start is None
    assert resolve("before noon on May 2, 2023", THURSDAY, policy="future").start is not None


@given(
    st.sampled_from(["Monday", "Thursday", "May 1", "last Friday", "two days ago", "yesterday"]),
    st.sampled_from(
        ["0:00", "23:59", "5 a.m.", "noon", "midnight", "dawn", "sunset", "11:59 p.m."]
    ),
    st.sampled_from(["before", "after", "shortly before", "just after", "minutes before"]),
    st.sampled_from([(18, 30), (20, 24), (22, 28)]),
)
@example("Thursday", "midnight", "before", (18, 30))
@example("Thursday", "midnight", "after", (18, 30))
def test_it_keeps_value_and_lies_beside(
    day: str, hour: str, side: str, night: tuple[int, int]
) -> None:
    """It ends where the time starts, or starts with it, within a day and a night, whatever is a night."""
    conventions = Conventions(hours={"NI": night})
    bare = resolve(f"{hour} {day}", THURSDAY, tense="past", conventions=conventions)
    found = resolve(f"{side} {hour} {day}", THURSDAY, tense="past", conventions=conventions)
    if hour == "midnight" and "after" in side:
        bare = next(one for one in bare.alternatives if (one.value or "").endswith("T00:00"))
    assert (found.value, found.policy) == (bare.value, "within_day")
    assert found.start
    assert found.end
    assert bare.start
    assert timedelta(0) < found.end - found.start <= timedelta(days=1)
    if "before" in side:
        assert (found.mod, found.end) == ("BEFORE", bare.start)
    else:
        assert found.mod == "AFTER"
        assert bare.start <= found.start
