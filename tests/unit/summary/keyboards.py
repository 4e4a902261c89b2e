"""What each key types on the keyboards of clinics, without and with Shift.

From xkeyboard-config 2.35.1 (package ``xkb-data``), first group, levels one and two, of the layouts ``us``, ``gb``,
``de``, ``pl`` and ``pl(qwertz)``. The keys are in the order
TLDE, AE01-AE12, AD01-AD12, BKSL, AC01-AC11, AB01-AB10, SPCE.
``\\0`` is a key that waits for the next one.
"""

from __future__ import annotations

US = (
    "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./ ",
    '~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:"ZXCVBNM<>? ',
)
KEYBOARDS = {
    "us": US,
    "gb": ("`1234567890-=qwertyuiop[]#asdfghjkl;'zxcvbnm,./ ", '¬!"£$%^&*()_+QWERTYUIOP{}~ASDFGHJKL:@ZXCVBNM<>? '),
    "pl": US,
    "de": (
        "\0" + "1234567890ß\0qwertzuiopü+#asdfghjklöäyxcvbnm,.- ",
        "°!\"§$%&/()=?\0QWERTZUIOPÜ*'ASDFGHJKLÖÄYXCVBNM;:_ ",
    ),
    "pl(qwertz)": (
        "˙1234567890+'qwertzuiopżśóasdfghjklłąyxcvbnm,.- ",
        '\0!"#$%&/()=?*QWERTZUIOPńćźASDFGHJKLŁęYXCVBNM;:_ ',
    ),
}


def typed(text: str, keyboard: str, *, caps_lock: bool = False) -> str:
    """What arrives where a scanner set to a US keyboard types ``text``."""
    keys = str.maketrans("".join(US), "".join(KEYBOARDS[keyboard]))
    arrived = text.translate(keys)
    return arrived.swapcase() if caps_lock else arrived


def changed_over(text: str) -> str:
    """With Y and Z in each other's place."""
    return text.translate(str.maketrans("YZyz", "ZYzy"))
