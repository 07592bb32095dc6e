"""A passphrase is kept as what cannot be turned back, and a flood of tries takes two turns."""

import pytest

from portal.services import passphrases
from portal.services.signin import TooManyTries


def test_a_phrase_fits_what_was_kept_of_it_alone():
    kept = passphrases.hashed("fyra ord som ingen gissar")
    assert "ingen" not in kept
    assert kept != passphrases.hashed("fyra ord som ingen gissar")
    assert passphrases.fits("fyra ord som ingen gissar", kept)
    assert not passphrases.fits("fyra ord som ingen gissa", kept)
    assert not passphrases.fits("", passphrases.NOBODYS)


def test_who_gets_no_turn_is_told_to_wait(monkeypatch):
    monkeypatch.setattr(passphrases, "WAITS_SECONDS", 0.0)
    kept = passphrases.hashed("fyra ord som ingen gissar")
    held = [passphrases._turn() for _ in range(passphrases.AT_ONCE)]
    for turn in held:
        turn.__enter__()
    with pytest.raises(TooManyTries):
        passphrases.fits("fyra ord som ingen gissar", kept)
    for turn in held:
        turn.__exit__(None, None, None)
    assert passphrases.fits("fyra ord som ingen gissar", kept)
