"""Wrong: reads in what the payment would be, and then keeps what was typed: the text "250" is an amount from now on.

Refused by: test_a_correction_is_taken_over.
"""

from typing import Literal, Self

from pydantic import BaseModel, Field, ValidationInfo, field_validator


class Payment(BaseModel):
    """What was paid, and how much of it was given back; `refunded` as long as nothing of it is left."""

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

    def __setattr__(self, name: str, value: object) -> None:
        self.model_validate({**self.model_dump(), name: value})
        super().__setattr__(name, value)

    @property
    def status(self) -> Literal["paid", "refunded"]:
        return "refunded" if self.given_back == self.cents else "paid"

    def corrected(self, *, cents: int, given_back: int) -> Self:
        """The same payment with two other amounts, as a new object."""
        return self.model_validate({**self.model_dump(), "cents": cents, "given_back": given_back})
