"""The contract of `Secret`, `Credentials` and `PartnerCredentials`."""

import copy
import json
from dataclasses import asdict, astuple, replace
from datetime import UTC, datetime

import pytest
from credentials import EVERYBODY, Credentials, PartnerCredentials, Secret

MONDAY, TUESDAY = datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC)
SIGNATURE = "e8119fb3e1c77111c68c218d4b5daa41b8ded970c74cc1328e53370e3123fa40"


def make(secret: str = "tiger-17", issued: datetime = MONDAY) -> Credentials:
    return Credentials("shop-1", Secret(secret), ["charge"], issued)


def test_a_request_is_signed_with_the_secret() -> None:
    assert make().secret.reveal() == "tiger-17"
    assert make().sign("charge 305") == SIGNATURE


def test_nothing_made_of_credentials_shows_the_secret() -> None:
    secret = "жщφξ-ψωλδ"  # none of these letters is in anything else that is shown
    credentials = make(secret)
    texts = {
        "repr": repr(credentials),
        "an f-string": f"{credentials} {credentials.secret}",
        "asdict": repr(asdict(credentials)),
        "astuple": repr(astuple(credentials)),
        "JSON": json.dumps(asdict(credentials), default=str, ensure_ascii=False),
    }
    letters = set(secret) - {"-"}
    assert [way for way, text in texts.items() if letters & set(text)] == [], "these show letters of the secret"


def test_all_but_the_secret_can_be_written_down() -> None:
    written = asdict(make())
    assert {key: written[key] for key in ("name", "scopes", "issued")} == {
        "name": "shop-1",
        "scopes": ["charge"],
        "issued": MONDAY,
    }


def test_a_copy_still_knows_the_secret() -> None:
    credentials = make()
    for other in [copy.copy(credentials), copy.deepcopy(credentials), replace(credentials, name="shop-2")]:
        assert other.sign("charge 305") == SIGNATURE, "hidden is not lost"


def test_what_one_shop_may_do_is_not_for_all() -> None:
    one, other = Credentials("shop-1", Secret("a")), Credentials("shop-2", Secret("b"))
    one.allow("refund")
    one.allow("close")
    assert one.scopes == ["charge", "receipt", "refund", "close"], "what is allowed later stands behind"
    assert other.scopes == ["charge", "receipt"], "nobody allowed this shop anything"
    assert Credentials("shop-3", Secret("c")).scopes == ["charge", "receipt"]
    assert Credentials("shop-4", Secret("d"), []).scopes == [], "nothing is not the same as the usual"
    assert list(EVERYBODY) == ["charge", "receipt"], "what everybody may do was changed by what one may do"


def test_the_callers_list_is_left_alone() -> None:
    scopes = ["charge"]
    one = Credentials("shop-1", Secret("a"), scopes)
    partner = PartnerCredentials("acme", Secret("b"), scopes, country="FR")
    scopes.append("close")
    assert (one.scopes, partner.scopes) == (["charge"], ["charge"]), "these were made before the list changed"
    one.allow("refund")
    assert scopes == ["charge", "close"], "the list that was handed in is somebody else's"
    assert partner.scopes == ["charge"]


def test_the_same_credentials_are_equal_whenever_they_were_issued() -> None:
    assert make(issued=MONDAY) == make(issued=TUESDAY), "the same shop, secret and scopes"


def test_credentials_are_issued_when_they_are_made() -> None:
    times: list[datetime] = []
    for name in ("shop-1", "shop-2"):
        times.append(datetime.now(UTC))
        times.append(Credentials(name, Secret("a")).issued)
    times.append(datetime.now(UTC))
    assert times == sorted(times), "each was issued between the times before and after it was made"


def test_another_secret_makes_other_credentials() -> None:
    assert Secret("tiger-17") == Secret("tiger-17")
    others: list[object] = [*map(Secret, ["tiger-18", "Tiger-17", "lion-17", "tiger-1", ""]), "tiger-17"]
    assert [other for other in others if Secret("tiger-17") == other or other == Secret("tiger-17")] == [], (
        "another text, or no secret at all"
    )
    assert make("tiger-17") != make("tiger-18")
    assert make() != replace(make(), name="shop-2")
    assert make() != replace(make(), scopes=[])


def test_nobody_is_without_a_name() -> None:
    with pytest.raises(ValueError, match="name"):
        Credentials("", Secret("a"))
    with pytest.raises(ValueError, match="name"):
        PartnerCredentials("", Secret("a"), country="FR")
    with pytest.raises(ValueError, match="country"):
        PartnerCredentials("acme", Secret("a"))
