"""Wrong: counts the characters of the key, and blanks are characters; every payment fails at the provider.

Refused by: test_there_is_no_start_without_an_api_key.
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
        hide_input_in_errors=True,
    )

    api_key: SecretStr = Field(min_length=1)
    timeout: float = Field(default=10.0, gt=0, allow_inf_nan=False)
    currencies: Annotated[list[Currency], NoDecode] = Field(default=["EUR"])
    database: Database = Field(default_factory=Database)

    @field_validator("currencies", mode="before")
    @classmethod
    def take_apart(cls, currencies: object) -> object:
        return [code.strip() for code in currencies.split(",")] if isinstance(currencies, str) else currencies


def load() -> Settings:
    """Read the settings as the environment has them now."""
    # `Settings()` does the same, but the type checker misses the argument `api_key`.
    return Settings.model_validate({})


def first_line(settings: Settings) -> str:
    """Say what the service starts with, for the log."""
    return f"payment service, {settings!r}"
