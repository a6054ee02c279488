"""Wrong: the status no longer recurses, but the rule stands where it stood: behind the change that it should prevent.

Refused by: test_what_is_refused_changes_nothing, test_what_is_refused_does_not_count_as_set,
test_a_corrected_payment_goes_on_being_checked.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


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

    @property
    def status(self) -> Literal["paid", "refunded"]:
        return "refunded" if self.given_back == self.cents else "paid"

    def corrected(self, *, cents: int, given_back: int) -> Self:
        """The same payment with two other amounts, as a new object."""
        return self.model_validate({**self.model_dump(), "cents": cents, "given_back": given_back})
