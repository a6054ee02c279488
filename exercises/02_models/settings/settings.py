"""Read from the environment, and kept out of the log.

The payment service finds its settings in the environment: `PAY_TIMEOUT` and the like, and `PAY_DATABASE__HOST` for
what belongs to the database. Four complaints of those who run it:

- without an API key, or with one of blanks, it starts all the same, and every payment fails at the provider;
- on the clerks' machines it logs into the database under the name of the clerk, and not as `shop`;
- `PAY_CURRENCIES=EUR,CHF`, with or without blanks around the commas, stops it at the start;
- key and password can be read in the log: at every start, and when a start fails as well.

Mend the module. Key and password become a SecretStr each. What cannot work is a ValidationError of `load`, which names
the setting and tells no secret.
"""

from typing import Annotated

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

Currency = Annotated[str, Field(pattern="^[A-Z]{3}$")]


class Database(BaseSettings):
    """Where the ledger is kept."""

    host: str = "localhost"
    user: str = "shop"
    password: str = ""


class Settings(BaseSettings):
    """What differs from machine to machine; the timeout is in seconds, above zero and finite."""

    model_config = SettingsConfigDict(env_prefix="PAY_", env_nested_delimiter="__")

    api_key: str = ""
    timeout: float = Field(default=10.0, gt=0)
    currencies: list[Currency] = Field(default=["EUR"])
    database: Database = Field(default_factory=Database)


def load() -> Settings:
    """Read the settings as the environment has them now."""
    return Settings()


def first_line(settings: Settings) -> str:
    """Say what the service starts with, for the log."""
    return f"payment service, {settings!r}"
