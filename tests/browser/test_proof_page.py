"""The proof page in a real browser: opened, clicked, typed at, resized, printed, without a script."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from urllib.parse import unquote

import pytest

import claimgraph as cg
from tests.browser.opened import Opened
from tests.display.hostile import HOSTILE, VIEWS, hostile_corpus
from tests.display.proof_reader import DRAWN, PAGE, PICTURE, as_held

Opens = Callable[..., Opened]
EVERYWHERE = pytest.mark.parametrize(
    ("scheme", "width"), [(scheme, width) for scheme in ("light", "dark") for width in (375, 1440)]
)


def story() -> cg.Corpus:
    """Return three documents with a claim each; the ids of the claims are not for addresses."""
    names = {"person:a": "Ana Šarić", "person:b": "Boris"}
    actors = [cg.Person(id=own, name=name) for own, name in names.items()]
    raid = cg.Event(id="event:raid", label="Raid")
    texts = ("Ana blames Boris for the raid.", "Boris says: no raid of ours.", "It rained.")
    documents = [
        cg.Document(id=f"doc:{i}", title=f"Report {i}", text=text) for i, text in enumerate(texts)
    ]
    charge = cg.Accusation(
        id="doc:0#accusation-0-30",
        document="doc:0",
        chain=(cg.ChainLink(id="person:a"),),
        proposition=cg.Participation(actor="person:b", role="planner", event="event:raid"),
        accused=("person:b",),
        evidence=documents[0].quote("blames Boris for the raid"),
    )
    denial = cg.Denial(
        id="денial%20&x",
        document="doc:1",
        chain=(cg.ChainLink(id="person:b"),),
        proposition=cg.Participation(actor="person:b", role="planner", event="event:raid"),
        evidence=documents[1].quote("no raid of ours"),
    )
    return cg.Corpus([*actors, raid, *documents, charge, denial])


@EVERYWHERE
def test_it_looks_right_everywhere(opens: Opens, report: str, scheme: str, width: int) -> None:
    """Nothing overflows and axe finds no fault: as it opens, with a claim open, with a choice made."""
    page = opens(report, color_scheme=scheme, width=width)
    assert page.overflow() <= 0
    assert page.faults() == []
    page.tab.locator("a.m").nth(12).click()
    assert page.overflow() <= 0
    assert page.faults() == []
    page.tab.select_option("#filter-re", "unanswered")
    page.tab.locator(".card:visible h4 a").first.click()
    assert page.overflow() <= 0
    assert page.faults() == []


@EVERYWHERE
def test_a_hostile_page_looks_right_everywhere(
    opens: Opens, hostile: str, scheme: str, width: int
) -> None:
    page = opens(hostile, color_scheme=scheme, width=width)
    assert page.overflow() <= 0
    assert page.faults() == []


def test_letters_are_large_enough_to_tap(opens: Opens, report: str) -> None:
    """Controls are at least 24 pixels high on a telephone (WCAG 2.2, 2.5.8)."""
    page = opens(report, width=375)
    heights = page.asked(
        "() => [...document.querySelectorAll('select, input, button, nav a')]"
        ".map(one => one.getBoundingClientRect().height)"
    )
    assert heights
    assert min(heights) >= 24


@pytest.mark.parametrize("width", [375, 1440])
def test_a_mark_opens_its_claim(opens: Opens, report: str, width: int) -> None:
    page = opens(report, width=width)
    assert page.open_claims() == []
    page.tab.get_by_role("link", name="Rather, they are made in Washington").click()
    assert page.open_claims() == ["c13"]
    assert page.marked() == "Rather, they are made in Washington"
    assert page.focused() == "claim-c13"
    assert page.tab.url.endswith("#claim-c13")
    assert page.tab.locator("#claim-c13").get_attribute("aria-current") == "true"
    card = page.tab.locator("#claim-c13")
    assert card.bounding_box()["y"] >= 0
    assert card.bounding_box()["y"] < 900
    page.tab.get_by_role("link", name="c22", exact=True).last.click()
    assert page.open_claims() == ["c22"]
    page.tab.go_back()
    assert page.open_claims() == ["c13"]
    card.get_by_role("link", name="Show in the text").click()
    assert page.focused() == "text-c13"


def test_words_of_several_claims_lead_to_each_in_turn(opens: Opens, report: str) -> None:
    page = opens(report)
    marks = page.tab.locator("a.m[data-c*=' ']")
    claims = [int(one) for one in (marks.first.get_attribute("data-c") or "").split()]
    names = page.asked("() => [...document.querySelectorAll('.card')].map(one => one.id.slice(6))")
    for number in [*claims, claims[0]]:
        marks.first.click()
        assert page.open_claims() == [names[number]]


def test_all_can_be_done_by_keyboard(opens: Opens, report: str) -> None:
    """Tab reaches the skip link, every filter, every mark once for its claim, and every claim."""
    page = opens(report)
    page.tab.keyboard.press("Tab")
    assert page.focused() == "#main"
    page.tab.keyboard.press("Enter")
    assert page.focused() == "main"
    wanted = set(
        page.asked(
            "() => [...document.querySelectorAll('select, input, button, a.m:not([tabindex]), .card h4 a')]"
            ".map(one => one.id || one.getAttribute('href') || one.textContent)"
        )
    )
    reached = set()
    for _ in range(400):
        page.tab.keyboard.press("Tab")
        here = page.focused() or page.asked("() => document.activeElement.textContent")
        reached.add(here)
    assert wanted <= reached
    linked = page.asked("() => [...document.querySelectorAll('a.m')].map(one => one.hash)")
    stops = page.asked("() => [...document.querySelectorAll('a.m:not([tabindex])')].map(one => one.hash)")  # fmt: skip
    assert len(stops) == len(set(stops)) == len(set(linked))
    page.asked("() => document.getElementById('text-c13').focus()")
    page.tab.keyboard.press("Enter")
    assert page.open_claims() == ["c13"]
    page.tab.keyboard.press("Escape")
    assert page.focused() == "text-c13"


def test_what_has_the_focus_is_seen_to(opens: Opens, report: str) -> None:
    page = opens(report)
    page.tab.keyboard.press("Tab")
    seen = "() => getComputedStyle(document.activeElement).outlineStyle"
    for _ in range(20):
        page.tab.keyboard.press("Tab")
        assert page.asked(seen) == "solid"


def test_claims_can_be_chosen(opens: Opens, report: str) -> None:
    corpus = cg.bundled_report()
    page = opens(report)

    def chosen(test: Callable[[cg.Claim], bool]) -> set[str]:
        return {one.id for one in corpus.claims if isinstance(one, cg.Claim) and test(one)}

    page.tab.select_option("#filter-by", label="John Kirby (5)")
    assert set(page.shown()) == chosen(lambda one: one.claimer == "person:kirby")
    rolled = cg.roll_up(corpus, "government")
    page.tab.select_option("#filter-by", label="Government of the United States (11)")
    ours = chosen(lambda one: rolled[one.id].claimer.to == "gov:USA")
    assert set(page.shown()) == ours
    assert page.tab.locator("#shown").inner_text() == f"{len(ours)} of 58 claims"
    page.tab.get_by_role("button", name="Show all").click()
    page.tab.wait_for_function("() => !document.querySelector('.card[hidden]')")
    assert len(page.shown()) == 58
    page.tab.select_option("#filter-of", label="Government of Ukraine (3)")
    page.tab.select_option("#filter-re", "unanswered")
    accused = chosen(lambda one: "gov:UKR" in one.accused)
    assert set(page.shown()) == accused
    rows = page.tab.locator("#replies ~ .scroll tbody tr:visible td:first-child a")
    assert set(rows.all_inner_texts()) <= accused
    page.tab.select_option("#filter-of", "")
    page.tab.select_option("#filter-re", "")
    page.tab.select_option("#filter-on", label="Strikes on Moscow (1)")
    (only,) = page.shown()
    assert corpus[only].proposition.event == "event:moscow-strikes"  # type: ignore[attr-defined]


def test_words_are_searched_whatever_their_case_and_accents(opens: Opens) -> None:
    page = opens(cg.proof_page(story()))
    documents = page.tab.locator(".doc:visible h3")
    contents = page.tab.locator(".contents li:visible")
    for words, shown, there in (
        ("SARIC", ["doc:0#accusation-0-30"], ["Report 0"]),
        ("boris raid", ["doc:0#accusation-0-30", "денial%20&x"], ["Report 0", "Report 1"]),
        ("rained", [], ["Report 2"]),
        ("nowhere", [], []),
        (str(story().documents[0].sha256)[:8], [], []),  # nobody looks for letters of a hash
        ("", ["doc:0#accusation-0-30", "денial%20&x"], ["Report 0", "Report 1", "Report 2"]),
    ):
        page.tab.fill("#filter-words", words)
        page.tab.wait_for_timeout(250)
        assert page.shown() == shown
        assert documents.all_inner_texts() == there
        assert len(contents.all_inner_texts()) == len(there)
    page.tab.fill("#filter-words", "raid")
    page.tab.wait_for_timeout(250)
    assert page.tab.locator("#shown").inner_text() == "2 of 2 claims, in 2 of 3 documents"


def test_a_narrow_table_needs_no_scrolling(opens: Opens) -> None:
    page = opens(cg.proof_page(story()), width=375)
    heard = page.tab.locator('div[aria-label="Who was heard"]')
    assert heard.evaluate("one => one.scrollWidth <= one.clientWidth")


def test_long_ids_fit_on_paper(opens: Opens) -> None:
    own = "doc:0#accusation_of_many_words_" * 3
    first, second = (one for one in story().claims if isinstance(one, cg.Claim))
    renamed = [first.model_copy(update={"id": own}), second.model_copy(update={"responds_to": ()})]
    corpus = cg.Corpus([*(one for one in story() if not isinstance(one, cg.Claim)), *renamed])
    page = opens(cg.proof_page(corpus), width=718)
    page.tab.emulate_media(media="print")
    assert page.tab.evaluate("document.documentElement.scrollWidth") <= 718


@pytest.mark.parametrize("width", [375, 1440])
def test_addresses_of_claims(opens: Opens, report: str, width: int) -> None:
    page = opens(report, "#claim-c40", width=width)
    assert page.open_claims() == ["c40"]
    box = page.tab.locator("#claim-c40").bounding_box()
    assert 0 <= box["y"] < 900
    odd = opens(cg.proof_page(story()))
    for link in odd.tab.locator(".card h4 a").all():
        hash_ = link.get_attribute("href") or ""
        claim = unquote(hash_).removeprefix("#claim-")
        again = opens(cg.proof_page(story()), hash_, width=width)
        assert again.open_claims() == [claim]


def test_a_claim_that_is_not_among_the_chosen_is_shown_when_followed(
    opens: Opens, report: str
) -> None:
    page = opens(report)
    page.tab.select_option("#filter-by", label="John Kirby (5)")
    page.tab.locator("#claim-c18 h4 a").click()
    page.tab.locator("#claim-c18").get_by_role("link", name="c13").first.click()
    page.tab.wait_for_function("() => !document.querySelector('.card[hidden]')")
    assert page.open_claims() == ["c13"]


def test_without_a_script_all_is_there(opens: Opens, report: str) -> None:
    page = opens(report, java_script_enabled=False)
    corpus = cg.bundled_report()
    for claim in corpus.claims:
        assert page.tab.locator(f"#claim-{claim.id} .more").is_visible()
    assert page.tab.locator("#filters").is_hidden()
    assert page.tab.locator("svg").count() == 4
    page.tab.get_by_role("link", name="Rather, they are made in Washington").click()
    assert page.tab.url.endswith("#claim-c13")
    box = page.tab.locator("#claim-c13").bounding_box()
    assert 0 <= box["y"] < 900


def test_on_paper(opens: Opens, report: str) -> None:
    """Every claim is open, marks have the ids of their claims, and what only screens need is gone."""
    page = opens(report, width=800)
    page.tab.locator("a.m").nth(3).click()
    page.tab.emulate_media(media="print")
    assert len(page.open_claims()) == 58
    assert page.overflow() <= 0
    assert page.tab.locator("#filters, nav, .skip, details").evaluate_all(
        "all => all.filter(one => one.checkVisibility()).length"
    ) == 0  # fmt: skip
    label = "() => getComputedStyle(document.getElementById('text-c13'), '::before').content"
    assert page.asked(label) == '"[" attr(data-n) "] "' or "c13" in page.asked(label)
    assert page.tab.pdf().startswith(b"%PDF")


def test_headings_and_landmarks(opens: Opens, report: str) -> None:
    """Headings go down by one, and the parts of the page have names."""
    page = opens(report)
    levels = [int(one[1]) for one in page.asked("() => [...document.querySelectorAll('h1,h2,h3,h4')].map(one => one.tagName)")]  # fmt: skip
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in pairwise(levels))
    for role, name in (
        ("navigation", "Parts of this page"),
        ("main", None),
        ("form", "Choose claims"),
        ("region", "Accusations and replies"),
        ("img", "Who accuses whom: 13 accusations by 8 sources against 7 accused"),
    ):
        found = page.tab.get_by_role(role, name=name) if name else page.tab.get_by_role(role)
        assert found.count() >= 1, (role, name)


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_texts_do_nothing(opens: Opens, number: int) -> None:
    """The browser's own parser finds our elements alone, and the text as it was."""
    corpus = hostile_corpus(HOSTILE[number])
    page = opens(cg.proof_page(corpus))
    elements = page.asked(
        "() => [...document.querySelectorAll('*')].map(one => [one.tagName.toLowerCase(), "
        "[...one.attributes].map(each => each.name.toLowerCase())])"
    )
    for name, attributes in elements:
        given = {one for one in attributes if one != "aria-current"}
        if name in PICTURE or (name == "title" and given == {"id"}):
            assert given <= DRAWN
        else:
            assert name in PAGE
            assert given - {"class"} <= PAGE[name], (name, given)
    text = page.asked("() => document.querySelector('.text').textContent")
    (document,) = corpus.documents
    assert text == as_held(document.text or "")
    assert sorted(page.shown()) == sorted(one.id for one in corpus.claims)
    assert page.overflow() <= 0


@pytest.mark.parametrize("name", VIEWS)
def test_views_fit_a_telephone(opens: Opens, name: str) -> None:
    """What notebooks show, on a page of its own 375 pixels wide."""
    made = VIEWS[name](cg.bundled_report())._repr_mimebundle_()["text/html"]
    head = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    page = opens(f"{head}<title>view</title><body><main>{made}</main>", width=375)
    assert page.overflow() <= 0


def test_faults_are_found(opens: Opens) -> None:
    """What looks for faults finds one; else no page would ever have any."""
    page = opens('<!DOCTYPE html><html lang="en"><title>x</title><main><input type="text"></main>')
    assert page.faults() != []
