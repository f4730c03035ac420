"""Every kind of value reads what it promises, and says how to write what it cannot read."""

from datetime import date

import pytest
import yaml

from poster_session import values
from poster_session.model import Consent, Translation, Version, WebLink, Withdrawal
from poster_session.values import Wrong


def node(written):
    """The value behind a colon, as YAML sees it."""
    return yaml.compose(f"field: {written}", yaml.SafeLoader).value[0][1]


def wrong(read, written):
    with pytest.raises(Wrong) as found:
        read(node(written))
    return found.value


GOOD = [
    (values.words, "Two  rooms,\n  one ocean", "Two rooms, one ocean"),
    (values.words, "2022", "2022"),
    (values.words, "no", "no"),
    (values.words, "2022-06-01", "2022-06-01"),
    (values.paragraphs, "|\n  One.\n\n  Two.\n", "One.\n\nTwo."),
    (values.many, "[reading, children, reading]", ("reading", "children")),
    (values.many, "reading, children,", ("reading", "children")),
    (values.many, "[2022, yes]", ("2022", "yes")),
    (values.day, "2022-06-01", date(2022, 6, 1)),
    (values.day, "'2024-02-29'", date(2024, 2, 29)),
    (values.number, "0", 0),
    (values.number, "168", 168),
    (values.year, "2022", 2022),
    (values.language, "no", "no"),
    (values.language, "PT-br", "pt-BR"),
    (values.licence, "cc-by-4.0", "CC-BY-4.0"),
    (values.licence, "Shown with permission", "shown with permission"),
    (values.licence, "InC", "InC"),
    (values.status, "Draft", "draft"),
    (values.address, "https://example.org/talk?a=b", "https://example.org/talk?a=b"),
    (values.address, "HTTPS://example.org/Talk", "https://example.org/Talk"),
    (values.language, "und", ""),
    (values.orcid, "0000-0002-1825-0097", "0000-0002-1825-0097"),
    (values.orcid, "https://orcid.org/0000-0002-1694-233X", "0000-0002-1694-233X"),
    (values.consent, "{publish: 2022-05-30, by: e-mail}", Consent(publish=date(2022, 5, 30), by="e-mail")),
    (values.withdrawal, "{date: 2023-01-15}", Withdrawal(date=date(2023, 1, 15))),
    (values.versions, "{date: 2022-06-09, change: A name}", (Version(date=date(2022, 6, 9), change="A name"),)),
    (values.links, "[{url: 'https://a.org', title: A}]", (WebLink(url="https://a.org", title="A"),)),
    (values.translations, "{fr: {title: Lire}}", (Translation(language="fr", title="Lire"),)),
]

BAD = [
    (values.words, "[a, b]", "list"),
    (values.words, "{a: b}", "list"),
    (values.many, "[[a]]", "list"),
    (values.day, "03/04/2025", "'03/04/2025'"),
    (values.day, "March", "'March'"),
    (values.day, "March 2025", "'March 2025'"),
    (values.day, "2025-02-30", "'2025-02-30'"),
    (values.day, "2025-2-3", "'2025-2-3'"),
    (values.day, "2025", "'2025'"),
    (values.day, "٢٠٢٥-٠٣-٠١", "'٢٠٢٥-٠٣-٠١'"),
    (values.day, "2025-03-01 10:00", "'2025-03-01 10:00'"),
    (values.number, "many", "'many'"),
    (values.number, "-3", "'-3'"),
    (values.number, "1,000", "'1,000'"),
    (values.number, "12.5", "'12.5'"),
    (values.year, "22", "'22'"),
    (values.year, "99999", "'99999'"),
    (values.year, "2021/22", "'2021/22'"),
    (values.language, "English", "'English'"),
    (values.licence, "CC BY", "'CC BY'"),
    (values.status, "hidden", "'hidden'"),
    (values.address, "www.example.org", "'www.example.org'"),
    (values.address, "http://[half/", "'http://[half/'"),
    (values.address, "javascript:alert(1)", "'javascript:alert(1)'"),
    (values.address, "//example.org", "'//example.org'"),
    (values.orcid, "0000-0002-1825-0098", "'0000-0002-1825-0098'"),
    (values.orcid, "0000000218250097", "'0000000218250097'"),
    (values.orcid, "Ana", "'Ana'"),
    (values.consent, "yes", "text where a group"),
    (values.consent, "{published: 2022-05-30}", "'published'"),
    (values.consent, "{[a]: b}", "list"),
    (values.withdrawal, "{reason: at our wish}", "'date' is missing"),
    (values.versions, "[{date: 2022-06-09}]", "'change' is missing"),
    (values.links, "https://example.org", "text where a group"),
    (values.links, "[{url: example, title: x}]", "'example'"),
    (values.translations, "[fr, es]", "no languages"),
    (values.translations, "{French: {title: Lire}}", "'French'"),
    (values.translations, "{fr: {abstract: Mots}}", "'title' is missing"),
]


@pytest.mark.parametrize(("read", "written", "value"), GOOD)
def test_a_value_is_read(read, written, value):
    assert value == read(node(written))


@pytest.mark.parametrize(("read", "written", "seen"), BAD)
def test_a_value_that_cannot_be_used_is_shown_with_a_mend(read, written, seen):
    problem = wrong(read, written)

    assert seen in problem.see
    assert problem.mend.endswith((".", ":", "}."))


def test_a_date_says_how_to_write_dates():
    assert "2026-03-01" in wrong(values.day, "03/04/2025").mend
    assert "bad-date" == wrong(values.day, "03/04/2025").kind


def test_a_licence_names_the_nearest_one():
    assert "'CC-BY-SA-4.0'" in wrong(values.licence, "CC BY-SA 4.0").mend


def test_a_part_of_a_group_names_the_nearest_one():
    assert "Write 'publish' instead." == wrong(values.consent, "{published: 2022-05-30}").mend


def test_a_wrong_part_is_found_where_it_stands():
    found = wrong(values.links, "\n  - {url: 'https://a.org', title: A}\n  - {url: b, title: B}")

    assert 2 == found.node.start_mark.line


@pytest.mark.parametrize("text", [r"a\bc", r"a\0c", r"\e[31mred", r"a\x7fc", r"\uD800", r"a\uFFFEc"])
def test_characters_that_no_page_or_feed_can_carry_are_left_out(text):
    assert values.words(node(f'"{text}"')) in ("ac", "[31mred", "")
