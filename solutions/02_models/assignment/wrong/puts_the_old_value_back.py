"""Wrong: puts the old value back by assigning it: the value is right again, and counts as set by the clerk.

Refused by: test_what_is_refused_does_not_count_as_set.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator


class Payment(BaseModel):
    """What was paid, and how much of it was given back; `refunded` as long as nothing of it is left."""

    model_config = ConfigDict(validate_assignment=True)

    receipt: str
    cents: int = Field(gt=0)
    given_back: int = Field(default=0, ge=0)

    @model_validator(mode="after")
    def settle(self) -> Self:
        if self.given_back > self.cents:
            raise ValueError("more given back than was paid")
        return self

    def __setattr__(self, name: str, value: object) -> None:
        before = getattr(self, name)
        try:
            super().__setattr__(name, value)
        except ValidationError:
            super().__setattr__(name, before)
            raise

    @property
    def status(self) -> Literal["paid", "refunded"]:
        return "refunded" if self.given_back == self.cents else "paid"

    def corrected(self, *, cents: int, given_back: int) -> Self:
        """The same payment with two other amounts, as a new object."""
        return self.model_validate({**self.model_dump(), "cents": cents, "given_back": given_back})
