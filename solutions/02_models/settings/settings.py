"""Read from the environment, and kept out of the log.

The idea: a BaseSettings is a model whose missing values come from the environment. All that models can do, it can do:
required fields, limits, nested models, validators; a service that cannot work does not even start.

The trap: the environment is shared. A nested BaseSettings reads it on its own, without a prefix, so that `user` becomes
$USER; nested settings are plain models. Values are text: a list is expected as JSON unless `NoDecode` says that a
validator takes it apart. And SecretStr hides what was read, while an error shows what was sent: `hide_input_in_errors`
takes it out of the error's text, but `errors()` and `json()` of the same error still hold it.

When not to: SecretStr is against reading along, not against thieves; the secret is in the memory and in the
environment of the process. And constants that are the same everywhere are no settings.
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


def load() -> Settings:
    """Read the settings as the environment has them now."""
    # `Settings()` does the same, but the type checker misses the argument `api_key`.
    return Settings.model_validate({})


def first_line(settings: Settings) -> str:
    """Say what the service starts with, for the log."""
    return f"payment service, {settings!r}"
