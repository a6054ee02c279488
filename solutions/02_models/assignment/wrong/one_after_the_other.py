"""Wrong: a copy, and then one assignment after the other: in between, a payment can be what it may not be.

Refused by: test_both_amounts_are_corrected_in_one_go.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator


class Payment(BaseModel):
    """What was paid, and how much of it was given back; `refunded` as long as nothing of it is left."""

    model_config = ConfigDict(validate_assignment=True)

    receipt: str
    cents: int = Field(gt=0)
    given_back: int = Field(default=0, ge=0)

    @field_validator("cents")
    @classmethod
    def covers_what_was_given_back(cls, cents: int, info: ValidationInfo) -> int:
        # A new payment has no `given_back` yet when `cents` is looked at: its own validator comes later.
        if cents < info.data.get("given_back", 0):
            raise ValueError("less than was given back already")
        return cents

    @field_validator("given_back")
    @classmethod
    def covered_by_the_payment(cls, given_back: int, info: ValidationInfo) -> int:
        # If `cents` was refused, it is not among the data, and the payment is refused anyway.
        if given_back > info.data.get("cents", given_back):
            raise ValueError("more than was paid")
        return given_back

    @property
    def status(self) -> Literal["paid", "refunded"]:
        return "refunded" if self.given_back == self.cents else "paid"

    def corrected(self, *, cents: int, given_back: int) -> Self:
        """The same payment with two other amounts, as a new object."""
        corrected = self.model_copy()
        corrected.cents = cents
        corrected.given_back = given_back
        return corrected
