"""Sentences of reports on the wars and elections of 2023 and 2024, each with the day it was published.

``READ`` holds what is read as a reader takes it.
"""

from __future__ import annotations

import pytest

from claimgraph.temporal import find
from tests.temporal.test_news import rows

READ = """
Russian forces shelled Kherson overnight into Monday, killing three. | 2023-07-11 | 2023-07-09TNI
The strike came hours before the summit was due to open on Tuesday. | 2023-07-10 | None, 2023-07-04
The grain deal expires on July 17. | 2023-07-10 | 2023-07-17
The deal, signed last July in Istanbul, has been extended three times. | 2023-07-10 | 2022-07
NATO leaders gather in Vilnius on Tuesday and Wednesday. | 2023-07-10 | 2023-07-11, 2023-07-12
The ultimatum runs out at midnight on Sunday. | 2023-08-01 | 2023-08-06T24:00
The bridge was hit for the first time last October. | 2023-07-17 | 2022-10
Kyiv denied involvement at the time. | 2023-07-17 |
The mutiny of June 23-24 was the gravest threat to Putin in two decades. | 2023-07-10 | 2023-06-23/2023-06-24, P20Y
Prigozhin met Putin five days after the mutiny, the Kremlin said on Monday. | 2023-07-10 | P5D, 2023-07-10
He has not been seen in public since June 24. | 2023-07-10 | 2023-06-24
The minister will travel to Ankara later this week. | 2023-07-10 | 2023-W28
Talks broke down late Thursday night. | 2023-07-14 | 2023-07-13TNI
The village was retaken in the early hours of Friday. | 2023-07-14 | 2023-07-14TMO
The attack happened at around 4:20 a.m. on Monday. | 2023-07-17 | 2023-07-17T04:20
Sirens sounded at 01:15 local time on Thursday. | 2023-07-20 | 2023-07-20T01:15
The plant has been occupied since March 2022. | 2023-07-20 | 2022-03
Inspectors have been at the plant since last September. | 2023-07-20 | 2022-09
The agency said it would send a team next month. | 2023-07-20 | 2023-08
The parliament is expected to vote on the bill next Wednesday. | 2023-07-20 | 2023-07-26
The president vetoed a similar bill in 2021. | 2023-07-20 | 2021
Protests have been held every Saturday for 29 weeks. | 2023-07-20 | XXXX-WXX-6, P29W
The coup took place on the night of 26 July. | 2023-07-31 | 2023-07-26TNI
The bloc gave the junta a week to restore the president. | 2023-07-31 | P1W
The deadline passed on Sunday. | 2023-08-07 | 2023-08-06
The deadline is Sunday. | 2023-08-01 | 2023-08-06
The envoy arrived Monday and left the same day. | 2023-08-09 | 2023-08-07, 2023-08-07
The embassy was closed until further notice. | 2023-08-09 |
Israel's parliament reconvenes in October. | 2023-08-09 | 2023-10
The court will hear petitions on Sept. 12. | 2023-08-09 | 2023-09-12
The fire broke out shortly before midnight on Tuesday. | 2023-08-10 | 2023-08-08T24:00
More than 90 people have died in the past week. | 2023-08-14 | P1W
It is the deadliest U.S. wildfire in more than a century. | 2023-08-14 | P100Y
The suspect, 34, was arrested two days ago. | 2023-08-14 | 2023-08-12
The hearing has been postponed until Thursday. | 2023-08-14 | 2023-08-17
The hearing was postponed from Monday to Thursday. | 2023-08-16 | 2023-08-14/2023-08-17
The election is set for October 15. | 2023-08-14 | 2023-10-15
The party has ruled since 2015. | 2023-08-14 | 2015
The pair were shot dead in the summer of 2019. | 2023-08-14 | 2019-SU
The inquiry, launched in early 2020, ended in late 2022. | 2023-08-14 | 2020, 2022
By mid-August, 12,000 had fled. | 2023-08-20 | 2023-08
Some 3000 troops are based there. | 2023-08-20 |
The plane came down at 6:20 p.m. Moscow time on Wednesday. | 2023-08-24 | 2023-08-23T18:20
Two months to the day after the mutiny, his plane crashed. | 2023-08-24 | P2M, None
The crash came exactly two months after the mutiny. | 2023-08-24 | P2M
A day earlier, state media had reported his dismissal. | 2023-08-24 | None
He was buried on Tuesday, a week after the crash. | 2023-08-30 | 2023-08-29, P1W
The general has been missing for two months. | 2023-08-24 | P2M
The summit runs from Tuesday through Thursday. | 2023-08-21 | 2023-08-22/2023-08-24
The bloc will expand on January 1, 2024. | 2023-08-24 | 2024-01-01
The army seized power on Wednesday, days after a disputed election. | 2023-08-31 | 2023-08-30, None
The family has ruled for 55 years. | 2023-08-31 | P55Y
The earthquake struck at 11:11 p.m. on Friday. | 2023-09-09 | 2023-09-08T23:11
Rescuers have 72 hours to find survivors. | 2023-09-09 | PT72H
Three days of national mourning were declared. | 2023-09-09 | P3D
The storm made landfall on Sunday afternoon. | 2023-09-12 | 2023-09-10TAF
Two dams burst early on Monday. | 2023-09-12 | 2023-09-11
Kim is due to meet Putin as early as Tuesday. | 2023-09-11 | 2023-09-12
The leaders last met in April 2019. | 2023-09-11 | 2019-04
Azerbaijan launched an offensive on September 19. | 2023-09-25 | 2023-09-19
A ceasefire took hold at 1 p.m. the next day. | 2023-09-25 | None
By Sunday evening, more than 1,000 people had crossed. | 2023-09-25 | 2023-09-24TEV
The blockade began in December. | 2023-09-25 | 2022-12
The enclave will cease to exist from January 1. | 2023-09-28 | 2024-01-01
The bank is likely to raise rates in the fourth quarter. | 2023-09-28 | 2023-Q4
Inflation slowed to 4.3% in the year to September. | 2023-09-29 | P1Y
Output fell 2% in the first half. | 2023-09-29 | 2023-H1
Output fell in the second quarter from a year earlier. | 2023-09-29 | 2023-Q2, 2022-Q2
Hamas gunmen attacked at dawn on Saturday. | 2023-10-09 | 2023-10-07TMO
It came 50 years and a day after the start of the 1973 war. | 2023-10-09 | P50Y, P1D, 1973
Israel ordered the evacuation within 24 hours. | 2023-10-13 | PT24H
The blast at the hospital on Tuesday night killed hundreds. | 2023-10-18 | 2023-10-17TNI
Biden arrived on Wednesday for a seven-hour visit. | 2023-10-18 | 2023-10-18, PT7H
The crossing could open on Friday. | 2023-10-19 | 2023-10-20
The first convoy entered on Saturday. | 2023-10-23 | 2023-10-21
Communications were cut on Friday and restored on Sunday. | 2023-10-30 | 2023-10-27, 2023-10-29
The truce, due to end Monday, may be extended by two days. | 2023-11-26 | 2023-11-27, P2D
The four-day pause began at 7 a.m. on Friday. | 2023-11-26 | P4D, 2023-11-24T07:00
Thirteen hostages were freed a day later. | 2023-11-26 | None
The war is in its third month. | 2023-12-10 |
The resolution was vetoed on Dec. 8. | 2023-12-10 | 2023-12-08
The assembly votes Tuesday on a similar text. | 2023-12-11 | 2023-12-12
The law comes into force on 1 January. | 2023-12-11 | 2024-01-01
The presidential election is scheduled for March 15-17. | 2023-12-11 | 2024-03-15/2024-03-17
Putin, 71, has been in power since the last day of 1999. | 2023-12-11 | 1999-12-31
The annual news conference will be held on December 14. | 2023-12-11 | 2023-12-14
Last year's event was cancelled. | 2023-12-11 | 2022
The ship was hijacked on November 19 in the Red Sea. | 2023-12-11 | 2023-11-19
There have been 12 attacks in the last two weeks. | 2023-12-18 | P2W
Christmas celebrations were called off. | 2023-12-18 | 2023-12-25
The strikes began on New Year's Eve. | 2024-01-02 | 2023-12-31
The New Year's Day quake killed 200. | 2024-01-08 | 2024-01-01
Twin blasts killed 84 on Wednesday last week. | 2024-01-08 | 2024-01-03
The court will hold hearings this Thursday and Friday. | 2024-01-09 | 2024-01-11, 2024-01-12
The vote on Saturday was the third since 2020. | 2024-01-15 | 2024-01-13, 2020
He will take office on May 20. | 2024-01-15 | 2024-05-20
The next round is in New Hampshire on Jan. 23. | 2024-01-16 | 2024-01-23
It would be his third term in office in 12 years. | 2024-01-16 | P12Y
Navalny died on Friday at a prison colony. | 2024-02-19 | 2024-02-16
He had been poisoned in August 2020. | 2024-02-19 | 2020-08
His body was handed over a week later. | 2024-02-26 | None
The funeral will be held on Friday at 2 p.m. | 2024-02-28 | 2024-03-01T14:00
On the second anniversary of the invasion, leaders met in Kyiv. | 2024-02-26 |
Polls are open from Friday until Sunday. | 2024-03-14 | 2024-03-15/2024-03-17
Results were expected late Sunday. | 2024-03-18 | 2024-03-17
Gunmen stormed the hall on Friday evening. | 2024-03-25 | 2024-03-22TEV
A day of mourning was held on Sunday. | 2024-03-25 | P1D, 2024-03-24
The suspects appeared in court at around 11 p.m. on Sunday. | 2024-03-25 | 2024-03-24T23:00
The embassy had issued a warning two weeks before the attack. | 2024-03-25 | P2W
The U.S. warned on March 7 of an imminent attack within 48 hours. | 2024-03-25 | 2024-03-07, PT48H
Clocks go forward on Sunday. | 2024-03-29 | 2024-03-31
Easter falls on March 31 this year. | 2024-03-25 | 2024-03-31, 2024-03-31
The consulate was bombed on 1 April. | 2024-04-15 | 2024-04-01
Iran fired drones in the night of Saturday to Sunday. | 2024-04-15 | 2024-04-13TNI
Trading resumes at 9:30 a.m. on Monday. | 2024-04-12 | 2024-04-15T09:30
The bill passed the House on Saturday by 311 to 112. | 2024-04-22 | 2024-04-20
The Senate is to take it up on Tuesday. | 2024-04-22 | 2024-04-23
The helicopter went down on Sunday in thick fog. | 2024-05-20 | 2024-05-19
The vote must be held within 50 days. | 2024-05-20 | P50D
A snap election was called for July 4. | 2024-05-23 | 2024-07-04
Voters go to the polls on Thursday. | 2024-07-02 | 2024-07-04
The second round is on Sunday. | 2024-07-02 | 2024-07-07
The runoff on Sunday will be tight. | 2024-07-02 | 2024-07-07
He was shot at a rally on Saturday. | 2024-07-15 | 2024-07-13
The convention starts Monday. | 2024-07-14 | 2024-07-15
He dropped out on July 21, 107 days before the election. | 2024-07-29 | 2024-07-21, P107D
The Games open on Friday. | 2024-07-24 | 2024-07-26
Talks resume on May 9 and are expected to last two days. | 2023-05-04 | 2023-05-09, P2D
The first drone struck at 2.27am, the second 16 minutes later. | 2023-05-04 | 2023-05-04T02:27, 2023-05-04T02:43
The court gave prosecutors until May 15 to respond. | 2023-05-04 | 2023-05-15
He led the office until May 1, when he was dismissed. | 2023-05-04 | 2023-05-01
The trial, which opened last week, continues Monday. | 2023-05-04 | 2023-W17, 2023-05-08
Two weeks ago today, the bridge was hit. | 2023-05-04 | 2023-04-20
He took power in a coup nine years ago this week. | 2022-11-16 | 2013-W46
Two Mondays ago the road was closed. | 2023-05-04 | 2023-04-24
The statement was issued Thursday afternoon Moscow time. | 2023-05-04 | 2023-05-04TAF
Polls closed at 7 p.m. in Georgia on Nov. 8. | 2022-11-16 | 2022-11-08T19:00, 2022-11-08
He was convicted Thursday of the July 17, 2014 downing of the plane. | 2022-11-18 | 2022-11-17, 2014-07-17
An hour earlier, at around 14:30, the sirens went off. | 2022-11-16 | None, 2022-11-16T14:30
The committee meets on the first Tuesday of every month. | 2022-11-16 | P1M
This time last year he was free. | 2022-11-16 | 2021
The work should be finished in a week or two. | 2023-05-04 | PXW
At 0630 hours on Thursday troops moved in. | 2023-05-04 | 2023-05-04T06:30
The shrine was built in the fifth century BC and fell in AD 79. | 2023-05-04 | None, 0079
The team works 24/7. | 2023-05-04 |
The sale should be complete by year-end 1990. | 1989-11-02 | 1990
In the past year and a half, five partners left. | 1989-11-02 | P1Y6M
Between now and next spring, 300 jobs will go. | 1989-11-02 | 1989-11-02/1990-SP
Sales for the month of September rose. | 1989-11-02 | 1989-09
In late May and early June 1944 the beaches were shelled. | 1989-11-02 | 1944-05, 1944-06
In the summer and autumn of 1940 the air battle was fought. | 2010-01-01 | 1940-SU, 1940-FA
In September 1939 war broke out. The following spring, Norway was attacked. | 2010-01-01 | 1939-09, 1940-SP
In April 1940 he fled. The following March he returned. | 2010-01-01 | 1940-04, 1941-03
He died on 30 April 1945; a week afterwards, it was over. | 2010-01-01 | 1945-04-30, 1945-05-07
On the night of 14/15 November 1940, the city was bombed. | 2010-01-01 | 1940-11-14TNI
The deal was struck at 2 a.m. Brussels time on Friday. | 2024-06-12 | 2024-06-07T02:00
At noon local time yesterday the ceasefire began. | 2024-06-12 | 2024-06-11T12:00
The month-long siege ended late in May. | 2024-06-12 | P1M, 2024-05
A weeklong strike and a decade-long conflict ended. | 2024-06-12 | P1W, P10Y
It burned on November 29/30, too. | 2010-01-01 | 2009-11-29/2009-11-30
Earlier on Friday, arsonists had attacked the railways. | 2024-07-27 | 2024-07-26
Results were announced just after midnight on Monday. | 2024-07-30 | 2024-07-29T00:00
Tens of thousands marched again on Tuesday. | 2024-07-31 | 2024-07-30
The incursion began on 6 August. | 2024-08-13 | 2024-08-06
Ukraine controls 1000 square km of territory. | 2024-08-13 |
The lawmaker, born in 1956, was first elected in 1995. | 2024-08-13 | 1956, 1995
The case dates back to the mid-1990s. | 2024-08-13 | 199
The treaty dates from the 1920s. | 2024-08-13 | 192
Turkey captured the area between 2016 and 2019. | 2024-08-13 | 2016/2019
The Soviet Union collapsed in December 1991. | 2024-08-13 | 1991-12
The talks will resume in mid-September at the earliest. | 2024-08-13 | 2024-09
Schools reopen on the first Monday of September. | 2024-08-13 | 2024-09-02
The pagers exploded at 3:30 p.m. on Tuesday. | 2024-09-19 | 2024-09-17T15:30
A second wave followed on Wednesday. | 2024-09-19 | 2024-09-18
The group vowed revenge "in the coming days". | 2024-09-19 | PXD
The sides exchanged fire for nearly a year. | 2024-09-19 | P1Y
It was the bloodiest day since 2006. | 2024-09-24 | 2006
The election is less than six weeks away. | 2024-09-24 | P6W
The report is published on Thursdays. | 2024-09-24 | XXXX-WXX-4
The meeting, initially planned for Saturday, was put off. | 2024-09-24 | 2024-09-28
On 24 and 25 September the assembly debated it. | 2024-09-27 | 2024-09-24, 2024-09-25
They spoke by phone on Thursday, Sept. 26. | 2024-09-27 | 2024-09-26
The strike took place between 5 and 6 p.m. on Friday. | 2024-09-30 | 2024-09-27T17:00/2024-09-27T18:00
KYIV, May 4 (Reuters) - Ukraine on Thursday denied it had attacked the Kremlin. | 2023-05-04 | 2023-05-04, 2023-05-04
The Foreign Office summoned the ambassador on Tuesday, two days after the poisoning was reported. | 2023-06-14 | 2023-06-13, P2D
Moscow has repeatedly denied the allegations, most recently in March. | 2023-06-14 | PAST_REF, 2023-03
The spokesman told reporters yesterday evening that no decision had been made. | 2023-06-14 | 2023-06-13TEV
The European Union imposed sanctions on 12 officials last month. | 2023-06-14 | 2023-05
The sanctions, first imposed in 2014 and renewed every six months, expire on 31 July. | 2023-06-14 | 2014, P6M, 2023-07-31
A report published on June 5 accused both sides of war crimes. | 2023-06-14 | 2023-06-05
The dam collapsed in the early hours of June 6. | 2023-06-14 | 2023-06-06TMO
Water levels fell by a metre between Tuesday and Friday. | 2023-06-14 | 2023-06-06/2023-06-09
The minister said the offensive would begin within weeks. | 2023-05-20 | PXW
Officials expect the offensive to begin in late spring or early summer. | 2023-04-10 | 2023-SP/2023-SU
He was speaking ahead of a visit to Beijing next week. | 2023-06-14 | 2023-W25
The hearing was adjourned to November 14. | 2023-10-20 | 2023-11-14
The verdict is expected on Friday morning. | 2023-10-18 | 2023-10-20TMO
The tribunal ruled last Friday that it has jurisdiction. | 2023-10-18 | 2023-10-13
Lawyers have 30 days to appeal. | 2023-10-18 | P30D
The commission has until the end of the year to report. | 2023-10-18 | 2023
At least 14 people were killed in the week to Sunday. | 2023-10-18 | P1W
The offensive entered its third week on Saturday. | 2023-10-30 | 2023-10-28
Iran's top diplomat arrives in Doha on Tuesday. | 2023-10-30 | 2023-10-31
The two sides agreed in principle on Tuesday night. | 2023-11-22 | 2023-11-21TNI
The pause will take effect at 10 a.m. on Thursday. | 2023-11-22 | 2023-11-23T10:00
That was three weeks earlier than planned. | 2023-11-22 | None
The previous truce lasted from November 24 to December 1, 2023. | 2024-01-15 | 2023-11-24/2023-12-01
The army said on Monday night that it had struck 150 targets in the past 24 hours. | 2024-01-16 | 2024-01-15TNI, PT24H
The prime minister said on Saturday that the war could last another year. | 2024-01-15 | 2024-01-13, P1Y
Rebels have attacked ships since mid-November. | 2024-01-15 | 2023-11
The first strikes were carried out overnight Thursday. | 2024-01-12 | 2024-01-11TNI
The ministry did not immediately respond to a request for comment on Monday. | 2024-01-16 | 2024-01-15
A spokesperson could not be reached by telephone on Sunday. | 2024-01-16 | 2024-01-14
The judges will deliver their ruling at 1 p.m. (1200 GMT) on Friday. | 2024-01-24 | 2024-01-26T13:00
The opposition leader, jailed since January 2021, died in February. | 2024-03-01 | 2021-01, 2024-02
His allies blamed the Kremlin, which denied involvement the following day. | 2024-03-01 | None
Sweden joined the alliance on 7 March, ending two centuries of neutrality. | 2024-03-11 | 2024-03-07, P200Y
The ban takes effect in 2035. | 2024-03-11 | 2035
The ban will be phased in between 2025 and 2030. | 2024-03-11 | 2025/2030
Emissions must halve by 2030. | 2024-03-11 | 2030
Unemployment rose to 4.2% in the three months to January. | 2024-03-12 | P3M
Sales fell in January and February. | 2024-03-12 | 2024-01, 2024-02
The company will report results on April 25 after markets close. | 2024-04-12 | 2024-04-25
Quarterly profit fell to $1.1bn from $1.4bn a year earlier. | 2024-04-25 | 2023
The strike killed seven aid workers on the night of April 1. | 2024-04-03 | 2024-04-01TNI
Israel pulled out most troops on Sunday, six months into the war. | 2024-04-08 | 2024-04-07, P6M
An attack is expected in the next 48 hours. | 2024-04-12 | PT48H
The assembly is to vote on Friday after a debate on Thursday. | 2024-05-08 | 2024-05-10, 2024-05-09
The candidate was stabbed on Monday while campaigning. | 2024-06-05 | 2024-06-03
Polling stations open at 8 a.m. on Sunday. | 2024-06-07 | 2024-06-09T08:00
Voters will choose a new president this weekend. | 2024-06-27 | 2024-W26-WE
The debate on Thursday night was watched by 51 million. | 2024-06-29 | 2024-06-27TNI
Mr. Khan, who was arrested last August, is due in court on Monday. | 2024-07-12 | 2023-08, 2024-07-15
She was last heard from on the afternoon of 3 August. | 2024-08-10 | 2024-08-03TAF
Heavy rain is forecast through Wednesday. | 2024-09-16 | 2024-09-18
The curfew, in place from 10 p.m. to 5 a.m., was lifted on Friday. | 2024-09-16 | 2024-09-16T22:00/2024-09-17T05:00, 2024-09-13
The authorities blamed arson; three days later a man was charged. | 2024-09-16 | None
In the days following the attack, dozens were detained. | 2024-09-16 | None
The killing, on Christmas Day 2022, was never solved. | 2024-09-16 | 2022-12-25
The agreement was reached at the eleventh hour. | 2024-09-16 |
The war has lasted two years, seven months and 12 days. | 2024-10-06 | P2Y7M12D
Prices were 2.4 percent higher in September than a year ago. | 2024-10-16 | 2024-09, 2023
The envoy will visit in the second week of November. | 2024-10-16 | 2024-W46
"""


def said(sentence: str, published: str) -> str:
    """Return the values of the times in a sentence."""
    return ", ".join(str(one.interval.value) for one in find(sentence, published))


@pytest.mark.parametrize(("sentence", "published", "values"), rows(READ))
def test_sentences(sentence: str, published: str, values: str) -> None:
    """Every time of a sentence is found, and means what a reader takes it for."""
    assert said(sentence, published) == values
