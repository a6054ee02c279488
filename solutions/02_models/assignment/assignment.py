"""Refused, and done all the same.

The idea: with `validate_assignment`, a change goes through the validators of its field first, then into the object,
and then the object goes through the model's validators. So a rule that shall *prevent* a change stands at the fields
that it is about: at each of them, with a look at the others in `info.data`.

The trap: an after-validator of the model comes too late to refuse an assignment; the value is in. If it assigns, it is
called again, by itself. And `model_copy(update=…)` validates nothing at all; nor does `model_validate` if it is given
an object of the model instead of its data.

When not to: what follows from other fields should not be a field, since a stored answer can go stale. And a model that
does not change needs none of this: `frozen=True`, and a new object for each correction.
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
        return self.model_validate({**self.model_dump(), "cents": cents, "given_back": given_back})
