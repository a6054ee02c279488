"""Wrong: hides what was read, and not what was sent; an error about a missing key shows the password beside it.

Refused by: test_no_secret_is_shown_when_a_setting_is_missing.
"""

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
    )

    api_key: SecretStr = Field(min_length=1)
    timeout: float = Field(default=10.0, gt=0, allow_inf_nan=False)
    currencies: Annotated[list[Currency], NoDecode] = Field(default=["EUR"])
    database: Database = Field(default_factory=Database)

    @field_validator("currencies", mode="before")
    @classmethod
    def take_apart(cls, currencies: object) -> object:
        return currencies.split(",") if isinstance(currencies, str) else currencies


def load() -> Settings:
    """Read the settings as the environment has them now."""
    # `Settings()` does the same, but the type checker misses the argument `api_key`.
    return Settings.model_validate({})


def first_line(settings: Settings) -> str:
    """Say what the service starts with, for the log."""
    return f"payment service, {settings!r}"
