"""Wrong: reads once and keeps the answer; settings of another moment, and in tests those of another test, are handed out.

Refused by: test_what_is_set_is_read_at_each_load, test_a_timeout_that_cannot_work_is_named,
test_the_variables_of_others_are_left_to_them, test_currencies_are_separated_by_commas,
test_one_currency_needs_no_comma, test_what_is_no_currency_is_refused, test_there_is_no_start_without_an_api_key,
test_secrets_are_there_for_those_who_ask, test_no_secret_is_shown_when_a_start_fails,
test_no_secret_is_shown_when_a_setting_is_missing.
"""

from functools import cache
from typing import Annotated

from pydantic import BaseModel, Field, SecretStr, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Currency = Annotated[str, Field(pattern="^[A-Z]{3}$")]


class Database(BaseModel):
    """Where the ledger is kept."""

    host: str = "localhost"
    user: str = "shop"
    password: SecretStr = SecretStr("")


class Settings(BaseSettings):
    """What differs from machine to machine; the timeout is in seconds, above zero and finite."""

    model_config = SettingsConfigDict(
        env_prefix="PAY_",
        env_nested_delimiter="__",
        str_strip_whitespace=True,
        hide_input_in_errors=True,
    )

    api_key: SecretStr = Field(min_length=1)
    timeout: float = Field(default=10.0, gt=0, allow_inf_nan=False)
    currencies: Annotated[list[Currency], NoDecode] = Field(default=["EUR"])
    database: Database = Field(default_factory=Database)

    @field_validator("currencies", mode="before")
    @classmethod
    def take_apart(cls, currencies: object) -> object:
        return currencies.split(",") if isinstance(currencies, str) else currencies


@cache
def load() -> Settings:
    """Read the settings as the environment has them now."""
    # `Settings()` does the same, but the type checker misses the argument `api_key`.
    return Settings.model_validate({})


def first_line(settings: Settings) -> str:
    """Say what the service starts with, for the log."""
    return f"payment service, {settings!r}"
