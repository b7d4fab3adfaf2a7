"""Sentences as newspapers write them, with what each time in them means to a reader.

All are published on Thursday, 4 May 2023.
"""

from __future__ import annotations

import pytest

from claimgraph.temporal import find

READ = """
The EU is meeting on Monday to discuss it. | 2023-05-08
Hours later, he left. | None
Drones struck the Kremlin early Wednesday morning. | 2023-05-03TMO
The president said on Thursday that talks would resume next week. | 2023-05-04, 2023-W19
The court is due to rule on Monday. | 2023-05-08
He is to appear in court on Tuesday. | 2023-05-09
Police had arrested him on Friday, officials said Monday. | 2023-04-28, 2023-05-01
The ministry said late on Wednesday it would comment on Friday. | 2023-05-03, 2023-05-05
The ministry said it would publish the report by Friday. | 2023-05-05
The two leaders meet on Friday in Beijing. | 2023-05-05
The trial opens Monday in Manhattan. | 2023-05-08
He told reporters Friday he will resign Monday. | 2023-04-28, 2023-05-08
The funeral will take place on Tuesday, the family said on Sunday. | 2023-05-09, 2023-04-30
The offer expires at midnight Saturday. | 2023-05-06T24:00
It has until Friday to respond. | 2023-05-05
Roads were closed until Sunday evening. | 2023-04-30TEV
Ahead of Saturday's coronation, police arrested six. | 2023-05-06
Ten were killed overnight. | 2023-05-03TNI
Ten were killed overnight on Tuesday. | 2023-05-02TNI
Police were called shortly after 2 a.m. local time on Saturday. | 2023-04-29T02:00
The quake struck at 0417 GMT on Monday. | 2023-05-01T04:17
The explosion occurred around 2:30 a.m. Moscow time. | 2023-05-04T02:30
He was last seen at 3:15pm BST on 2 May. | 2023-05-02T15:15
The market opens at 9:30 a.m. ET on Friday. | 2023-05-05T09:30
May 4 (Reuters) - Russia said on Thursday | 2023-05-04, 2023-05-04
Published 3:04 PM EDT, Thu May 4, 2023 | 2023-05-04T15:04
The meeting was held on May 3, 2022. | 2022-05-03
The law took effect on Jan. 1. | 2023-01-01
The law takes effect on July 1. | 2023-07-01
The election, scheduled for May 14, could be close. | 2023-05-14
Elections are due in October. | 2023-10
He was elected in November. | 2022-11
It was the worst attack since September 11, 2001. | 2001-09-11
It was the biggest rise since the early 1990s. | 199
He resigned earlier this year. | 2023
He will visit later this month. | 2023-05
Inflation could fall later this year. | 2023
Stocks fall on Monday as banks slump. | 2023-05-01
The plan was announced in late March. | 2023-03
The plan will be ready by mid-2025. | 2025
Fourth-quarter profit rose 5%. | 2022-Q4
Sales could recover in the third quarter of this year. | 2023-Q3
In the first three months of the year, exports fell. | P3M
It happened three weeks ago. | 2023-W15
It happened nearly two years ago. | 2021
It happened a few days ago. | PAST_REF
Over the past three months, prices have risen. | P3M
In recent weeks, prices have risen. | PXW
For the last two years, he has been in exile. | P2Y
In the coming days, the court will decide. | PXD
He will leave in two weeks' time. | 2023-W20
It would be the first strike in 30 years. | P30Y
He left over the weekend. | 2023-W17-WE
He left on Tuesday of last week. | 2023-04-25
He left last summer. | 2022-SU
He left in the third week of May. | 2023-W20
The board meets the first Monday in June. | 2023-06-05
The vote takes place on the third Sunday of October. | 2023-10-15
From Monday to Wednesday, roads were closed. | 2023-05-01/2023-05-03
The May 10-12 summit was postponed. | 2023-05-10/2023-05-12
He led the party in 2014-16. | 2014/2016
It happened on Monday and again the next day. | 2023-05-01, 2023-05-02
He was arrested in March and charged the following month. | 2023-03, 2023-04
The attack came on the eve of Victory Day. | 2023-05-08
On Good Friday, he spoke. | 2023-04-07
The vote takes place two days from now, on Saturday. | 2023-05-06, 2023-05-06
They meet twice a week. | P1W
A man in his 40s was arrested. |
He may resign. |
About 2,000 people died. |
He won 6-4, 6-2. |
Profit in the three months to March 31 rose. | P3M
For the year ended December 31, it lost money. | P1Y
In the 12 months through April, prices rose. | P12M
More than 40 people were killed in the last 24 hours. | PT24H
He could be freed as soon as next week. | 2023-W19
The following day, troops entered the city. | None
The day after the attack, he spoke. | None
He spoke the morning after the attack. | None
The court rules Monday on the request. | 2023-05-08
The bill could pass as early as Tuesday. | 2023-05-09
He may leave on Monday. | 2023-05-08
The report, to be published on Tuesday, says little. | 2023-05-09
Trump to speak on Friday | 2023-05-05
Saturday's coronation will be televised. | 2023-05-06
He was elected in June. | 2022-06
The Aug. 7 attacks killed 200. | 2022-08-07
The strike, which began at midnight, goes on. | 2023-05-04T00:00
Three people were killed in the last week. | P1W
In the last three months of 2022, exports fell. | P3M
It expects growth in the second half. | 2023-H2
Sales could recover in the third quarter. | 2023-Q3
On the night of May 2-3, drones hit. | 2023-05-02TNI
About 2000 people died. |
Resolution 2118 was adopted in 2013. | 2013
In the 2022/23 season, he scored. | 2022/2023
It was the third attack in as many days. |
The Sunday Times reported it. |
In the second half of May, it rained. | 2023-05-16/2023-05-31
The talks were held on May 1, 2 and 3. | 2023-05-01, 2023-05-02, 2023-05-03
It rained on 1 and 3 May 2022. | 2022-05-01, 2022-05-03
On May 1 and 2 people were hurt. | 2023-05-01
It will be on Monday or Tuesday. | 2023-05-08/2023-05-09
The office is open every day except Friday. | None
He left the week before last. | 2023-W16
He left the Friday before last. | 2023-04-21
He could not be reached on Monday. | 2023-05-01
Neither could be found on Monday. | 2023-05-01
They called for elections in June. | 2023-06
In June, the company sold it. | 2022-06
The loan is part of a plan to pay by February. | 2024-02
He was seen in the days before the vote. | None
The Sunday talks failed. | 2023-04-30
It grew over the last month. | P1M
The night of Monday to Tuesday was calm. | 2023-05-01TNI
About 1850, he wrote. | 1850
"""


def rows(table: str) -> list[list[str]]:
    """Return the sentences of a table and what their times mean."""
    return [[cell.strip() for cell in line.split("|")] for line in table.strip().splitlines()]


def said(sentence: str) -> str:
    """Return the values of the times in a sentence."""
    return ", ".join(str(one.interval.value) for one in find(sentence, "2023-05-04"))


@pytest.mark.parametrize(("sentence", "values"), rows(READ))
def test_sentences(sentence: str, values: str) -> None:
    """Every time of a sentence is found, and means what a reader takes it for."""
    assert said(sentence) == values
