"""Wrong: a `str` that shows stars is still a str: JSON and f-strings write what is in it.

Refused by: test_nothing_made_of_credentials_shows_the_secret, test_another_secret_makes_other_credentials.
"""

import hmac
from dataclasses import dataclass, field
from datetime import UTC, datetime

EVERYBODY = ["charge", "receipt"]


class Secret(str):
    """A text that is only shown to those who ask for it."""

    def reveal(self) -> str:
        return str.__str__(self)

    def __repr__(self) -> str:
        return "Secret('***')"


@dataclass
class Credentials:
    """What a shop signs with, and what it is allowed to do."""

    name: str
    secret: Secret
    scopes: list[str] = field(default_factory=lambda: EVERYBODY)
    issued: datetime = field(default_factory=lambda: datetime.now(UTC), compare=False)

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("credentials without a name")
        self.scopes = list(self.scopes)  # neither the caller's nor everybody's

    def allow(self, scope: str) -> None:
        """Allow one thing more, after those that were allowed before."""
        self.scopes.append(scope)

    def sign(self, request: str) -> str:
        """The signature that goes with a request."""
        return hmac.digest(self.secret.reveal().encode(), request.encode(), "sha256").hex()


@dataclass
class PartnerCredentials(Credentials):
    """Signs for the shops of one country."""

    country: str = ""

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.country:
            raise ValueError("a partner without a country")
