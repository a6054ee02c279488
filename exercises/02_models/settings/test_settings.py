"""The contract of `Settings`."""

import os
from contextlib import suppress

import pytest
from pydantic import SecretStr, ValidationError
from settings import first_line, load

KEY, PASSWORD = "sk-4711", "hunter2"


@pytest.fixture(autouse=True)
def _machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with an API key and nothing else in its environment."""
    for name in tuple(os.environ):
        monkeypatch.delenv(name)
    monkeypatch.setenv("PAY_API_KEY", KEY)


def revealed(secret: SecretStr) -> str:
    return secret.get_secret_value()


def reason_not_to_start() -> str:
    """What the log says of a start that fails."""
    with pytest.raises(ValidationError) as caught:
        load()
    return str(caught.value)


def test_what_is_not_set_has_its_default() -> None:
    settings = load()
    assert (settings.timeout, settings.currencies) == (10.0, ["EUR"])
    assert (settings.database.host, settings.database.user) == ("localhost", "shop")


def test_what_is_set_is_read_at_each_load(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_TIMEOUT", "2.5")
    monkeypatch.setenv("PAY_DATABASE__HOST", "db.shop")
    monkeypatch.setenv("PAY_DATABASE__USER", "till")
    settings = load()
    assert (settings.timeout, settings.database.host, settings.database.user) == (2.5, "db.shop", "till")
    monkeypatch.setenv("PAY_TIMEOUT", "5")
    monkeypatch.setenv("PAY_DATABASE__USER", "audit")
    settings = load()
    assert (settings.timeout, settings.database.user) == (5.0, "audit"), "as the environment is now, not as it was"


@pytest.mark.parametrize("timeout", ["0", "-1", "soon", "inf", "nan"])
def test_a_timeout_that_cannot_work_is_named(timeout: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_TIMEOUT", timeout)
    assert "timeout" in reason_not_to_start().lower()


def test_the_variables_of_others_are_left_to_them(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HOST", "USER", "PASSWORD", "DATABASE__USER", "TIMEOUT", "CURRENCIES", "API_KEY"):
        monkeypatch.setenv(name, "60")
    monkeypatch.setenv("PAY_DATABASE__HOST", "db.shop")
    settings = load()
    assert settings.database.user == "shop", "USER is whoever is logged in; only what begins with PAY_ is ours"
    assert (settings.timeout, settings.currencies, settings.database.host) == (10.0, ["EUR"], "db.shop")


@pytest.mark.parametrize("currencies", ["EUR,CHF", "EUR, CHF", " EUR , CHF "])
def test_currencies_are_separated_by_commas(currencies: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_CURRENCIES", currencies)
    assert load().currencies == ["EUR", "CHF"]


def test_one_currency_needs_no_comma(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_CURRENCIES", "CHF")
    assert load().currencies == ["CHF"]


@pytest.mark.parametrize("currencies", ["EUR,cake", "EUR CHF", "EUR;CHF"])
def test_what_is_no_currency_is_refused(currencies: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_CURRENCIES", currencies)
    assert "currencies" in reason_not_to_start().lower()
    monkeypatch.setenv("PAY_CURRENCIES", "")
    with suppress(ValidationError):
        assert load().currencies, "a shop without any currency cannot work"


def test_there_is_no_start_without_an_api_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("PAY_API_KEY")
    assert "api_key" in reason_not_to_start().lower(), "the reason should name what is missing"
    for key in ("", "  "):
        monkeypatch.setenv("PAY_API_KEY", key)
        assert "api_key" in reason_not_to_start().lower(), "an empty key opens nothing, nor does one of blanks"


def test_secrets_are_there_for_those_who_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    assert revealed(load().database.password) == "", "a database on the same machine needs none"
    monkeypatch.setenv("PAY_DATABASE__PASSWORD", PASSWORD)
    settings = load()
    assert revealed(settings.api_key) == KEY
    assert revealed(settings.database.password) == PASSWORD


def test_no_secret_is_shown_where_settings_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_DATABASE__PASSWORD", PASSWORD)
    settings = load()
    line = first_line(settings)
    for shown in (line, repr(settings), str(settings), settings.model_dump_json()):
        assert KEY not in shown, "the API key can be read"
        assert PASSWORD not in shown, "the password of the database can be read"
    for known in ("10.0", "EUR", "localhost", "shop"):
        assert known in line, "what is no secret still belongs into the log"


@pytest.mark.parametrize(("name", "value"), [("PAY_API_KEY", ""), ("PAY_TIMEOUT", "0"), ("PAY_CURRENCIES", "?")])
def test_no_secret_is_shown_when_a_start_fails(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_DATABASE__PASSWORD", PASSWORD)
    monkeypatch.setenv(name, value)
    reason = reason_not_to_start()
    assert KEY not in reason
    assert PASSWORD not in reason


def test_no_secret_is_shown_when_a_setting_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAY_DATABASE__PASSWORD", PASSWORD)
    monkeypatch.delenv("PAY_API_KEY")
    assert PASSWORD not in reason_not_to_start(), "an error shows what it was given, unless it is told not to"
