"""Wrong: guards what is given back, and not what it is compared with; the amount can be lowered below it.

Refused by: test_what_is_refused_changes_nothing.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationInfo, field_validator


class Payment(BaseModel):
    """What was paid, and how much of it was given back; `refunded` as long as nothing of it is left."""

    model_config = ConfigDict(validate_assignment=True)

    receipt: str
    cents: int = Field(gt=0)
    given_back: int = Field(default=0, ge=0)

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
