"""Checked, and still not right.

The idea: a validator is a step in a chain, and what it returns is what the next step gets. Before: it sees what was
sent, whatever that is, and the limits of the field are checked afterwards. After: it sees a value within the limits,
and whatever it makes of that is checked by nobody.

The trap: three ways to look checked. A validator that returns nothing replaces the value by None. With `classmethod`
outermost, pydantic does not see the marker, and the validator never runs. An after-validator that changes a value can
break the limits that the value has just passed, and a second reading then refuses what the first one let in.

When not to: limits of a single field belong into `Field`, where the JSON schema shows them. And what follows from
other fields, as this label does, is better computed by a property than stored, if the format is yours to choose.
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
