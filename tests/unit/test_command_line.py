"""What a person reads about a wrong command is one whole sentence out of the catalogs."""

from __future__ import annotations

import pytest

from passport_app.command_line import CommandParser, day, path
from passport_app.i18n import Translator


class Marked(Translator):
    """Marks what has gone through it."""

    def gettext(self, message: str, /, **fields: object) -> str:
        return f"«{super().gettext(message, **fields)}»"


@pytest.fixture
def parser() -> CommandParser:
    made = CommandParser(translator=Marked(), prog="health-passport")
    made.needed.add_argument("file", metavar="FILE", type=path)
    made.options.add_argument("--as-of", metavar="DAY", type=day)
    made.options.add_argument("--for", choices=("gp", "hospital"))
    made.options.add_argument("--wide", action="store_true")
    return made


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], "«This is missing: FILE.»"),
        (["x", "--what", "now"], "«This is not understood: --what now.»"),
        (["x", "two\nlines"], "«This is not understood: two\nlines.»"),
        (["x", "--as-of"], "«A value is missing after --as-of.»"),
        (["x", "--as-of", "2026-02-30"], "«This is not a day. Write it as 2026-11-22.»"),
        (["x", "--as-of", "0001-01-01"], "«This is not a day. Write it as 2026-11-22.»"),
        ([""], "«A name is empty.»"),
        (["x", "--wide=yes"], "«--wide takes no value.»"),
        (["x", "--for", "wizard"], "«'wizard' is not known for --for. Known are: 'gp', 'hospital'.»"),
    ],
)
def test_each_mistake_is_a_sentence_of_the_catalogs(
    parser: CommandParser, capsys: pytest.CaptureFixture[str], words: list[str], sentence: str
) -> None:
    with pytest.raises(SystemExit) as end:
        parser.parse_args(words)
    told = capsys.readouterr().err
    assert end.value.code == 2
    assert told.startswith("«Usage: »health-passport")
    assert told.endswith(f"\n{sentence}\n")


def test_help_has_no_words_of_the_parsers_own(parser: CommandParser) -> None:
    told = parser.format_help()
    for words in ("«Usage: »", "«what it works on»", "«options»", "«show this help and end»"):
        assert words in told
    assert "positional" not in told
    assert "show this help message" not in told
