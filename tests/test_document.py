"""Articles from files, pages and standard input: what is read is right, or there is an error that says what
to do."""

from __future__ import annotations

import datetime as dt
import gzip
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from costars.article.document import OpenedDocument, document_from_text, read_document
from costars.article.documents import loading
from costars.article.documents.dates import date_of, dateline
from costars.errors import BadInput, CostarsError, NetworkError
from servers import File, drops, serving, status, wrong

SUFFIXES = [".txt", ".md", ".markdown", ".html", ".htm", ".text", ".article", ""]
ARTICLE = "Kevin Bacon starred in “Footloose” with Lori Singer.\r\n\r\nIt was 1984. 🎬\r"


def opened(tmp_path: Path, content: str | bytes, suffix: str = ".txt", **how: str) -> OpenedDocument:
    path = tmp_path / f"article{suffix}"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_document(str(path), **how)


def emphasised(document: OpenedDocument) -> list[str]:
    return [document.text.text[start:end] for start, end in document.text.italics]


# Plain text and encodings ------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("suffix", [".txt", ".article"])
def test_plain_text_is_unchanged(tmp_path: Path, encoding: str, suffix: str) -> None:
    document = opened(tmp_path, ARTICLE.encode(encoding), suffix)
    assert document.document.text == ARTICLE
    assert document.text.text == ARTICLE
    assert document.text.italics == ()
    assert document.notes == ()


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_byte_order_marks(tmp_path: Path, mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"
    assert opened(tmp_path, mark + ARTICLE.encode(encoding)).document.text == ARTICLE


def test_windows_1252_is_a_guess_and_told(tmp_path: Path) -> None:
    document = opened(tmp_path, "“Amélie” – it’s 2001".encode("cp1252") + b"\x81")
    assert document.document.text == "“Amélie” – it’s 2001\x81"
    assert "Windows-1252" in document.notes[0]


def test_utf8_with_a_broken_byte_stays_utf8(tmp_path: Path) -> None:
    document = opened(tmp_path, "“Amélie” – ça va, “Été”".encode() + b"\xff")
    assert document.document.text == "“Amélie” – ça va, “Été”\ufffd"
    assert "UTF-8" in document.notes[0]


def test_a_page_says_its_encoding(tmp_path: Path) -> None:
    page = '<html><head><meta charset="windows-1251"></head><body><p>Место встречи изменить нельзя</p>'
    document = opened(tmp_path, page.encode("cp1251"), ".html")
    assert document.document.text == "Место встречи изменить нельзя"
    assert document.notes == ()


def test_a_page_that_says_the_wrong_encoding_is_utf8_all_the_same(tmp_path: Path) -> None:
    page = '<meta charset="iso-8859-1"><p>Amélie</p>'
    assert opened(tmp_path, page, ".html").document.text == "Amélie"
    page = '<meta charset="unicode_escape"><p>Am\\xe9lie</p>'
    assert opened(tmp_path, page, ".html").document.text == "Am\\xe9lie"


def test_one_million_quotation_marks() -> None:
    text = '"' * 1_000_000
    assert document_from_text(text).text.text == text


@pytest.mark.parametrize("suffix", [".txt", ".md", ".html"])
def test_one_million_quotation_marks_in_files(tmp_path: Path, suffix: str) -> None:
    assert opened(tmp_path, "Say " + '"' * 1_000_000, suffix).document.text.count('"') == 1_000_000


@pytest.mark.parametrize("suffix", SUFFIXES)
@settings(max_examples=150)
@given(
    content=st.one_of(
        st.binary(max_size=400),
        st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass")),
        st.lists(
            st.sampled_from(
                ["<", ">", "<p>", "</i>", "<i>", "<!--", "&#xD800;", "&#0;", "*", "_", "`", "[", "](", "|",
                 "\n", "---\n", "# ", "- ", "date: ", "2024-01-30", "\x00", "a", "“",
                 "<meta charset=utf-16>", "<q>", "<table><td>"]
            ),
            max_size=40,
        ).map(lambda pieces: "".join(pieces).encode()),
    )
)  # fmt: skip
@example(content=b"\xff\xfe\x00\xd8a\x00")
@example(content=b"\x00\x00\xfe\xff\x00")
@example(content=b"<?xml version='1.0' encoding='x'?><p>a")
@example(content=b"<frameset><cite><q>a")
@example(content=b"+++\ndate = [[[\n+++\nx")
def test_whatever_comes_is_read_or_refused(
    content: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.getbasetemp() / f"any{suffix}"
    path.write_bytes(content)
    failed: CostarsError | None = None
    try:
        document = read_document(str(path))
    except CostarsError as error:
        failed = error
    if failed is not None:
        assert failed.exit_code == 2
        assert failed.hint
        return
    assert document.text.text == document.document.text
    assert document.document.text.strip()
    json.dumps(document.document.to_dict(), ensure_ascii=False).encode("utf-8")
    assert all(0 <= a < b <= len(document.text.text) for a, b in document.text.italics)
    assert document.text.sentences is not None


# What is no article -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....word/document.xml", ".docx"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (gzip.compress(b"text"), "gzip"),
        (b"{\\rtf1 text}", "rich text"),
        (b"text\x00text", "binary"),
        (bytes(range(1, 32)) * 30, "binary"),
        (b"", "no text"),
        (b" \r\n\t ", "no text"),
        (b"\xef\xbb\xbf", "no text"),
    ],
)
@pytest.mark.parametrize("suffix", [".txt", ".html", ".md", ".pdf"])
def test_what_is_no_text(tmp_path: Path, content: bytes, said: str, suffix: str) -> None:
    with pytest.raises(BadInput, match=said) as error:
        opened(tmp_path, content, suffix)
    assert error.value.hint


