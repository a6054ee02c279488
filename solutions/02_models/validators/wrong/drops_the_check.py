"""Wrong: deletes the validator that lost the tip, and with it the check; the tills are owed coins that they do not have.

Refused by: test_a_tip_that_cannot_be_paid_is_refused.
"""

from typing import Self

from pydantic import BaseModel, Field, field_validator, model_validator

LARGE = 100_000
MOST_LABELS = 3


class Order(BaseModel):
    """What a customer is going to pay for, in cents.

    References are kept in capitals and without spaces around them; it is then that they have 1 to 12 characters.
    An order of 1,000 euros or more carries the label `large`, as one of the three that there may be.
    """

    reference: str = Field(min_length=1, max_length=12)
    cents: int = Field(gt=0)
    tip: int = Field(default=0, ge=0)
    labels: list[str] = Field(default=[], max_length=MOST_LABELS)

    @field_validator("reference", mode="before")
    @classmethod
    def tidy(cls, reference: object) -> str:
        # The field would take bytes for a text, and nobody would have tidied that one.
        if not isinstance(reference, str):
            raise ValueError("a reference is a text")
        return reference.strip().upper()

    @model_validator(mode="after")
    def label(self) -> Self:
        if self.cents >= LARGE and "large" not in self.labels:
            if len(self.labels) == MOST_LABELS:
                raise ValueError(f"a large order has at most {MOST_LABELS - 1} labels of its own")
            self.labels.append("large")
        return self
