"""Wrong: hands on whatever is no str for the field to refuse, which makes a text of bytes that nobody has tidied.

Refused by: test_a_reference_that_is_no_text_is_refused_like_any_other_mistake.
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
    def tidy(cls, reference: object) -> object:
        # What is no text passes through: to refuse it, with the right error, is the field's own business.
        return reference.strip().upper() if isinstance(reference, str) else reference

    @field_validator("tip")
    @classmethod
    def payable_in_coins(cls, tip: int) -> int:
        if tip % 5:
            raise ValueError("the tills have no coin below 5 cents")
        return tip

    @model_validator(mode="after")
    def label(self) -> Self:
        if self.cents >= LARGE and "large" not in self.labels:
            if len(self.labels) == MOST_LABELS:
                raise ValueError(f"a large order has at most {MOST_LABELS - 1} labels of its own")
            self.labels.append("large")
        return self