@pytest.mark.parametrize(
    "source", ["", "  ", "nothing-here.txt", "a\x00b", "x" * 5000, "ftp://example.org/a"]
)
def test_what_is_no_file(source: str) -> None:
    with pytest.raises(BadInput) as error:
        read_document(source)
    assert error.value.hint


def test_a_folder_and_a_file_too_large(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="folder"):
        read_document(str(tmp_path))
    with pytest.raises(BadInput, match="larger than 8,000,000 bytes"):
        opened(tmp_path, b"a" * 8_000_001)
    assert len(opened(tmp_path, b"a" * 8_000_000).document.text) == 8_000_000


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable for root")
def test_an_unreadable_file(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("text")
    path.chmod(0)
    with pytest.raises(BadInput, match="cannot be read"):
        read_document(str(path))


def test_a_source_that_is_no_unicode(tmp_path: Path) -> None:
    name = os.fsdecode(bytes(tmp_path / "art") + b"\xff.txt")
    Path(name).write_text("Some text.")
    document = read_document(name).document
    json.dumps(document.to_dict()).encode()
    assert document.source is not None
    assert document.source.endswith("art\ufffd.txt")


def test_texts_from_python() -> None:
    document = document_from_text("A \ud800 film\r\n", date=dt.date(2024, 1, 30), title="A\ntitle").document
    assert (document.text, document.title, document.source) == ("A \ufffd film\r\n", "A title", None)
    for text in ("", " \n", "a" * 8_000_001, b"bytes"):
        with pytest.raises(BadInput):
            document_from_text(text)  # type: ignore[arg-type]


# Dates and titles ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("date", ["2024-13-01", "yesterday", "", "30.01.2024", "2024"])
def test_bad_dates(date: str) -> None:
    with pytest.raises(BadInput, match="not a date"):
        document_from_text("A film.", date=date)


def test_an_argument_goes_before_the_document() -> None:
    text = "A headline\n\nJanuary 30, 2024\n\nA film."
    own = document_from_text(text).document
    assert (own.date, own.date_source, own.title) == (dt.date(2024, 1, 30), "document", "A headline")
    given_ = document_from_text(text, date="2023-02-03").document
    assert (given_.date, given_.date_source) == (dt.date(2023, 2, 3), "argument")
    today = document_from_text("A film of May 5, 1984.").document
    assert (today.date, today.date_source) == (dt.datetime.now().astimezone().date(), "today")


@pytest.mark.parametrize(
    "line",
    [
        "January 30, 2024", "Jan. 30, 2024", "30 January 2024", "2024-01-30", "Tuesday, January 30, 2024",
        "Published: Jan 30, 2024", "Posted on January 30th, 2024 at 10:15 a.m. ET", "2024-01-30T10:15:00Z",
        "LOS ANGELES, Jan. 30, 2024 (AP) — A film", "LONDON (Reuters), 30 January 2024 - A film",
        "NEW YORK, Jan. 30, 2024 /PRNewswire/ -- A film",
    ],
)  # fmt: skip
def test_datelines(line: str) -> None:
    assert dateline(f"Headline\n\nBy A. Writer\n{line}\n\nText.") == dt.date(2024, 1, 30)


@pytest.mark.parametrize(
    "line",
    [
        "The film came out on January 30, 2024.", "LOS ANGELES, July 16 (Newsline) - Tom Hanks", "01/02/2024",
        "January 2024", "2024", "February 30, 2024", "Footloose, May 5, 1984, a film", "Juneteenth 3, 2024",
        "January 30, 9999", "0001-01-30", "May 5, 1984 was a good day.",
    ],
)  # fmt: skip
def test_what_is_no_dateline(line: str) -> None:
    assert dateline(line) is None


def test_a_date_far_down_is_no_dateline() -> None:
    assert dateline("A film.\n\n" * 10 + "January 30, 2024") is None


@given(st.text(max_size=60))
@example("2024-1-3")
def test_any_field_is_a_date_or_none(text: str) -> None:
    found = date_of(text)
    assert found is None or found.year >= 1888


def test_titles_of_plain_text() -> None:
    assert document_from_text("Old friends reunite\n\nKevin Bacon …").document.title == "Old friends reunite"
    for text in ("One line only", "A sentence.\n\nAnother.", "x" * 200 + "\n\nA.", "A\nB\n\nC"):
        assert document_from_text(text).document.title is None


# Markdown -----------------------------------------------------------------------------------------------

MARKDOWN = """---
title: "Old friends"
date: 2024-01-30T10:00:00Z
tags: [a, b]
---
# Heading *one*

Kevin Bacon and [Kyra Sedgwick](https://example.org/_a_) star in *The Woodsman*, a __film__ of
2004, ~~his last~~ with `code`. ![alt](x.png) <!-- no --> AT&amp;T \\*kept\\*<br>Next <i>line</i>.

- Bacon as *Stan*
- Hirsch

| Actor | Role |
| --- | --- |
| Bacon | Stan |

    code *kept*

<script>alert(1)</script>
<div>A <b>block</b> &amp; more</div>
"""


@pytest.mark.parametrize("suffix", [".md", ".markdown", ""])
def test_markdown(tmp_path: Path, suffix: str) -> None:
    document = opened(tmp_path, MARKDOWN, suffix)
    assert document.document.text == (
        "Heading one\n\nKevin Bacon and Kyra Sedgwick star in The Woodsman, a film of 2004, with code. "
        "AT&T *kept*\nNext line.\n\n- Bacon as Stan\n- Hirsch\n\nActor | Role\n\nBacon | Stan\n\n"
        "code *kept*\n\nA block & more"
    )
    assert emphasised(document) == ["one", "The Woodsman", "film", "line", "Stan"]
    assert (document.document.title, document.document.date) == ("Old friends", dt.date(2024, 1, 30))
    assert document.document.date_source == "document"


def test_a_heading_is_the_title_where_there_is_no_front_matter(tmp_path: Path) -> None:
    assert opened(tmp_path, "Intro.\n\n## A *new*\n film\n", ".md").document.title == "A new"
    toml = '+++\ntitle = "From TOML"\ndate = 2024-01-30\n+++\nText.'
    document = opened(tmp_path, toml, ".md").document
    assert (document.title, document.date, document.text) == ("From TOML", dt.date(2024, 1, 30), "Text.")


@pytest.mark.parametrize(
    "text",
    ["[" * 100_000, "![" * 50_000, "*a " * 100_000, "`a``" * 50_000, "a\n" * 100_000, "> " * 50_000 + "a",
     "<i>a" * 50_000, "| a " * 2000 + "\n" + "|-" * 2000 + "\n| b", "- " * 5000 + "a", "&amp;" * 50_000],
)  # fmt: skip
def test_markdown_that_does_not_end(tmp_path: Path, text: str) -> None:
    assert opened(tmp_path, text, ".md").document.text


# HTML ---------------------------------------------------------------------------------------------------

FILLER = "They have known each other for a long time, and say so. " * 8
PAGE = f"""<!doctype html><html><head><title>Old friends | Example News</title>
<meta property="og:title" content="Old friends reunite">
<script type="application/ld+json">{{"@graph": [{{"@type": "NewsArticle",
"datePublished": "2024-01-30T09:00:00-08:00", "dateModified": "2024-03-01"}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/film">Film</a></nav><article><h1>Old friends reunite</h1>
<p>Kevin Bacon &amp; <b>Kyra Sedgwick</b> star in <i>The Woodsman</i>, with
<a href="/h">Judd Hirsch</a>. {FILLER}</p>
<blockquote><p>He liked <cite>Cavedweller</cite> and said <q>yes</q>. {FILLER}</p></blockquote>
<ul><li>Bacon as <em>Stan</em></li><li>Hirsch</li></ul><p>{FILLER}</p></article>
<footer>Copyright 2019 Example News</footer></body></html>"""


@pytest.mark.parametrize("suffix", [".html", ".htm", ""])
def test_html(tmp_path: Path, suffix: str) -> None:
    document = opened(tmp_path, PAGE, suffix)
    text = document.document.text
    assert "Kevin Bacon & Kyra Sedgwick star in The Woodsman, with Judd Hirsch. They have" in text
    assert "\n\nHe liked Cavedweller and said “yes”. They have" in text
    assert "\n- Bacon as Stan\n- Hirsch\n" in text
    assert "Home" not in text
    assert "Copyright" not in text
    assert emphasised(document) == ["The Woodsman", "Cavedweller", "Stan"]
    assert (document.document.title, document.document.date) == ("Old friends reunite", dt.date(2024, 1, 30))


def test_a_fragment_is_read_whole(tmp_path: Path) -> None:
    document = opened(tmp_path, "<p>Bacon was in <i>Footloose</i>.<table><tr><td>a<td>b<tr><td>c</table>", "")
    assert document.document.text == "Bacon was in Footloose.\n\na | b\n\nc |"
    assert emphasised(document) == ["Footloose"]


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ('<meta property="article:published_time" content="2024-01-30T10:00">', "2024-01-30"),
        ('<meta name="date" content="January 30, 2024">', "2024-01-30"),
        ('<link rel="canonical" href="https://example.org/2024/01/30/a">', "2024-01-30"),
        ('<script type="application/ld+json">[[{"datePublished": "2024-01-30"}]]</script>', "2024-01-30"),
        ('<script type="application/ld+json">' + "[" * 100_000 + "datePublished</script>", None),
        ('<meta property="article:modified_time" content="2024-05-05">', None),
        ('<meta name="date" content="2024">', None),
        ("<title>The films of 2013-04-05</title>", None),
    ],
)
def test_dates_of_pages(tmp_path: Path, head: str, date: str | None) -> None:
    """Only what a page says of its publication: no other date on it."""
    body = "<p>A film of 2005-03-02.</p><img src='/2014/05/06/a.jpg'>"
    page = f"<html><head>{head}</head><body>{body}</body></html>"
    document = opened(tmp_path, page, ".html").document
    assert (document.date.isoformat() if document.date_source == "document" else None) == date


