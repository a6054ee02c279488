"""Who may sign in, and with what.

Each shop signs its requests to the payment service with a secret. Four complaints:

- `print` never shows a secret, and yet the log is full of them: it is written with `asdict`;
- one shop was allowed to refund, and from then on all could, and those that had not even signed in yet;
- the same credentials, read twice, count as different, so every shop is signed in again and again;
- partners without a name get in.

Mend the classes. Nothing that is made of credentials as a whole may show the secret, be it `repr`, `asdict` or
`astuple`, not a single letter of it. Two secrets are equal if their texts are, and no secret equals a text. A list
that somebody hands in stays his own, whatever becomes of it or of the credentials.
"""

import hmac
from dataclasses import dataclass, field
from datetime import UTC, datetime

EVERYBODY = ["charge", "receipt"]


@dataclass
class Secret:
    """A text that is only shown to those who ask for it."""

    text: str = field(repr=False)

    def reveal(self) -> str:
        return self.text


@dataclass
class Credentials:
    """What a shop signs with, and what it is allowed to do."""

    name: str
    secret: Secret
    scopes: list[str] = field(default_factory=lambda: EVERYBODY)
    issued: datetime = field(default_factory=lambda: datetime.now(UTC))

    def __post_init__(self) -> None:
        if not self.name:
            raise ValueError("credentials without a name")

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
        if not self.country:
            raise ValueError("a partner without a country")
