"""Refused, and done all the same.

In the back office, clerks correct payments: the form assigns to a field and shows the error if the value is refused.
The amounts are in cents, and nobody can get back more than was paid. Three incidents:

- a clerk typed 5000 for 500, saw the error and cancelled. The month's report counts 5000 cents given back;
- the first payment that was given back as a whole took the service down, with a RecursionError;
- `corrected` was introduced to change both amounts in one go, and takes any nonsense.

Mend the model. What is refused is a ValidationError and changes nothing, whichever way the change was tried.
"""

from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class Payment(BaseModel):
    """What was paid, and how much of it was given back; `refunded` as long as nothing of it is left."""

    model_config = ConfigDict(validate_assignment=True)

    receipt: str
    cents: int = Field(gt=0)
    given_back: int = Field(default=0, ge=0)
    status: Literal["paid", "refunded"] = "paid"

    @model_validator(mode="after")
    def settle(self) -> Self:
        if self.given_back > self.cents:
            raise ValueError("more given back than was paid")
        if self.given_back == self.cents:
            self.status = "refunded"
        return self

    def corrected(self, *, cents: int, given_back: int) -> Self:
        """The same payment with two other amounts, as a new object."""
        return self.model_copy(update={"cents": cents, "given_back": given_back})
