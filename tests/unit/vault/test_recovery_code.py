from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from passport_app.vault import recovery_code

_EASTERN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_GROUP = st.integers(0, 99_999).map(lambda number: recovery_code._group(f"{number:05d}"))
_CODE = st.lists(_GROUP, min_size=8, max_size=8)


def test_a_new_code_is_eight_groups_of_six_digits_that_pass() -> None:
    code = recovery_code.new_code()

    groups = code.split(" ")
    assert len(groups) == 8
    assert all(len(group) == 6 and recovery_code.check_recovery_group(group) for group in groups)
    assert code != recovery_code.new_code()


def test_every_wrong_digit_and_every_swap_of_neighbours_is_found() -> None:
    for number in range(0, 100_000, 37):
        group = recovery_code._group(f"{number:05d}")
        for place, digit in enumerate(group):
            for other in set("0123456789") - {digit}:
                assert not recovery_code.check_recovery_group(group[:place] + other + group[place + 1 :])
        for place in range(5):
            if group[place] != group[place + 1]:
                swapped = group[:place] + group[place + 1] + group[place] + group[place + 2 :]
                assert not recovery_code.check_recovery_group(swapped)


@given(_GROUP)
def test_a_group_may_be_typed_in_eastern_digits(group: str) -> None:
    assert recovery_code.check_recovery_group(f" {group.translate(_EASTERN)} ")
    assert recovery_code.check_recovery_group(group.translate(_ARABIC))


@given(_CODE, st.sampled_from([" ", "", "-", "  ", "\u00a0", " – ", "\n", "\u200e "]))
def test_what_stands_between_the_digits_does_not_matter(groups: list[str], between: str) -> None:
    assert recovery_code.canonical(between.join(groups).translate(_EASTERN)) == " ".join(groups)


@given(_CODE, st.integers(0, 7), st.integers(1, 9))
def test_the_group_with_the_slip_is_named(groups: list[str], place: int, off: int) -> None:
    slipped = groups.copy()
    slipped[place] = groups[place][:-1] + str((int(groups[place][-1]) + off) % 10)

    assert recovery_code.canonical(" ".join(slipped)) is None
    assert recovery_code.slips(" ".join(slipped)) == (place + 1,)


@given(st.text())
def test_any_text_is_a_code_or_not(text: str) -> None:
    code = recovery_code.canonical(text)
    assert code is None or recovery_code.canonical(code) == code
    if recovery_code.check_recovery_group(text):
        assert len(text.strip()) == 6