@pytest.mark.parametrize("tag", ["div", "i", "b", "span", "blockquote", "ul><li", "table><tr><td", "q"])
def test_deep_nesting(tmp_path: Path, tag: str) -> None:
    deep = f"<html><body>{f'<{tag}>' * 100_000}Kevin Bacon{'</div>' * 100_000}</body></html>"
    assert "Kevin Bacon" in opened(tmp_path, deep, ".html").document.text


@pytest.mark.parametrize(
    "page",
    ["<p>a" * 300_000, "<!--" * 100_000, "<" * 200_000, "<p " + "a=b " * 100_000 + ">x",
     "<a href=x>y" * 50_000, "<p>" + "&amp;" * 200_000, "<script>" * 50_000 + "</script>x"],
    ids=["paragraphs", "comments", "brackets", "attributes", "links", "entities", "scripts"],
)  # fmt: skip
def test_pages_that_do_not_end(tmp_path: Path, page: str) -> None:
    assert opened(tmp_path, "<p>Kevin Bacon</p>" + page, ".html").document.text.startswith("Kevin Bacon")


def test_nothing_is_printed(tmp_path: Path) -> None:
    """What the libraries log must not reach the terminal where nobody has set up logging."""
    path = tmp_path / "a.html"
    code = (
        "import sys; from costars.article.document import read_document as r; print(r(sys.argv[1]).text.text)"
    )
    for page, text in (("<p>A film.</p>", "A film.\n"), (f"<body>{'<div>' * 300}A film.", "A film.\n")):
        path.write_text(page)
        done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=True)
        assert (done.stdout, done.stderr) == (text, "")


