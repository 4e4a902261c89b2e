from __future__ import annotations

from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from passport_app.vault import keys
from tests.unit.vault.samples import QUICK


def test_the_derivation_is_argon2id_as_others_compute_it() -> None:
    # RFC 9106's reference implementation: argon2 -id -t 1 -k 64 -p 1 -l 32, salt "0123456789abcdef", input "secret".
    from argon2.low_level import Type, hash_secret

    stretched = keys.stretch(b"secret", b"0123456789abcdef", QUICK)
    encoded = hash_secret(b"secret", b"0123456789abcdef", 1, 64, 1, 32, Type.ID).decode()
    import base64

    assert encoded.endswith(base64.b64encode(stretched).decode().rstrip("="))
    assert encoded.startswith("$argon2id$v=19$m=64,t=1,p=1$")


def test_the_standard_cost_is_the_second_setting_of_rfc_9106() -> None:
    assert keys.Cost(memory=65536, passes=3, lanes=4) == keys.STANDARD_COST


def test_subkeys_are_hkdf_and_differ_by_purpose() -> None:
    key = keys.new_key()
    assert keys.subkey(key, b"one") == HKDFExpand(SHA256(), 32, b"one").derive(bytes(key))
    assert keys.subkey(key, b"one") != keys.subkey(key, b"two")


def test_what_was_wrapped_opens_only_with_its_key_and_place() -> None:
    key, secret = bytes(keys.new_key()), keys.new_key()
    wrapped = keys.wrap(key, secret, b"here")
    assert keys.unwrap(key, wrapped, b"here") == secret
    assert keys.unwrap(key, wrapped, b"there") is None
    assert keys.unwrap(bytes(32), wrapped, b"here") is None
    assert keys.unwrap(key, wrapped[:-1] + bytes([wrapped[-1] ^ 1]), b"here") is None


def test_what_was_sealed_to_a_public_half_opens_with_the_private_one() -> None:
    private, public = keys.new_pair()
    other, _ = keys.new_pair()
    secret = keys.new_key()
    sealed = keys.seal(public, secret, b"data")
    assert keys.unseal(private, sealed, b"data") == secret
    assert keys.unseal(private, sealed, b"private") is None
    assert keys.unseal(other, sealed, b"data") is None
    assert keys.unseal(private, b"short", b"data") is None


def test_no_two_lists_of_parts_have_one_fingerprint() -> None:
    key = keys.new_key()
    assert keys.fingerprint(key, [b"ab", b"c"]) != keys.fingerprint(key, [b"a", b"bc"])


def test_a_wiped_key_is_gone() -> None:
    key = keys.new_key()
    keys.wipe(key, None)
    assert key == bytes(32)