def test_plain_text_loads_nothing_heavy() -> None:
    code = """
import sys
from costars.article.document import document_from_text
document_from_text("A film.", "2024-01-30")
print(sorted({"lxml", "trafilatura", "markdown_it", "urllib3"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_html_without_what_reads_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(BadInput, match="HTML") as error:
        opened(tmp_path, PAGE, ".html")
    assert error.value.hint is not None
    assert "pip install 'costars[html]'" in error.value.hint


# Standard input and the web -----------------------------------------------------------------------------


class _Stream:
    def __init__(self, content: bytes) -> None:
        self.buffer = io.BytesIO(content)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"\xef\xbb\xbfA *film*.\r\n", "A *film*.\r\n"),
        (b"<p>A <i>film</i>.</p>", "A film."),
        (b"# A film\n\nIt is *good*.", "A film\n\nIt is good."),
        (b"It is [good](https://example.org).", "It is good."),
        (b"#1 film: [sic] <3 * 4 > 2", "#1 film: [sic] <3 * 4 > 2"),
    ],
)
def test_standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", _Stream(content))
    document = read_document("-", date="2024-01-30").document
    assert (document.text, document.source) == (text, "standard input")


def test_standard_input_of_text_only_and_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("A film."))
    assert read_document("-").document.text == "A film."
    monkeypatch.setattr(sys, "stdin", _Stream(b"a" * 8_000_001))
    with pytest.raises(BadInput, match="standard input is larger"):
        read_document("-")
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(BadInput, match="no standard input"):
        read_document("-")


@pytest.fixture
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.setattr("costars.article.documents.loading.SLEEP", lambda _: None)


@pytest.mark.usefixtures("_no_proxy")
def test_pages_from_the_web() -> None:
    with serving() as site:
        site.files |= {
            "/a": File(PAGE.encode("utf-16"), type="text/html; charset=UTF-16"),
            "/b": File("Amélie".encode("latin-1"), type="text/plain; charset=iso-8859-1"),
            "/c.md": File(b"A *film*.", type="text/plain"),
            "/d": File(b"A *film*.", type="text/markdown;charset=utf-8"),
            "/e.png": File(b"x", type="image/png"),
            "/f": File("Война".encode("koi8-r"), type='text/plain; charset="KOI8-R"'),
        }
        site.always["/moved"] = status(302, Location="/d")
        site.faults["/d"] = [status(503), drops]
        assert "Kevin Bacon & Kyra" in read_document(f"{site.address}/a").document.text
        latin = read_document(f"{site.address}/b")
        assert (latin.document.text, latin.notes) == ("Amélie", ())
        assert read_document(f"{site.address}/c.md").document.text == "A film."
        moved = read_document(f"{site.address}/moved").document
        assert (moved.text, moved.source) == ("A film.", f"{site.address}/moved")
        assert read_document(f"{site.address}/f").document.text == "Война"
        with pytest.raises(BadInput, match="image/png"):
            read_document(f"{site.address}/e.png")


@pytest.mark.usefixtures("_no_proxy")
def test_packed_pages() -> None:
    with serving() as site:
        site.files["/a"] = File(b"A film.", type="text/plain")
        packed = gzip.compress(b"A packed film.")
        site.faults["/a"] = [
            lambda handler: handler.send(packed, Content_Type="text/plain", Content_Encoding="gzip"),
            lambda handler: handler.send(b"x", Content_Encoding="br"),
            lambda handler: handler.send(gzip.compress(bytes(9_000_000)), Content_Encoding="gzip"),
        ]
        assert read_document(f"{site.address}/a").document.text == "A packed film."
        with pytest.raises(NetworkError, match="br"):
            read_document(f"{site.address}/a")
        with pytest.raises(BadInput, match="larger"):
            read_document(f"{site.address}/a")


@pytest.mark.usefixtures("_no_proxy")
def test_pages_that_cannot_be_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as site:
        site.files["/large"] = File(b"a" * 8_000_001, type="text/plain")
        site.files["/cut"] = File(b"a" * 1000, type="text/plain")
        site.always["/cut"] = wrong(cut=100)
        site.always["/round"] = status(302, Location="/round")
        for path, kind, said in (
            ("/none", NetworkError, "404"),
            ("/large", BadInput, "larger than 8,000,000 bytes"),
            ("/cut", NetworkError, "cut off"),
            ("/round", NetworkError, "without end"),
        ):
            with pytest.raises(kind, match=said) as error:
                read_document(site.address + path)
            assert error.value.hint
        monkeypatch.setattr(loading, "SECONDS", -1.0)
        site.files["/slow"] = File(b"a" * 1000, type="text/plain")
        with pytest.raises(NetworkError, match="not through within"):
            read_document(f"{site.address}/slow")
    with pytest.raises(NetworkError):
        read_document(f"{site.address}/gone")
    for address in ("http://", "https:///a", "http://a b/"):
        with pytest.raises(BadInput, match="web address"):
            read_document(address)
